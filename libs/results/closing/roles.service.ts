import { Injectable } from '@nestjs/common';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { Problem, type StaffIdentity, says } from '@bangvang/platform';
import { ResultComputer } from './computer';
import type { RoleListDto } from './decisions.dto';
import { DecisionsRepository } from './decisions.repository';
import { PeopleDirectory } from './people.directory';

/** Roles that people hold in a contest, as the organisers enter them: they may bar whoever has one. */
@Injectable()
export class Roles {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly repository: DecisionsRepository,
    private readonly computer: ResultComputer,
    private readonly people: PeopleDirectory,
  ) {}

  /** People with roles that may bar them. */
  async roles(contestId: string): Promise<RoleListDto> {
    const { tx } = this.database;
    const rows = await this.repository.roles(tx, contestId);
    const nos = rows.map(({ participant_no }) => participant_no);
    const named = await this.people.named(tx, contestId, nos);
    return { people: rows.map((row) => ({ person: named(row.participant_no), roles: row.roles })) };
  }

  /** Enters or takes away a role; what follows from it is computed again. @throws Problem NOT_FOUND */
  async setRole(
    contestId: string,
    { no, role, held }: { no: number; role: string; held: boolean },
    staff: StaffIdentity,
  ): Promise<RoleListDto> {
    await this.database.transaction(async (tx) => {
      const changed = held
        ? await this.repository.addRole(tx, contestId, no, role, staff.accountId)
        : await this.repository.removeRole(tx, contestId, no, role);
      if (!changed) return this.known(tx, contestId, no);
      await this.ledger.append(tx, {
        kind: held ? 'role-entered' : 'role-removed',
        contestId,
        participantNo: no,
        actor: `staff:${staff.accountId}`,
        payload: { role },
      });
      await this.computer.want(tx, { contestId, roundId: null });
    });
    return this.roles(contestId);
  }

  /** What is as it should be already is no error; a number that nobody has is one. */
  private async known(tx: Tx, contestId: string, no: number): Promise<void> {
    const named = await this.people.named(tx, contestId, [no]);
    if (named(no).name === '') {
      throw new Problem(
        'NOT_FOUND',
        says(
          `This contest has no contestant of the number ${no}.`,
          `Cuộc thi này không có người dự thi số ${no}.`,
        ),
      );
    }
  }
}
