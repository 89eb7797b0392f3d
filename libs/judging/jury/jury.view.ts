import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { Units } from '@bangvang/units';
import { Stages } from '../stages/stages.service';
import type { JuryDto, MemberDto } from './jury.dto';
import { memberNotFound } from './jury.errors';
import { JuryRepository, type MemberRow } from './jury.repository';
import { maySeeTies, Ties } from './ties.service';

/** Members of the jury as they are shown. */
@Injectable()
export class JuryView {
  constructor(
    private readonly database: Database,
    private readonly contests: Contests,
    private readonly stages: Stages,
    private readonly units: Units,
    private readonly repository: JuryRepository,
    private readonly ties: Ties,
  ) {}

  /** @throws Problem CONTEST_NOT_FOUND, NOT_FOUND without a writing part */
  list(contestId: string, staff: StaffIdentity): Promise<JuryDto> {
    return this.database.transaction(async (tx) => {
      const { title, unitTreeId } = await this.contests.byId(contestId);
      const stages = await this.stages.ofContest(tx, contestId);
      const { rules } = await this.contests.rules(tx, contestId);
      const members = await this.repository.members(tx, contestId);
      return {
        contest: title,
        unitTreeId,
        media: (rules.writing?.media ?? []).map(({ id, name }) => ({ id, name })),
        stages: stages.map(({ id, rules: stage }) => ({ id, name: stage.name })),
        members: await this.members(tx, contestId, members, staff),
      };
    });
  }

  /** One member. @throws Problem JURY_MEMBER_NOT_FOUND */
  async member(memberId: string, staff: StaffIdentity): Promise<MemberDto> {
    const { tx } = this.database;
    const member = await this.repository.byId(tx, memberId);
    const [shown] = member ? await this.members(tx, member.contestId, [member], staff) : [];
    if (!shown) throw memberNotFound();
    return shown;
  }

  private async members(
    tx: Tx,
    contestId: string,
    rows: MemberRow[],
    staff: StaffIdentity,
  ): Promise<MemberDto[]> {
    const only = rows.length === 1 ? (rows[0]?.id ?? null) : null;
    const ties = await this.repository.ties(tx, contestId, only);
    const shown = await this.ties.shown(ties);
    const names = await this.units.names(rows.flatMap(({ unitNo }) => unitNo ?? []));
    return rows.map((row) => {
      const { id, no, name, email, role, team, media, stageIds, version, stoppedAt } = row;
      const known = ties.flatMap((tie, at) => (tie.memberId === id ? (shown[at] ?? []) : []));
      const own = maySeeTies(row, staff) ? known : known.map((tie) => ({ ...tie, who: null }));
      const unit =
        row.unitNo === null ? null : { no: row.unitNo, name: names.get(row.unitNo) ?? '' };
      const place = { team, unit, media, stageIds, ties: own, version, stoppedAt };
      const { waiting, done } = row;
      return {
        id,
        no,
        name,
        email,
        role,
        ...place,
        waiting,
        done,
        mine: row.accountId === staff.accountId,
      };
    });
  }
}
