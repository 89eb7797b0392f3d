import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, isUniqueViolation, type Tx } from '@bangvang/database';
import { newId, Problem, type Participation, type StaffIdentity } from '@bangvang/platform';
import { decideRemark, type RemarkOutcome } from '@bangvang/rulebook';
import type { AskRemarkDto, MyRemarksDto, RemarkStepDto, StaffRemarksDto } from './remarking.dto';
import { remarkNotFound } from './remarking.errors';
import { RemarkingRepository, type RemarkRow, type RemarkWindow } from './remarking.repository';
import { remarkView, staffRemarkView } from './remarking.view';

/** Re-marking on appeal (phúc khảo): asked for within its window, marked by fresh judges, decided by the rules. */
@Injectable()
export class Remarking {
  constructor(
    private readonly database: Database,
    private readonly repository: RemarkingRepository,
    private readonly contests: Contests,
  ) {}

  /** What the caller may have marked again, and what they asked for. @throws Problem CONTEST_NOT_FOUND, APPEAL_FOREIGN */
  async mine(slug: string, mine: Participation[]): Promise<MyRemarksDto> {
    const { tx } = this.database;
    const { id, zone } = await this.contests.bySlug(slug);
    const { participantId } = participationIn(id, mine);
    const window = await this.repository.window(tx, id, zone);
    const published = Boolean(window?.publishedAt);
    const works = published ? await this.repository.ownWorks(tx, id, participantId) : [];
    const remarks = await this.repository.ofParticipant(tx, id, participantId);
    return {
      offered: typeof window?.days === 'number',
      open: window !== null && isOpen(window),
      until: window?.until ?? null,
      works: works.map(({ entryId, title, published: centipoints }) => ({
        ...{ entryId, title },
        published: centipoints / 100,
      })),
      remarks: remarks.map(remarkView),
    };
  }

  /**
   * Asks for re-marking; fresh judges get the work at once, as far as there are any.
   * @throws Problem CONTEST_NOT_FOUND, APPEALS_NOT_OFFERED, APPEAL_TOO_EARLY, APPEAL_TOO_LATE,
   * APPEAL_FOREIGN, APPEAL_EXISTS
   */
  async ask(slug: string, mine: Participation[], body: AskRemarkDto): Promise<MyRemarksDto> {
    const { id: contestId, zone } = await this.contests.bySlug(slug);
    const { participantId } = participationIn(contestId, mine);
    await this.database.transaction(async (tx) => {
      checkWindow(await this.repository.window(tx, contestId, zone));
      const works = await this.repository.ownWorks(tx, contestId, participantId);
      const work = works.find(({ entryId }) => entryId === body.entryId);
      if (!work) throw foreign();
      const request = { ...work, id: newId(), contestId, participantId, reason: body.reason };
      await this.repository.insert(tx, request).catch(explain);
      const row = await this.repository.hold(tx, contestId, request.id);
      if (row) await this.assign(tx, row, row.rules.markers, null);
    });
    return this.mine(slug, mine);
  }

  /** Every request of a contest, and what it waits for. */
  async list(contestId: string): Promise<StaffRemarksDto> {
    const { tx } = this.database;
    const rows = await this.repository.ofContest(tx, contestId);
    const remarks = [];
    for (const row of rows) {
      const marks = await this.repository.marks(tx, row);
      remarks.push(staffRemarkView(row, marks.length, outcomeOf(row, marks)));
    }
    return { remarks };
  }

  /**
   * Takes a re-marking as far as it goes: judges who are missing get the work, the dialogue is
   * recorded, and what the rules make of it is answered. Doing it again changes nothing.
   * @throws Problem NOT_FOUND
   */
  async step(
    contestId: string,
    id: string,
    { dialogue }: RemarkStepDto,
    staff: StaffIdentity,
  ): Promise<StaffRemarksDto> {
    await this.database.transaction(async (tx) => {
      const row = await this.repository.hold(tx, contestId, id);
      if (!row) throw remarkNotFound();
      if (row.answeredAt) return;
      const marks = await this.repository.marks(tx, row);
      const before = outcomeOf(row, marks);
      const talks = before.needs === 'dialogue' && dialogue !== undefined;
      if (talks) await this.repository.setDialogue(tx, id, dialogue);
      const outcome = talks ? outcomeOf({ ...row, dialogue }, marks) : before;
      const wanted = outcome.needs === 'third' ? 3 : row.rules.markers;
      if (outcome.state === 'waiting') await this.assign(tx, row, wanted, staff.accountId);
      else await this.repository.answer(tx, id, outcome);
    });
    return this.list(contestId);
  }

  private async assign(tx: Tx, row: RemarkRow, wanted: number, by: string | null): Promise<void> {
    for (let place = row.assigned; place < wanted; place += 1) {
      if (!(await this.repository.assign(tx, row, by))) return;
    }
  }
}

function outcomeOf(row: RemarkRow, marks: Parameters<typeof decideRemark>[3]): RemarkOutcome {
  const dialogue = row.dialogue === null ? null : { minutes: row.id };
  return row.outcome ?? decideRemark(row.rules, row.stage, row.published, marks, dialogue);
}

function participationIn(contestId: string, mine: Participation[]): Participation {
  const found = mine.find((one) => one.contestId === contestId);
  if (!found) throw foreign();
  return found;
}

const foreign = (): Problem =>
  new Problem('APPEAL_FOREIGN', 'Đây không phải là tác phẩm của bạn trong cuộc thi này.');

const isOpen = ({ publishedAt, until, now }: RemarkWindow): boolean =>
  publishedAt !== null && until !== null && now < until;

function checkWindow(window: RemarkWindow | null): void {
  if (window?.publishedAt == null) {
    throw new Problem('APPEAL_TOO_EARLY', 'Danh sách giải chưa được công bố.');
  }
  if (window.days === null) {
    throw new Problem('APPEALS_NOT_OFFERED', 'Thể lệ của cuộc thi này không có phúc khảo.');
  }
  if (!isOpen(window)) {
    throw new Problem('APPEAL_TOO_LATE', 'Đã hết hạn nhận đơn phúc khảo.', {
      until: window.until?.toISOString() ?? null,
    });
  }
}

function explain(error: unknown): never {
  if (isUniqueViolation(error, 'remark_request_once')) {
    throw new Problem('APPEAL_EXISTS', 'Tác phẩm này đã có đơn phúc khảo.');
  }
  throw error;
}
