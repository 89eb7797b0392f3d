import type { AttemptFacts, Decision, Facts, ParticipantFacts, Scope, UnitFacts } from '../facts';
import { Calendar } from './calendar';
import { readCorrections, type Corrected } from './corrections';
import { credited } from './credits';

/** The facts, indexed once for everything that is computed from them. */
export interface Dossier extends Corrected {
  facts: Facts;
  calendar: Calendar;
  units: ReadonlyMap<string, UnitFacts>;
  /** A person by number; people of whom only attempts are known have no unit and no birth. */
  person: (id: string) => ParticipantFacts;
  /** Attempts of a round, by person; without the time that outages took from them. */
  attemptsOf: (round: string) => ReadonlyMap<string, AttemptFacts[]>;
  /** Decisions about a ranking, in the order in which they were made. */
  decisionsOn: (scope: Scope) => Decision[];
  /** Codes of barred units, with all units below them. */
  barredUnits: ReadonlySet<string>;
}

/** Reads the facts. */
export function openDossier(facts: Facts): Dossier {
  const people = new Map(facts.participants.map((person) => [person.id, person]));
  const units = new Map(facts.units.map((unit) => [unit.code, unit]));
  const corrected = readCorrections(facts.corrections);
  const attempts = byRoundAndPerson(
    credited(facts.attempts, corrected.credits, {
      unitOf: ({ participant, unit }) =>
        unit === undefined ? people.get(participant)?.unit : unit,
      below: (codes) => withUnitsBelow(codes, facts.units),
    }),
  );
  const decisions = facts.decisions.toSorted(
    (a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  return {
    ...corrected,
    facts,
    calendar: new Calendar(facts.zone),
    units,
    person: (id) => people.get(id) ?? { id, unit: null },
    attemptsOf: (round) => attempts.get(round) ?? new Map<string, AttemptFacts[]>(),
    decisionsOn: ({ round, division }) =>
      decisions.filter((one) => one.round === round && one.division === division),
    barredUnits: withUnitsBelow(facts.rules.eligibility?.barredUnits ?? [], facts.units),
  };
}

function byRoundAndPerson(
  attempts: readonly AttemptFacts[],
): Map<string, Map<string, AttemptFacts[]>> {
  const rounds = new Map<string, Map<string, AttemptFacts[]>>();
  for (const attempt of attempts) {
    let people = rounds.get(attempt.round);
    if (people === undefined) {
      people = new Map<string, AttemptFacts[]>();
      rounds.set(attempt.round, people);
    }
    const known = people.get(attempt.participant);
    if (known === undefined) people.set(attempt.participant, [attempt]);
    else known.push(attempt);
  }
  return rounds;
}

function withUnitsBelow(codes: readonly string[], units: readonly UnitFacts[]): Set<string> {
  const children = Map.groupBy(units, ({ parent }) => parent);
  const all = new Set<string>(codes);
  for (const code of all) {
    // A set being walked also hands out what is added to it.
    for (const child of children.get(code) ?? []) all.add(child.code);
  }
  return all;
}

/** Compares numbers of people: as numbers where they are, else as text; it means nothing. */
export function byNumber(a: string, b: string): number {
  const one = Number(a);
  const other = Number(b);
  if (Number.isFinite(one) && Number.isFinite(other) && one !== other) return one - other;
  if (Number.isFinite(one) !== Number.isFinite(other)) return Number.isFinite(one) ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
