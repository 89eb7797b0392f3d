import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { invalid, newId } from '@bangvang/platform';
import { totalCentipoints, wrong } from '@bangvang/rulebook';
import type { DecidedKind } from '../marks/mark';
import { markInvalid } from '../marks/marks.errors';
import { MarksRepository } from '../marks/marks.repository';
import { completePoints, pointErrors, type Points } from '../marks/marks.rules';
import type { Seat } from '../marks/seats.service';
import type { StageRow } from '../stages/stages.repository';
import { OutcomesRepository } from './outcomes.repository';
import type { RulingRow } from './ruling';

/** What several people, or the chief judge, decided about a work. */
export interface Decided {
  kind: DecidedKind;
  criteria: Points;
  comment: string;
  minutes: string;
  present: string[];
}

/** Who sat together, about what, and what they said. */
export interface Sitting {
  code: string | null;
  subject: string;
  text: string;
  present: string[];
}

/** Decisions of people about marks; each with minutes. */
@Injectable()
export class DecidedMarks {
  constructor(
    private readonly marks: MarksRepository,
    private readonly outcomes: OutcomesRepository,
  ) {}

  /** @throws Problem MARK_INVALID where the points do not fit the rubric */
  check({ rules }: StageRow, criteria: Points): void {
    const errors = pointErrors(rules.rubric, criteria, { complete: true });
    if (errors.length > 0) throw markInvalid(errors);
  }

  /** @throws Problem VALIDATION_FAILED unless two or more of the jury sat together */
  async requirePresent(tx: Tx, stageId: string, present: string[]): Promise<void> {
    if (present.length >= 2 && (await this.areMembers(tx, stageId, present))) return;
    const expected = { en: 'two or more of the jury', vi: 'ít nhất hai người trong ban giám khảo' };
    throw invalid([wrong('present', expected)]);
  }

  /** Whether these are all members of the jury of the stage's contest. */
  async areMembers(tx: Tx, stageId: string, memberIds: string[]): Promise<boolean> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM jury_member m JOIN stage s ON s.contest_id = m.contest_id
        WHERE s.id = $1 AND m.id = ANY ($2::uuid[])`,
      [stageId, memberIds],
    );
    return row?.count === memberIds.length;
  }

  /** Writes the minutes and the mark. @returns the id of the mark */
  async add(tx: Tx, seat: Seat, code: string, decided: Decided): Promise<string> {
    const { stage, memberId, accountId: by } = seat;
    this.check(stage, decided.criteria);
    const criteria = completePoints(stage.rules.rubric, decided.criteria);
    const { kind, minutes: text, present, comment } = decided;
    const minutesId = await this.write(tx, seat, { code, subject: kind, text, present });
    const id = newId();
    const centipoints = totalCentipoints(stage.rules.rubric, criteria);
    const given = { id, stageId: stage.id, code, memberId, kind, attempt: 1, criteria };
    await this.marks.insert(tx, { ...given, centipoints, comment, seconds: null, minutesId, by });
    return id;
  }

  /** A decision that is no mark, with its minutes. */
  async rule(
    tx: Tx,
    seat: Seat,
    code: string,
    ruling: { kind: RulingRow['kind']; sanction: string | null; minutes: string },
  ): Promise<void> {
    const { kind, sanction, minutes: text } = ruling;
    const sitting = { code, subject: kind, text, present: [seat.memberId] };
    const minutesId = await this.write(tx, seat, sitting);
    const stageId = seat.stage.id;
    await this.outcomes.addRuling(tx, { id: newId(), stageId, code, kind, sanction, minutesId });
  }

  /** Writes minutes. @returns their id */
  async write(tx: Tx, { stage, accountId }: Seat, sitting: Sitting): Promise<string> {
    const id = newId();
    await this.marks.addMinutes(tx, { id, stageId: stage.id, ...sitting, by: accountId });
    return id;
  }
}
