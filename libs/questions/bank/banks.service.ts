import { Injectable } from '@nestjs/common';
import { Database, isForeignKeyViolation } from '@bangvang/database';
import { newId, type StaffIdentity } from '@bangvang/platform';
import { managedContests, mayDrawFrom, mayManage } from './access.rules';
import { bankNotEmpty, bankNotFound, contestNotFound, notPermitted } from './bank.errors';
import type { BankDto, CreateBankDto, ListBanksDto, TopicDto } from './banks.dto';
import { BanksRepository, type BankRow } from './banks.repository';

/** Banks: those of a contest are its organisers', the shared ones the admins'. */
@Injectable()
export class Banks {
  constructor(
    private readonly database: Database,
    private readonly repository: BanksRepository,
  ) {}

  /** The banks somebody may draw from. */
  async list(staff: StaffIdentity, { contestId }: ListBanksDto): Promise<BankDto[]> {
    const mine = staff.isAdmin ? null : managedContests(staff);
    const wanted = contestId === undefined ? mine : [contestId];
    const rows = await this.repository.list(this.database.tx, wanted);
    return rows.filter((row) => mayDrawFrom(staff, row.contest_id)).map(bankDto);
  }

  /** @throws FORBIDDEN, CONTEST_NOT_FOUND */
  async create(staff: StaffIdentity, { name, contestId }: CreateBankDto): Promise<BankDto> {
    if (!mayManage(staff, contestId ?? null)) throw notPermitted();
    const id = newId();
    try {
      await this.repository.insert(this.database.tx, id, name, contestId ?? null);
    } catch (error) {
      if (isForeignKeyViolation(error)) throw contestNotFound();
      throw error;
    }
    return this.get(id);
  }

  /** @throws BANK_NOT_FOUND */
  async get(id: string): Promise<BankDto> {
    const row = await this.repository.byId(this.database.tx, id);
    if (!row) throw bankNotFound();
    return bankDto(row);
  }

  /** @throws BANK_NOT_FOUND */
  async rename(id: string, name: string): Promise<BankDto> {
    if (!(await this.repository.rename(this.database.tx, id, name))) throw bankNotFound();
    return this.get(id);
  }

  /** Deletes an empty bank with its images. @throws BANK_NOT_FOUND, CONFLICT while it has questions */
  async delete(id: string): Promise<void> {
    try {
      if (!(await this.repository.delete(this.database.tx, id))) throw bankNotFound();
    } catch (error) {
      if (isForeignKeyViolation(error)) throw bankNotEmpty();
      throw error;
    }
  }

  /** What draws can ask of a bank. @throws BANK_NOT_FOUND when it is none or none of theirs */
  async topics(staff: StaffIdentity, id: string): Promise<TopicDto[]> {
    const contestId = await this.repository.contestOf(this.database.tx, id);
    if (contestId === undefined || !mayDrawFrom(staff, contestId)) throw bankNotFound();
    return this.repository.topics(this.database.tx, id);
  }
}

function bankDto({ id, name, contest_id, created_at, questions, retired }: BankRow): BankDto {
  return {
    id,
    name,
    contestId: contest_id,
    questions,
    retired,
    createdAt: created_at.toISOString(),
  };
}
