import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { roleMay } from '@bangvang/contracts';
import { Problem, type StaffIdentity } from '@bangvang/platform';

/** Contests that a report may be compared with: those that the caller may read. */
@Injectable()
export class ComparableContests {
  constructor(private readonly contests: Contests) {}

  /** @throws Problem CONTEST_NOT_FOUND also for one that the caller may not read */
  async check(contestId: string, { isAdmin, roles }: StaffIdentity): Promise<void> {
    const { id } = await this.contests.byId(contestId);
    const role = roles[id];
    if (!isAdmin && (!role || !roleMay(role, 'contest:read')))
      throw new Problem('CONTEST_NOT_FOUND');
  }
}
