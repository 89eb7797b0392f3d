import { Injectable, type OnModuleInit } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { BarredPeople } from '@bangvang/essays';

/** Tells those who screen works which roles the organisers have entered for people. */
@Injectable()
export class BarringRoles implements OnModuleInit {
  constructor(private readonly barred: BarredPeople) {}

  onModuleInit(): void {
    this.barred.provide((tx, contestId, participantIds) => this.of(tx, contestId, participantIds));
  }

  private async of(
    tx: Tx,
    contestId: string,
    participantIds: string[],
  ): Promise<Map<string, string[]>> {
    const rows = await query<{ id: string; roles: string[] }>(
      tx,
      `SELECT p.id, array_agg(r.role ORDER BY r.role) AS roles
         FROM person_role r JOIN participant p ON p.no = r.participant_no
        WHERE r.contest_id = $1 AND p.id = ANY($2::uuid[]) GROUP BY p.id`,
      [contestId, participantIds],
    );
    return new Map(rows.map(({ id, roles }) => [id, roles]));
  }
}
