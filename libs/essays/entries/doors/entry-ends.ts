import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { ExcludedEntries, type ExcludedFor } from './excluded-entries';
import { EntryPrizes, type EntryPrize } from './entry-prizes';

/** What became of a contest's works, as far as it is published. */
export interface Ends {
  prizes: EntryPrize[];
  excluded: ReadonlyMap<string, ExcludedFor>;
}

/** Prizes and exclusions together, for those who are named in works. */
@Injectable()
export class EntryEnds {
  constructor(
    private readonly prizes: EntryPrizes,
    private readonly excluded: ExcludedEntries,
  ) {}

  async of(tx: Tx, contestId: string): Promise<Ends> {
    const prizes = await this.prizes.of(tx, contestId);
    return { prizes, excluded: await this.excluded.of(tx, contestId) };
  }
}
