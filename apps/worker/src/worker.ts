import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ExpiryWorker } from '@bangvang/attempts';
import { SealingWorker } from '@bangvang/contests';
import { Jobs } from '@bangvang/database';
import { EntryReminders, ScreeningWorker, SimilarityWorker, UploadsWorker } from '@bangvang/essays';
import { JuryWorker } from '@bangvang/judging';
import { Fanout, Projector, WatchWorker } from '@bangvang/leaderboard';
import { Loop } from '@bangvang/platform';
import { ClosingWorker, PrintRemoval, ReplacementsWorker } from '@bangvang/results';

/** Keeps the boards: follows the ledger and replaced attempts, and tells the rooms. */
@Injectable()
export class BoardWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: Loop[];

  constructor(
    private readonly projector: Projector,
    fanout: Fanout,
    watch: WatchWorker,
    jury: JuryWorker,
    replacements: ReplacementsWorker,
  ) {
    this.loops = [
      new Loop({ name: 'Projector', everyMs: 200, turn: () => projector.turn() }),
      new Loop({ name: 'Fanout', everyMs: 1_000, turn: () => fanout.turn() }),
      new Loop({ name: 'Watch', everyMs: 1_000, turn: () => watch.turn() }),
      new Loop({ name: 'Jury', everyMs: 1_000, turn: () => jury.turn() }),
      new Loop({
        name: 'Replacements',
        everyMs: 2_000,
        turn: async () => void (await replacements.tick()),
      }),
    ];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  /** The turns under way end before PostgreSQL and Redis are let go. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.projector.stop();
  }
}

/** Does what is due by the clock, and the jobs that others asked for. */
@Injectable()
export class DutyWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: Loop[];

  constructor(
    expiry: ExpiryWorker,
    sealing: SealingWorker,
    closing: ClosingWorker,
    reminders: EntryReminders,
    prints: PrintRemoval,
    private readonly jobs: Jobs,
  ) {
    this.loops = [
      new Loop({ name: 'Expiry', everyMs: 1_000, turn: async () => void (await expiry.tick()) }),
      new Loop({ name: 'Sealing', everyMs: 5_000, turn: async () => void (await sealing.tick()) }),
      new Loop({ name: 'Closing', everyMs: 2_000, turn: async () => void (await closing.tick()) }),
      new Loop({
        name: 'Reminders',
        everyMs: 60_000,
        turn: async () => void (await reminders.tick()),
      }),
      new Loop({
        name: 'Prints',
        everyMs: 600_000,
        turn: async () => void (await prints.tick()),
      }),
    ];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
    this.jobs.start();
  }

  /** The turns under way end before PostgreSQL and Redis are let go. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.loops, this.jobs].map((running) => running.stop()));
  }
}

/** Has entries looked through and compared as they come. */
@Injectable()
export class EntryWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: Loop[];

  constructor(screening: ScreeningWorker, similarity: SimilarityWorker, uploads: UploadsWorker) {
    this.loops = [
      new Loop({
        name: 'Screening',
        everyMs: 3_000,
        turn: async () => void (await screening.tick()),
      }),
      new Loop({
        name: 'Similarity',
        everyMs: 5_000,
        turn: async () => void (await similarity.tick()),
      }),
      new Loop({ name: 'Uploads', everyMs: 2_000, turn: () => uploads.tick() }),
    ];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  /** The turns under way end before PostgreSQL is let go. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
