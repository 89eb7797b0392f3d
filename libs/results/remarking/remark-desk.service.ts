import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { invalid, type StaffIdentity } from '@bangvang/platform';
import { wrong, type RemarkOutcome } from '@bangvang/rulebook';
import { RemarkMarkersRepository } from './remark-markers.repository';
import { RemarkRecords } from './remark.records';
import type {
  ReleaseMarkerDto,
  RemarkCandidatesDto,
  RemarkStepDto,
  StaffRemarksDto,
} from './remarking.dto';
import {
  enoughMarkers,
  markedAlready,
  noDialogue,
  nobodyFresh,
  remarkAnswered,
  remarkNotFound,
  unfit,
} from './remarking.errors';
import type { RemarkRow } from './remark';
import { RemarkingRepository } from './remarking.repository';
import { outcomeOf, wantedMarkers } from './remarking.rules';
import { staffRemarkView } from './remarking.view';

/** Re-marking as the chief judge and organisers run it: fresh markers, the dialogue, the answer by the rules. */
@Injectable()
export class RemarkDesk {
  constructor(
    private readonly database: Database,
    private readonly repository: RemarkingRepository,
    private readonly markers: RemarkMarkersRepository,
    private readonly records: RemarkRecords,
    private readonly contests: Contests,
  ) {}

  /** Every request of a contest, and what it waits for; overdue ones first. */
  async list(contestId: string): Promise<StaffRemarksDto> {
    const { tx } = this.database;
    const { title } = await this.contests.byId(contestId);
    const window = await this.repository.window(tx, contestId);
    const rows = await this.repository.ofContest(tx, contestId);
    return {
      title,
      offered: window !== null && window.rules !== null,
      until: window?.until ?? null,
      dueAt: window?.dueAt ?? null,
      remarks: rows.map(staffRemarkView),
    };
  }

  /** Judges of the stage, the machine's choice first, each with what keeps them from it. @throws Problem NOT_FOUND */
  async candidates(contestId: string, id: string): Promise<RemarkCandidatesDto> {
    const { tx } = this.database;
    const rows = await this.repository.ofContest(tx, contestId);
    const row = rows.find((one) => one.id === id);
    if (!row) throw remarkNotFound();
    return { judges: await this.markers.candidates(tx, row) };
  }

  /** The chief judge's choice. @throws Problem NOT_FOUND, APPEAL_CLOSED, ASSIGNMENT_REFUSED with the reason */
  async assign(
    contestId: string,
    id: string,
    memberId: string,
    staff: StaffIdentity,
  ): Promise<StaffRemarksDto> {
    await this.database.transaction(async (tx) => {
      const row = await this.open(tx, contestId, id);
      if (row.markers.length >= wantedMarkers(row.rules, outcomeOf(row))) throw enoughMarkers();
      const candidates = await this.markers.candidates(tx, row);
      const found = candidates.find((one) => one.memberId === memberId);
      if (!found) throw unfit('seat');
      if (found.unfit !== null) throw unfit(found.unfit);
      await this.give(tx, row, { memberId, origin: 'hand' }, staff);
    });
    return this.list(contestId);
  }

  /** Takes the work off a desk, so that somebody else gets it. @throws Problem NOT_FOUND, APPEAL_CLOSED, MARK_LOCKED */
  async release(
    contestId: string,
    id: string,
    { memberId, reason }: ReleaseMarkerDto & { memberId: string },
    staff: StaffIdentity,
  ): Promise<StaffRemarksDto> {
    await this.database.transaction(async (tx) => {
      const row = await this.open(tx, contestId, id);
      if (!(await this.markers.release(tx, row, { memberId, reason }))) throw markedAlready();
      await this.records.assigned(tx, row, { released: memberId }, { staff, reason });
    });
    return this.list(contestId);
  }

  /**
   * Takes a re-marking as far as it goes: judges who are missing get the work, the dialogue is
   * recorded, and what the rules make of it is answered. Doing it again changes nothing.
   * @throws Problem NOT_FOUND, NOT_ASKED for a dialogue that nothing waits for, VALIDATION_FAILED where
   * not both sides talked, ASSIGNMENT_REFUSED where nobody is left who may mark it
   */
  async step(
    contestId: string,
    id: string,
    asked: RemarkStepDto,
    staff: StaffIdentity,
  ): Promise<StaffRemarksDto> {
    await this.database.transaction(async (tx) => {
      const row = await this.repository.hold(tx, contestId, id);
      if (!row) throw remarkNotFound();
      if (row.answeredAt) return;
      const talked = await this.talked(tx, row, asked, staff);
      const outcome = outcomeOf(talked);
      if (outcome.state === 'final') return this.records.answered(tx, talked, outcome, staff);
      await this.fill(tx, talked, outcome, staff);
    });
    return this.list(contestId);
  }

  /** The request after its dialogue, where one is told of. */
  private async talked(
    tx: Tx,
    row: RemarkRow,
    { dialogue, present = [] }: RemarkStepDto,
    { accountId }: StaffIdentity,
  ): Promise<RemarkRow> {
    if (dialogue === undefined) return row;
    if (outcomeOf(row).needs !== 'dialogue') throw noDialogue();
    checkPresent(row, present);
    await this.repository.setDialogue(tx, row.id, { minutes: dialogue, present, by: accountId });
    return { ...row, dialogue };
  }

  /** The machine's choice for the places that are free. */
  private async fill(
    tx: Tx,
    row: RemarkRow,
    outcome: RemarkOutcome,
    staff: StaffIdentity,
  ): Promise<void> {
    const missing = wantedMarkers(row.rules, outcome) - row.markers.length;
    for (let place = 0; place < missing; place += 1) {
      const [best] = await this.markers.candidates(tx, row);
      if (!best || best.unfit !== null) {
        if (place === 0) throw nobodyFresh();
        return;
      }
      await this.give(tx, row, { memberId: best.memberId, origin: 'remark' }, staff);
    }
  }

  private async give(
    tx: Tx,
    row: RemarkRow,
    to: { memberId: string; origin: 'remark' | 'hand' },
    staff: StaffIdentity,
  ): Promise<void> {
    await this.markers.assign(tx, row, { ...to, by: staff.accountId });
    await this.records.assigned(tx, row, { judge: to.memberId, origin: to.origin }, { staff });
  }

  /** A request that waits for an answer, held. */
  private async open(tx: Tx, contestId: string, id: string): Promise<RemarkRow> {
    const row = await this.repository.hold(tx, contestId, id);
    if (!row) throw remarkNotFound();
    if (row.answeredAt) throw remarkAnswered();
    return row;
  }
}

const BOTH_SIDES = {
  vi: 'ít nhất một giám khảo chấm lần đầu và một giám khảo phúc khảo',
  en: 'one or more of the first markers and one or more of the new ones',
};

function checkPresent({ markers, earlier }: RemarkRow, present: readonly string[]): void {
  const known = (side: readonly { memberId: string }[]): string[] =>
    side.map(({ memberId }) => memberId).filter((memberId) => present.includes(memberId));
  const [fresh, first] = [known(markers), known(earlier)];
  const whole = fresh.length + first.length === present.length;
  if (fresh.length === 0 || first.length === 0 || !whole) {
    throw invalid([wrong('present', BOTH_SIDES)]);
  }
}
