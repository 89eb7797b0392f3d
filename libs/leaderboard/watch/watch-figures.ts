import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { WatchDocument } from '@bangvang/contracts';
import { Database } from '@bangvang/database';
import { Clock } from '@bangvang/platform';
import { MinuteChart } from './minute-chart.rules';
import { WatchRepository, type OpenAttempts } from './watch.repository';

/** What PostgreSQL alone knows of a running round. */
export interface Figures extends OpenAttempts {
  perMinute: WatchDocument['perMinute'];
}

interface Kept {
  chart: MinuteChart;
  figures: Figures;
  until: number;
}

const REFRESH_MS = 900;
/** Watching takes at most this part of the time, however large the round is. */
const SHARE = 1 / 20;
const ROUNDS_REMEMBERED = 100;

/** Figures of rounds for those who watch, as fresh as they can be without being felt. */
@Injectable()
export class WatchFigures {
  private readonly kept = new LRUCache<string, Kept>({ max: ROUNDS_REMEMBERED });

  constructor(
    private readonly database: Database,
    private readonly repository: WatchRepository,
    private readonly clock: Clock,
  ) {}

  /** The figures of a round; usually at most a second old. */
  async of(roundId: string): Promise<Figures> {
    const kept = this.kept.get(roundId);
    const began = this.clock.monotonic();
    if (kept && began < kept.until) return kept.figures;
    const chart = kept?.chart ?? new MinuteChart();
    const figures = await this.read(roundId, chart);
    const ended = this.clock.monotonic();
    const until = ended + Math.max(REFRESH_MS, (ended - began) / SHARE);
    this.kept.set(roundId, { chart, figures, until });
    return figures;
  }

  private async read(roundId: string, chart: MinuteChart): Promise<Figures> {
    const { tx } = this.database;
    const now = await this.database.now();
    const { from, fromSeq } = chart.wanted(now);
    const [open, minutes] = await Promise.all([
      this.repository.openAttempts(tx, roundId),
      this.repository.perMinute(tx, roundId, from, fromSeq),
    ]);
    chart.add(minutes, now);
    return { ...open, perMinute: chart.rows(now) };
  }
}
