import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { EntryAuthors, type KnownAuthor } from '@bangvang/essays';
import { OpenedLinks } from '@bangvang/judging';
import { DeliberationRepository, type EntryRow, type MarkedWork } from './deliberation.repository';

/** A work of the award list with the entry behind it, once the codes are open. */
export interface KnownWork {
  work: MarkedWork;
  entry: EntryRow | null;
  authors: KnownAuthor[];
}

/** Works with the entries and authors behind them, as far as two key holders have opened them. */
@Injectable()
export class OpenedWorks {
  constructor(
    private readonly repository: DeliberationRepository,
    private readonly contests: Contests,
    private readonly links: OpenedLinks,
    private readonly authors: EntryAuthors,
  ) {}

  async of(tx: Tx, contestId: string, marked: MarkedWork[]): Promise<Map<string, KnownWork>> {
    const { zone } = await this.contests.byId(contestId);
    const links = await this.links.of(tx, contestId);
    const entryOf = new Map(
      links.map(({ stageId, code, entryId }) => [`${stageId} ${code}`, entryId]),
    );
    const ids = [...new Set(entryOf.values())];
    const entries = new Map(
      (await this.repository.entries(tx, ids, zone)).map((entry) => [entry.id, entry]),
    );
    const authors =
      ids.length === 0 ? new Map<string, KnownAuthor[]>() : await this.authors.standing(tx, ids);
    return new Map(
      marked.map((work) => {
        const id = entryOf.get(`${work.stageId} ${work.code}`) ?? '';
        return [
          work.code,
          { work, entry: entries.get(id) ?? null, authors: authors.get(id) ?? [] },
        ];
      }),
    );
  }
}
