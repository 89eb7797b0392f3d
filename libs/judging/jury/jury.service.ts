import { Injectable } from '@nestjs/common';
import {
  Database,
  isCheckViolation,
  isForeignKeyViolation,
  isUniqueViolation,
  Ledger,
  type Tx,
} from '@bangvang/database';
import { Accounts } from '@bangvang/identity';
import { newId, type StaffIdentity } from '@bangvang/platform';
import type { AddMemberDto, ChangeMemberDto } from './jury.dto';
import {
  memberBusy,
  memberExists,
  memberMovedOn,
  memberNotFound,
  noAccount,
  notOneself,
  rolesExclude,
} from './jury.errors';
import { JuryPlaces } from './jury.places';
import { JuryRepository, type MemberRow } from './jury.repository';
import { Ties } from './ties.service';

/** Who judges: members of a contest's jury, their teams and units, and where they sit. */
@Injectable()
export class Jury {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: JuryRepository,
    private readonly places: JuryPlaces,
    private readonly ties: Ties,
    private readonly ledger: Ledger,
  ) {}

  /** The contest that a member belongs to; null when there is no such member. */
  async contestOf(memberId: string): Promise<string | null> {
    const member = await this.repository.byId(this.database.tx, memberId);
    return member?.contestId ?? null;
  }

  /**
   * Takes somebody into the jury: an account without a role in the contest gets the one to judge.
   * @returns the id of the member
   * @throws Problem VALIDATION_FAILED, ROLES_EXCLUDE, JURY_MEMBER_EXISTS
   */
  async add(contestId: string, wanted: AddMemberDto, staff: StaffIdentity): Promise<string> {
    const account = await this.accounts.byEmail(wanted.email);
    if (!account || account.disabledAt) throw noAccount(wanted.email);
    const role = account.roles.find((one) => one.contestId === contestId)?.role;
    if (account.isAdmin || (role !== undefined && role !== 'judge' && role !== 'chief')) {
      throw rolesExclude();
    }
    if (role !== wanted.role) {
      await this.accounts.giveRole(`staff:${staff.accountId}`, account.id, contestId, wanted.role);
    }
    const id = newId();
    await this.database.transaction(async (tx) => {
      await this.repository.lockContest(tx, contestId);
      await this.places.check(tx, contestId, wanted);
      const { team, unitNo, media } = wanted;
      await this.repository
        .insert(tx, { id, contestId, accountId: account.id, team, unitNo, media })
        .catch(refusals);
      await this.repository.setSeats(tx, id, wanted.stageIds);
      await this.ties.retag(tx, await this.load(tx, id));
      await this.note(tx, contestId, staff, { added: id });
    });
    return id;
  }

  /**
   * Changes where a member sits and what makes their conflicts; works in hand that are now in
   * conflict go back. @throws Problem JURY_MEMBER_NOT_FOUND, CONFLICT, FORBIDDEN, VALIDATION_FAILED, JURY_MEMBER_BUSY
   */
  async change(memberId: string, wanted: ChangeMemberDto, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const version = await this.repository.lock(tx, memberId);
      const member = await this.load(tx, memberId);
      if (member.accountId === staff.accountId) throw notOneself();
      if (version !== wanted.version) throw memberMovedOn(version ?? 0);
      if (wanted.unitNo !== member.unitNo) await this.ties.requireUnseen(tx, member, staff);
      await this.places.check(tx, member.contestId, wanted);
      const needed = await this.repository.stagesWithWorks(tx, memberId);
      if (needed.some((id) => !wanted.stageIds.includes(id))) throw memberBusy();
      await this.repository.update(tx, memberId, wanted);
      await this.repository.setSeats(tx, memberId, wanted.stageIds);
      await this.ties.retag(tx, await this.load(tx, memberId));
      await this.note(tx, member.contestId, staff, { changed: memberId });
    });
  }

  /** Takes a member out who never had a work. @throws Problem JURY_MEMBER_NOT_FOUND, JURY_MEMBER_BUSY */
  async remove(memberId: string, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contestId } = await this.load(tx, memberId);
      await this.repository.remove(tx, memberId).catch((error: unknown) => {
        throw isForeignKeyViolation(error) ? memberBusy() : error;
      });
      await this.note(tx, contestId, staff, { removed: memberId });
    });
  }

  private async load(tx: Tx, memberId: string): Promise<MemberRow> {
    const member = await this.repository.byId(tx, memberId);
    if (!member) throw memberNotFound();
    return member;
  }

  private note(tx: Tx, contestId: string, staff: StaffIdentity, payload: object): Promise<void> {
    const actor = `staff:${staff.accountId}`;
    return this.ledger.append(tx, {
      kind: 'jury-changed',
      contestId,
      actor,
      payload: { ...payload },
    });
  }
}

const refusals = (error: unknown): never => {
  if (isUniqueViolation(error, 'jury_member_account')) throw memberExists();
  throw isCheckViolation(error, 'jury_member_judges') ? rolesExclude() : error;
};
