import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** An entry as far as its prize is concerned. */
export interface AwardedEntry {
  id: string;
  /** Its first author is a unit. */
  byUnit: boolean;
  unitNo: number | null;
}

/** What is asked about entries that have a prize. */
@Injectable()
export class AwardedRepository {
  entries(tx: Tx, ids: string[]): Promise<AwardedEntry[]> {
    return query(
      tx,
      `SELECT id, author_kind = 'unit' AS "byUnit", unit_no AS "unitNo" FROM entry WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** Units by number. */
  async unitNames(tx: Tx, nos: number[]): Promise<Map<number, string>> {
    const rows = await query<{ no: number; name: string }>(
      tx,
      'SELECT no, name FROM unit WHERE no = ANY($1)',
      [nos],
    );
    return new Map(rows.map(({ no, name }) => [no, name]));
  }

  /** Participants' numbers. */
  async participantNos(tx: Tx, ids: string[]): Promise<Map<string, number>> {
    const rows = await query<{ id: string; no: number }>(
      tx,
      'SELECT id, no FROM participant WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map(({ id, no }) => [id, no]));
  }
}
