import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { Units } from '@bangvang/units';
import type { DeclareTieDto, OwnTiesDto } from './jury.dto';
import { memberNotFound } from './jury.errors';
import { JuryRepository, type MemberRow } from './jury.repository';
import { Ties } from './ties.service';

/** What judges say about themselves: nobody else's ties can be asked for here. */
@Injectable()
export class OwnTies {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly units: Units,
    private readonly repository: JuryRepository,
    private readonly ties: Ties,
  ) {}

  /** The caller's ties and unit in a contest. @throws Problem JURY_MEMBER_NOT_FOUND */
  async of(contestId: string, staff: StaffIdentity): Promise<OwnTiesDto> {
    const { id, unitNo } = await this.member(contestId, staff);
    const { title, unitTreeId } = await this.contests.byId(contestId);
    const rows = await this.repository.ties(this.database.tx, contestId, id);
    const unit = unitNo === null ? null : await this.units.byNo(unitNo);
    return {
      contest: title,
      unit: unit && { no: unit.no, name: unit.name },
      unitTreeId,
      ties: await this.ties.shown(rows),
    };
  }

  /** Declares a tie of the caller. @throws Problem JURY_MEMBER_NOT_FOUND, VALIDATION_FAILED */
  async declare(contestId: string, tie: DeclareTieDto, staff: StaffIdentity): Promise<OwnTiesDto> {
    const { id } = await this.member(contestId, staff);
    await this.ties.add(id, tie, staff);
    return this.of(contestId, staff);
  }

  private async member(contestId: string, { accountId }: StaffIdentity): Promise<MemberRow> {
    const member = await this.repository.byAccount(this.database.tx, contestId, accountId);
    if (!member) throw memberNotFound();
    return member;
  }
}
