import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity, says } from '@bangvang/platform';
import { totalCentipoints } from '@bangvang/rulebook';
import { Outcomes } from '../discrepancy/outcomes.service';
import { Standing } from '../standardisation/standing.service';
import type { DraftRow } from './drafts.repository';
import { Drafts, shown } from './drafts.service';
import type { IndependentKind, MarkRow } from './mark';
import type { LockedMarkDto } from './marks.dto';
import { markInvalid, markLocked, markStale, notAsked } from './marks.errors';
import { MarksRepository } from './marks.repository';
import { completePoints, pointErrors } from './marks.rules';
import { Seats, type Seat } from './seats.service';
import { WorkTurns } from './work-turns';

/** Turns a draft into a mark that stands. */
@Injectable()
export class Locks {
  constructor(
    private readonly seats: Seats,
    private readonly drafts: Drafts,
    private readonly turns: WorkTurns,
    private readonly marks: MarksRepository,
    private readonly outcomes: Outcomes,
    private readonly standing: Standing,
  ) {}

  /**
   * Locks the version that the judge looked at; asked again it answers the same.
   * @throws Problem WORK_NOT_FOUND, MARK_STALE, MARK_INVALID, MARK_LOCKED, JUDGE_STOPPED, STAGE_LOCKED
   */
  async lock(
    stageId: string,
    code: string,
    version: number,
    staff: StaffIdentity,
  ): Promise<LockedMarkDto> {
    const seat = await this.seats.of(this.turns.tx, stageId, staff);
    return this.turns.take({ stageId, code }, async (tx) => {
      const locked = await this.drafts.lockedVersion(tx, seat, code);
      const mark = locked === version ? await this.marks.own(tx, seat, code) : null;
      return lockedDto(mark ?? (await this.first(tx, seat, code, version)));
    });
  }

  private async first(tx: Tx, seat: Seat, code: string, version: number): Promise<MarkRow> {
    const { stage, memberId } = seat;
    const { kind, draft } = await this.drafts.take(tx, seat, code);
    if (draft.version !== version) throw markStale(shown(draft));
    const errors = pointErrors(stage.rules.rubric, draft.criteria, { complete: true });
    if (errors.length > 0) throw markInvalid(errors);
    const mark = await this.insert(tx, seat, { code, kind, draft });
    await this.marks.finish(tx, stage.id, code, memberId);
    await this.follow(tx, seat, mark);
    return mark;
  }

  private async follow(tx: Tx, seat: Seat, mark: MarkRow): Promise<void> {
    switch (mark.kind) {
      case 'anchor':
        return this.standing.qualify(tx, seat);
      case 'seed':
        return this.standing.weigh(tx, seat, mark);
      case 'remark':
        await this.marks.touch(tx, seat.stage.id, mark.code);
        return;
      default:
        return this.outcomes.decide(tx, seat.stage, mark.code);
    }
  }

  private async insert(
    tx: Tx,
    { stage, memberId, accountId }: Seat,
    { code, kind, draft }: { code: string; kind: IndependentKind; draft: DraftRow },
  ): Promise<MarkRow> {
    if (kind === 'first') await this.requireRoom(tx, stage.id, code, stage.rules.marks);
    const criteria = completePoints(stage.rules.rubric, draft.criteria);
    const centipoints = totalCentipoints(stage.rules.rubric, criteria);
    const { comment, seconds } = draft;
    const attempt = 1 + (await this.marks.ended(tx, stage.id, code, memberId));
    const mark = { id: newId(), code, memberId, kind, criteria, centipoints, comment };
    try {
      const lockedAt = await this.marks.insert(tx, {
        ...mark,
        stageId: stage.id,
        attempt,
        seconds,
        minutesId: null,
        by: accountId,
      });
      return { ...mark, minutesId: null, lockedAt };
    } catch (error) {
      throw isUniqueViolation(error, 'mark_independent') ? markLocked() : error;
    }
  }

  private async requireRoom(tx: Tx, stageId: string, code: string, marks: number): Promise<void> {
    const standing = await this.marks.standing(tx, stageId, code);
    if (standing.filter(({ kind }) => kind === 'first').length >= marks) {
      throw notAsked(says('This work has all its marks.', 'Bài này đã đủ số lượt chấm.'));
    }
  }
}

function lockedDto({ code, centipoints, criteria, lockedAt }: MarkRow): LockedMarkDto {
  return { code, centipoints, criteria, lockedAt: lockedAt.toISOString() };
}
