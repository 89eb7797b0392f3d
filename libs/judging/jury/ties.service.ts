import { Injectable } from '@nestjs/common';
import { JUDGING_ROLES, type FieldError } from '@bangvang/contracts';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { Keyring, newId, type StaffIdentity } from '@bangvang/platform';
import { Units } from '@bangvang/units';
import { ConflictTags, type TieTarget } from './conflict-tags';
import type { DeclareTieDto, TieDto } from './jury.dto';
import { memberInvalid, memberNotFound, notForJudges, notOneself, tieTooLate } from './jury.errors';
import { JuryRepository, type MemberRow, type TieRow } from './jury.repository';

/** Told, in the transaction, whose conflicts changed. */
export type ConflictListener = (tx: Tx, member: MemberRow, by: string) => Promise<void>;

/** Ties that judges declare: never shown beside a work, only hashed. */
@Injectable()
export class Ties {
  private readonly listeners: ConflictListener[] = [];

  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly repository: JuryRepository,
    private readonly tags: ConflictTags,
    private readonly keyring: Keyring,
    private readonly ledger: Ledger,
  ) {}

  /** Whoever gave works to judges takes back those that are now in conflict. */
  onChange(listener: ConflictListener): void {
    this.listeners.push(listener);
  }

  /**
   * Enters a tie. @throws Problem JURY_MEMBER_NOT_FOUND, VALIDATION_FAILED; for whoever judges
   * JURY_MEMBER_BUSY once the member has works, FORBIDDEN for another's
   */
  async add(memberId: string, tie: DeclareTieDto, staff: StaffIdentity): Promise<void> {
    const { kind, ...target } = tie;
    const faults = [...targetFaults(target), ...(await this.unitFaults('unitNo', target.unitNo))];
    if (faults.length > 0) throw memberInvalid(faults);
    await this.database.transaction(async (tx) => {
      const id = newId();
      const member = await this.hold(tx, memberId);
      await this.requireUnseen(tx, member, staff);
      if (!maySeeTies(member, staff)) throw notForJudges();
      const sealed = this.keyring.encrypt(JSON.stringify(target), contextOf(id));
      const by = staff.accountId;
      await this.repository.insertTie(tx, { id, memberId, kind, target: sealed, by });
      await this.changed(tx, memberId, by);
    });
  }

  /** @throws Problem JURY_MEMBER_NOT_FOUND, FORBIDDEN for one's own, and for whoever judges */
  async remove(memberId: string, tieId: string, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const member = await this.hold(tx, memberId);
      if (member.accountId === staff.accountId) throw notOneself();
      if (!maySeeTies(member, staff)) throw notForJudges();
      if (!(await this.repository.removeTie(tx, memberId, tieId))) throw memberNotFound();
      await this.changed(tx, memberId, staff.accountId);
    });
  }

  /** Makes a member's conflicts anew from what is known of them. */
  async retag(tx: Tx, member: MemberRow, by = member.accountId): Promise<void> {
    const ties = await this.repository.ties(tx, member.contestId, member.id);
    const facts = ties.map((tie) => ({ kind: tie.kind, target: this.targetOf(tie) }));
    const tags = this.tags.ofJudge(member.contestId, { ...member, ties: facts });
    await this.repository.setTags(tx, member.id, tags);
    for (const listener of this.listeners) await listener(tx, member, by);
  }

  /** Ties with whom they are to, in words. */
  async shown(rows: TieRow[]): Promise<TieDto[]> {
    const ties = rows.map((row) => ({ row, target: this.targetOf(row) }));
    const names = await this.units.names(ties.flatMap(({ target }) => target.unitNo ?? []));
    return ties.map(({ row: { id, kind, declaredAt, byName }, target }) => {
      const { unitNo, name = '', birthDate, email, phone } = target;
      const more = [birthDate, email, phone].filter(Boolean).join(', ');
      const who = unitNo === undefined ? `${name} (${more})` : (names.get(unitNo) ?? `${unitNo}`);
      return { id, kind, who, declaredAt, byName };
    });
  }

  async unitFaults(path: string, no: number | null | undefined): Promise<FieldError[]> {
    if (no === null || no === undefined || (await this.units.byNo(no))) return [];
    return [{ path, expected: 'the number of a unit', value: no, hint: 'mã số của một đơn vị' }];
  }

  /** What makes conflicts is changed by nobody who could see which works go back for it. */
  async requireUnseen(tx: Tx, member: MemberRow, { accountId }: StaffIdentity): Promise<void> {
    if (member.waiting + member.done === 0) return;
    if (await this.repository.byAccount(tx, member.contestId, accountId)) throw tieTooLate();
  }

  private targetOf({ id, target }: TieRow): TieTarget {
    return JSON.parse(this.keyring.decrypt(target, contextOf(id))) as TieTarget;
  }

  private async hold(tx: Tx, memberId: string): Promise<MemberRow> {
    await this.repository.lock(tx, memberId);
    const member = await this.repository.byId(tx, memberId);
    if (!member) throw memberNotFound();
    return member;
  }

  private async changed(tx: Tx, memberId: string, by: string): Promise<void> {
    const member = await this.hold(tx, memberId);
    await this.retag(tx, member, by);
    await this.ledger.append(tx, {
      kind: 'jury-changed',
      contestId: member.contestId,
      actor: `staff:${by}`,
      payload: { ties: memberId },
    });
  }
}

/** Whether somebody may know whom a member has ties to: oneself, and whoever does not judge. */
export function maySeeTies(
  member: Pick<MemberRow, 'contestId' | 'accountId'>,
  { accountId, roles }: StaffIdentity,
): boolean {
  const role = roles[member.contestId];
  return member.accountId === accountId || role === undefined || !JUDGING_ROLES.includes(role);
}

const contextOf = (tieId: string): string => `jury-tie:${tieId}`;

/** A unit, or a person told so that another of the same name is not meant. */
function targetFaults({ unitNo, name, birthDate, email, phone }: TieTarget): FieldError[] {
  const person = name !== undefined;
  const told = birthDate ?? email ?? phone;
  if (unitNo !== undefined && !person && told === undefined) return [];
  if (unitNo === undefined && person && told !== undefined) return [];
  return [
    {
      path: person ? 'birthDate' : 'name',
      expected: 'either a unit, or a name with birth date, e-mail or phone',
      hint: 'hoặc một đơn vị, hoặc họ tên kèm ngày sinh, email hay số điện thoại',
    },
  ];
}
