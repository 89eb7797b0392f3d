import { Injectable } from '@nestjs/common';
import { parseRoom, roomName } from '@bangvang/contracts';
import { Rounds, type LiveRound } from '@bangvang/contests';
import { Clock, groupNames, roomOf } from '@bangvang/platform';
import { BoardReader } from '../boards/board-reader';
import { copiesOf } from '../projector/board-round.rules';
import { ProjectorState } from '../projector/state';
import { momentOf, noticesBetween, type Moment } from './moments.rules';
import { Pacer } from './pacer.rules';
import { RoomTeller, type Audience } from './room-teller';

/** Rooms told per turn: a bound on how long one takes, however many units there are. */
const ROOMS_PER_TURN = 64;
const LOOK_AT_MOMENTS_MS = 1_000;
/** Between two turns at most, in milliseconds: what changed in a room that may be told does not wait longer. */
const TURN_EVERY_MS = 50;

/**
 * Tells the rooms what changed on their boards, every viewer at most once a second. Only the worker
 * that projects does it.
 */
@Injectable()
export class Fanout {
  private readonly pacer = new Pacer();
  private readonly wholeRounds = new Set<string>();
  private moments = new Map<string, Moment>();
  /** When each round was to close, as last seen. */
  private closings = new Map<string, number>();
  private lookedAt = -Infinity;

  constructor(
    private readonly rounds: Rounds,
    private readonly reader: BoardReader,
    private readonly teller: RoomTeller,
    private readonly state: ProjectorState,
    private readonly clock: Clock,
  ) {}

  /** Something changed in a round, and in some of its units. */
  touch(roundId: string, unitNos: number[]): void {
    for (const group of groupNames(roomName({ kind: 'round', roundId }))) this.pacer.touch(group);
    for (const unitNo of unitNos) this.pacer.touch(roomName({ kind: 'unit', roundId, unitNo }));
  }

  /** Everything may have changed in a round. */
  touchAll(roundId: string): void {
    this.wholeRounds.add(roundId);
  }

  /** Tells the rooms whose turn it is. @returns milliseconds from its start to the next one */
  async turn(): Promise<number> {
    const began = this.clock.monotonic();
    const { epoch } = this.state;
    if (epoch === null) this.stand();
    else await this.tellDue(epoch);
    const now = this.clock.monotonic();
    return Math.min(TURN_EVERY_MS, now - began + (this.pacer.nextIn(now) ?? TURN_EVERY_MS));
  }

  private async tellDue(epoch: string): Promise<void> {
    const rounds = new Map((await this.rounds.all()).map((round) => [round.id, round]));
    this.lookAtMoments([...rounds.values()]);
    await this.spread(rounds);
    const due = this.pacer.take(this.clock.monotonic(), ROOMS_PER_TURN);
    for (const [roundId, names] of Map.groupBy(due, roundOf)) {
      const round = rounds.get(roundId);
      if (!round) continue;
      await this.tell(round, names, epoch);
    }
  }

  /** The next leader begins with every round; if that is this process, so does it. */
  private stand(): void {
    this.pacer.clear();
    this.wholeRounds.clear();
    this.moments.clear();
  }

  /** Boards change with time alone, too; and with a new leader everything is told again. */
  private lookAtMoments(rounds: LiveRound[]): void {
    const monotonic = this.clock.monotonic();
    if (monotonic - this.lookedAt < LOOK_AT_MOMENTS_MS) return;
    this.lookedAt = monotonic;
    const now = this.state.now();
    const moments = new Map(rounds.map((round) => [round.id, momentOf(round, now)]));
    const closings = new Map(rounds.map((round) => [round.id, round.closesAt.getTime()]));
    for (const round of rounds) {
      const before = this.moments.get(round.id);
      const after = moments.get(round.id) as Moment;
      if (before?.board !== after.board) this.touchAll(round.id);
      if (!before) continue;
      for (const notice of noticesBetween(round, before, after)) this.teller.notice(notice);
      if (this.closings.get(round.id) !== closings.get(round.id)) this.teller.moved(round.id);
    }
    this.moments = moments;
    this.closings = closings;
  }

  private async spread(rounds: Map<string, LiveRound>): Promise<void> {
    for (const roundId of this.wholeRounds) {
      const round = rounds.get(roundId);
      if (round) this.touch(roundId, await this.reader.unitNos(copiesOf(round)[0].read));
      this.wholeRounds.delete(roundId);
    }
  }

  /** Who could not be told now stays in line. */
  private async tell(round: LiveRound, names: string[], epoch: string): Promise<void> {
    let told = false;
    try {
      const audiences = names.map(audienceOf);
      told = await this.teller.tell(round, audiences, { epoch, now: this.state.now() });
    } finally {
      const now = this.clock.monotonic();
      for (const name of names) {
        this.pacer.sent(name, now);
        if (!told) this.pacer.touch(name);
      }
    }
  }
}

function audienceOf(name: string): Audience {
  const room = parseRoom(roomOf(name));
  return { name, unitNo: room?.kind === 'unit' ? room.unitNo : null };
}

/** The round that a room is about; empty for rooms of other things, of which none is told here. */
function roundOf(name: string): string {
  const room = parseRoom(roomOf(name));
  return room && 'roundId' in room ? room.roundId : '';
}
