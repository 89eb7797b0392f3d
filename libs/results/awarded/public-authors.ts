import { Injectable } from '@nestjs/common';
import { Contests, type ContestDoor } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { PUBLICATION_DEFAULT } from '../publication/masking.rules';
import { AuthorNames } from './author-names';
import { AwardedWorks } from './awarded';

/** The authors of published works, and what the rules show beside them. */
export interface ShownAuthors {
  /** By entry. */
  authors: Map<string, { authors: string[]; unnamed: number }>;
  shows: (what: 'unit' | 'points') => boolean;
}

/** Who made the works of a published list, as the rules name them. */
@Injectable()
export class PublicAuthors {
  constructor(
    private readonly contests: Contests,
    private readonly works: AwardedWorks,
    private readonly names: AuthorNames,
  ) {}

  async of(
    tx: Tx,
    contest: ContestDoor,
    works: readonly { entryId: string }[],
  ): Promise<ShownAuthors> {
    const { rules } = await this.contests.rules(tx, contest.id);
    const { show } = rules.publication ?? PUBLICATION_DEFAULT;
    const ids = [...new Set(works.map(({ entryId }) => entryId))];
    const all = await this.works.authorsOf(tx, ids);
    const nameOf = await this.names.of(tx, contest, [...all.values()].flat());
    const authors = [...all].map(([entryId, list]) => {
      const named = list.flatMap((author) => nameOf(author) ?? []);
      return [entryId, { authors: named, unnamed: list.length - named.length }] as const;
    });
    return { authors: new Map(authors), shows: (what) => show.includes(what) };
  }
}
