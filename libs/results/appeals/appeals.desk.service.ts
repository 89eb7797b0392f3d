import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { invalid, type StaffIdentity } from '@bangvang/platform';
import { ClosedResults } from '../publication/closed-results';
import * as refused from './appeals.errors';
import type {
  AnswerAppealDto,
  AppealQueueDto,
  AppealQueueQuery,
  StaffAppealAnswerDto,
  StaffAppealDto,
} from './appeals.dto';
import { AppealLetters } from './appeals.letters';
import { AppealRecords } from './appeals.records';
import { AppealsRepository, type AppealRow } from './appeals.repository';
import { staffAppealView } from './appeals.view';
import { AppealWords } from './appeals.words';

const PAGE = 50;

/** Appeals as organisers hear and answer them. */
@Injectable()
export class AppealsDesk {
  constructor(
    private readonly database: Database,
    private readonly repository: AppealsRepository,
    private readonly records: AppealRecords,
    private readonly words: AppealWords,
    private readonly letters: AppealLetters,
    private readonly closed: ClosedResults,
  ) {}

  async queue(
    contestId: string,
    { state, limit = PAGE, skip = 0 }: AppealQueueQuery,
  ): Promise<AppealQueueDto> {
    const { tx } = this.database;
    const rows = await this.repository.queue(tx, contestId, { state: state ?? null, limit, skip });
    return {
      appeals: await Promise.all(rows.map((row) => this.view(tx, row))),
      counts: await this.repository.counts(tx, contestId),
    };
  }

  /** @throws Problem APPEAL_NOT_FOUND */
  async one(id: string): Promise<StaffAppealAnswerDto> {
    const { tx } = this.database;
    const row = await this.repository.byId(tx, id);
    if (!row) throw refused.appealNotFound();
    return { appeal: await this.view(tx, row) };
  }

  /**
   * Answers an appeal once, and tells its author. An upheld one leads to a correction, whose id may
   * follow later.
   * @throws Problem APPEAL_NOT_FOUND, APPEAL_CLOSED, VALIDATION_FAILED
   */
  async answer(
    id: string,
    by: StaffIdentity,
    given: AnswerAppealDto,
  ): Promise<StaffAppealAnswerDto> {
    const correctionId = given.outcome === 'upheld' ? (given.correctionId ?? null) : null;
    return this.database.transaction(async (tx) => {
      const before = await this.repository.byId(tx, id);
      if (!before) throw refused.appealNotFound();
      await this.checkCorrection(tx, before, correctionId);
      const { outcome, answer } = given;
      const answered = { outcome, answer, correctionId, by: by.accountId };
      if (!(await this.repository.answer(tx, id, answered))) throw refused.appealClosed(before);
      const row = await this.records.noted(tx, id, 'appeal-answered', `staff:${by.accountId}`);
      await this.letters.answered(tx, row);
      return { appeal: await this.view(tx, row) };
    });
  }

  /** Names the correction that an upheld appeal led to. @throws Problem APPEAL_NOT_FOUND, APPEAL_CLOSED */
  async link(id: string, by: StaffIdentity, correctionId: string): Promise<StaffAppealAnswerDto> {
    return this.database.transaction(async (tx) => {
      const before = await this.repository.byId(tx, id);
      if (!before) throw refused.appealNotFound();
      await this.checkCorrection(tx, before, correctionId);
      if (!(await this.repository.link(tx, id, correctionId))) throw refused.appealClosed(before);
      const row = await this.records.noted(tx, id, 'appeal-answered', `staff:${by.accountId}`);
      return { appeal: await this.view(tx, row) };
    });
  }

  /**
   * Says what was done about an upheld appeal that needs no correction.
   * @throws Problem APPEAL_NOT_FOUND, APPEAL_CLOSED
   */
  async settle(id: string, by: StaffIdentity, otherwise: string): Promise<StaffAppealAnswerDto> {
    return this.database.transaction(async (tx) => {
      const before = await this.repository.byId(tx, id);
      if (!before) throw refused.appealNotFound();
      if (!(await this.repository.settle(tx, id, otherwise))) throw refused.appealClosed(before);
      const row = await this.records.noted(tx, id, 'appeal-answered', `staff:${by.accountId}`);
      return { appeal: await this.view(tx, row) };
    });
  }

  /** A file as it was handed in. @throws Problem APPEAL_NOT_FOUND */
  async evidence(id: string, no: number) {
    const file = await this.repository.evidence(this.database.tx, id, no);
    if (!file) throw refused.appealNotFound();
    return file;
  }

  private async checkCorrection(
    tx: Tx,
    { contestId }: AppealRow,
    correctionId: string | null,
  ): Promise<void> {
    if (correctionId === null || (await this.closed.hasCorrection(tx, contestId, correctionId)))
      return;
    const hint = 'một điều chỉnh của cuộc thi này';
    throw invalid([{ path: 'correctionId', expected: 'a correction of this contest', hint }]);
  }

  private async view(tx: Tx, row: AppealRow): Promise<StaffAppealDto> {
    const evidence = await this.repository.evidenceOf(tx, [row.id]);
    const fullName = await this.records.nameOf(tx, row);
    return staffAppealView(row, { text: this.words.open(row.id, row.words), fullName }, evidence);
  }
}
