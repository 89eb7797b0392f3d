import {
  decideMark,
  totalCentipoints,
  type GivenMark,
  type MarkDecision,
  type MarkOutcome,
  type StageRules,
  type Step,
} from '@bangvang/rulebook';
import type { MarkRow } from '../marks/mark';
import type { RulingRow } from './ruling';

/** All that is known about the marks of a work. */
export interface MarkFacts {
  /** Those that stand, in the order of their locking. */
  marks: MarkRow[];
  rulings: RulingRow[];
  /** When an independent mark was ended last: decisions before that do not count. */
  endedAt: Date | null;
  /** Its mark was agreed beforehand, so that judges can be held against it. */
  isReference: boolean;
}

/** The mark of a work, or what it waits for, from everything that is known about it. */
export function outcomeOf(rules: StageRules, facts: MarkFacts): MarkOutcome {
  const { marks, isReference } = facts;
  const line = marks.findLast(({ kind }) => kind === 'line');
  const set = line ?? (isReference ? marks.findLast(({ kind }) => kind === 'joint') : undefined);
  return set
    ? decidedOutcome(rules, set)
    : decideMark(rules, givenMarks(marks), decisionsOf(facts));
}

/** The independent marks as the rules take them. */
export function givenMarks(marks: MarkRow[]): GivenMark[] {
  return marks.flatMap(({ id, kind, criteria }) =>
    kind === 'first' || kind === 'third' ? [{ id, kind, criteria }] : [],
  );
}

/** What people decided about the marks that stand, in order. */
export function decisionsOf({ marks, rulings, endedAt }: MarkFacts): MarkDecision[] {
  const isNew = (at: Date): boolean => endedAt === null || at > endedAt;
  const decided = marks.flatMap(({ kind, criteria, minutesId, lockedAt }) => {
    if (kind !== 'agreed' && kind !== 'chief' && kind !== 'joint') return [];
    const decision: MarkDecision = { kind, criteria, minutes: minutesId ?? '' };
    return isNew(lockedAt) ? [{ at: lockedAt, decision }] : [];
  });
  const ruled = rulings.flatMap(({ kind, sanction, minutesId: minutes, at }) => {
    const decision: MarkDecision =
      kind === 'sanction' ? { kind, sanction: sanction ?? '', minutes } : { kind, minutes };
    return kind === 'sanction' || isNew(at) ? [{ at, decision }] : [];
  });
  return [...decided, ...ruled]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ decision }) => decision);
}

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A mark that the jury set together, whatever the independent marks were. */
function decidedOutcome({ rubric }: StageRules, mark: MarkRow): MarkOutcome {
  const centipoints = totalCentipoints(rubric, mark.criteria);
  const [vi, en] = [vietnamese.format(centipoints / 100), english.format(centipoints / 100)];
  const words =
    mark.kind === 'line'
      ? { vi: 'Chấm lại vì sát mức giải', en: 'Marked again near a prize line' }
      : { vi: 'Điểm thống nhất của bài chuẩn', en: 'Agreed mark of a reference work' };
  const step: Step = {
    what: 'joint',
    vi: `${words.vi}: ${vi} điểm.`,
    en: `${words.en}: ${en} points.`,
    ...(mark.minutesId && { minutes: mark.minutesId }),
  };
  const final: Step = { what: 'final', vi: `Điểm cuối cùng: ${vi}.`, en: `Final mark: ${en}.` };
  const { criteria } = mark;
  const path = [step, final];
  return { state: 'final', needs: null, centipoints, criteria, action: null, path };
}
