import type { ParticipantFacts, Scope } from '../facts';
import type { Entry } from '../ranking/entry';
import { takesPart, type Part } from '../ranking/parts';
import type { RankedRound } from '../ranking/round';
import type { Group } from '../ranking/standing';

/** Somebody's way through the rounds, in the order of the rounds. */
export interface Career {
  person: ParticipantFacts;
  parts: Part[];
  /** The rounds in which they are ranked. */
  places: Entry[];
  /**
   * A person competes over the rounds in one division: that of the first round in which they are
   * ranked, else of the first in which they fit one. A birthday between rounds moves nobody.
   */
  division: string | null | undefined;
  /** Took part in a round, with nothing against them. */
  entrant: boolean;
}

/** Everybody who took part in one of the rounds, by number. */
export function careersOf(rounds: RankedRound[]): Map<string, Career> {
  const careers = new Map<string, Career>();
  for (const { parts } of rounds) for (const part of parts) goOn(careers, part);
  for (const { rankings } of rounds) {
    for (const { scope, groups } of rankings) addPlaces(careers, scope, groups);
  }
  return careers;
}

function goOn(careers: Map<string, Career>, part: Part): void {
  let career = careers.get(part.person.id);
  if (career === undefined) {
    career = beginning(part);
    careers.set(part.person.id, career);
  }
  career.parts.push(part);
  career.division ??= part.division;
  career.entrant ||= takesPart(part);
}

function addPlaces(
  careers: Map<string, Career>,
  { division }: Scope,
  groups: readonly Group[],
): void {
  for (const { entries } of groups) {
    for (const entry of entries) {
      const career = careers.get(entry.person.id);
      if (career === undefined) continue;
      if (career.places.length === 0) career.division = division;
      career.places.push(entry);
    }
  }
}

function beginning({ person }: Part): Career {
  return { person, parts: [], places: [], division: undefined, entrant: false };
}
