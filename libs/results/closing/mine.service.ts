import { Injectable } from '@nestjs/common';
import { mayShowScore, Rounds, type LiveRound } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { Problem, type Participation, says } from '@bangvang/platform';
import { ComputationsRepository, type ComputationRow } from './computations.repository';
import { DeskRepository } from './desk.repository';
import { placeDto } from './desk.view';
import type { MyOutDto, MyPlaceDto, MyResultDto } from './mine.dto';

const NOTHING: Omit<MyResultDto, 'state'> = {
  place: null,
  out: null,
  actual: null,
  attempts: [],
  prizes: [],
};

/** A contestant's own result: provisional until a result is published. */
@Injectable()
export class MyResults {
  constructor(
    private readonly database: Database,
    private readonly rounds: Rounds,
    private readonly computations: ComputationsRepository,
    private readonly desk: DeskRepository,
  ) {}

  /** @throws Problem ROUND_NOT_FOUND, FORBIDDEN */
  async get(roundId: string, participations: Participation[]): Promise<MyResultDto> {
    const { tx } = this.database;
    const round = await this.rounds.live(roundId);
    const mine = participations.find(({ contestId }) => contestId === round.contestId);
    if (!mine)
      throw new Problem(
        'FORBIDDEN',
        says('You are not registered for this contest.', 'Bạn chưa đăng ký cuộc thi này.'),
      );
    const now = await this.database.now();
    if (now < round.closesAt) return { state: 'running', ...NOTHING };
    const scope = { contestId: round.contestId, roundId: round.id };
    const published = await this.computations.published(tx, scope);
    const computed = published ?? (await this.computations.newest(tx, scope));
    if (computed === null) return { state: 'closing', ...NOTHING };
    if (published === null && isWithheld(round, now)) return { state: 'withheld', ...NOTHING };
    return {
      state: published === null ? 'provisional' : 'published',
      ...(await this.told(tx, round, computed, mine.no)),
      prizes: published === null ? [] : prizesOf(published, mine.no),
    };
  }

  private async told(tx: Tx, round: LiveRound, computed: ComputationRow, no: number) {
    const { place, out, counted } = await this.find(tx, computed, no);
    const attempts = await this.desk.attemptsOf(tx, round.contestId, no, round.id);
    const [actual] = computed.outcome.actual;
    return {
      place,
      out,
      actual:
        actual === undefined
          ? null
          : { ...actual, definitionVi: actual.definition.vi, definitionEn: actual.definition.en },
      attempts: attempts.map((row) => ({
        id: row.id,
        no: row.no,
        submittedAt: row.submitted_at.toISOString(),
        durationMs: row.duration_ms,
        prediction: row.prediction,
        voided: row.voided,
        counted: counted.includes(row.id),
      })),
    };
  }

  private async find(
    tx: Tx,
    { id, round_id }: ComputationRow,
    no: number,
  ): Promise<{ place: MyPlaceDto | null; out: MyOutDto | null; counted: string[] }> {
    const all = await this.computations.standings(tx, id);
    for (const standing of all.filter((one) => one.round_id === round_id)) {
      const row = await this.computations.placeOf(tx, standing.id, no);
      if (row !== null) {
        const { rank, points, error, durationMs, decidedBy } = placeDto(row, () => ({
          ...{ no, name: '', unit: null },
        }));
        const { division, ranked: of } = standing;
        const place = { division, rank, of, points, error, durationMs, decidedBy };
        return { place, out: null, counted: row.counted };
      }
      const out = await this.computations.outOf(tx, standing.id, no);
      // Roles and corrections are the organisers' to explain.
      if (out !== null) {
        const detail = out.reason === 'barred' || out.reason === 'disqualified' ? null : out.detail;
        return { place: null, out: { reason: out.reason, detail }, counted: [] };
      }
    }
    return { place: null, out: null, counted: [] };
  }
}

/** Before publication ranks are shown where boards and scores are. */
function isWithheld(round: LiveRound, now: Date): boolean {
  return round.rules.show.board === 'hidden' || !mayShowScore(round, now);
}

function prizesOf({ outcome }: ComputationRow, no: number): string[] {
  return outcome.prizes
    .filter(({ winners }) => winners.some(({ participant }) => Number(participant) === no))
    .map(({ name }) => name);
}
