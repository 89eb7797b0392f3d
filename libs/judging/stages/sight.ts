import { Injectable } from '@nestjs/common';
import { JUDGING_ROLES } from '@bangvang/contracts';
import type { Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { StagesRepository, type StageRow } from './stages.repository';

/**
 * Who may read what stands under a code. Those who judge may, since they see no authors; everybody
 * else could lay it beside an entry, and reads it once the key holders have opened the codes.
 */
@Injectable()
export class Sight {
  constructor(private readonly repository: StagesRepository) {}

  /** Whether what works say, and what is said of them, is shown to somebody. */
  async reads(
    tx: Tx,
    { contestId }: Pick<StageRow, 'contestId'>,
    { roles }: StaffIdentity,
  ): Promise<boolean> {
    const role = roles[contestId];
    if (role !== undefined && JUDGING_ROLES.includes(role)) return true;
    return this.repository.opened(tx, contestId);
  }
}
