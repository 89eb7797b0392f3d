import { Injectable } from '@nestjs/common';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { newId, Problem, type StaffIdentity } from '@bangvang/platform';
import type { WritingRules } from '@bangvang/rulebook';
import { Calls, callState } from '../entries/call';
import {
  SubmissionsRepository,
  type UnitAbove,
} from '../entries/submissions/submissions.repository';
import { DeskReader, noCollector, type Desk } from './desk.reader';
import type { ForwardDto, ForwardedDto, TierMarkDto } from './tiers.dto';
import { TiersRepository } from './tiers.repository';
import { chooseAtDesk, needsMarks, ranksOf } from './tiers.rules';

/** What units do with the works on their desks: mark them, and send the best upwards. */
@Injectable()
export class Tiers {
  constructor(
    private readonly database: Database,
    private readonly repository: TiersRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly reader: DeskReader,
    private readonly calls: Calls,
    private readonly ledger: Ledger,
  ) {}

  /** Marks a work on one's own desk; sealed for everybody else. @throws Problem NOT_FOUND, FORBIDDEN, CONFLICT */
  async mark(
    desk: { contestId: string; unitNo: number; entryId: string },
    { version, centipoints, comment }: TierMarkDto,
    staff: StaffIdentity,
  ): Promise<{ version: number }> {
    const { contestId, unitNo, entryId } = desk;
    return this.database.transaction(async (tx) => {
      await this.reader.requireOwn(tx, contestId, unitNo, staff);
      const works = await this.repository.works(tx, contestId, unitNo);
      if (!works.some(({ id }) => id === entryId)) throw notOnDesk();
      const sealed = this.reader.seal(entryId, { centipoints, comment: comment ?? null });
      const mark = { entryId, unitNo, version, sealed, by: staff.accountId };
      const stored = await this.repository.mark(tx, mark);
      if (stored === null) throw markedMeanwhile();
      return { version: stored };
    });
  }

  /**
   * Sends on what the rules say, once no more works come; each keeps whence it came and its rank
   * there. Ties that the rules leave to people are settled by naming who stays.
   * @throws Problem FORWARD_BLOCKED with what stands in the way
   */
  forward(
    contestId: string,
    unitNo: number,
    body: ForwardDto,
    staff: StaffIdentity,
  ): Promise<ForwardedDto> {
    return this.database.transaction(async (tx) => {
      await this.reader.requireOwn(tx, contestId, unitNo, staff);
      await this.submissions.lockAll(tx, [`${contestId} desk ${unitNo}`]);
      const { rules } = await this.calls.of(tx, contestId);
      if (callState(rules, await this.database.now()) !== 'closed') throw tooEarly(rules);
      const desk = await this.reader.desk(tx, contestId, unitNo, rules);
      const codes = this.chosen(desk, body);
      this.requireRoom(desk, rules, codes.length);
      const above = await this.submissions.above(tx, unitNo);
      const to = nextDesk(rules, desk.tier, above);
      await this.move(tx, { contestId, desk, codes, to, reason: body.reason ?? null }, staff);
      return { count: codes.length, to: to?.name ?? null };
    });
  }

  /** Gives a collector a unit. @throws Problem NOT_FOUND for an account that does not collect here */
  async assign(contestId: string, accountId: string, unitNo: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const collectors = await this.repository.collectors(tx, contestId);
      if (!collectors.some((one) => one.accountId === accountId)) throw noCollector();
      const [unit] = await this.submissions.above(tx, unitNo);
      if (!unit) throw new Problem('UNIT_NOT_FOUND', 'Không có đơn vị này.');
      await this.repository.setUnit(tx, contestId, accountId, unitNo);
    });
  }

  private chosen(desk: Desk, { leftOut }: ForwardDto): string[] {
    const works = desk.works.filter(({ code }) => !leftOut.includes(code));
    const unmarked = works.filter(({ centipoints }) => centipoints === null).length;
    if (needsMarks(desk.rules.forward) && unmarked > 0) throw notAllMarked(unmarked);
    const { codes, ties } = chooseAtDesk(desk.rules.forward, works, desk.sent);
    if (ties.length > 0) {
      throw blocked('Có bài bằng điểm nhau ở suất cuối: hãy chọn bài ở lại.', {
        ties: ties.map((tie) => ({ entryIds: tie.codes, places: tie.places })),
      });
    }
    if (codes.length === 0) throw blocked('Không có bài nào đủ điều kiện chuyển lên.', {});
    return codes;
  }

  /** A unit’s quota holds over all its forwardings. */
  private requireRoom({ sent, kind }: Desk, { unitQuotas }: WritingRules, more: number): void {
    const before = [...sent.values()].reduce((sum, one) => sum + one, 0);
    for (const quota of unitQuotas) {
      if (quota.max === undefined || (quota.media?.length ?? 0) > 0) continue;
      if (quota.kind !== undefined && quota.kind !== kind) continue;
      if (before + more > quota.max) {
        throw blocked(`Đơn vị được chuyển tối đa ${quota.max} bài, đã chuyển ${before}.`, {
          max: quota.max,
          before,
        });
      }
    }
  }

  private async move(
    tx: Tx,
    move: {
      contestId: string;
      desk: Desk;
      codes: string[];
      to: UnitAbove | null;
      reason: string | null;
    },
    staff: StaffIdentity,
  ): Promise<void> {
    const { contestId, desk, codes, to, reason } = move;
    const ranks = ranksOf(desk.works);
    const of = desk.works.length;
    const id = newId();
    const moved = await this.repository.forward(tx, {
      id,
      contestId,
      unitNo: desk.unitNo,
      tier: desk.tier,
      tierName: desk.rules.name,
      rules: desk.rules.forward,
      reason,
      by: staff.accountId,
      works: codes.map((entryId) => ({ entryId, rank: ranks.get(entryId) ?? null, of })),
      toUnitNo: to?.no ?? null,
    });
    if (moved !== codes.length) throw markedMeanwhile();
    await this.ledger.append(tx, {
      kind: 'entry-forwarded',
      contestId,
      actor: `staff:${staff.accountId}`,
      reason: reason ?? undefined,
      payload: { forwardingId: id, unitNo: desk.unitNo, toUnitNo: to?.no ?? null, entryIds: codes },
    });
  }
}

/** The next unit upwards that collects; null: the centre. */
function nextDesk({ tiers }: WritingRules, tier: number, above: UnitAbove[]): UnitAbove | null {
  for (const { unitKind } of tiers.slice(tier + 1)) {
    const unit = above.find(({ kind }) => kind === unitKind);
    if (unit) return unit;
  }
  return null;
}

const blocked = (detail: string, facts: Record<string, unknown>) =>
  new Problem('FORWARD_BLOCKED', detail, facts);
const tooEarly = ({ closesAt }: WritingRules) =>
  blocked('Còn trong thời gian nhận bài: chuyển lên sau khi hết hạn.', { closesAt });
const notAllMarked = (unmarked: number) =>
  blocked(`Còn ${unmarked} bài chưa có điểm của đơn vị.`, { unmarked });
const notOnDesk = () => new Problem('ENTRY_NOT_FOUND', 'Bài này không ở bàn của đơn vị.');
const markedMeanwhile = () =>
  new Problem('CONFLICT', 'Có người vừa cập nhật. Hãy tải lại rồi làm tiếp.');
