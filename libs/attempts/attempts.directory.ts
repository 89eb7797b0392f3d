import { Injectable } from '@nestjs/common';
import { BatchWriter } from '@bangvang/database';
import { LRUCache } from 'lru-cache';
import { AttemptsRepository } from './attempts.repository';

/** What never changes about an attempt, and what every write needs to know first. */
export interface AttemptHome {
  roundId: string;
  participantId: string;
  variant: number;
}

const REMEMBERED = 200_000;

/**
 * Where attempts belong. Filled when an attempt is started here; misses of one turn (attempts
 * started in another process) are read in one query.
 */
@Injectable()
export class AttemptDirectory {
  private readonly known = new LRUCache<string, AttemptHome>({ max: REMEMBERED });
  private readonly reader: BatchWriter<string, AttemptHome | null>;

  constructor(private readonly repository: AttemptsRepository) {
    this.reader = new BatchWriter({
      flush: (ids) => this.read(ids),
      maxBatch: 500,
      maxQueue: 20_000,
      concurrency: 2,
    });
  }

  /** Remembers a started attempt. */
  remember(id: string, home: AttemptHome): void {
    this.known.set(id, home);
  }

  /** The home of an attempt, or null when there is none. */
  async find(id: string): Promise<AttemptHome | null> {
    return this.known.get(id) ?? this.reader.push(id);
  }

  private async read(ids: string[]): Promise<(AttemptHome | null)[]> {
    const rows = await this.repository.homes(ids);
    for (const row of rows) {
      this.known.set(row.id, {
        roundId: row.round_id,
        participantId: row.participant_id,
        variant: row.variant,
      });
    }
    return ids.map((id) => this.known.get(id) ?? null);
  }
}
