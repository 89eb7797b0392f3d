import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';

/** Why the jury put a work out of the contest. */
export const EXCLUDED_FOR = [
  ...(['copied', 'identity', 'off-topic'] as const),
  ...(['published', 'author', 'other'] as const),
] as const;
export type ExcludedFor = (typeof EXCLUDED_FOR)[number];

/** Works of a contest that are out, by the id of their entry, as far as this is published. */
export type ExcludedSource = (tx: Tx, contestId: string) => Promise<Map<string, ExcludedFor>>;

/** Works that the jury put out; the feature that publishes award lists fills it in at start. */
@Injectable()
export class ExcludedEntries {
  private source: ExcludedSource | null = null;

  /** @throws Error when it was provided before */
  provide(source: ExcludedSource): void {
    if (this.source) throw new Error('The source of excluded works is provided twice');
    this.source = source;
  }

  async of(tx: Tx, contestId: string): Promise<Map<string, ExcludedFor>> {
    return this.source ? this.source(tx, contestId) : new Map();
  }
}
