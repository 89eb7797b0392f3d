import type { RemarkOutcome } from '@bangvang/rulebook';
import type { RemarkDto, StaffRemarkDto } from './remarking.dto';
import type { RemarkRow } from './remarking.repository';

/** A request as its author sees it: what came of it, once it is answered. */
export function remarkView(row: RemarkRow): RemarkDto {
  const { id, title, requestedAt, reason, published, answeredAt, outcome } = row;
  const points = outcome?.centipoints ?? null;
  return {
    ...{ id, title, requestedAt, reason, answeredAt },
    published: published / 100,
    points: points === null ? null : points / 100,
    changed: outcome?.changed ?? false,
    path: outcome?.path.map(({ vi }) => vi) ?? [],
    pathEn: outcome?.path.map(({ en }) => en) ?? [],
  };
}

/** The same for those who run it: how far it is. */
export function staffRemarkView(
  row: RemarkRow,
  marks: number,
  outcome: RemarkOutcome,
): StaffRemarkDto {
  const { code, assigned } = row;
  return {
    ...remarkView(row),
    ...{ code, marks, assigned },
    needs: outcome.needs,
    path: outcome.path.map(({ vi }) => vi),
    pathEn: outcome.path.map(({ en }) => en),
  };
}
