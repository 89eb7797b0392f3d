import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { invalid, newId, type StaffIdentity, says } from '@bangvang/platform';
import { wrong } from '@bangvang/rulebook';
import { judgeStopped, notAsked, workNotFound } from '../marks/marks.errors';
import { requireOpen, Seats, type Seat } from '../marks/seats.service';
import { ProgressRepository } from '../progress/progress.repository';
import { Stages } from '../stages/stages.service';
import type { ComparisonDto, NextPairDto } from './comparison.dto';
import { ComparisonRepository, type PairRow } from './comparison.repository';
import { nextPair, reached, scalesOf } from './comparison.rules';

/** Works near the prizes, compared in pairs until their order is sure enough. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly database: Database,
    private readonly stages: Stages,
    private readonly seats: Seats,
    private readonly repository: ComparisonRepository,
    private readonly progress: ProgressRepository,
  ) {}

  /** How the comparison stands. */
  async read(stageId: string): Promise<ComparisonDto> {
    const { tx } = this.database;
    await this.stages.get(tx, stageId);
    return this.ofStage(tx, stageId);
  }

  /** The scale of a stage's comparison, for those who decide about prizes. */
  async ofStage(tx: Tx, stageId: string): Promise<ComparisonDto> {
    const comparison = await this.repository.find(tx, stageId, { hold: false });
    if (!comparison)
      return { state: 'none', wanted: null, reached: null, comparisons: 0, works: [] };
    const works = await this.repository.works(tx, stageId);
    const pairs = await this.repository.pairs(tx, stageId);
    const scaled = new Map(
      scalesOf(works, pairs).flatMap(({ scale }) =>
        (scale?.works ?? []).map((work) => [work.work, work] as const),
      ),
    );
    const rows = works.map((work) => {
      const found = scaled.get(work.code);
      const { value = null, standardError = null } = found?.strength ?? {};
      return { ...work, comparisons: found?.comparisons ?? 0, strength: value, standardError };
    });
    return {
      state: comparison.ended ? 'ended' : 'running',
      wanted: comparison.reliability,
      reached: comparison.reached,
      comparisons: pairs.filter(({ winner }) => winner !== null).length,
      works: rows.toSorted(
        (a, b) =>
          (a.medium < b.medium ? -1 : a.medium > b.medium ? 1 : 0) ||
          (b.strength ?? -Infinity) - (a.strength ?? -Infinity) ||
          (a.code < b.code ? -1 : 1),
      ),
    };
  }

  /** @throws Problem FORBIDDEN, NOT_ASKED, STAGE_LOCKED */
  async start(stageId: string, staff: StaffIdentity): Promise<ComparisonDto> {
    const seat = await this.seats.chief(this.database.tx, stageId, staff);
    requireOpen(seat.stage);
    const rules = seat.stage.rules.comparison;
    if (!rules)
      throw notAsked(
        says('The rules have no comparison in pairs.', 'Thể lệ không có so sánh từng cặp.'),
      );
    await this.database.transaction(async (tx) => {
      await this.stages.hold(tx, stageId);
      if (await this.repository.find(tx, stageId, { hold: false })) return;
      const open = await this.progress.open(tx, stageId);
      if (open > 0)
        throw notAsked(
          says(`Works without a final mark: ${open}.`, `Còn ${open} bài chưa có điểm cuối cùng.`),
        );
      const { from, to } = rules.band;
      const works = await this.repository.band(tx, stageId, from, to);
      if (works.length < 2)
        throw notAsked(
          says(
            'Too few works stand in these places to compare.',
            'Không đủ bài trong khoảng hạng để so sánh.',
          ),
        );
      const codes = works.map(({ code }) => code);
      const { reliability } = rules;
      await this.repository.start(tx, { stageId, codes, reliability, by: staff.accountId });
    });
    return this.read(stageId);
  }

  /** Ends the comparison before it is as sure as the rules want. */
  async end(stageId: string, staff: StaffIdentity): Promise<ComparisonDto> {
    await this.seats.chief(this.database.tx, stageId, staff);
    await this.database.transaction(async (tx) => {
      const comparison = await this.repository.find(tx, stageId, { hold: true });
      if (!comparison)
        throw notAsked(says('No works have been compared yet.', 'Chưa so sánh bài nào.'));
      const { reached: percent } = comparison;
      await this.repository.setReached(tx, stageId, { reached: percent, ended: true });
    });
    return this.read(stageId);
  }

  /** The pair that waits for this judge; the same one until it is answered. */
  async next(stageId: string, staff: StaffIdentity): Promise<NextPairDto> {
    const seat = await this.seats.of(this.database.tx, stageId, staff);
    if (seat.stopped) throw judgeStopped();
    return this.database.transaction(async (tx) => {
      const comparison = await this.repository.find(tx, stageId, { hold: true });
      const pairs = await this.repository.pairs(tx, stageId);
      const mine = pairs.filter(({ memberId }) => memberId === seat.memberId);
      const answered = mine.filter(({ winner }) => winner !== null).length;
      if (!comparison || comparison.ended || seat.stage.state !== 'open') {
        return { comparing: false, pair: null, answered };
      }
      const open = mine.find(({ winner }) => winner === null);
      const pair = open ?? (await this.ask(tx, seat, pairs));
      return { comparing: true, pair: pair && pairDto(pair), answered };
    });
  }

  /** @throws Problem WORK_NOT_FOUND for a pair of somebody else, NOT_ASKED once it is over */
  async answer(
    stageId: string,
    pairId: string,
    winner: string,
    staff: StaffIdentity,
  ): Promise<NextPairDto> {
    const seat = await this.seats.of(this.database.tx, stageId, staff);
    if (seat.stopped) throw judgeStopped();
    requireOpen(seat.stage);
    await this.database.transaction(async (tx) => {
      const comparison = await this.repository.find(tx, stageId, { hold: true });
      const pairs = await this.repository.pairs(tx, stageId);
      const pair = pairs.find(({ id, memberId }) => id === pairId && memberId === seat.memberId);
      if (!comparison || !pair) throw workNotFound();
      if (pair.winner === winner) return;
      if (comparison.ended || pair.winner !== null)
        throw notAsked(says('This pair has been compared.', 'Cặp này đã được so sánh.'));
      if (winner !== pair.left && winner !== pair.right) {
        const expected = { en: 'one of the two works', vi: 'một trong hai bài' };
        throw invalid([wrong('winner', expected)]);
      }
      await this.repository.answer(tx, pairId, winner);
      const works = await this.repository.works(tx, stageId);
      const now = pairs.map((one) => (one.id === pairId ? { ...one, winner } : one));
      const percent = reached(works, scalesOf(works, now));
      const ended = percent !== null && percent >= comparison.reliability;
      await this.repository.setReached(tx, stageId, { reached: percent, ended });
    });
    return this.next(stageId, staff);
  }

  private async ask(tx: Tx, { stage, memberId }: Seat, asked: PairRow[]): Promise<PairRow | null> {
    const works = await this.repository.works(tx, stage.id);
    const barred = await this.repository.barred(tx, stage.id, memberId);
    const chosen = nextPair({ works, asked, memberId, barred });
    if (!chosen) return null;
    const pair = { id: newId(), memberId, ...chosen };
    await this.repository.ask(tx, { stageId: stage.id, ...pair });
    return { ...pair, winner: null };
  }
}

function pairDto({ id, left, right }: PairRow): NextPairDto['pair'] {
  return { id, left, right };
}
