import type { Division, StageRules, WritingRules } from '@bangvang/rulebook';

/** The last stage that marks a medium: its marks are the final ones. Null where none does. */
export function lastStageOf({ stages }: WritingRules, medium: string): StageRules | null {
  return stages.findLast(({ media }) => media.length === 0 || media.includes(medium)) ?? null;
}

/** Full years of age on a day, both yyyy-mm-dd; where only the year is known, as of its last day. */
export function ageOn(birth: string | undefined, day: string): number | null {
  if (birth === undefined || !/^\d{4}/.test(birth)) return null;
  const whole = birth.length === 10 ? birth : `${birth.slice(0, 4)}-12-31`;
  const hadBirthday = day.slice(5) >= whole.slice(5);
  return Number(day.slice(0, 4)) - Number(whole.slice(0, 4)) - (hadBirthday ? 0 : 1);
}

/** What a division asks of a work: its authors' ages, and the kind of the unit that sent it. */
export interface DivisionFacts {
  ages: readonly (number | null)[];
  unitKind: string | null;
}

/** The first division whose conditions hold for every author; null where none does. */
export function divisionOf(divisions: readonly Division[], facts: DivisionFacts): string | null {
  return divisions.find((division) => fits(division, facts))?.id ?? null;
}

function fits({ chosen, age, unitKinds }: Division, { ages, unitKind }: DivisionFacts): boolean {
  if (chosen === true) return false;
  const { from = 0, below = Infinity } = age ?? {};
  const aged = age === undefined || ages.every((one) => one !== null && one >= from && one < below);
  return aged && (unitKinds === undefined || unitKinds.includes(unitKind ?? ''));
}

/** Votes must add up, and carry what was decided. */
export function carries(votes: {
  present: number;
  inFavour: number;
  against: number;
  abstained: number;
}): boolean {
  const { present, inFavour, against, abstained } = votes;
  return inFavour + against + abstained === present && inFavour > against;
}
