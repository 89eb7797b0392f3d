import { Injectable } from '@nestjs/common';
import { isUniqueViolation, Ledger, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity, says } from '@bangvang/platform';
import { OutcomesRepository } from '../discrepancy/outcomes.repository';
import { notAsked, workChanged } from '../marks/marks.errors';
import { MarksRepository } from '../marks/marks.repository';
import { Seats, type Seat } from '../marks/seats.service';
import { WorkTurns } from '../marks/work-turns';
import type { AskedExclusion, ExclusionLead, ExclusionLeads, ExclusionReason } from './exclusion';
import type { DismissFlagDto, ExcludeWorkDto, ReadmitWorkDto } from './exclusions.dto';
import { ExclusionsRepository } from './exclusions.repository';

/** A work of a stage. */
interface Subject {
  stageId: string;
  code: string;
}

/** A decision about a work, as it is put on record. */
export interface Exclusion extends AskedExclusion {
  /** Of a work that is put out. */
  reasonCode: ExclusionReason | null;
  /** Members of the jury who sat together. */
  present: string[];
}

/** Works put out of the contest once they have their code, and back; flags that came to nothing. */
@Injectable()
export class Exclusions {
  private leads: ExclusionLeads = () => Promise.resolve(AT_ONCE);

  constructor(
    private readonly seats: Seats,
    private readonly turns: WorkTurns,
    private readonly marks: MarksRepository,
    private readonly outcomes: OutcomesRepository,
    private readonly repository: ExclusionsRepository,
    private readonly ledger: Ledger,
  ) {}

  /** Whoever makes award lists says here, at start, what a decision leads to. */
  leadTo(leads: ExclusionLeads): void {
    this.leads = leads;
  }

  /**
   * Puts a work out of the contest, by the chief judge who knows its code alone: nobody marks or ranks
   * it any more, and it gets no prize.
   * @throws Problem FORBIDDEN, WORK_NOT_FOUND, WORK_CHANGED, NOT_ASKED
   */
  exclude(subject: Subject, asked: ExcludeWorkDto, staff: StaffIdentity): Promise<void> {
    const { version, reasonCode, minutes } = asked;
    return this.change(subject, version, staff, async (tx, seat) => {
      if (await this.isOut(tx, subject))
        throw notAsked(says('This work is out of the contest.', 'Bài này đã ra khỏi cuộc thi.'));
      await this.requireHere(tx, subject);
      await this.decide(
        tx,
        { ...about(seat, subject), kind: 'out', reasonCode, text: minutes },
        staff,
      );
    });
  }

  /** Takes a work back into the contest, where it stood. @throws Problem as `exclude` */
  readmit(
    subject: Subject,
    { version, minutes }: ReadmitWorkDto,
    staff: StaffIdentity,
  ): Promise<void> {
    return this.change(subject, version, staff, async (tx, seat) => {
      if (!(await this.isOut(tx, subject)))
        throw notAsked(says('This work is in the contest.', 'Bài này vẫn đang dự thi.'));
      const back = { kind: 'back', reasonCode: null, text: minutes } as const;
      await this.decide(tx, { ...about(seat, subject), ...back }, staff);
    });
  }

  /** Puts a judge's flag aside with a reason. @throws Problem FORBIDDEN, WORK_CHANGED for another flag */
  async dismiss(
    { stageId, code }: Subject,
    { memberId, kind, reason }: DismissFlagDto,
    staff: StaffIdentity,
  ): Promise<void> {
    const seat = await this.seats.chief(this.turns.tx, stageId, staff);
    await this.turns.change(stageId, async (tx) => {
      const flag = await this.repository.flag(tx, stageId, code, memberId);
      if (flag?.kind !== kind) throw workChanged(0);
      const by = staff.accountId;
      await this.repository.dismiss(tx, { stageId, code, memberId, flag }, { reason, by });
      await this.ledger.append(tx, {
        ...{
          kind: 'flag-dismissed',
          contestId: seat.stage.contestId,
          actor: `staff:${by}`,
          reason,
        },
        payload: { stageId, code, judge: memberId, flag: kind },
      });
    });
  }

  /** Puts a decision on record that leads where it leads. The work's turn is the caller's. */
  async record(
    tx: Tx,
    decision: Exclusion,
    { atOnce }: Pick<ExclusionLead, 'atOnce'>,
    { accountId: by }: StaffIdentity,
  ): Promise<void> {
    const { contestId, stageId, code, kind, reasonCode, text, present } = decision;
    const minutesId = newId();
    const subject = kind === 'out' ? 'excluded' : 'readmitted';
    await this.marks.addMinutes(tx, { id: minutesId, stageId, code, subject, text, present, by });
    await this.repository
      .add(tx, { stageId, code, kind, reasonCode, minutesId, atOnce, by })
      .catch(decidedMeanwhile);
    await this.marks.touch(tx, stageId, code);
    await this.ledger.append(tx, {
      kind: kind === 'out' ? 'work-excluded' : 'work-readmitted',
      ...{ contestId, actor: `staff:${by}`, reason: text },
      payload: { stageId, code, reasonCode, atOnce },
    });
  }

  /** Whether a work is out by the last word on it. */
  async isOut(tx: Tx, { stageId, code }: Subject): Promise<boolean> {
    return (await this.repository.excluded(tx, stageId, code)).length > 0;
  }

  private async decide(tx: Tx, decision: Exclusion, staff: StaffIdentity): Promise<void> {
    const lead = await this.leads(tx, decision, staff);
    await this.record(tx, decision, lead, staff);
    await lead.follow();
  }

  /** @throws Problem NOT_ASKED for what is decided about elsewhere */
  private async requireHere(tx: Tx, { stageId, code }: Subject): Promise<void> {
    if (await this.outcomes.isReference(tx, stageId, code)) {
      throw notAsked(
        says('This is an anchor work, which does not compete.', 'Đây là bài chuẩn, không dự thi.'),
      );
    }
    const next = await this.repository.wentOn(tx, stageId, code);
    // Nobody knows the code that it has there: it is out by that one too, once the codes are open.
    if (next === null || next.sealed) return;
    const { name } = next;
    throw notAsked(
      says(
        `This work went on to ${name}; decide about it there.`,
        `Bài này đã vào ${name}; hãy xử lý ở vòng đó.`,
      ),
    );
  }

  private async change(
    { stageId, code }: Subject,
    version: number,
    staff: StaffIdentity,
    work: (tx: Tx, seat: Seat) => Promise<void>,
  ): Promise<void> {
    const seat = await this.seats.chief(this.turns.tx, stageId, staff);
    await this.turns.take({ stageId, code, version, evenOut: true }, (tx) => work(tx, seat));
  }
}

const AT_ONCE: ExclusionLead = { atOnce: true, follow: () => Promise.resolve() };

const about = ({ stage, memberId }: Seat, { stageId, code }: Subject) => {
  return { contestId: stage.contestId, stageId, code, present: [memberId] };
};

/** Two decided the same at once: the second one looks again. */
function decidedMeanwhile(error: unknown): never {
  throw isUniqueViolation(error, 'work_exclusion_turn') ? workChanged(0) : error;
}
