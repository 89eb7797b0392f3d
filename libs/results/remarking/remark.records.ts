import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Ledger, type Tx } from '@bangvang/database';
import { Config, type StaffIdentity } from '@bangvang/platform';
import { number, type RemarkOutcome } from '@bangvang/rulebook';
import { AwardVersions } from '../deliberation/versions/award-versions.service';
import { Notices } from '../notices/notices.service';
import type { RemarkRow } from './remark';
import { RemarkingRepository } from './remarking.repository';

/** What is put on record about a re-marking, and who is told. */
@Injectable()
export class RemarkRecords {
  constructor(
    private readonly repository: RemarkingRepository,
    private readonly versions: AwardVersions,
    private readonly contests: Contests,
    private readonly notices: Notices,
    private readonly ledger: Ledger,
    private readonly config: Config,
  ) {}

  /** Somebody got the work, or it was taken from them. */
  assigned(
    tx: Tx,
    { id, contestId, code }: RemarkRow,
    payload: Record<string, string>,
    { staff, reason }: { staff: StaffIdentity; reason?: string },
  ): Promise<void> {
    return this.ledger.append(tx, {
      ...{ kind: 'remark-assigned', contestId, actor: `staff:${staff.accountId}` },
      ...(reason === undefined ? {} : { reason }),
      payload: { request: id, code, ...payload },
    });
  }

  /** The answer: it stands, its author is told, and a mark that changed leads to another award list. */
  async answered(
    tx: Tx,
    row: RemarkRow,
    outcome: RemarkOutcome,
    staff: StaffIdentity,
  ): Promise<void> {
    const { id, contestId, stageId, code, published } = row;
    await this.repository.answer(tx, id, outcome);
    const { changed, centipoints } = outcome;
    await this.ledger.append(tx, {
      ...{ kind: 'remark-answered', contestId, actor: `staff:${staff.accountId}` },
      payload: { request: id, code, changed, published, centipoints },
    });
    if (changed) {
      const reason = `Phúc khảo: ${points(published)} → ${points(centipoints ?? published)} điểm.`;
      const correction = {
        contestId,
        stageId,
        code,
        kind: 'remark' as const,
        remarkId: id,
        reason,
      };
      await this.versions.correct(tx, correction, staff);
    }
    await this.tell(tx, row, outcome);
  }

  private async tell(tx: Tx, row: RemarkRow, { changed, centipoints }: RemarkOutcome) {
    const { contestId, participantNo, title: work, published } = row;
    const { title, slug } = await this.contests.byId(contestId);
    const said = changed
      ? `Điểm của bài đổi từ ${points(published)} thành ${points(centipoints ?? published)}. Nếu điểm mới làm thay đổi giải, Ban Tổ chức sẽ công bố danh sách giải phiên bản mới.`
      : `Điểm đã công bố (${points(published)}) được giữ nguyên.`;
    await this.notices.post(tx, [
      {
        ...{ contestId, participantNo, kind: 'remark-answered' },
        subject: `Kết quả phúc khảo – ${title}`.slice(0, 200),
        body: `Bài “${work}” của bạn đã được chấm phúc khảo. ${said}\n\nXem chi tiết tại ${this.config.PUBLIC_URL}/c/${slug}/entries/remarks\n`,
      },
    ]);
  }
}

const points = (centipoints: number): string => number.vi(centipoints / 100);
