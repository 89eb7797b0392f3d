import { Injectable } from '@nestjs/common';
import { BatchWriter } from '@bangvang/database';
import type { Participation } from '@bangvang/platform';
import { Rounds, type LiveRound } from '@bangvang/contests';
import { Papers, type SealedPaper } from '@bangvang/questions';
import { LRUCache } from 'lru-cache';
import { attemptNotFound } from './attempts.errors';
import { AttemptsRepository } from './attempts.repository';

/** What never changes about an attempt, and what every write needs to know first. */
export interface AttemptHome {
  roundId: string;
  participantId: string;
  variant: number;
}

/** An attempt with everything that a write to it is checked and scored against. */
export interface OwnedAttempt {
  home: AttemptHome;
  round: LiveRound;
  paper: SealedPaper;
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

  constructor(
    private readonly repository: AttemptsRepository,
    private readonly rounds: Rounds,
    private readonly papers: Papers,
  ) {
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

  /**
   * An attempt of the caller's with its round and paper.
   * @throws Problem ATTEMPT_NOT_FOUND, also when it is somebody else's
   */
  async owned(id: string, participations: Participation[]): Promise<OwnedAttempt> {
    const home = await this.find(id);
    if (!home || !participations.some((mine) => mine.participantId === home.participantId)) {
      throw attemptNotFound();
    }
    const [round, paper] = await Promise.all([
      this.round(home.roundId),
      this.paper(home.roundId, home.variant),
    ]);
    return { home, round, paper };
  }

  /** A round of a published contest. @throws Problem ROUND_NOT_FOUND */
  round(roundId: string): Promise<LiveRound> {
    return this.rounds.live(roundId);
  }

  /** One sealed variant. @throws Problem ROUND_NOT_SEALED */
  paper(roundId: string, variant: number): Promise<SealedPaper> {
    return this.papers.variant(roundId, variant);
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
