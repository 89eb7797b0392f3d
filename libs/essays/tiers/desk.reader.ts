import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { Keyring, Problem, type StaffIdentity } from '@bangvang/platform';
import type { ForwardWork, Tier, WritingRules } from '@bangvang/rulebook';
import { Units } from '@bangvang/units';
import { TiersRepository, type DeskRow, type DeskWork } from './tiers.repository';
import type { Sent } from './tiers.rules';

/** A unit's opinion of a work. */
export interface TierMark {
  centipoints: number;
  comment: string | null;
}

/** A desk as the rules look at it. */
export interface Desk {
  unitNo: number;
  kind: string;
  tier: number;
  rules: Tier;
  works: ForwardWork[];
  sent: Sent;
}

/** Desks of units, and who may look at them. */
@Injectable()
export class DeskReader {
  constructor(
    private readonly repository: TiersRepository,
    private readonly units: Units,
    private readonly keyring: Keyring,
  ) {}

  seal(entryId: string, mark: TierMark): Buffer {
    return this.keyring.encrypt(JSON.stringify(mark), `tier-mark:${entryId}`);
  }

  open({ id, sealed }: Pick<DeskWork, 'id' | 'sealed'>): TierMark | null {
    if (sealed === null) return null;
    return JSON.parse(this.keyring.decrypt(sealed, `tier-mark:${id}`)) as TierMark;
  }

  /**
   * The unit that somebody is confined to; null for those who see all.
   * @throws Problem FORBIDDEN for a collector whom nobody gave a unit
   */
  async confinedTo(tx: Tx, contestId: string, staff: StaffIdentity): Promise<number | null> {
    if (staff.isAdmin || staff.roles[contestId] !== 'collector') return null;
    const unitNo = await this.repository.unitOf(tx, contestId, staff.accountId);
    if (unitNo === null) {
      throw new Problem('FORBIDDEN', 'Ban tổ chức chưa giao đơn vị nào cho tài khoản của bạn.');
    }
    return unitNo;
  }

  /** @throws Problem NOT_FOUND for a desk that is not of the caller's units */
  async requireSeen(
    tx: Tx,
    contestId: string,
    unitNo: number,
    staff: StaffIdentity,
  ): Promise<void> {
    const own = await this.confinedTo(tx, contestId, staff);
    if (own !== null && !(await this.repository.isBelow(tx, unitNo, own))) throw noDesk();
  }

  /** Marks are given, and works sent on, by the unit itself. @throws Problem NOT_FOUND, FORBIDDEN */
  async requireOwn(tx: Tx, contestId: string, unitNo: number, staff: StaffIdentity): Promise<void> {
    await this.requireSeen(tx, contestId, unitNo, staff);
    if (!(await this.isOwn(tx, contestId, unitNo, staff))) {
      throw new Problem(
        'FORBIDDEN',
        'Chỉ người được đơn vị này giao thu bài mới làm được việc này.',
      );
    }
  }

  async isOwn(tx: Tx, contestId: string, unitNo: number, staff: StaffIdentity): Promise<boolean> {
    return (await this.confinedTo(tx, contestId, staff)) === unitNo;
  }

  /** A desk with its marks in clear, for the rules to decide on. @throws Problem NOT_FOUND where no tier collects there */
  async desk(tx: Tx, contestId: string, unitNo: number, rules: WritingRules): Promise<Desk> {
    const unit = await this.units.byNo(unitNo);
    const tier = rules.tiers.findIndex(({ unitKind }) => unitKind === unit?.kind);
    const its = rules.tiers[tier];
    if (!unit || !its) throw noDesk();
    const works = await this.repository.works(tx, contestId, unitNo);
    return {
      unitNo,
      kind: unit.kind,
      tier,
      rules: its,
      works: works.map((work) => ({
        code: work.id,
        medium: work.medium,
        centipoints: this.open(work)?.centipoints ?? null,
        authors: work.keys,
      })),
      sent: await this.repository.sent(tx, contestId, unitNo),
    };
  }
}

/** Which tier a desk is of. */
export const tierOf = ({ tiers }: WritingRules, { kind }: Pick<DeskRow, 'kind'>): number | null => {
  const tier = tiers.findIndex(({ unitKind }) => unitKind === kind);
  return tier < 0 ? null : tier;
};

export const noDesk = () => new Problem('NOT_FOUND', 'Không có bàn thu bài này.');

export const noCollector = () =>
  new Problem('NOT_FOUND', 'Tài khoản này không có vai trò thu bài.');
