import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoundEntry } from '@bangvang/attempts';
import type { Tx } from '@bangvang/database';
import { ResultComputer } from '../closing/computer';
import { ClosedResults } from '../publication/closed-results';
import { QualifiedRepository } from './qualified.repository';
import { QualifiedWays } from './qualified-ways';

/** A version of a result that is being published. */
export interface QualifyingVersion {
  id: string;
  contestId: string;
  roundId: string | null;
  /** The computation that it publishes. */
  computed: string;
}

/**
 * Who goes on from each round. Its own published result decides, newest version; that over all rounds
 * comes when every round is over, and lets nobody into any.
 */
@Injectable()
export class QualifiedLists implements OnModuleInit {
  constructor(
    private readonly entry: RoundEntry,
    private readonly repository: QualifiedRepository,
    private readonly ways: QualifiedWays,
    private readonly closed: ClosedResults,
    private readonly computer: ResultComputer,
  ) {}

  /** Whoever wants to start a round further on is asked for here. */
  onModuleInit(): void {
    this.entry.provide((roundIds, no) => this.ways.of(roundIds, no));
  }

  /**
   * To be called in the transaction that publishes: the list and the version commit together. Results
   * of rounds further on that are closed are computed anew: somebody may be on the list no more.
   */
  async publish(tx: Tx, { id, contestId, roundId, computed }: QualifyingVersion): Promise<void> {
    if (roundId === null) return;
    const { qualified } = await this.closed.outcome(tx, computed);
    const own = qualified.filter(({ round }) => round === roundId);
    if (own.length === 0) return;
    // A round further on that closes meanwhile waits here: it is computed by this list, or found closed below.
    const next = await this.repository.lockNext(tx, contestId, roundId);
    const nos = own.flatMap(({ participants }) => participants.map(Number));
    await this.repository.replace(tx, { roundId, publicationId: id, nos });
    if (next.length > 0) await this.computer.wantEach(tx, contestId, next);
  }

  /** To be called once that is committed: whoever asks in this process is told of it at once. */
  committed(): void {
    this.ways.forget();
  }
}
