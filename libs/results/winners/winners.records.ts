import { Injectable } from '@nestjs/common';
import { Contests, type ContestDoor } from '@bangvang/contests';
import { Ledger, type LedgerKind, type Tx } from '@bangvang/database';
import { Participants, type PersonRecord } from '@bangvang/participants';
import type { StaffIdentity } from '@bangvang/platform';
import { Notices } from '../notices/notices.service';
import { WinnerLetters } from './winners.letters';
import { WinnersRepository, type WinnerRow } from './winners.repository';
import type { VoidReason } from './winners.rules';

/** What is written to winners and written down about them. */
@Injectable()
export class WinnerRecords {
  constructor(
    private readonly contests: Contests,
    private readonly participants: Participants,
    private readonly letters: WinnerLetters,
    private readonly notices: Notices,
    private readonly repository: WinnersRepository,
    private readonly ledger: Ledger,
  ) {}

  contest(contestId: string): Promise<ContestDoor> {
    return this.contests.byId(contestId);
  }

  people(tx: Tx, contestId: string, nos: number[]): Promise<Map<number, PersonRecord>> {
    return this.participants.people(tx, contestId, nos);
  }

  async asked(tx: Tx, contest: ContestDoor, nos: number[], by: StaffIdentity): Promise<void> {
    const rows = await this.repository.ofContest(tx, contest.id);
    const fresh = rows.filter(({ participantNo }) => nos.includes(participantNo));
    await this.notices.post(
      tx,
      fresh.map(({ participantNo, dueAt }) => this.letters.asked(contest, participantNo, dueAt)),
    );
    for (const row of fresh) await this.note(tx, row, 'winner-asked', by);
  }

  async reminded(tx: Tx, rows: WinnerRow[]): Promise<void> {
    for (const { contestId, participantNo, dueAt } of rows) {
      const contest = await this.contests.byId(contestId);
      await this.notices.post(tx, [this.letters.reminder(contest, participantNo, dueAt)]);
    }
  }

  async passedOver(tx: Tx, row: WinnerRow, reason: VoidReason, by: StaffIdentity): Promise<void> {
    const contest = await this.contests.byId(row.contestId);
    await this.notices.post(tx, [
      this.letters.passedOver(contest, row.participantNo, VOID_WORDS[reason]),
    ]);
    await this.note(tx, row, 'winner-passed-over', by, reason);
  }

  async reopened(
    tx: Tx,
    contest: ContestDoor,
    row: WinnerRow,
    { reason, by }: { reason: string; by: StaffIdentity },
  ): Promise<void> {
    if (row.state === 'asked') {
      await this.notices.post(tx, [this.letters.asked(contest, row.participantNo, row.dueAt)]);
    }
    await this.note(tx, row, 'winner-reopened', by, reason);
  }

  note(
    tx: Tx,
    { id, contestId, participantNo }: WinnerRow,
    kind: LedgerKind,
    by: StaffIdentity,
    reason?: string,
  ): Promise<void> {
    const actor = `staff:${by.accountId}`;
    const payload = { check: id };
    return this.ledger.append(tx, {
      ...{ kind, contestId, participantNo, actor, payload },
      ...(reason === undefined ? {} : { reason }),
    });
  }
}

const VOID_WORDS: Record<VoidReason, string> = {
  'no-reply': 'không trả lời đúng hạn',
  declined: 'bạn đã từ chối nhận giải',
  'wrong-data': 'thông tin không đúng với hồ sơ',
  'not-eligible': 'không thuộc đối tượng được nhận giải',
};
