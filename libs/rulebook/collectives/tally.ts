import type { PrizeTier } from '../documents/prize-list';
import type { CollectiveAward } from '../documents/contest-rules';
import type { RankedOverall } from '../overall/overall';
import { unitOf } from '../ranking/divisions';
import type { Dossier } from '../ranking/dossier';
import { takesPart, type Part } from '../ranking/parts';
import type { RankedRound } from '../ranking/round';
import type { PrizeOutcome } from '../result';
import type { Mergers } from './mergers';

/** One prize won by somebody of a unit. */
export interface WonPrize {
  participant: string;
  tier: string;
  /** The tiers of its list, the highest first. */
  list: readonly PrizeTier[];
  overall: boolean;
}

/** What the rounds of an award brought together for one unit. */
export interface Tally {
  unit: string;
  /** Different people over the rounds. */
  people: Set<string>;
  /** People of each round, added up over the rounds. */
  peopleOfRounds: number;
  attempts: number;
  /** Points of counted attempts, without what predictions add, and their number. */
  centipoints: number;
  counted: number;
  prizes: WonPrize[];
}

/** Everything that was computed before, from which units are compared. */
export interface Computed {
  dossier: Dossier;
  rounds: readonly RankedRound[];
  overall: RankedOverall | null;
  prizes: readonly PrizeOutcome[];
}

/**
 * Tallies of all units of which somebody took part or won. Whoever took part counts for the unit of
 * the counted attempt (else of the last one), an attempt for the unit chosen with it.
 */
export function tally(
  computed: Computed,
  rounds: readonly RankedRound[],
  award: CollectiveAward,
  mergers: Mergers,
): Tally[] {
  const tallies = new Tallies(mergers);
  for (const { parts } of rounds) {
    for (const part of parts) if (takesPart(part)) addPart(tallies, part);
  }
  for (const { unit, ...prize } of prizesOf(computed, rounds, award)) {
    tallies.of(unit)?.prizes.push(prize);
  }
  return [...tallies.all.values()];
}

class Tallies {
  readonly all = new Map<string, Tally>();

  constructor(private readonly mergers: Mergers) {}

  of(chosen: string | null): Tally | null {
    if (chosen === null) return null;
    const unit = this.mergers.countsFor(chosen);
    const known = this.all.get(unit);
    if (known !== undefined) return known;
    const empty: Tally = {
      unit,
      people: new Set(),
      peopleOfRounds: 0,
      attempts: 0,
      centipoints: 0,
      counted: 0,
      prizes: [],
    };
    this.all.set(unit, empty);
    return empty;
  }
}

function addPart(tallies: Tallies, { person, attempts, counted, out, unit }: Part): void {
  const own = tallies.of(unit);
  if (own !== null) {
    own.people.add(person.id);
    own.peopleOfRounds += 1;
    const valid = out === null || out.reason === 'not-all-correct' || out.reason === 'no-division';
    if (counted !== null && valid) {
      own.centipoints += counted.centipoints;
      own.counted += 1;
    }
  }
  for (const attempt of attempts) {
    const chosen = tallies.of(unitOf(person, attempt));
    if (chosen !== null) chosen.attempts += 1;
  }
}

/** Prizes of the rounds that count; those over the rounds too where all rounds count. */
function prizesOf(
  { dossier, overall, prizes }: Computed,
  rounds: readonly RankedRound[],
  award: CollectiveAward,
): (WonPrize & { unit: string | null })[] {
  const whole = award.rounds === undefined && overall !== null ? overall : null;
  const fields = [...rounds.map(fieldOfRound), ...(whole === null ? [] : [fieldOfOverall(whole)])];
  return fields.flatMap(({ round, list, unitsOf }) => {
    const own = prizes.filter((outcome) => outcome.round === round);
    const winners = new Set(own.flatMap((one) => one.winners.map((winner) => winner.participant)));
    const units = unitsOf(winners);
    return own.flatMap(({ tier, winners: those }) =>
      those.map(({ participant }) => ({
        participant,
        unit: units.get(participant) ?? dossier.person(participant).unit,
        tier,
        list,
        overall: round === null,
      })),
    );
  });
}

/** A prize list, and the units of the people who won from it. */
interface PrizeField {
  round: string | null;
  list: readonly PrizeTier[];
  unitsOf: (winners: ReadonlySet<string>) => Map<string, string | null | undefined>;
}

function fieldOfRound({ round, parts }: RankedRound): PrizeField {
  return {
    round: round.id,
    list: round.rules.results?.prizes?.tiers ?? [],
    unitsOf: (winners) => {
      const won = parts.filter(({ person }) => winners.has(person.id));
      return new Map(won.map(({ person, unit }) => [person.id, unit]));
    },
  };
}

function fieldOfOverall({ rules, careers }: RankedOverall): PrizeField {
  return {
    round: null,
    list: rules.prizes?.tiers ?? [],
    unitsOf: (winners) =>
      new Map([...winners].map((id) => [id, careers.get(id)?.parts.at(-1)?.unit])),
  };
}
