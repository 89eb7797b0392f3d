import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { JuryNews } from '../progress/jury-news';
import { Standing } from '../standardisation/standing.service';
import { DeskRepository, type AssignmentRow } from './desk.repository';
import { DraftsRepository, NO_DRAFT, type DraftRow } from './drafts.repository';
import type { SavedDto, SaveMarkDto } from './marks.dto';
import { judgeStopped, markInvalid, markLocked, markStale, workNotFound } from './marks.errors';
import { pointErrors } from './marks.rules';
import { requireOpen, Seats, type Seat } from './seats.service';

/** Marks while they grow: saved every few seconds, never over somebody else's saving. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly seats: Seats,
    private readonly desk: DeskRepository,
    private readonly drafts: DraftsRepository,
    private readonly standing: Standing,
    private readonly news: JuryNews,
  ) {}

  /**
   * Saves what is on the desk. The same sent twice is saved once.
   * @throws Problem WORK_NOT_FOUND, MARK_LOCKED, MARK_STALE, MARK_INVALID, JUDGE_STOPPED, STAGE_LOCKED
   */
  async save(
    stageId: string,
    code: string,
    draft: SaveMarkDto,
    staff: StaffIdentity,
  ): Promise<SavedDto> {
    const seat = await this.seats.of(this.database.tx, stageId, staff);
    const errors = pointErrors(seat.stage.rules.rubric, draft.criteria, { complete: false });
    if (errors.length > 0) throw markInvalid(errors);
    const key = { stageId, code, memberId: seat.memberId };
    const version = await this.database.transaction(async (tx) => {
      await this.requireWaiting(tx, seat, code);
      const saved = await this.drafts.save(tx, key, draft);
      if (saved !== null) return saved;
      const current = (await this.drafts.find(tx, key)) ?? NO_DRAFT;
      if (current.version === draft.version + 1 && isSame(current, draft)) return current.version;
      throw markStale(shown(current));
    });
    this.news.changed(stageId);
    return { version };
  }

  /** How a work is in the judge's hands, held. @throws Problem when nothing may be written on it */
  private async requireWaiting(
    tx: Tx,
    { stage, memberId }: Seat,
    code: string,
  ): Promise<AssignmentRow> {
    const key = { stageId: stage.id, code, memberId };
    const assignment = await this.desk.assignment(tx, key, { hold: true });
    if (!assignment || assignment.state === 'returned') throw workNotFound();
    if (assignment.state === 'done') throw markLocked();
    if (assignment.kind === 'remark') return assignment;
    requireOpen(stage);
    const phase = await this.standing.phase(tx, stage, memberId);
    if (phase === 'stopped') throw judgeStopped();
    if (phase === 'qualifying' && assignment.kind !== 'anchor') throw workNotFound();
    return assignment;
  }

  /** The draft of a work that may be written on, held, with how the work came to the judge. */
  async take(tx: Tx, seat: Seat, code: string): Promise<AssignmentRow & { draft: DraftRow }> {
    const assignment = await this.requireWaiting(tx, seat, code);
    const key = { stageId: seat.stage.id, code, memberId: seat.memberId };
    return { ...assignment, draft: (await this.drafts.take(tx, key)) ?? NO_DRAFT };
  }

  /** The version of the draft that was locked; null while the work waits. */
  async lockedVersion(tx: Tx, { stage, memberId }: Seat, code: string): Promise<number | null> {
    const key = { stageId: stage.id, code, memberId };
    const assignment = await this.desk.assignment(tx, key, { hold: false });
    if (assignment?.state !== 'done') return null;
    return (await this.drafts.find(tx, key))?.version ?? null;
  }
}

function isSame(current: DraftRow, sent: SaveMarkDto): boolean {
  const text = ({ criteria, comment, note, flag }: DraftRow | SaveMarkDto): string =>
    JSON.stringify([
      Object.entries(criteria).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      comment,
      note,
      flag ? [flag.kind, flag.text] : null,
    ]);
  return text(current) === text(sent);
}

/** A draft without what only the desk itself needs. */
export function shown({ version, criteria, comment, note, flag }: DraftRow): object {
  return { version, criteria, comment, note, flag };
}
