import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import {
  Exclusions,
  OpenedLinks,
  type AskedExclusion,
  type ExclusionLead,
} from '@bangvang/judging';
import { invalid, newId, type StaffIdentity } from '@bangvang/platform';
import { wrong } from '@bangvang/rulebook';
import { NO_LIST } from '../award-list';
import { notPublishedYet, workNotListed } from '../deliberation.errors';
import { DeliberationRepository, type MarkedWork, type RoomRow } from '../deliberation.repository';
import { Deliberation, standing, type Room } from '../deliberation.service';
import { awardChanges } from './award-changes.rules';
import type { AwardCorrectionDto, PublishAwardsDto } from './award-versions.dto';
import { AwardVersionsRepository, type NewCorrection } from './award-versions.repository';
import { lapsedDecisions, type LapsedDecision } from './lapsed.rules';

/** A correction of a work that another feature came to. */
export type AskedCorrection = Omit<NewCorrection, 'id' | 'by'>;

/** What comes after a published award list: its works are corrected, and the jury sits again. */
@Injectable()
export class AwardVersions implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliberationRepository,
    private readonly versions: AwardVersionsRepository,
    private readonly deliberation: Deliberation,
    private readonly exclusions: Exclusions,
    private readonly links: OpenedLinks,
  ) {}

  onModuleInit(): void {
    this.exclusions.leadTo((tx, asked, staff) => this.lead(tx, asked, staff));
  }

  /**
   * Takes a work out of the prizes after the publication, or puts it back.
   * @throws Problem DELIBERATION_NOT_OPEN, CONFLICT, AWARDS_UNDECIDED before a publication, NOT_FOUND
   * for a work that has no part in the prizes, or is out (in) already
   */
  async correctByHand(
    contestId: string,
    { version, code, kind, reason }: AwardCorrectionDto,
    staff: StaffIdentity,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { works } = await this.deliberation.hold(tx, contestId, version);
      const work = works.get(code)?.work;
      if (work === undefined || work.removed !== (kind === 'restored')) throw workNotListed();
      const { stageId } = work;
      const asked = { contestId, stageId, code, kind, reason, remarkId: null };
      await this.correct(tx, asked, staff);
      await this.onRecord(tx, asked, staff);
    });
  }

  /**
   * Puts a correction of a work that has part in the prizes on record. It leads to the list that the jury
   * works on; where there is none, one is opened; where that is signed already, to the one after it.
   * The mark of an earlier stage changes no prize: nothing is done about it here.
   * @throws Problem AWARDS_UNDECIDED before the first publication
   */
  async correct(tx: Tx, asked: AskedCorrection, staff: StaffIdentity): Promise<void> {
    const row = await this.repository.hold(tx, asked.contestId);
    if (!row || (row.listVersion === 1 && !row.publishedAt)) throw notPublishedYet();
    await this.add(tx, row, asked, staff);
  }

  /**
   * What the chief judge's decision about a work leads to: until the first list is concluded it holds in
   * that list; afterwards it is a correction like any other.
   */
  private async lead(
    tx: Tx,
    { contestId, stageId, code, kind, text }: AskedExclusion,
    staff: StaffIdentity,
  ): Promise<ExclusionLead> {
    const row = await this.repository.hold(tx, contestId);
    if (!row) return { atOnce: true, follow: () => Promise.resolve() };
    if (row.concludedAt || row.listVersion > 1) {
      const taken = kind === 'out' ? 'removed' : 'restored';
      const reason = text.slice(0, LONGEST_REASON);
      const asked = { contestId, stageId, code, kind: taken, reason, remarkId: null } as const;
      return { atOnce: false, follow: () => this.add(tx, row, asked, staff) };
    }
    const before = await this.deliberation.room(contestId, tx);
    return {
      atOnce: true,
      follow: async () => {
        await this.repository.grow(tx, contestId);
        // What the jury signed stays on record as it is, and holds as far as it can.
        if (!row.signedAt) await this.lapse(tx, before, staff);
      },
    };
  }

  /** A correction from the jury's room stands with the decisions of the chief judge. */
  private async onRecord(
    tx: Tx,
    { contestId, stageId, code, kind, reason }: AskedCorrection,
    staff: StaffIdentity,
  ): Promise<void> {
    const isOut = await this.exclusions.isOut(tx, { stageId, code });
    if (isOut === (kind === 'removed')) return;
    const text = `Phòng xét giải: ${reason}`;
    const decision = { contestId, stageId, code, text, present: [] };
    const said = isOut
      ? ({ kind: 'back', reasonCode: null } as const)
      : ({ kind: 'out', reasonCode: 'other' } as const);
    await this.exclusions.record(tx, { ...decision, ...said }, { atOnce: false }, staff);
  }

  private async add(
    tx: Tx,
    row: RoomRow,
    asked: AskedCorrection,
    staff: StaffIdentity,
  ): Promise<void> {
    const { contestId, kind, reason } = asked;
    const before = await this.deliberation.room(contestId, tx);
    const work = await this.listed(tx, before, asked);
    if (!work) return;
    const { stageId, code } = work;
    const listVersion = await this.listFor(tx, row, staff);
    const correction = { ...asked, stageId, code, id: newId(), by: staff.accountId };
    await this.versions.correct(tx, correction, listVersion);
    await this.repository.grow(tx, contestId);
    const payload = { code, kind, listVersion };
    await this.deliberation.note(tx, contestId, 'award-corrected', staff, payload, reason);
    if (listVersion !== null) await this.lapse(tx, before, staff);
  }

  /**
   * The work of the list that a correction is about: whoever is put out or back by a code of an earlier
   * stage is so by the last one too. The mark of an earlier stage changes no prize.
   */
  private async listed(
    tx: Tx,
    { works }: Room,
    { contestId, stageId, code, kind }: AskedCorrection,
  ): Promise<MarkedWork | null> {
    const work = works.get(code)?.work;
    if (work?.stageId === stageId) return work;
    if (kind === 'remark') return null;
    const links = await this.links.of(tx, contestId);
    const known = links.find((link) => link.stageId === stageId && link.code === code);
    const found = [...works.values()].find(({ entry }) => entry && entry.id === known?.entryId);
    return found?.work ?? null;
  }

  /** Publishes a further list with its reason. @throws Problem VALIDATION_FAILED without one */
  async publish(
    tx: Tx,
    row: RoomRow,
    { reason }: PublishAwardsDto,
    { accountId: by }: StaffIdentity,
  ): Promise<void> {
    if (reason === undefined) throw invalid([wrong('reason', REASON)]);
    const { contestId, listVersion, concluded } = row;
    const before = await this.repository.room(tx, contestId, listVersion - 1);
    const changes = awardChanges(before?.concluded ?? NO_LIST, concluded ?? NO_LIST);
    await this.versions.publish(tx, row, { reason, changes, by });
    await this.repository.grow(tx, contestId);
  }

  /** After a publication: what was corrected meanwhile leads to the next list. */
  async goOn(tx: Tx, published: RoomRow, staff: StaffIdentity): Promise<void> {
    const { contestId } = published;
    const waiting = await this.versions.waiting(tx, contestId);
    if (waiting.length === 0) return;
    const before = await this.deliberation.room(contestId, tx);
    const listVersion = await this.open(tx, published, staff);
    await this.versions.take(tx, { contestId, listVersion });
    await this.lapse(tx, before, staff);
  }

  /** The list that a correction belongs to; null where it has to wait. */
  private async listFor(tx: Tx, row: RoomRow, staff: StaffIdentity): Promise<number | null> {
    if (row.publishedAt) return this.open(tx, row, staff);
    return row.signedAt ? null : row.listVersion;
  }

  private async open(tx: Tx, row: RoomRow, staff: StaffIdentity): Promise<number> {
    const { contestId } = row;
    const listVersion = row.listVersion + 1;
    await this.versions.open(tx, { contestId, listVersion });
    await this.repository.grow(tx, contestId);
    await this.deliberation.note(tx, contestId, 'award-list-opened', staff, { listVersion });
    return listVersion;
  }

  /** Decisions that a correction left without ground are withdrawn, on record: the jury decides again. */
  private async lapse(tx: Tx, before: Room, staff: StaffIdentity): Promise<void> {
    const { contestId } = before;
    const after = await this.deliberation.room(contestId, tx);
    const decided = standing(after.decisions);
    for (const { index, why } of lapsedDecisions(before.facts, after.facts)) {
      const decision = decided[index];
      if (!decision || !after.row) continue;
      const reason = WHY[why];
      const lapsed = { id: decision.id, reason, by: staff.accountId };
      await this.repository.withdraw(tx, after.row, lapsed);
      const payload = { id: decision.id, lapsed: why };
      await this.deliberation.note(
        tx,
        contestId,
        'jury-decision-withdrawn',
        staff,
        payload,
        reason,
      );
    }
  }
}

/** As long as the reason of a correction may be. */
const LONGEST_REASON = 2_000;

const REASON = { vi: 'lý do công bố danh sách mới', en: 'why there is another list' };

const WHY: Record<LapsedDecision['why'], string> = {
  'other-equals': 'Hết hiệu lực khi tính lại: các tác phẩm bằng điểm nay đã khác.',
  'unknown-work': 'Hết hiệu lực khi tính lại: tác phẩm không còn được xét giải.',
  'unknown-place': 'Hết hiệu lực khi tính lại: tác phẩm không còn thuộc danh sách này.',
  'no-place-left': 'Hết hiệu lực khi tính lại: mức giải không còn chỗ.',
  'below-minimum': 'Hết hiệu lực khi tính lại: điểm nay thấp hơn mức tối thiểu của giải.',
  'other-prize': 'Hết hiệu lực khi tính lại: tác phẩm hoặc tác giả đã có giải khác.',
};
