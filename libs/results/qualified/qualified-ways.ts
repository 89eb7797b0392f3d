import { Injectable } from '@nestjs/common';
import type { Way } from '@bangvang/attempts';
import { ShortCaches, type ShortCache } from '@bangvang/contests';
import { BatchWriter, Database } from '@bangvang/database';
import { QualifiedRepository, type ListQuestion, type SourceRow } from './qualified.repository';

const LIMITS = { maxBatch: 500, maxQueue: 20_000, concurrency: 2 };
const BETWEEN = ' ';

/**
 * What rounds that lead to another say of whoever wants to start that one: thousands ask at the same
 * instant. While no result is published they are answered from memory, at most a second old; people
 * are looked up many at a time.
 */
@Injectable()
export class QualifiedWays {
  private readonly sources: ShortCache<SourceRow[]>;
  private readonly people: BatchWriter<ListQuestion, string[]>;

  constructor(database: Database, repository: QualifiedRepository, caches: ShortCaches) {
    this.sources = caches.make((key) => repository.sources(database.tx, key.split(BETWEEN)));
    this.people = new BatchWriter({ ...LIMITS, flush: (batch) => repository.lists(batch) });
  }

  /** The rounds in their order, each with whether the person goes on from it. */
  async of(roundIds: string[], no: number): Promise<Way[]> {
    const sources = await this.sources.get(roundIds.join(BETWEEN));
    const published = sources.some(({ publishedAt }) => publishedAt !== null);
    // Nobody is on a list that is not there.
    const lists = published ? await this.people.push({ roundIds, no }) : [];
    return sources.map(({ roundId, title, publishedAt }) => {
      const goesOn = lists.includes(roundId);
      return { roundId, title, published: publishedAt !== null || goesOn, goesOn };
    });
  }

  /** Has the next who asks find what is published now. */
  forget(): void {
    this.sources.clear();
  }
}
