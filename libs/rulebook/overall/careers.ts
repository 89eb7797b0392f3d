import type { ParticipantFacts } from '../facts';
import type { Entry } from '../ranking/entry';
import { takesPart, type Part } from '../ranking/parts';
import type { RankedRound } from '../ranking/round';

/** Somebody's rank in one round. */
export interface Place {
  entry: Entry;
  division: string | null;
  hasPrediction: boolean;
}

/** Somebody's way through the rounds, in the order of the rounds. */
export interface Career {
  person: ParticipantFacts;
  parts: Part[];
  /** The rounds in which they are ranked. */
  places: Place[];
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
  for (const part of rounds.flatMap(({ parts }) => parts)) {
    const career = careers.get(part.person.id) ?? beginning(part);
    if (career.parts.length === 0) careers.set(part.person.id, career);
    career.parts.push(part);
    career.division ??= part.division;
    career.entrant ||= takesPart(part);
  }
  for (const [id, place] of rounds.flatMap(placesIn)) careers.get(id)?.places.push(place);
  for (const career of careers.values()) {
    const [first] = career.places;
    if (first !== undefined) career.division = first.division;
  }
  return careers;
}

function placesIn({ round, rankings }: RankedRound): [string, Place][] {
  const hasPrediction = round.rules.prediction !== null;
  return rankings.flatMap(({ scope: { division }, groups }) =>
    groups.flatMap(({ entries }) =>
      entries.map((entry): [string, Place] => [
        entry.person.id,
        { entry, division, hasPrediction },
      ]),
    ),
  );
}

function beginning({ person }: Part): Career {
  return { person, parts: [], places: [], division: undefined, entrant: false };
}
