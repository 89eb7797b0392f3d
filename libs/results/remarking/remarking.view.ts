import type { RemarkOutcome } from '@bangvang/rulebook';
import type { RemarkDto, RemarkTermsDto, StaffRemarkDto } from './remarking.dto';
import type { RemarkRow } from './remark';
import type { RemarkWindow } from './remarking.repository';
import { outcomeOf, stateOf, wantedMarkers } from './remarking.rules';

/** A request as its author sees it: what came of it, once it is answered. */
export function remarkView(row: RemarkRow): RemarkDto {
  const { id, entryId, title, requestedAt, dueAt, overdue, reason, published, answeredAt } = row;
  const { outcome } = row;
  return {
    ...{ id, entryId, title, requestedAt, dueAt, overdue, reason, answeredAt },
    state: stateOf(row, outcomeOf(row)),
    published: published / 100,
    points: pointsOf(outcome?.centipoints ?? null),
    changed: outcome?.changed ?? false,
    ...pathOf(outcome),
  };
}

const pointsOf = (centipoints: number | null): number | null =>
  centipoints === null ? null : centipoints / 100;

const pathOf = (outcome: RemarkOutcome | null): Pick<RemarkDto, 'path' | 'pathEn'> => ({
  path: outcome?.path.map(({ vi }) => vi) ?? [],
  pathEn: outcome?.path.map(({ en }) => en) ?? [],
});

/** The same for those who run it: how far it is. */
export function staffRemarkView(row: RemarkRow): StaffRemarkDto {
  const { code, markers, earlier, dialogue, dialogueAt } = row;
  const outcome = outcomeOf(row);
  return {
    ...remarkView(row),
    ...{ code, earlier, dialogue, dialogueAt, stage: row.stage.name },
    marks: markers.filter(({ criteria }) => criteria !== null).length,
    assigned: markers.length,
    wanted: wantedMarkers(row.rules, outcome),
    markers: markers.map(({ memberId, no, name, centipoints }) => ({
      ...{ memberId, no, name },
      points: pointsOf(centipoints),
    })),
    needs: outcome.needs,
    ...pathOf(outcome),
  };
}

/** What the rules say; null where they have no re-marking. */
export function termsView({ rules }: Pick<RemarkWindow, 'rules'>): RemarkTermsDto | null {
  if (rules === null) return null;
  const { days, answerDays, markers, changeFrom, direction } = rules;
  return {
    ...{ days, answerDays, markers },
    changeFrom: changeFrom / 100,
    onlyUp: direction === 'up',
  };
}
