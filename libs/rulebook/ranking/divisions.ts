import type { Division } from '../documents/contest-rules';
import type { AttemptFacts, ParticipantFacts } from '../facts';
import { ageOn, inAgeRange } from './calendar';
import type { Dossier } from './dossier';

/** Divisions of a contest; one null stands for a contest that has none. */
export function divisionsOf({ facts: { rules } }: Dossier): (string | null)[] {
  const divisions = rules.divisions ?? [];
  return divisions.length === 0 ? [null] : divisions.map(({ id }) => id);
}

/**
 * The first division whose conditions hold on the day on which an attempt began; null where the
 * contest has no divisions, undefined where the person fits none.
 */
export function divisionOf(
  dossier: Dossier,
  person: ParticipantFacts,
  attempt: AttemptFacts,
): string | null | undefined {
  const divisions = dossier.facts.rules.divisions ?? [];
  if (divisions.length === 0) return null;
  return divisions.find((division) => fits(dossier, division, person, attempt))?.id;
}

function fits(
  { calendar, units }: Dossier,
  { id, chosen, age, unitKinds }: Division,
  person: ParticipantFacts,
  attempt: AttemptFacts,
): boolean {
  if (chosen === true && person.division !== id) return false;
  if (age !== undefined) {
    const years = ageOn(person.birth, calendar.dayOf(attempt.startedAt));
    if (!inAgeRange(years, age)) return false;
  }
  if (unitKinds === undefined) return true;
  const unit = unitOf(person, attempt);
  return unit !== null && unitKinds.includes(units.get(unit)?.kind ?? '');
}

/** The unit of an attempt: as chosen when it was made, else the person's. */
export function unitOf(person: ParticipantFacts, attempt: AttemptFacts): string | null {
  return attempt.unit === undefined ? person.unit : attempt.unit;
}
