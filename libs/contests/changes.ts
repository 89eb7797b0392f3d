import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { roundOpened } from './contests.errors';
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
      // The round opened while the change was under way: the database has the last word.
      throw isRefusedByOpening(error) ? roundOpened(null) : error;
    } finally {
      this.caches.clear();
    }
  }
}

function isRefusedByOpening(error: unknown): boolean {
  const driver = (error as { driverError?: { constraint?: string } }).driverError;
  return driver?.constraint === 'round_opened';
}
