import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { newId, type StaffIdentity, says } from '@bangvang/platform';
import { totalCentipoints } from '@bangvang/rulebook';
import { DeskRepository } from '../marks/desk.repository';
import { markOpen, notAsked, workChanged, workNotFound } from '../marks/marks.errors';
import { completePoints } from '../marks/marks.rules';
import { requireOpen, Seats, type Seat } from '../marks/seats.service';
import { WorkTurns } from '../marks/work-turns';
import { DecidedMarks } from './decided-marks';
import type { OutcomeRow } from './outcomes.repository';
import { Outcomes } from './outcomes.service';
import type { DiscussionDto, ProposeMarkDto } from './talk.dto';
import { TalkRepository, type Proposal } from './talk.repository';
import { proposalDto, seenDto } from './talk.view';

/** Those who marked a work and differ talk about it, until they agree or say that they do not. */
@Injectable()
export class Talk {
  constructor(
    private readonly seats: Seats,
    private readonly desk: DeskRepository,
    private readonly turns: WorkTurns,
    private readonly repository: TalkRepository,
    private readonly decided: DecidedMarks,
    private readonly outcomes: Outcomes,
  ) {}

  /** @throws Problem WORK_NOT_FOUND, MARK_OPEN before one's own lock, NOT_ASKED where nothing is to be said */
  async read(stageId: string, code: string, staff: StaffIdentity): Promise<DiscussionDto> {
    const { tx } = this.turns;
    const seat = await this.seats.of(tx, stageId, staff);
    const outcome = await this.admit(tx, seat, code);
    const isMine = ({ memberId }: { memberId: string }): boolean => memberId === seat.memberId;
    const [marks, messages, proposal] = [
      await this.repository.marks(tx, stageId, code),
      await this.repository.messages(tx, stageId, code),
      await this.repository.proposal(tx, stageId, code),
    ];
    return {
      code,
      needs: outcome.needs,
      marks: marks.map((mark) => seenDto(mark, isMine(mark))),
      path: outcome.path,
      messages: messages.map(({ judge, text, at, memberId }) => {
        return { judge, mine: isMine({ memberId }), text, at: at.toISOString() };
      }),
      proposal: proposal && proposalDto(proposal, isMine(proposal)),
    };
  }

  async say(
    stageId: string,
    code: string,
    text: string,
    staff: StaffIdentity,
  ): Promise<DiscussionDto> {
    await this.talking(stageId, code, staff, (tx, { memberId }) =>
      this.repository.say(tx, { id: newId(), stageId, code, memberId, text }),
    );
    return this.read(stageId, code, staff);
  }

  /** @throws Problem WORK_CHANGED where there is a newer proposal than the one seen, MARK_INVALID */
  async propose(
    stageId: string,
    code: string,
    { after, criteria, minutes }: ProposeMarkDto,
    staff: StaffIdentity,
  ): Promise<DiscussionDto> {
    await this.talking(stageId, code, staff, async (tx, { stage, memberId }) => {
      this.decided.check(stage, criteria);
      const { rubric } = stage.rules;
      const last = (await this.repository.proposal(tx, stageId, code))?.ordinal ?? 0;
      if (last !== after) throw workChanged(last);
      const whole = completePoints(rubric, criteria);
      await this.repository.propose(tx, {
        id: newId(),
        ...{ stageId, code, memberId, minutes, criteria: whole, ordinal: last + 1 },
        centipoints: totalCentipoints(rubric, whole),
      });
    });
    return this.read(stageId, code, staff);
  }

  /** Agrees to a proposal; once everybody who marked does, its mark counts. */
  async agree(
    stageId: string,
    code: string,
    ordinal: number,
    staff: StaffIdentity,
  ): Promise<DiscussionDto> {
    await this.talking(stageId, code, staff, async (tx, seat) => {
      const proposal = await this.repository.proposal(tx, stageId, code);
      if (proposal?.ordinal !== ordinal) throw workChanged(proposal?.ordinal ?? 0);
      if (proposal.memberId === seat.memberId) {
        throw notAsked(
          says(
            'This proposal is yours; the other marker answers it.',
            'Đề xuất này là của bạn; người chấm còn lại trả lời.',
          ),
        );
      }
      await this.repository.agree(tx, proposal.id, seat.memberId);
      await this.settle(tx, seat, code, proposal);
    });
    return this.read(stageId, code, staff);
  }

  /** Says that there is no agreement: the chief judge decides. */
  async disagree(
    stageId: string,
    code: string,
    minutes: string,
    staff: StaffIdentity,
  ): Promise<DiscussionDto> {
    await this.talking(stageId, code, staff, async (tx, seat) => {
      await this.decided.rule(tx, seat, code, { kind: 'disagreed', sanction: null, minutes });
      await this.outcomes.decide(tx, seat.stage, code);
    });
    return this.read(stageId, code, staff);
  }

  private async settle(tx: Tx, seat: Seat, code: string, proposal: Proposal): Promise<void> {
    const { stage } = seat;
    const marks = await this.repository.marks(tx, stage.id, code);
    const markers = marks.flatMap(({ kind, memberId }) => (kind === 'first' ? [memberId] : []));
    const agreed = new Set([...proposal.agreedBy, proposal.memberId, seat.memberId]);
    if (!markers.every((memberId) => agreed.has(memberId))) return;
    const { criteria, minutes } = proposal;
    const decided = { kind: 'agreed' as const, criteria, comment: '', minutes, present: markers };
    await this.decided.add(tx, seat, code, decided);
    await this.outcomes.decide(tx, stage, code);
  }

  /** Something is said about a work that waits for an agreement; two at once, one after the other. */
  private async talking(
    stageId: string,
    code: string,
    staff: StaffIdentity,
    work: (tx: Tx, seat: Seat) => Promise<void>,
  ): Promise<void> {
    const seat = await this.seats.of(this.turns.tx, stageId, staff);
    await this.turns.take({ stageId, code }, async (tx) => {
      const { needs } = await this.admit(tx, seat, code);
      requireOpen(seat.stage);
      if (needs !== 'agreement')
        throw notAsked(
          says(
            'This work no longer waits for an agreement.',
            'Bài này không còn chờ thống nhất điểm.',
          ),
        );
      await work(tx, seat);
    });
  }

  /**
   * Only those whose own mark of the work is locked come in, and only where the rules had them talk:
   * of every other work a judge learns nothing here, whatever kind of work it is.
   */
  private async admit(tx: Tx, { stage, memberId }: Seat, code: string): Promise<OutcomeRow> {
    const key = { stageId: stage.id, code, memberId };
    const assignment = await this.desk.assignment(tx, key, { hold: false });
    if (!assignment || assignment.state === 'returned') throw workNotFound();
    if (assignment.state === 'waiting') throw markOpen();
    const outcome = await this.outcomes.find(tx, stage.id, code);
    if (assignment.kind !== 'first' || outcome?.action !== 'agree') {
      throw notAsked(says('This work needs no discussion.', 'Bài này không cần trao đổi.'));
    }
    return outcome;
  }
}
