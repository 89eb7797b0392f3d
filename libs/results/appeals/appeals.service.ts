import { Injectable } from '@nestjs/common';
import { Contests, type ContestDoor } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { invalid, newId, sha256, type Participation, type Upload } from '@bangvang/platform';
import * as refused from './appeals.errors';
import type { AppealAnswerDto, AppealDto, FileAppealDto, MyAppealsDto } from './appeals.dto';
import { AppealRecords } from './appeals.records';
import {
  AppealsRepository,
  type AppealRow,
  type AppealWindow,
  type NewAppeal,
} from './appeals.repository';
import {
  checkSubject,
  EVIDENCE_BYTES,
  evidenceKind,
  MOST_EVIDENCE,
  shownName,
} from './appeals.rules';
import { appealView } from './appeals.view';
import { AppealWords } from './appeals.words';
import { OwnResults } from './own-results';

/** Appeals as contestants file and follow them. */
@Injectable()
export class Appeals {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly repository: AppealsRepository,
    private readonly words: AppealWords,
    private readonly records: AppealRecords,
    private readonly own: OwnResults,
  ) {}

  /** What the caller may appeal against, until when, and what they appealed. */
  async mine(slug: string, mine: Participation[]): Promise<MyAppealsDto> {
    const contest = await this.contests.bySlug(slug);
    const { participantId } = participationIn(contest, mine);
    const { tx } = this.database;
    const windows = await this.repository.windows(tx, contest.id);
    const { rules } = await this.contests.rules(tx, contest.id);
    return {
      serverTime: await this.database.now(),
      offered: rules.appeals !== undefined,
      windows: await Promise.all(
        windows.flatMap((window) => (window.until ? [this.windowView(contest, window)] : [])),
      ),
      appeals: await this.views(
        tx,
        await this.repository.ofParticipant(tx, contest.id, participantId),
      ),
    };
  }

  /**
   * Files an appeal, within its window by the database's clock, once per matter and published version.
   * @throws Problem APPEALS_NOT_OFFERED, APPEAL_TOO_EARLY, APPEAL_TOO_LATE, APPEAL_FOREIGN,
   * APPEAL_EXISTS, TOO_MANY_REQUESTS, VALIDATION_FAILED
   */
  async file(slug: string, mine: Participation[], filed: FileAppealDto): Promise<AppealAnswerDto> {
    const contest = await this.contests.bySlug(slug);
    const me = participationIn(contest, mine);
    const subject = filed.subject ?? '';
    const errors = checkSubject(filed.kind, subject);
    if (errors.length > 0) throw invalid(errors);
    return this.database.transaction(async (tx) => {
      const window = await this.repository.window(tx, contest.id, filed.publication);
      if (!window) throw refused.nothingPublished();
      if (window.until === null) throw refused.appealsNotOffered();
      await this.records.checkOwn(tx, contest.id, window, { ...filed, subject, no: me.no });
      await this.records.checkFew(tx, contest.id, me.participantId);
      const id = newId();
      const appeal: NewAppeal = {
        id,
        publicationId: window.publicationId,
        participantId: me.participantId,
        participantNo: me.no,
        kind: filed.kind,
        subject,
        words: this.words.seal(id, filed.text),
      };
      await this.checkNew(tx, contest.slug, appeal, window);
      if (!(await this.repository.file(tx, appeal))) throw await this.whyNot(tx, appeal, window);
      const row = await this.records.noted(tx, id, 'appeal-filed', 'contestant');
      return { appeal: appealView(row, filed.text, []) };
    });
  }

  /**
   * Adds a file to an appeal that is open: its bytes say what it is.
   * @throws Problem APPEAL_NOT_FOUND, APPEAL_CLOSED, EVIDENCE_REFUSED, PAYLOAD_TOO_LARGE
   */
  async addEvidence(
    slug: string,
    mine: Participation[],
    { appealId, upload }: { appealId: string; upload: Upload },
  ): Promise<AppealAnswerDto> {
    const kind = evidenceKind(upload.bytes);
    if (upload.bytes.length > EVIDENCE_BYTES) throw tooBig();
    if (!kind) throw notReadable();
    return this.change(slug, mine, appealId, async (tx, row) => {
      const before = await this.repository.evidenceOf(tx, [row.id]);
      if (before.length >= MOST_EVIDENCE) throw tooMany();
      await this.repository.addEvidence(tx, {
        appealId: row.id,
        no: before.length + 1,
        kind,
        name: shownName(upload.name),
        sha256: sha256(upload.bytes),
        bytes: upload.bytes,
      });
    });
  }

  /** Takes an appeal back; it stays on record. @throws Problem APPEAL_NOT_FOUND, APPEAL_CLOSED */
  withdraw(slug: string, mine: Participation[], appealId: string): Promise<AppealAnswerDto> {
    return this.change(slug, mine, appealId, async (tx, row) => {
      await this.repository.withdraw(tx, row.id);
      await this.records.noted(tx, row.id, 'appeal-withdrawn', 'contestant');
    });
  }

  private async change(
    slug: string,
    mine: Participation[],
    appealId: string,
    work: (tx: Tx, row: AppealRow) => Promise<void>,
  ): Promise<AppealAnswerDto> {
    const contest = await this.contests.bySlug(slug);
    const { participantId } = participationIn(contest, mine);
    return this.database.transaction(async (tx) => {
      const row = await this.repository.lockOwn(tx, appealId, participantId);
      if (row?.contestId !== contest.id) throw refused.appealNotFound();
      if (row.state !== 'open') throw refused.appealClosed(row);
      await work(tx, row);
      const [appeal] = await this.views(tx, [(await this.repository.byId(tx, row.id)) ?? row]);
      return { appeal: appeal! };
    });
  }

  /**
   * Against a further version the same matter is appealed again only where that version changed the
   * person's own result.
   */
  private async checkNew(tx: Tx, slug: string, appeal: NewAppeal, window: AppealWindow) {
    const before = await this.repository.same(tx, appeal);
    if (!before || before.publication === window.publication) return;
    const versions = { before: before.publication, after: window.publication };
    const changed = await this.own.changed(slug, appeal.participantNo, versions);
    if (!changed) throw refused.nothingChanged(before, window.publication);
  }

  /** The statement's clock refused it, or the matter was there before. */
  private async whyNot(tx: Tx, appeal: NewAppeal, window: AppealWindow) {
    const before = await this.repository.same(tx, appeal);
    if (before?.publication === window.publication) return refused.appealExists(before);
    if (window.current !== window.publication) return refused.supersededResult(window.current);
    const { publishedAt, until, now } = window;
    return refused.appealTooLate({ publishedAt, until: until ?? publishedAt, now });
  }

  private async views(tx: Tx, rows: AppealRow[]): Promise<AppealDto[]> {
    const evidence = await this.repository.evidenceOf(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map((row) =>
      appealView(
        row,
        this.words.open(row.id, row.words),
        evidence.filter(({ appealId }) => appealId === row.id),
      ),
    );
  }

  private async windowView(contest: ContestDoor, window: AppealWindow) {
    const { publication, roundId, publishedAt, until, now } = window;
    const closesAt = until ?? publishedAt;
    return {
      publication,
      roundId,
      title: await this.records.titleOf(this.database.tx, contest, roundId),
      opensAt: publishedAt,
      closesAt,
      open: now < closesAt,
    };
  }
}

function participationIn(contest: ContestDoor, mine: Participation[]): Participation {
  const here = mine.find(({ contestId }) => contestId === contest.id);
  if (!here) throw refused.notTakingPart();
  return here;
}

const tooBig = () => refused.evidenceRefused('Mỗi tệp tối đa 5 MB.', 'at most 5 MB');
const notReadable = () =>
  refused.evidenceRefused(
    'Chỉ nhận ảnh PNG, JPEG hoặc tệp PDF còn nguyên vẹn.',
    'an undamaged PNG, JPEG or PDF file',
  );
const tooMany = () =>
  refused.evidenceRefused(
    `Mỗi khiếu nại có tối đa ${MOST_EVIDENCE} tệp minh chứng.`,
    `at most ${MOST_EVIDENCE} files`,
  );
