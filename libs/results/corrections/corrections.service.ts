import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity } from '@bangvang/platform';
import { wrong } from '@bangvang/rulebook';
import { Application } from './application.service';
import { CorrectionContext } from './correction-context';
import {
  correctionDecided,
  correctionInvalid,
  correctionNotFound,
  correctionTwice,
  secondPersonRequired,
} from './corrections.errors';
import type {
  CorrectionDto,
  CorrectionListDto,
  DecideCorrectionDto,
  EffectDto,
  MarkedQuestionListDto,
  ProposeDto,
} from './corrections.dto';
import { CorrectionsRepository, type ListedCorrection } from './corrections.repository';
import { Drafts } from './drafts.service';
import { Effects } from './effects.service';

/** Corrections: what they would change, who asked for them, and who agreed. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly repository: CorrectionsRepository,
    private readonly drafts: Drafts,
    private readonly effects: Effects,
    private readonly application: Application,
    private readonly context: CorrectionContext,
  ) {}

  async list(contestId: string, staff: StaffIdentity): Promise<CorrectionListDto> {
    const rows = await this.repository.list(this.database.tx, contestId);
    return { corrections: await this.view(contestId, rows, staff) };
  }

  /** What a correction would change; nothing is written. */
  async preview(contestId: string, asked: ProposeDto): Promise<EffectDto> {
    const draft = await this.drafts.make(this.database.tx, contestId, asked);
    return this.effects.of(contestId, draft);
  }

  /**
   * Puts a correction on record with its effect as of now. Where the rules ask for no second person,
   * it is in force at once. The same does not stand twice: two clicks, or two organisers, are one.
   * @throws Problem CORRECTION_INVALID, ROUND_NOT_CLOSED, ROUND_CLOSED
   */
  async propose(
    contestId: string,
    asked: ProposeDto,
    staff: StaffIdentity,
  ): Promise<CorrectionDto> {
    const draft = await this.drafts.make(this.database.tx, contestId, asked);
    const effect = await this.effects.of(contestId, draft);
    const id = newId();
    try {
      await this.database.transaction(async (tx) => {
        await this.repository.lock(tx, contestId);
        const twin = await this.repository.twin(tx, contestId, draft);
        if (twin !== null) throw correctionTwice(twin);
        const secondPerson = await this.context.secondPerson(tx, contestId);
        const by = staff.accountId;
        await this.repository.add(tx, { ...draft, id, contestId, effect, secondPerson, by });
        await this.context.record(tx, 'correction-proposed', { id, contestId, ...draft }, staff);
        if (!secondPerson) await this.settle(tx, id, { approved: true }, staff);
      });
    } catch (error) {
      if (!isUniqueViolation(error, 'correction_reversed_once')) throw error;
      const expected = {
        en: 'a correction that nobody is taking back',
        vi: 'điều chỉnh chưa có ai đề nghị thu hồi',
      };
      throw correctionInvalid([wrong('correction', expected)]);
    }
    this.context.forget();
    return this.one(id, staff);
  }

  /**
   * The second person's word. Approved, it is in force with this transaction, and the results that
   * follow are computed again.
   * @throws Problem CORRECTION_NOT_FOUND, SECOND_PERSON_REQUIRED, CORRECTION_DECIDED, ROUND_CLOSED
   */
  async decide(
    id: string,
    word: DecideCorrectionDto,
    staff: StaffIdentity,
  ): Promise<CorrectionDto> {
    await this.database.transaction((tx) => this.settle(tx, id, word, staff));
    this.context.forget();
    return this.one(id, staff);
  }

  private async settle(
    tx: Tx,
    id: string,
    { approved, answer = '' }: { approved: boolean; answer?: string },
    staff: StaffIdentity,
  ): Promise<void> {
    const row = await this.repository.byId(tx, id);
    if (row === null) throw correctionNotFound();
    await this.repository.lock(tx, row.contest_id);
    if (row.second_person && row.proposed_by === staff.accountId) throw secondPersonRequired();
    const word = { approved, answer: answer === '' ? null : answer, by: staff.accountId };
    if (!(await this.repository.decide(tx, id, word))) throw correctionDecided();
    if (approved) await this.application.apply(tx, row, `staff:${staff.accountId}`);
    else {
      const about = { ...row, contestId: row.contest_id, roundId: row.round_id };
      await this.context.record(tx, 'correction-refused', about, staff);
    }
  }

  /** Questions of a round as they are marked. */
  async questions(contestId: string, roundId: string): Promise<MarkedQuestionListDto> {
    const { tx } = this.database;
    if ((await this.repository.round(tx, contestId, roundId)) === null) throw correctionNotFound();
    const rows = await this.repository.questions(tx, roundId);
    return {
      questions: rows.map(({ options, key, ...row }) => ({
        ...row,
        options: options.map(({ text }) => text),
        correct: key.correct ?? [],
        ...(key.value === undefined ? {} : { value: key.value }),
        ...(key.tolerance === undefined ? {} : { tolerance: key.tolerance }),
      })),
    };
  }

  private async one(id: string, staff: StaffIdentity): Promise<CorrectionDto> {
    const row = await this.repository.byId(this.database.tx, id);
    if (row === null) throw correctionNotFound();
    const [correction] = await this.view(row.contest_id, [row], staff);
    return correction!;
  }

  private async view(
    contestId: string,
    rows: ListedCorrection[],
    staff: StaffIdentity,
  ): Promise<CorrectionDto[]> {
    const named = await this.context.named(this.database.tx, contestId, rows);
    const uptakes = await this.application.uptake(this.database.tx, rows);
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      reason: row.reason,
      note: row.note,
      round: row.round_id,
      person: row.participant_no === null ? null : named(row.participant_no),
      attempt: row.attempt_id,
      change: row.change,
      effect: row.effect,
      state: row.state,
      secondPerson: row.second_person,
      mine: row.proposed_by === staff.accountId,
      proposedBy: row.proposer,
      proposedAt: row.proposed_at.toISOString(),
      decidedBy: row.decider,
      decidedAt: row.decided_at?.toISOString() ?? null,
      answer: row.answer,
      reverses: row.reverses,
      reversedBy: row.reversed_by,
      ...(uptakes.has(row.id) && { uptake: uptakes.get(row.id) }),
    }));
  }
}
