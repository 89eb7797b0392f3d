import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';

/** What the published list gives a work. */
export interface EntryPrize {
  entryId: string;
  prize: string;
  /** What the medium is called; null for a prize over all media. */
  division: string | null;
}

/** Prizes of a contest's works, as far as they are published. */
export type PrizeSource = (tx: Tx, contestId: string) => Promise<EntryPrize[]>;

/** Prizes of works; the feature that publishes them fills it in at start. */
@Injectable()
export class EntryPrizes {
  private source: PrizeSource | null = null;

  /** @throws Error when it was provided before */
  provide(source: PrizeSource): void {
    if (this.source) throw new Error('The source of prizes is provided twice');
    this.source = source;
  }

  of(tx: Tx, contestId: string): Promise<EntryPrize[]> {
    return this.source ? this.source(tx, contestId) : Promise.resolve([]);
  }
}
