import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';

/** Roles that people registered in a contest hold by its organisers' list, by participant. */
export type RoleSource = (
  tx: Tx,
  contestId: string,
  participantIds: string[],
) => Promise<Map<string, string[]>>;

/** Who holds a role that may bar them; the feature that keeps the list fills it in at start. */
@Injectable()
export class BarredPeople {
  private source: RoleSource | null = null;

  /** @throws Error when it was provided before */
  provide(source: RoleSource): void {
    if (this.source) throw new Error('The source of roles is provided twice');
    this.source = source;
  }

  roles(tx: Tx, contestId: string, participantIds: string[]): Promise<Map<string, string[]>> {
    if (participantIds.length === 0 || !this.source)
      return Promise.resolve(new Map<string, string[]>());
    return this.source(tx, contestId, participantIds);
  }
}
