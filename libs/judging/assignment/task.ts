import type { JudgeRow, MarkKind, Placed, WorkRow } from './assignment.repository';
import type { Given } from './assignment.rules';
import type { PlannedJudge, PlannedWork } from './rules/hands';

/** A judge as the plan takes one: who stopped, or has yet to qualify, takes no more. */
export function plannedJudge(judge: JudgeRow): PlannedJudge {
  const { id, team, media, stopped, admitted, waiting, done } = judge;
  return { id, team, media, load: waiting + done, closed: stopped || !admitted };
}

/** A work that needs `marks` independent judges: those it has stay, who had it never has it again. */
export function plannedWork(
  { code, medium, holders, conflicts }: WorkRow,
  marks: number,
): PlannedWork {
  const has = holders.flatMap(({ memberId, kind, state }) =>
    kind === 'first' && state !== 'returned' ? [memberId] : [],
  );
  const barred = [...conflicts, ...holders.map(({ memberId }) => memberId)];
  return { code, medium, has, barred, needs: Math.max(0, marks - has.length) };
}

/** The lowest free places at the works for who was given them. */
export function placesOf(works: WorkRow[], given: Given[], kind: MarkKind): Placed[] {
  const taken = new Map(
    works.map(({ code, holders }) => [
      code,
      new Set(holders.flatMap(({ ordinal, state }) => (state === 'returned' ? [] : [ordinal]))),
    ]),
  );
  return given.map((one) => {
    const used = taken.get(one.code) ?? new Set();
    let ordinal = 1;
    while (used.has(ordinal)) ordinal += 1;
    used.add(ordinal);
    return { ...one, kind, ordinal };
  });
}
