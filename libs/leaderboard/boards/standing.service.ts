import { Injectable } from '@nestjs/common';
import { CountedRepository } from '@bangvang/attempts';
import { mayShowScore, Rounds, type LiveRound } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { Problem, Redis, type Participation, says } from '@bangvang/platform';
import { LuaScript } from '../lua/lua-script';
import { packScore, unpackScore } from '../places/packed-score.rules';
import { parseRecord, type PlaceRecord } from '../places/record';
import { boardState, copiesOf } from '../projector/board-round.rules';
import { BoardClock } from './board-clock';
import type { StandingDto } from './boards.dto';
import { NameBook } from './name-book';

/** Where somebody stands; ranks are null where they cannot be known just now. */
interface Standing {
  record: PlaceRecord | null;
  of: number | null;
  rank: number | null;
  unitOf: number;
  unitRank: number;
  stale: boolean;
}

type Answer = [record: string, of: number, better: number, unitOf: number, unitBetter: number];

/** One's own line of the public board, with a rank for everybody: one step in Redis, whatever the size. */
@Injectable()
export class Standings {
  private readonly step = new LuaScript<Answer | number>('standing');

  constructor(
    private readonly rounds: Rounds,
    private readonly redis: Redis,
    private readonly database: Database,
    private readonly counted: CountedRepository,
    private readonly names: NameBook,
    private readonly clock: BoardClock,
  ) {}

  /**
   * The caller's standing. From the freeze on it is that of the frozen board; while the board is
   * hidden there is no rank, and while the rules hide scores there are no points.
   * @throws Problem FORBIDDEN when the caller is not registered in the round's contest
   */
  async mine(roundId: string, participations: Participation[]): Promise<StandingDto> {
    const round = await this.rounds.live(roundId);
    const me = participations.find(({ contestId }) => contestId === round.contestId);
    if (!me)
      throw new Problem(
        'FORBIDDEN',
        says('You are not registered for this contest.', 'Bạn chưa đăng ký cuộc thi này.'),
      );
    const standing = (await this.projected(round, me.no)) ?? (await this.derived(round, me.no));
    return this.shown(round, standing, await this.clock.now());
  }

  /** What of a standing may be told at an instant. */
  private async shown(round: LiveRound, standing: Standing, now: Date): Promise<StandingDto> {
    const state = boardState(round, now);
    const place = standing.record?.packed ?? null;
    const hidden = state === 'hidden' || place === null;
    const score = mayShowScore(round, now) ? pointsOf(place) : NO_POINTS;
    return {
      roundId: round.id,
      state,
      ...score,
      rank: hidden ? null : standing.rank,
      of: state === 'hidden' ? null : standing.of,
      countedAttemptNo: standing.record?.attemptNo ?? null,
      unit: hidden ? null : await this.unit(round, standing),
      stale: standing.stale,
    };
  }

  /** From the public copy; null when it is not there or Redis is away. */
  private async projected(round: LiveRound, no: number): Promise<Standing | null> {
    const [{ read }] = copiesOf(round);
    try {
      const keys = [read.places, read.records, read.meta];
      const answer = await this.step.run(this.redis.client, keys, [String(no)]);
      if (typeof answer === 'number') return null;
      const [record, of, better, unitOf, unitBetter] = answer;
      return {
        record: record === '' ? null : parseRecord(record),
        of,
        rank: better + 1,
        unitOf,
        unitRank: unitBetter + 1,
        stale: false,
      };
    } catch {
      return null;
    }
  }

  /** One's own result from PostgreSQL: the rank would cost a look at everybody, so it waits for Redis. */
  private async derived(round: LiveRound, no: number): Promise<Standing> {
    const [{ scope }] = copiesOf(round);
    const [result] = await this.counted.of(this.database.tx, scope, [no]);
    const record = result && {
      facts: result.facts,
      unitNo: result.unitNo,
      packed: result.counted && packScore(result.counted),
      attempts: result.attempts,
      attemptNo: result.counted?.attemptNo ?? null,
    };
    return { record: record ?? null, of: null, rank: null, unitOf: 0, unitRank: 0, stale: true };
  }

  private async unit(
    round: LiveRound,
    { record, unitOf, unitRank }: Standing,
  ): Promise<StandingDto['unit']> {
    const no = record?.unitNo ?? null;
    if (no === null || unitOf === 0) return null;
    const { units } = await this.names.names(round.contestId, [], [no]);
    return { no, name: units.get(no) ?? `#${no}`, rank: unitRank, of: unitOf };
  }
}

const NO_POINTS = { points: null, tieMs: null };

function pointsOf(packed: number | null): { points: number | null; tieMs: number | null } {
  if (packed === null) return NO_POINTS;
  const { centipoints, tieMs } = unpackScore(packed);
  return { points: centipoints / 100, tieMs };
}
