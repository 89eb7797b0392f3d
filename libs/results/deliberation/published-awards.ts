import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { DeliberationRepository } from './deliberation.repository';
import { tierName } from './prize-names';

/** A prize of a person for a work, as certificates name it. */
export interface WorkPrize {
  no: number;
  prize: string;
  /** The list that it is of: a medium, or nothing over all media. */
  division: string | null;
  /** The title of the work. */
  work: string;
}

/** Prizes of works as they are published, for the features beside. */
@Injectable()
export class PublishedAwards {
  constructor(private readonly repository: DeliberationRepository) {}

  /** By the newest award list that is published, with its number; nothing before there is one. */
  async of(
    tx: Tx,
    contestId: string,
  ): Promise<{
    listVersion: number;
    people: WorkPrize[];
    units: { unitNo: number; prize: string }[];
  }> {
    const [row] = await this.repository.published(tx, contestId);
    if (!row?.concluded) return { listVersion: 1, people: [], units: [] };
    const { awards, collectives } = row.concluded;
    const { media, awards: rules } = row.rules;
    return {
      listVersion: row.listVersion,
      people: awards.flatMap(({ participants, tier, list, medium, title }) => {
        const own = media.find(({ id }) => id === medium)?.name ?? null;
        const division = list === 'all' || list === 'extra' ? null : own;
        const prize = tierName(rules, tier);
        return participants.map((no) => ({ no, prize, division, work: title }));
      }),
      units: collectives.map(({ unitNo, tier }) => ({ unitNo, prize: tierName(rules, tier) })),
    };
  }

  /** What each entry has, in words, by the newest award list that is published. */
  async ofEntries(tx: Tx, contestId: string): Promise<Map<string, string[]>> {
    const [row] = await this.repository.published(tx, contestId);
    const given = Map.groupBy(row?.concluded?.awards ?? [], ({ entryId }) => entryId);
    return new Map(
      [...given].map(([entryId, awards]) => [
        entryId,
        awards.map(({ tier }) => tierName(row!.rules.awards, tier)),
      ]),
    );
  }
}
