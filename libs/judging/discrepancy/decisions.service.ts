import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { invalid, Problem, type StaffIdentity, says } from '@bangvang/platform';
import { wrong } from '@bangvang/rulebook';
import { BundlesRepository } from '../assignment/bundles.repository';
import { notAsked } from '../marks/marks.errors';
import { requireOpen, Seats, type Seat } from '../marks/seats.service';
import { WorkTurns } from '../marks/work-turns';
import { DecidedMarks } from './decided-marks';
import type { DecideMarkDto, ReopenDto, SanctionDto, ThirdMarkerDto } from './decisions.dto';
import { FreeMarkers } from './free-markers';
import type { OutcomeRow } from './outcomes.repository';
import { Outcomes } from './outcomes.service';

/** A work that the chief judge decides about. */
interface Subject {
  stageId: string;
  code: string;
}

/** What the chief judge decides about a work, on the version of it that they looked at. */
@Injectable()
export class Decisions {
  constructor(
    private readonly seats: Seats,
    private readonly turns: WorkTurns,
    private readonly decided: DecidedMarks,
    private readonly outcomes: Outcomes,
    private readonly markers: FreeMarkers,
    private readonly bundles: BundlesRepository,
  ) {}

  /**
   * The chief judge's mark, one that the jury gives together, or one given again near a prize line.
   * @throws Problem FORBIDDEN, WORK_NOT_FOUND, WORK_CHANGED, NOT_ASKED, MARK_INVALID, STAGE_LOCKED
   */
  decide(subject: Subject, decision: DecideMarkDto, staff: StaffIdentity): Promise<void> {
    const { kind, criteria, minutes, comment = '' } = decision;
    return this.change(subject, decision.version, staff, async (tx, seat) => {
      const { stageId, code } = subject;
      requireAsked(kind, await this.outcomes.find(tx, stageId, code));
      const present = kind === 'chief' ? [seat.memberId] : (decision.present ?? []);
      if (kind !== 'chief') await this.decided.requirePresent(tx, stageId, present);
      await this.decided.add(tx, seat, code, { kind, criteria, comment, minutes, present });
      await this.outcomes.decide(tx, seat.stage, code);
    });
  }

  /** Takes off the final mark what the rules take off for a breach. */
  sanction(
    subject: Subject,
    { version, sanction, minutes }: SanctionDto,
    staff: StaffIdentity,
  ): Promise<void> {
    return this.change(subject, version, staff, async (tx, seat) => {
      const known = seat.stage.rules.sanctions?.some(({ id }) => id === sanction) ?? false;
      if (!known) {
        const expected = { en: 'a sanction of the rules', vi: 'mức xử lý có trong thể lệ' };
        throw invalid([wrong('sanction', expected, sanction)]);
      }
      await this.decided.rule(tx, seat, subject.code, { kind: 'sanction', sanction, minutes });
      await this.outcomes.decide(tx, seat.stage, subject.code);
    });
  }

  /** Ends a judge's mark, with a reason, so that they mark the work again. */
  reopen(
    subject: Subject,
    { version, markId, reason }: ReopenDto,
    staff: StaffIdentity,
  ): Promise<void> {
    return this.change(subject, version, staff, async (tx, { stage, accountId }) => {
      const by = { markId, reason, accountId };
      if (await this.outcomes.reopen(tx, stage, subject.code, by)) return;
      throw notAsked(
        says('This mark cannot be opened again.', 'Phiếu chấm này không mở lại được.'),
      );
    });
  }

  /**
   * Gives a work to a third marker by hand, where none was found. Not for those who judge: whom the
   * conflicts of interest keep from a work would tell them whose it is. Others are told of a bundle.
   */
  async thirdMarker(
    { stageId, code }: Subject,
    { version, memberId }: ThirdMarkerDto,
    { accountId: by }: StaffIdentity,
  ): Promise<void> {
    const stage = await this.seats.stage(this.turns.tx, stageId);
    requireOpen(stage);
    await this.turns.take({ stageId, code, version }, async (tx) => {
      const outcome = await this.outcomes.find(tx, stageId, code);
      if (outcome?.needs !== 'third')
        throw notAsked(says('This work needs no third mark.', 'Bài này không cần chấm lần ba.'));
      const kept = await this.bundles.keptFrom(tx, stageId, [code]);
      if (kept.get(code)?.includes(memberId)) throw markerRefused();
      const given = await this.markers.give(tx, stage, { code, memberId, by }).catch(refused);
      if (!given)
        throw notAsked(
          says(
            'Somebody marks this work for the third time already, or this judge is of the same team.',
            'Bài này đã có người chấm lần ba, hoặc người này cùng tổ.',
          ),
        );
      await this.outcomes.decide(tx, stage, code);
    });
  }

  /** Everything the chief judge changes: one at a time for each work, and on what was looked at. */
  private async change(
    { stageId, code }: Subject,
    version: number,
    staff: StaffIdentity,
    work: (tx: Tx, seat: Seat) => Promise<void>,
  ): Promise<void> {
    const seat = await this.seats.chief(this.turns.tx, stageId, staff);
    requireOpen(seat.stage);
    await this.turns.take({ stageId, code, version }, (tx) => work(tx, seat));
  }
}

function requireAsked(kind: DecideMarkDto['kind'], outcome: OutcomeRow | null): void {
  if (kind === 'line') {
    if (outcome?.state !== 'final')
      throw notAsked(says('The work has no final mark yet.', 'Bài chưa có điểm cuối cùng.'));
    return;
  }
  if (outcome?.needs === kind) return;
  throw notAsked(
    kind === 'chief'
      ? says(
          'The rules do not leave this work to the chief judge.',
          'Thể lệ không giao bài này cho trưởng ban giám khảo quyết định.',
        )
      : says(
          'The rules do not ask for a joint mark of this work.',
          'Thể lệ không yêu cầu chấm chung bài này.',
        ),
  );
}

/** What the database holds against a judge of a work. */
const REFUSALS = new Set([
  ...['assignment_conflict', 'assignment_seat', 'assignment_medium'],
  ...['assignment_pkey', 'assignment_place'],
]);

function refused(error: unknown): never {
  const { driverError } = error as { driverError?: { constraint?: string } };
  if (!REFUSALS.has(driverError?.constraint ?? '')) throw error;
  throw markerRefused();
}

const markerRefused = (): Problem =>
  new Problem(
    'ASSIGNMENT_REFUSED',
    says(
      'This judge marked the work, does not mark in this stage, or must not mark a work of the bundle that it stands in.',
      'Người này đã chấm bài, không chấm vòng này, hoặc không được chấm một bài trong bó bài có bài này.',
    ),
  );
