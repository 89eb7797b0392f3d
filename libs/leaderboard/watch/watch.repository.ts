import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { MinuteCounts } from './minute-chart.rules';

/** Attempts that nobody handed in yet; `running` ones still have time. */
export interface OpenAttempts {
  open: number;
  running: number;
}

/** Questions about a running round, for those who watch it. */
@Injectable()
export class WatchRepository {
  async openAttempts(tx: Tx, roundId: string): Promise<OpenAttempts> {
    const [row] = await query<OpenAttempts>(
      tx,
      `SELECT count(*) AS open, count(*) FILTER (WHERE deadline_at > now()) AS running
         FROM attempt WHERE round_id = $1 AND submitted_at IS NULL`,
      [roundId],
    );
    return row as OpenAttempts;
  }

  /**
   * Starts and submissions by minute, from the minute `from` on. Attempt ids sort by time, and
   * submissions are found in the ledger from `fromSeq` on, so that only the end of both is read.
   */
  perMinute(tx: Tx, roundId: string, from: Date, fromSeq: number): Promise<MinuteCounts[]> {
    return query(tx, PER_MINUTE, [roundId, from, fromSeq]);
  }
}

/** An id may be as old as its request waited before the database started the attempt. */
const ID_SLACK = `interval '1 minute'`;

const PER_MINUTE = `
  WITH start AS (
    SELECT date_trunc('minute', started_at) AS minute, count(*) AS started
      FROM attempt
     WHERE round_id = $1 AND started_at >= $2
       AND id >= (lpad(to_hex(floor(extract(epoch FROM $2::timestamptz - ${ID_SLACK}) * 1000)::bigint), 12, '0')
                  || repeat('0', 20))::uuid
     GROUP BY 1
  ), submission AS (
    SELECT date_trunc('minute', at) AS minute,
           count(*) FILTER (WHERE kind = 'submitted') AS submitted,
           count(*) FILTER (WHERE kind = 'auto-submitted') AS auto,
           min(seq) AS first_seq
      FROM ledger
     WHERE round_id = $1 AND seq >= $3 AND at >= $2 AND kind IN ('submitted', 'auto-submitted')
     GROUP BY 1
  )
  SELECT minute, coalesce(started, 0) AS started, coalesce(submitted, 0) AS submitted,
         coalesce(auto, 0) AS auto, first_seq AS "firstSeq"
    FROM start FULL JOIN submission USING (minute)
   ORDER BY minute`;
