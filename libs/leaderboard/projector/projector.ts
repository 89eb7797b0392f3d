import { Injectable } from '@nestjs/common';
import { Rounds, type LiveRound } from '@bangvang/contests';
import type { LedgerChange } from '@bangvang/database';
import { Problem } from '@bangvang/platform';
import { Fanout } from '../fanout/fanout';
import { Builds } from './builds';
import { Leading, type Lead } from './lead';
import { Projection, type TurnTime } from './projection';
import { ProjectorState } from './state';

/** From the start of a turn to the start of the next, in milliseconds. */
const BUSY_MS = 100;
const IDLE_MS = 200;
const STANDBY_MS = 1_000;

/**
 * Follows the ledger into Redis. Each turn asks which participants have facts that the snapshot of
 * the turn before did not show, derives their results from PostgreSQL and sets them, as absolute
 * values, in the copies of their round. Nothing that matters is kept in memory: killed at any
 * point, it goes on from the position in Redis, and what is applied twice changes nothing.
 */
@Injectable()
export class Projector {
  constructor(
    private readonly leading: Leading,
    private readonly rounds: Rounds,
    private readonly projection: Projection,
    private readonly builds: Builds,
    private readonly fanout: Fanout,
    private readonly state: ProjectorState,
  ) {}

  /** One turn. @returns milliseconds from its start to the next one */
  async turn(): Promise<number> {
    try {
      const lead = await this.leading.take();
      return lead ? await this.follow(lead) : STANDBY_MS;
    } catch (error) {
      await this.leading.resign();
      throw error;
    }
  }

  /** Ends what runs beside the turns. */
  async stop(): Promise<void> {
    await this.builds.stop();
    await this.leading.resign();
  }

  private async follow(lead: Lead): Promise<number> {
    const { now, changes, snapshot } = await this.leading.changes(lead);
    const { epoch } = lead.position;
    this.state.sawTime(now);
    for (const [roundId, ofRound] of Map.groupBy(changes, (change) => change.roundId))
      await this.bring(lead, roundId, ofRound, { now, epoch });
    await this.leading.advance(lead, snapshot);
    this.state.applied(oldest(changes));
    await this.builds.check(epoch, (round) => this.fanout.touchAll(round.id));
    return changes.length > 0 ? BUSY_MS : IDLE_MS;
  }

  private async bring(
    { tx }: Lead,
    roundId: string,
    changes: LedgerChange[],
    time: TurnTime,
  ): Promise<void> {
    const round = await this.published(roundId);
    if (!round) return;
    const nos = changes.map(({ participantNo }) => participantNo);
    const applied = await this.projection.apply(tx, round, nos, time);
    if (applied.changed > 0) this.fanout.touch(roundId, applied.unitNos);
    if (!applied.built) this.builds.hurry();
  }

  /** The round, or null where its contest is not published: it is built when it will be. */
  private async published(roundId: string): Promise<LiveRound | null> {
    try {
      return await this.rounds.live(roundId);
    } catch (error) {
      if (error instanceof Problem && error.code === 'ROUND_NOT_FOUND') return null;
      throw error;
    }
  }
}

function oldest(changes: LedgerChange[]): Date | null {
  const times = changes.map(({ at }) => at.getTime());
  return times.length > 0 ? new Date(times.reduce((a, b) => Math.min(a, b))) : null;
}
