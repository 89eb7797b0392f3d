import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { readContests, type ContestRow } from '../rows';
import { readRules, type RoundRules } from '../rules/round-rules';
import type { Editable } from './editing.rules';

/** A round with the rules in force, as staff see it. */
export interface StaffRound extends Editable {
  id: string;
  contestId: string;
  ordinal: number;
  title: string;
  sealedAt: Date | null;
  rulesVersion: number;
  rulesSha256: string;
  rules: RoundRules;
  /** The database's clock when it was read. */
  now: Date;
}

/** A round to be stored; its place among the rounds follows from the time. */
export interface NewRound {
  id: string;
  contestId: string;
  title: string;
  opensAt: Date;
  closesAt: Date;
  variantSecret: Buffer;
}

const ROUNDS = `
  SELECT r.id, r.contest_id AS "contestId", r.ordinal, r.title, r.opens_at AS "opensAt",
         r.closes_at AS "closesAt", r.sealed_at AS "sealedAt",
         c.published_at IS NOT NULL AS published,
         c.published_at IS NOT NULL AND EXISTS (
           SELECT FROM round o WHERE o.contest_id = c.id AND o.opens_at <= clock_timestamp()
         ) AS "contestOpened",
         s.version AS "rulesVersion", s.sha256 AS "rulesSha256", s.document AS rules,
         clock_timestamp() AS now
    FROM round r
    JOIN contest c ON c.id = r.contest_id
    JOIN LATERAL (SELECT version, sha256, document FROM rule_set
                   WHERE round_id = r.id ORDER BY version DESC LIMIT 1) s ON true`;

/** What organisers read and write. */
@Injectable()
export class StaffRepository {
  /** All contests, or those of the given ids; the newest first. */
  contests(tx: Tx, ids: string[] | null): Promise<ContestRow[]> {
    return readContests(
      tx,
      '$1::uuid[] IS NULL OR c.id = ANY($1) ORDER BY c.created_at DESC, c.id',
      [ids],
    );
  }

  /**
   * One contest, locked until the transaction ends: changes of a contest and its rounds happen one
   * after the other. Whoever registers or starts meanwhile is not held up (no key changes).
   */
  async lockContest(tx: Tx, id: string): Promise<ContestRow | null> {
    const [contest] = await readContests(tx, 'c.id = $1 FOR NO KEY UPDATE', [id]);
    return contest ?? null;
  }

  /** @throws unique violation of `contest_slug`, foreign key violation of `fkx_contest_unit_tree_id` */
  async insertContest(tx: Tx, contest: ContestRow): Promise<void> {
    await query(
      tx,
      `INSERT INTO contest (id, slug, title, edition, zone, rules_text, unit_tree_id, registration, consents)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      contestValues(contest),
    );
  }

  /** @throws as {@link insertContest} */
  async updateContest(tx: Tx, contest: ContestRow): Promise<void> {
    await query(
      tx,
      `UPDATE contest SET slug = $2, title = $3, edition = $4, zone = $5, rules_text = $6,
              unit_tree_id = $7, registration = $8, consents = $9 WHERE id = $1`,
      contestValues(contest),
    );
  }

  async publish(tx: Tx, contestId: string): Promise<void> {
    await query(
      tx,
      'UPDATE contest SET published_at = now() WHERE id = $1 AND published_at IS NULL',
      [contestId],
    );
  }

  /** The rounds of contests, in their order. */
  rounds(tx: Tx, contestIds: string[]): Promise<StaffRound[]> {
    return readRounds(tx, 'WHERE r.contest_id = ANY($1) ORDER BY r.contest_id, r.ordinal', [
      contestIds,
    ]);
  }

  async round(tx: Tx, id: string): Promise<StaffRound | null> {
    const [round] = await readRounds(tx, 'WHERE r.id = $1', [id]);
    return round ?? null;
  }

  /** One round, its contest locked as by {@link lockContest}. */
  async lockRound(tx: Tx, id: string): Promise<StaffRound | null> {
    await query(
      tx,
      `SELECT FROM contest WHERE id = (SELECT contest_id FROM round WHERE id = $1)
          FOR NO KEY UPDATE`,
      [id],
    );
    return this.round(tx, id);
  }

  async contestOfRound(tx: Tx, id: string): Promise<string | null> {
    const [row] = await query<{ contestId: string }>(
      tx,
      'SELECT contest_id AS "contestId" FROM round WHERE id = $1',
      [id],
    );
    return row?.contestId ?? null;
  }

  async contestExists(tx: Tx, id: string): Promise<boolean> {
    const rows = await query(tx, 'SELECT FROM contest WHERE id = $1', [id]);
    return rows.length === 1;
  }

  /** The other rounds of a contest whose windows meet this one. */
  overlapping(
    tx: Tx,
    contestId: string,
    window: { id: string; opensAt: Date; closesAt: Date },
  ): Promise<{ title: string; opensAt: Date; closesAt: Date }[]> {
    return query(
      tx,
      `SELECT title, opens_at AS "opensAt", closes_at AS "closesAt" FROM round
        WHERE contest_id = $1 AND id <> $2 AND opens_at < $4 AND closes_at > $3 ORDER BY opens_at`,
      [contestId, window.id, window.opensAt, window.closesAt],
    );
  }

  /** Stores a round behind all others; {@link renumber} puts it in its place. */
  async insertRound(tx: Tx, round: NewRound): Promise<void> {
    await query(
      tx,
      `INSERT INTO round (id, contest_id, ordinal, title, opens_at, closes_at, variant_secret)
       SELECT $1, $2, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6 FROM round WHERE contest_id = $2`,
      [round.id, round.contestId, round.title, round.opensAt, round.closesAt, round.variantSecret],
    );
  }

  async updateRound(
    tx: Tx,
    { id, title, opensAt, closesAt }: Pick<StaffRound, 'id' | 'title' | 'opensAt' | 'closesAt'>,
  ): Promise<void> {
    await query(tx, 'UPDATE round SET title = $2, opens_at = $3, closes_at = $4 WHERE id = $1', [
      id,
      title,
      opensAt,
      closesAt,
    ]);
  }

  /** @throws foreign key violation where something published refers to the round */
  async deleteRound(tx: Tx, id: string): Promise<void> {
    await query(tx, 'DELETE FROM round WHERE id = $1', [id]);
  }

  /** Rounds are numbered by the time they open; those that have opened keep their number by that. */
  async renumber(tx: Tx, contestId: string): Promise<void> {
    await query(
      tx,
      `UPDATE round r SET ordinal = o.place
         FROM (SELECT id, row_number() OVER (ORDER BY opens_at, id) AS place
                 FROM round WHERE contest_id = $1) o
        WHERE r.id = o.id AND r.ordinal <> o.place`,
      [contestId],
    );
  }

  /** A window `weeks` later by the local clock of the contest's zone. */
  async weeksLater(
    tx: Tx,
    roundId: string,
    weeks: number,
  ): Promise<{ opensAt: Date; closesAt: Date }> {
    const [window] = await query<{ opensAt: Date; closesAt: Date }>(
      tx,
      `SELECT (r.opens_at AT TIME ZONE c.zone + $2 * interval '7 days') AT TIME ZONE c.zone AS "opensAt",
              (r.closes_at AT TIME ZONE c.zone + $2 * interval '7 days') AT TIME ZONE c.zone AS "closesAt"
         FROM round r JOIN contest c ON c.id = r.contest_id WHERE r.id = $1`,
      [roundId, weeks],
    );
    return window!;
  }
}

async function readRounds(tx: Tx, where: string, parameters: unknown[]): Promise<StaffRound[]> {
  const rows = await query<Omit<StaffRound, 'rules'> & { rules: object }>(
    tx,
    `${ROUNDS} ${where}`,
    parameters,
  );
  return rows.map((row) => ({ ...row, rules: readRules(row.rules) }));
}

function contestValues(contest: ContestRow): unknown[] {
  return [
    contest.id,
    contest.slug,
    contest.title,
    contest.edition,
    contest.zone,
    contest.rulesText,
    contest.unitTreeId,
    contest.registration,
    JSON.stringify(contest.consents),
  ];
}
