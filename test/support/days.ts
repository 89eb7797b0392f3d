import { query, type Tx } from '@bangvang/database';

/** Longer than a spec about one day takes. */
const ENOUGH = '60 s';

/** Waits for tomorrow where today is nearly over: a spec about a day then ends on it. In Asia/Ho_Chi_Minh. */
export async function dayThatLasts(tx: Tx): Promise<void> {
  await query(
    tx,
    `SELECT pg_sleep_until(tomorrow)
       FROM (SELECT (date_trunc('day', now() AT TIME ZONE zone) + interval '1 day') AT TIME ZONE zone AS tomorrow
               FROM (VALUES ('Asia/Ho_Chi_Minh')) AS z (zone)) AS t
      WHERE tomorrow - now() < $1::interval`,
    [ENOUGH],
  );
}
