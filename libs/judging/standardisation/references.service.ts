import { Injectable } from '@nestjs/common';
import { Problem, type StaffIdentity, says } from '@bangvang/platform';
import { DecidedMarks } from '../discrepancy/decided-marks';
import { Outcomes } from '../discrepancy/outcomes.service';
import { notAsked } from '../marks/marks.errors';
import { requireOpen, Seats } from '../marks/seats.service';
import { WorkTurns } from '../marks/work-turns';
import { stageLocked } from '../stages/stages.errors';
import type { SetReferenceDto, StandardisationDto } from './references.dto';
import { ReferencesRepository } from './references.repository';
import { StandingRepository, type StandingRow } from './standing.repository';

/** Works with agreed marks, and judges beside them, for the chief judge. */
@Injectable()
export class References {
  constructor(
    private readonly seats: Seats,
    private readonly turns: WorkTurns,
    private readonly decided: DecidedMarks,
    private readonly outcomes: Outcomes,
    private readonly repository: ReferencesRepository,
    private readonly standing: StandingRepository,
  ) {}

  /** Without titles for whoever may not read works. */
  async read(stageId: string, staff: StaffIdentity): Promise<StandardisationDto> {
    const { tx } = this.turns;
    const stage = await this.seats.stage(tx, stageId);
    const { rules } = stage;
    const reads = await this.seats.reads(tx, stage, staff);
    const [references, judges] = await Promise.all([
      this.repository.list(tx, stageId),
      this.standing.all(tx, stageId),
    ]);
    const standardised = rules.standardisation !== null;
    return {
      rules: rules.standardisation,
      references: reads ? references : references.map((one) => ({ ...one, title: null })),
      judges: judges.map((judge) => judgeDto(judge, standardised)),
    };
  }

  /**
   * Makes a work one that judges are held against: the jury marked it together, so nobody marks it
   * live any more.
   * @throws Problem FORBIDDEN, WORK_NOT_FOUND, WORK_CHANGED, NOT_ASKED, MARK_INVALID, STAGE_LOCKED
   */
  async set(
    stageId: string,
    code: string,
    { version, purpose, criteria, minutes, comment = '', present }: SetReferenceDto,
    staff: StaffIdentity,
  ): Promise<void> {
    const seat = await this.seats.chief(this.turns.tx, stageId, staff);
    if (seat.stage.state === 'locked') throw stageLocked();
    if (!seat.stage.rules.standardisation)
      throw notAsked(says('The rules have no anchor works.', 'Thể lệ không có bài chuẩn.'));
    await this.turns.take({ stageId, code, version }, async (tx) => {
      if (await this.repository.isLive(tx, stageId, code)) {
        throw notAsked(
          says(
            'This work is being marked, so it can no longer be an anchor.',
            'Bài này đã có người chấm, không dùng làm bài chuẩn được nữa.',
          ),
        );
      }
      await this.decided.requirePresent(tx, stageId, present);
      await this.repository.takeBack(tx, stageId, code);
      const decided = { kind: 'joint' as const, criteria, comment, minutes, present };
      const markId = await this.decided.add(tx, seat, code, decided);
      await this.repository.add(tx, { stageId, code, purpose, markId });
      await this.outcomes.decide(tx, seat.stage, code);
    });
  }

  /** Lets a judge go on who was stopped, or did not qualify; with minutes. */
  async admit(
    stageId: string,
    memberId: string,
    text: string,
    staff: StaffIdentity,
  ): Promise<void> {
    const seat = await this.seats.chief(this.turns.tx, stageId, staff);
    requireOpen(seat.stage);
    await this.turns.change(stageId, async (tx) => {
      if (!(await this.decided.areMembers(tx, stageId, [memberId]))) {
        throw new Problem('JURY_MEMBER_NOT_FOUND');
      }
      const last = await this.standing.lastEvent(tx, stageId, memberId);
      if (last === 'qualified' || last === 'admitted')
        throw notAsked(says('This judge is marking.', 'Người này đang chấm.'));
      const sitting = { code: null, subject: 'admitted', text, present: [memberId] };
      const minutesId = await this.decided.write(tx, seat, sitting);
      await this.standing.add(tx, { stageId, memberId, kind: 'admitted', minutesId });
    });
  }
}

function judgeDto(row: StandingRow, standardised: boolean): StandardisationDto['judges'][number] {
  const { memberId, no, name, event, since, details, anchors, seeds } = row;
  const stopped = event === 'failed' || event === 'stopped';
  const fresh = standardised && event === null;
  const requeued = event === 'stopped' ? ((details?.requeued ?? []) as string[]) : [];
  return {
    ...{ memberId, no, name, anchors, seeds, requeued },
    state: stopped ? 'stopped' : fresh ? 'qualifying' : 'marking',
    since: since?.toISOString() ?? null,
  };
}
