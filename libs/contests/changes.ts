import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import type { Problem } from '@bangvang/platform';
import {
  clausesFixed,
  contestAmendmentRequired,
  divisionTaken,
  roundOpened,
} from './contests.errors';
import { ShortCaches } from './short-cache';

/** Every change goes through here. */
@Injectable()
export class Changes {
  constructor(
    private readonly database: Database,
    private readonly caches: ShortCaches,
  ) {}

  /** One change in one transaction; afterwards this process reads everything anew. */
  async make<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      // What time forbids came true while the change was under way: the database has the last word.
      throw refusedByTime(error) ?? error;
    } finally {
      this.caches.clear();
    }
  }
}

const REFUSALS: Record<string, () => Problem> = {
  round_opened: () => roundOpened(null),
  contest_rules_fixed: () => clausesFixed([]),
  participant_division: () => divisionTaken(),
  contest_rules_amendment: () => contestAmendmentRequired(),
};

function refusedByTime(error: unknown): Problem | undefined {
  const { driverError } = error as { driverError?: { constraint?: string } };
  return REFUSALS[driverError?.constraint ?? '']?.();
}
