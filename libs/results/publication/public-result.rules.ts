import type {
  ContestRules,
  Facts,
  PrizeList,
  PrizeOutcome,
  Result,
  Scope,
  Standing,
  StandingRow,
} from '@bangvang/rulebook';
import { peopleBy } from '../closing/summary.rules';
import { PUBLICATION_DEFAULT } from './masking.rules';
import type {
  PublicActualDto,
  PublicCollectiveDto,
  PublicCorrectionDto,
  PublicPersonDto,
  PublicPlaceDto,
  PublicPrizeDto,
  PublicRoundDto,
  PublicScopeDto,
  PublicUnitDto,
  PublicWinnerDto,
  PublishedAboutDto,
  PublishedResultDto,
} from './published.dto';

/** Places of one page. */
export const PAGE = 500;

/** What is shown of a person: decided once, for pages, lists and the index alike. */
export interface ShownPerson {
  name: string | null;
  /** Of a child no more than the unit is shown. */
  child: boolean;
}

/** Everything that public documents are made of. */
export interface PublicSource {
  about: PublishedAboutDto;
  facts: Facts;
  result: Result;
  shown: (participant: string) => ShownPerson;
  /** People and attempts of a round, void attempts and those of people disqualified left out. */
  numbers: (roundId: string) => { people: number; attempts: number };
}

/** A standing with the name that addresses have for it. */
export interface NamedStanding {
  id: string;
  standing: Standing;
}

/** Makes the public documents of one version. */
export class PublicResult {
  readonly standings: NamedStanding[];
  private readonly units: Map<string, string>;
  private readonly people: Map<string, { unit: string | null; province: string | null }>;
  private readonly rounds: Map<string, string>;
  private readonly publication: typeof PUBLICATION_DEFAULT;
  /** Who goes on, by ranking. */
  private readonly going: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(private readonly source: PublicSource) {
    const { facts, result } = source;
    this.publication = facts.rules.publication ?? PUBLICATION_DEFAULT;
    this.units = new Map(facts.units.map(({ code, name }) => [code, name]));
    this.rounds = new Map(facts.rounds.map(({ id, title }) => [id, title]));
    this.people = new Map(
      facts.participants.map(({ id, unit, province }) => [
        id,
        { unit, province: province ?? null },
      ]),
    );
    this.going = new Map(
      result.qualified.map((one) => [keyOf(one, ''), new Set(one.participants)]),
    );
    this.standings = this.ofThis(result.standings).map((standing, index) => ({
      id: `s${index + 1}`,
      standing,
    }));
  }

  /** The document without the places. */
  document(): PublishedResultDto {
    const { about, result, facts } = this.source;
    return {
      about,
      rounds: this.publicRounds(),
      actual: this.actual(),
      prizes: this.prizes(),
      collectives:
        about.roundId === null ? result.collectives.map((one) => this.collective(one)) : [],
      standings: this.standings.map(({ id, standing }) => ({
        id,
        ...this.scope(standing),
        people: standing.rows.length,
        pages: Math.ceil(standing.rows.length / PAGE),
        ...this.goingOn(standing),
      })),
      unranked: peopleBy(this.ofThis(result.unranked)),
      corrections: publicCorrections(facts, this.rounds, about.roundId),
    };
  }

  /** One place as the rules show it. */
  place(row: StandingRow, scope: Scope): PublicPlaceDto {
    const { participant, rank, error, decidedBy } = row;
    const going = this.going.get(keyOf(scope, ''));
    return {
      rank,
      ...this.person(participant, row),
      ...{ error, decidedBy: this.decided(decidedBy) },
      ...(going === undefined ? {} : { goesOn: going.has(participant) }),
    };
  }

  /** How many go on from a ranking; nothing where its rules do not say who does. */
  goingOn(scope: Scope): { goingOn?: number } {
    const going = this.going.get(keyOf(scope, ''));
    return going === undefined ? {} : { goingOn: going.size };
  }

  prizes(): PublicPrizeDto[] {
    const places = this.placesOfWinners();
    return this.ofThis(this.source.result.prizes).map((prize) => ({
      ...this.scope(prize),
      tier: prize.tier,
      name: prize.name,
      value: valueOf(prize, this.source.facts),
      count: prize.count,
      vacant: prize.vacant,
      winners: prize.winners.map(({ participant, rank, sharedBy }): PublicWinnerDto => ({
        rank,
        ...this.person(participant, places.get(keyOf(prize, participant)) ?? null),
        ...(sharedBy === undefined ? {} : { sharedBy }),
      })),
    }));
  }

  scope({ round, division }: Scope): PublicScopeDto {
    const divisions = this.source.facts.rules.divisions ?? [];
    return {
      round,
      roundTitle: round === null ? null : (this.rounds.get(round) ?? null),
      division,
      divisionName: divisions.find(({ id }) => id === division)?.name ?? division,
    };
  }

  private person(
    number: string,
    row: Pick<StandingRow, 'centipoints' | 'durationMs'> | null,
  ): PublicPersonDto {
    const { name, child } = this.source.shown(number);
    const { unit, province } = this.people.get(number) ?? NOWHERE;
    return {
      number,
      name,
      unit: this.ifShown('unit', unit === null ? null : this.unit(unit).name),
      province: this.ifShown('province', child ? null : province),
      points: this.ifShown('points', row && row.centipoints / 100),
      durationMs: this.ifShown('duration', row && row.durationMs),
    };
  }

  private ifShown<T>(field: (typeof this.publication.show)[number], value: T | null): T | null {
    return this.publication.show.includes(field) ? value : null;
  }

  /** Where points are not shown, what decided by them is not told either. */
  private decided(decided: StandingRow['decidedBy']): PublicPlaceDto['decidedBy'] {
    if (decided?.by !== 'points') return decided;
    if (!this.publication.show.includes('points')) return null;
    return { by: 'points', own: Number(decided.own) / 100, next: Number(decided.next) / 100 };
  }

  /** Rows of winners by scope and person: a winner shows the points of the ranking that they won in. */
  private placesOfWinners(): Map<string, StandingRow> {
    const wanted = new Set(
      this.ofThis(this.source.result.prizes).flatMap((prize) =>
        prize.winners.map(({ participant }) => keyOf(prize, participant)),
      ),
    );
    const found = new Map<string, StandingRow>();
    for (const { standing } of this.standings) {
      for (const row of standing.rows) {
        const key = keyOf(standing, row.participant);
        if (wanted.has(key)) found.set(key, row);
      }
    }
    return found;
  }

  private collective({
    award,
    group,
    rows,
    tiers,
  }: Result['collectives'][number]): PublicCollectiveDto {
    const rule = this.source.facts.rules.collectives?.find(({ id }) => id === award);
    return {
      award,
      name: rule?.name ?? award,
      measure: rule?.measure ?? '',
      group: groupName(this.source.facts.rules, award, group),
      tiers: tiers.map(({ units, tier, name, count, vacant }) => ({
        ...{ tier, name, count, vacant },
        units: units.map((code) => this.unit(code)),
      })),
      rows: rows.map(({ unit, rank, value, people, attempts, base, prizes, excluded }) => ({
        ...{ unit: this.unit(unit), rank, value, people, attempts, base, prizes, excluded },
      })),
    };
  }

  private unit(code: string): PublicUnitDto {
    return { code, name: this.units.get(code) ?? code };
  }

  private actual(): PublicActualDto[] {
    const { result, about } = this.source;
    return result.actual
      .filter(({ round }) => about.roundId === null || about.roundId === round)
      .map(({ round, value, definition, fixed }) => ({
        ...{ round, roundTitle: this.rounds.get(round) ?? '', value, definition, fixed },
      }));
  }

  private publicRounds(): PublicRoundDto[] {
    const { facts, about, numbers } = this.source;
    return facts.rounds
      .filter(({ id }) => about.roundId === null || about.roundId === id)
      .map(({ id, ordinal, title, opensAt, closesAt }) => ({
        ...{ id, ordinal, title },
        opensAt: new Date(opensAt).toISOString(),
        closesAt: new Date(closesAt).toISOString(),
        ...numbers(id),
      }));
  }

  /** A version of a round is about that round; one of the contest about everything. */
  private ofThis<T extends Scope>(list: T[]): T[] {
    const { roundId } = this.source.about;
    return roundId === null ? list : list.filter(({ round }) => round === roundId);
  }
}

const NOWHERE = { unit: null, province: null };

const keyOf = ({ round, division }: Scope, participant: string): string =>
  `${round ?? ''} ${division ?? ''} ${participant}`;

function groupName(rules: ContestRules, award: string, group: string | null): string | null {
  const groups = rules.collectives?.find(({ id }) => id === award)?.groups;
  return groups?.find(({ id }) => id === group)?.name ?? group;
}

/** What the rules say that a prize is worth, in đồng. */
function valueOf({ round, tier }: PrizeOutcome, facts: Facts): number | null {
  const list = prizeList(round, facts);
  const tiers = [...(list?.tiers ?? []), ...(list?.special ?? [])];
  return tiers.find(({ id }) => id === tier)?.value ?? null;
}

function prizeList(round: string | null, { rules, rounds }: Facts): PrizeList | undefined {
  if (round === null) return rules.overall?.prizes;
  return rounds.find(({ id }) => id === round)?.rules.results?.prizes;
}

/** What was corrected and why, without whom: who it was about is in the bundle by number. */
function publicCorrections(
  { corrections }: Facts,
  rounds: Map<string, string>,
  roundId: string | null,
): PublicCorrectionDto[] {
  return corrections.flatMap((correction) => {
    if (correction.kind === 'reverse') return [];
    const round = 'round' in correction ? correction.round : null;
    if (roundId !== null && round !== null && round !== roundId) return [];
    const { kind, reason, at, reversedBy } = correction;
    return [
      {
        ...{ kind, reason, at: new Date(at).toISOString() },
        roundTitle: round === null ? null : (rounds.get(round) ?? null),
        reversed: reversedBy !== null && reversedBy !== undefined,
      },
    ];
  });
}
