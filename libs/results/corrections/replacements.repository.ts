import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import type { CreditedOutage } from './credits.repository';

/** An outage whose people may take one attempt more, and when. */
export interface ReplacedOutage extends CreditedOutage {
  opensAt: string;
  closesAt: string;
}

/** A window that an approved correction gives. */
export interface GivenWindow {
  /** Of the correction. */
  id: string;
  contestId: string;
  roundId: string;
  opensAt: string;
  closesAt: string;
  actor: string;
}

/** Somebody whom an outage hit: with the attempt that it struck, or (null) kept from beginning one. */
export interface HitPerson {
  no: number;
  struck: string | null;
  by_clock: boolean;
}

/** A replacement that was handed in, with what it replaces. */
export interface HandedIn {
  id: string;
  round_id: string;
  participant_no: number;
  struck_id: string | null;
  given_by: string;
}

/** How many were given an attempt, and how many of them have begun it. */
interface Uptake {
  given: number;
  begun: number;
}

/** Who takes an attempt again, and what becomes of it. */
@Injectable()
export class ReplacementsRepository {
  /** Whom the outage hit, by number: of those named, or of all whose attempts ran then. */
  hit(
    tx: Tx,
    roundId: string,
    { from, to, units, participants }: CreditedOutage,
  ): Promise<HitPerson[]> {
    return query(tx, HIT, [roundId, from, to, units ?? null, participants ?? null]);
  }

  /** Whether people may know the key of a round by `now`: it was published, or (`shown`) the rules show it. */
  async key(tx: Tx, contestId: string, roundId: string) {
    const [row] = await query<{ now: Date; published: boolean; shown: boolean }>(tx, KEY, [
      contestId,
      roundId,
    ]);
    return row!;
  }

  /** Each of them may begin one in the window, with a row of the ledger. */
  async give(tx: Tx, given: GivenWindow, people: HitPerson[]): Promise<void> {
    const rows = people.map(({ no, struck }) => ({ id: newId(), no, struck }));
    const { id, contestId, roundId, opensAt, closesAt, actor } = given;
    const list = JSON.stringify(rows);
    await query(tx, GIVE, [id, contestId, roundId, opensAt, closesAt, actor, list]);
  }

  /** Takes it back from everybody. @returns their numbers; null, and nothing taken, where somebody has begun */
  async withdraw(tx: Tx, correctionId: string): Promise<number[] | null> {
    const rows = await query<{ participant_no: number; begun: boolean }>(
      tx,
      `SELECT participant_no, attempt_id IS NOT NULL AS begun FROM replacement WHERE given_by = $1 FOR UPDATE`,
      [correctionId],
    );
    if (rows.some(({ begun }) => begun)) return null;
    await query(
      tx,
      'UPDATE replacement SET withdrawn_at = now() WHERE given_by = $1 AND settled_at IS NULL',
      [correctionId],
    );
    return rows.map(({ participant_no }) => participant_no);
  }

  /** Given and begun, by correction. */
  async uptake(tx: Tx, correctionIds: string[]): Promise<Map<string, Uptake>> {
    const rows = await query<Uptake & { given_by: string }>(
      tx,
      `SELECT given_by, count(*)::integer AS given, count(attempt_id)::integer AS begun
         FROM replacement WHERE given_by = ANY ($1::uuid[]) GROUP BY given_by`,
      [correctionIds],
    );
    return new Map(rows.map(({ given_by, ...uptake }) => [given_by, uptake]));
  }

  /** Contests in which a replacement was handed in or its window went by, and the result does not know. */
  async due(tx: Tx): Promise<string[]> {
    const rows = await query<{ contest_id: string }>(
      tx,
      `SELECT DISTINCT r.contest_id
         FROM replacement g JOIN round r ON r.id = g.round_id LEFT JOIN attempt a ON a.id = g.attempt_id
        WHERE g.withdrawn_at IS NULL AND g.settled_at IS NULL
          AND (a.submitted_at IS NOT NULL OR (g.attempt_id IS NULL AND g.closes_at <= now()))`,
    );
    return rows.map(({ contest_id }) => contest_id);
  }

  /** Those handed in in a contest and not settled, locked. */
  lockHandedIn(tx: Tx, contestId: string, limit: number): Promise<HandedIn[]> {
    return query(
      tx,
      `SELECT g.id, g.round_id, g.participant_no, g.struck_id, g.given_by
         FROM replacement g JOIN round r ON r.id = g.round_id JOIN attempt a ON a.id = g.attempt_id
        WHERE r.contest_id = $1 AND g.withdrawn_at IS NULL AND g.settled_at IS NULL AND a.submitted_at IS NOT NULL
        ORDER BY g.id LIMIT $2 FOR UPDATE OF g`,
      [contestId, limit],
    );
  }

  /** Windows that went by unused are settled, too. @returns the rounds of which some were */
  async lapse(tx: Tx, contestId: string): Promise<string[]> {
    const rows = await query<{ round_id: string }>(
      tx,
      `WITH lapsed AS (
         UPDATE replacement g SET settled_at = now() FROM round r
          WHERE r.id = g.round_id AND r.contest_id = $1 AND g.withdrawn_at IS NULL AND g.settled_at IS NULL
            AND g.attempt_id IS NULL AND g.closes_at <= now()
         RETURNING g.round_id
       )
       SELECT DISTINCT round_id FROM lapsed`,
      [contestId],
    );
    return rows.map(({ round_id }) => round_id);
  }

  /** What was struck is void from now on, by who gave the replacement. */
  async voidStruck(tx: Tx, handedIn: HandedIn[]): Promise<void> {
    const struck = handedIn.filter(({ struck_id }) => struck_id !== null);
    const rows = struck.map((row) => ({ ...row, id: newId() }));
    await query(
      tx,
      `INSERT INTO correction (id, contest_id, round_id, kind, reason, change, participant_no, attempt_id, effect,
                               second_person, state, proposed_by, decided_by, decided_at, follows)
       SELECT v.id, g.contest_id, g.round_id, 'void-attempt', 'outage', '{}', v.participant_no, v.struck_id, $2,
              g.second_person, 'approved', g.proposed_by, g.decided_by, now(), g.id
         FROM json_to_recordset($1) AS v (id uuid, participant_no integer, struck_id uuid, given_by uuid)
         JOIN correction g ON g.id = v.given_by`,
      [
        JSON.stringify(rows),
        { computed: false, actual: [], ranks: [], moves: [], prizes: [], collectives: [] },
      ],
    );
    const ids = handedIn.map(({ id }) => id);
    await query(tx, 'UPDATE replacement SET settled_at = now() WHERE id = ANY ($1::uuid[])', [ids]);
  }

  /** How many may still begin, or have not handed in what they began; of a round, or (null) of all. */
  async outstanding(tx: Tx, contestId: string, roundId: string | null): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::integer AS count FROM replacement g JOIN round r ON r.id = g.round_id
        WHERE r.contest_id = $1 AND ($2::uuid IS NULL OR r.id = $2)
          AND g.withdrawn_at IS NULL AND g.settled_at IS NULL`,
      [contestId, roundId],
    );
    return row!.count;
  }
}

/** $1 correction, $2 contest, $3 round, $4 and $5 the window, $6 actor, $7 JSON of the people. */
const GIVE = `
  WITH given AS (
    INSERT INTO replacement (id, given_by, round_id, participant_no, struck_id, opens_at, closes_at)
    SELECT g.id, $1, $3, g.no, g.struck, $4, $5
      FROM json_to_recordset($7) AS g (id uuid, no integer, struck uuid)
    RETURNING participant_no, struck_id
  )
  INSERT INTO ledger (kind, contest_id, round_id, participant_no, attempt_id, actor, reason, payload)
  SELECT 'replacement-given', $2, $3, participant_no, struck_id, $6, 'outage',
         jsonb_build_object('correction', $1::text, 'opensAt', $4::text, 'closesAt', $5::text)
    FROM given`;

/*
 * $1 round, $2 and $3 the outage, $4 codes of units or null, $5 numbers of people or null. The last
 * attempt of a person that ran then and stands; those named without one could not begin. Nobody who
 * has another to take, and no attempt that was made up for before.
 */
const HIT = `
  WITH RECURSIVE reached AS (
    SELECT id, no FROM unit WHERE code = ANY ($4::text[])
    UNION
    SELECT u.id, u.no FROM reached r JOIN unit u ON u.parent_id = r.id
  ), struck AS (
    SELECT DISTINCT ON (a.participant_no) a.participant_no AS no, a.id, a.auto
      FROM attempt a
     WHERE a.round_id = $1 AND a.submitted_at > $2::timestamptz AND a.started_at < $3::timestamptz
       AND ($4::text[] IS NULL OR a.unit_no IN (SELECT no FROM reached))
       AND ($5::integer[] IS NULL OR a.participant_no = ANY ($5))
       AND NOT EXISTS (SELECT FROM replacement g WHERE g.struck_id = a.id AND g.withdrawn_at IS NULL)
     ORDER BY a.participant_no, a.no DESC
  ), hit AS (
    SELECT s.no, s.id AS struck, s.auto AS by_clock FROM struck s
    UNION ALL
    SELECT named.no, NULL, false FROM unnest($5::integer[]) AS named (no)
     WHERE named.no NOT IN (SELECT s.no FROM struck s)
  )
  SELECT h.* FROM hit h
   WHERE NOT EXISTS (SELECT FROM replacement g
                      WHERE g.round_id = $1 AND g.participant_no = h.no AND g.attempt_id IS NULL
                        AND g.withdrawn_at IS NULL AND g.settled_at IS NULL)
   ORDER BY h.no`;

/** $1 contest, $2 round. */
const KEY = `
  SELECT now() AS now, EXISTS (SELECT FROM publication p
                  WHERE p.contest_id = $1 AND (p.round_id IS NULL OR p.round_id = $2)
                    AND p.state IN ('writing', 'published')) AS published,
         s.document -> 'show' ->> 'key' = 'after-close'
           AND r.closes_at + CASE s.document ->> 'atClose' WHEN 'finish'
                 THEN (s.document ->> 'timeLimitSeconds')::integer * interval '1 second'
                 ELSE interval '0' END <= now() AS shown
    FROM round r
    JOIN LATERAL (SELECT document FROM rule_set WHERE round_id = r.id ORDER BY version DESC LIMIT 1) s ON true
   WHERE r.id = $2`;
