import type { Facts, Result } from '@bangvang/rulebook';

/** Who won what by a published version: kept with it, for certificates and whoever asks. */
export interface PrizesWon {
  /** Rounds that the version speaks for; null stands for the result over all rounds. */
  rounds: (string | null)[];
  people: WonByPerson[];
  units: WonByUnit[];
}

export interface WonByPerson {
  no: number;
  prize: string;
  round: string | null;
  division: string | null;
}

export interface WonByUnit {
  code: string;
  prize: string;
  group: string | null;
}

/** The prizes of a result. */
export function prizesWon(result: Result, { rounds, rules }: Facts): PrizesWon {
  const divisions = new Map((rules.divisions ?? []).map(({ id, name }) => [id, name]));
  const awards = new Map((rules.collectives ?? []).map((award) => [award.id, award]));
  return {
    rounds: [...rounds.map(({ id }) => id), null],
    people: result.prizes.flatMap(({ name, round, division, winners }) =>
      winners.map(({ participant }) => ({
        no: Number(participant),
        prize: name,
        round,
        division: division === null ? null : (divisions.get(division) ?? division),
      })),
    ),
    units: result.collectives.flatMap(({ award, group, tiers }) =>
      tiers.flatMap(({ name, units }) =>
        units.map((code) => ({
          code,
          prize: `${name} – ${awards.get(award)?.name ?? award}`,
          group: awards.get(award)?.groups?.find(({ id }) => id === group)?.name ?? group,
        })),
      ),
    ),
  };
}
