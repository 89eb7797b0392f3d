import { Injectable } from '@nestjs/common';
import { overAt, Rounds, type LiveRound } from '@bangvang/contests';
import { RoomTeller } from '../fanout/room-teller';
import { ProjectorState } from '../projector/state';
import { ProjectorHealth } from './projector-health';
import { WatchComposer } from './watch-composer';

/** People watch a little before the opening, and until everything has settled. */
const BEFORE_MS = 5 * 60_000;
const AFTER_MS = 5 * 60_000;

/** Tells those who watch a round how it goes, once a second while it runs. */
@Injectable()
export class WatchWorker {
  constructor(
    private readonly rounds: Rounds,
    private readonly composer: WatchComposer,
    private readonly teller: RoomTeller,
    private readonly health: ProjectorHealth,
    private readonly state: ProjectorState,
  ) {}

  /** One message to the watchers of each round that runs; only the worker that projects sends them. */
  async turn(): Promise<void> {
    if (this.state.epoch === null) return;
    await this.health.report();
    const now = this.state.now().getTime();
    for (const round of await this.rounds.all()) {
      if (isWatched(round, now))
        await this.teller.tellWatchers(round.id, await this.composer.compose(round));
    }
  }
}

function isWatched(round: LiveRound, now: number): boolean {
  return now >= round.opensAt.getTime() - BEFORE_MS && now < overAt(round).getTime() + AFTER_MS;
}
