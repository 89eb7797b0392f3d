import { Injectable, type OnModuleInit } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { ExcludedEntries, type ExcludedFor } from '@bangvang/essays';

/** Which entries are out of the contest by the published award list. */
@Injectable()
export class ExcludedWorks implements OnModuleInit {
  constructor(private readonly entries: ExcludedEntries) {}

  /** Authors read it with the list that leaves their works out. */
  onModuleInit(): void {
    this.entries.provide((tx, contestId) => this.published(tx, contestId));
  }

  /** By entry; nothing before the codes are open and a list is published. */
  async published(tx: Tx, contestId: string): Promise<Map<string, ExcludedFor>> {
    const rows = await query<{ entryId: string; reasonCode: ExcludedFor }>(
      tx,
      `SELECT DISTINCT ON (z.entry_id) z.entry_id AS "entryId", x.reason_code AS "reasonCode"
         FROM work_excluded x
         JOIN blind_opened z ON z.stage_id = x.stage_id AND z.code = x.code
         JOIN stage s ON s.id = x.stage_id
        WHERE s.contest_id = $1 AND EXISTS (
          SELECT FROM award_list l WHERE l.contest_id = s.contest_id
             AND l.published_at > CASE WHEN x.at_once THEN '-infinity' ELSE x.at END
             AND (x.at_once OR l.version > 1))
        ORDER BY z.entry_id, s.ordinal DESC`,
      [contestId],
    );
    return new Map(rows.map(({ entryId, reasonCode }) => [entryId, reasonCode]));
  }
}
