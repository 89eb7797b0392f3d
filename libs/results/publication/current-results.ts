import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { PublicationRepository } from './publication.repository';
import type { PrizesWon, WonByPerson, WonByUnit } from './prizes-won.rules';

type Published<T> = T & { publicationVersion: number };

/** Who won what as it is published now; nothing before the first publication. */
export interface CurrentPrizes {
  people: Published<WonByPerson>[];
  units: Published<WonByUnit>[];
}

/** What stands published, for the features beside. */
@Injectable()
export class CurrentResults {
  constructor(private readonly repository: PublicationRepository) {}

  /** Of every round, and of the whole, the newest version that speaks for it. */
  async prizes(tx: Tx, contestId: string): Promise<CurrentPrizes> {
    const rows = (await this.repository.versions(tx, contestId))
      .filter(({ state }) => state === 'published')
      .toSorted((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0));
    const files = await this.repository.files(
      tx,
      rows.map(({ id }) => id),
    );
    const spokenFor = new Set<string | null>();
    const current: CurrentPrizes = { people: [], units: [] };
    for (const { id, roundId, version } of rows) {
      const file = files.find(
        ({ publicationId, kind }) => publicationId === id && kind === 'result',
      );
      const won = file?.facts['won'] as PrizesWon | undefined;
      if (!won) continue;
      const rounds = roundId === null ? won.rounds : [roundId];
      const fresh = new Set(rounds.filter((round) => !spokenFor.has(round)));
      const published = { publicationVersion: version };
      current.people.push(
        ...won.people
          .filter(({ round }) => fresh.has(round))
          .map((one) => ({ ...one, ...published })),
      );
      if (fresh.has(null))
        current.units.push(...won.units.map((one) => ({ ...one, ...published })));
      for (const round of rounds) spokenFor.add(round);
    }
    return current;
  }
}
