import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { Notices } from '../notices/notices.service';
import type { AppealRow } from './appeals.repository';

/** What authors of appeals are written. */
@Injectable()
export class AppealLetters {
  constructor(
    private readonly contests: Contests,
    private readonly notices: Notices,
  ) {}

  /** Tells the author what became of an appeal. */
  async answered(tx: Tx, row: AppealRow): Promise<void> {
    const { title } = await this.contests.byId(row.contestId);
    const verdict = row.state === 'upheld' ? 'được chấp nhận' : 'không được chấp nhận';
    await this.notices.post(tx, [
      {
        contestId: row.contestId,
        participantNo: row.participantNo,
        kind: 'appeal-answered',
        subject: `Trả lời khiếu nại – ${title}`.slice(0, 200),
        body:
          `Khiếu nại của bạn về kết quả cuộc thi “${title}” ${verdict}.\n\n` +
          `Trả lời của Ban tổ chức:\n${row.answer ?? ''}\n`,
      },
    ]);
  }
}
