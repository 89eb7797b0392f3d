import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { readContests, type AmendmentRow, type ContestRow } from '../rows';
import type { LiveRound } from '../live-round';
import { readRules } from '../rules/round-rules';

const MAX_LISTED = 500;

const LIVE_ROUNDS = `
  SELECT r.id, r.contest_id AS "contestId", c.slug AS "contestSlug", c.title AS "contestTitle", c.zone,
         r.ordinal, r.title, r.opens_at AS "opensAt", r.closes_at AS "closesAt",
         r.sealed_at AS "sealedAt", r.variant_secret AS "variantSecret",
         s.document AS rules, s.version AS "rulesVersion"
    FROM round r
    JOIN contest c ON c.id = r.contest_id
    JOIN LATERAL (SELECT document, version FROM rule_set
                   WHERE round_id = r.id ORDER BY version DESC LIMIT 1) s ON true
   WHERE c.published_at IS NOT NULL`;

/** What anyone may know: published contests and their rounds. */
@Injectable()
export class PublicRepository {
  async now(tx: Tx): Promise<Date> {
    const [row] = await query<{ now: Date }>(tx, 'SELECT clock_timestamp() AS now');
    return row!.now;
  }

  /** Published contests, the newest first. */
  publishedContests(tx: Tx): Promise<ContestRow[]> {
    return readContests(
      tx,
      'c.published_at IS NOT NULL ORDER BY c.published_at DESC, c.id LIMIT $1',
      [MAX_LISTED],
    );
  }

  async publishedContestBySlug(tx: Tx, slug: string): Promise<ContestRow | null> {
    const [contest] = await readContests(tx, 'c.slug = $1 AND c.published_at IS NOT NULL', [slug]);
    return contest ?? null;
  }

  async contestById(tx: Tx, id: string): Promise<ContestRow | null> {
    const [contest] = await readContests(tx, 'c.id = $1', [id]);
    return contest ?? null;
  }

  async liveRound(tx: Tx, roundId: string): Promise<LiveRound | null> {
    const [round] = await liveRounds(tx, 'AND r.id = $1', [roundId]);
    return round ?? null;
  }

  liveRounds(tx: Tx): Promise<LiveRound[]> {
    return liveRounds(tx, '', []);
  }

  liveRoundsOf(tx: Tx, contestId: string): Promise<LiveRound[]> {
    return liveRounds(tx, 'AND r.contest_id = $1', [contestId]);
  }

  /** The day in a zone, by the database's clock. */
  async today(tx: Tx, zone: string): Promise<string> {
    const sql = 'SELECT (now() AT TIME ZONE $1)::date::text AS today';
    const [row] = await query<{ today: string }>(tx, sql, [zone]);
    return row!.today;
  }

  /** When the rounds of a contest close, published or not. */
  closings(tx: Tx, contestId: string): Promise<{ closesAt: Date }[]> {
    return query(tx, 'SELECT closes_at AS "closesAt" FROM round WHERE contest_id = $1', [
      contestId,
    ]);
  }

  /** Published amendments of a contest, the newest first. */
  amendments(tx: Tx, contestId: string): Promise<AmendmentRow[]> {
    return query(
      tx,
      `SELECT a.round_id AS "roundId", a.reason,
              coalesce(s.version, c.version) AS "rulesVersion", a.published_at AS "publishedAt"
         FROM amendment a
         LEFT JOIN rule_set s ON s.id = a.rule_set_id
         LEFT JOIN contest_rule_set c ON c.id = a.contest_rule_set_id
        WHERE a.contest_id = $1 ORDER BY a.published_at DESC, "rulesVersion" DESC`,
      [contestId],
    );
  }
}

async function liveRounds(tx: Tx, where: string, parameters: unknown[]): Promise<LiveRound[]> {
  const rows = await query<Omit<LiveRound, 'rules'> & { rules: object }>(
    tx,
    `${LIVE_ROUNDS} ${where} ORDER BY r.contest_id, r.ordinal`,
    parameters,
  );
  return rows.map((row) => ({ ...row, rules: readRules(row.rules) }));
}
