import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { canonicalJson, newId, sha256 } from '@bangvang/platform';
import type { Finding } from './suspicion.rules';

export interface SuspicionRow {
  id: string;
  contest_id: string;
  round_id: string | null;
  kind: Finding['kind'];
  people: number[];
  evidence: Record<string, unknown>;
  found_at: Date;
  state: 'open' | 'cleared' | 'acted';
  decided_by: string | null;
  decided_at: Date | null;
  reason: string | null;
}

const COLUMNS = `s.id, s.contest_id, s.round_id, s.kind, s.people, s.evidence, s.found_at, s.state,
  d.name AS decided_by, s.decided_at, s.reason`;

/** Suspicions on record. */
@Injectable()
export class SuspicionRepository {
  /** Adds what is not on record yet. @returns how many were new */
  async add(tx: Tx, contestId: string, roundId: string, findings: Finding[]): Promise<number> {
    const rows = findings.map((finding) => ({
      id: newId(),
      ...finding,
      fingerprint: sha256(canonicalJson(finding)),
    }));
    const added = await query<{ id: string }>(
      tx,
      `INSERT INTO suspicion (id, contest_id, round_id, kind, people, evidence, fingerprint)
       SELECT id, $1, $2, kind, ARRAY(SELECT json_array_elements_text(people))::integer[], evidence, fingerprint
         FROM json_to_recordset($3::json) AS f (id uuid, kind text, people json, evidence jsonb, fingerprint text)
       ON CONFLICT DO NOTHING RETURNING id`,
      [contestId, roundId, JSON.stringify(rows)],
    );
    return added.length;
  }

  /** People of a round who came from one place, where so many did or more; least places first. */
  sharedOrigins(
    tx: Tx,
    { contestId, roundId }: { contestId: string; roundId: string },
    atLeast: { device: number; address: number },
  ): Promise<{ kind: 'device' | 'address'; people: number[] }[]> {
    return query(
      tx,
      `SELECT o.kind, array_agg(p.no ORDER BY p.no) AS people
         FROM participant_origin o
         JOIN participant p ON p.id = o.participant_id
        WHERE p.contest_id = $1
          AND EXISTS (SELECT 1 FROM attempt a
                       WHERE a.round_id = $2 AND a.participant_no = p.no AND a.submitted_at IS NOT NULL)
        GROUP BY o.kind, o.hash
       HAVING count(*) >= CASE o.kind WHEN 'device' THEN $3::integer ELSE $4::integer END
        ORDER BY o.kind, people`,
      [contestId, roundId, atLeast.device, atLeast.address],
    );
  }

  /** A page of suspicions, the newest first. */
  page(
    tx: Tx,
    contestId: string,
    { state, after, limit }: { state: string | null; after: string | null; limit: number },
  ): Promise<SuspicionRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} FROM suspicion s LEFT JOIN staff_account d ON d.id = s.decided_by
        WHERE s.contest_id = $1 AND ($2::text IS NULL OR s.state = $2) AND ($3::uuid IS NULL OR s.id < $3)
        ORDER BY s.id DESC LIMIT $4`,
      [contestId, state, after, limit],
    );
  }

  async byId(tx: Tx, id: string): Promise<SuspicionRow | null> {
    const [row] = await query<SuspicionRow>(
      tx,
      `SELECT ${COLUMNS} FROM suspicion s LEFT JOIN staff_account d ON d.id = s.decided_by WHERE s.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** @returns false where somebody decided it before */
  async decide(
    tx: Tx,
    id: string,
    { state, reason, by }: { state: 'cleared' | 'acted'; reason: string; by: string },
  ): Promise<boolean> {
    const rows = await query<{ id: string }>(
      tx,
      `UPDATE suspicion SET state = $2, reason = $3, decided_by = $4, decided_at = now()
        WHERE id = $1 AND state = 'open' RETURNING id`,
      [id, state, reason, by],
    );
    return rows.length > 0;
  }

  /** Open suspicions about people who hold a prize in the newest results. */
  async openOnPrizes(tx: Tx, contestId: string): Promise<{ id: string; people: number[] }[]> {
    return query(
      tx,
      `WITH newest AS (
         SELECT DISTINCT ON (round_id) outcome FROM computation
          WHERE contest_id = $1 ORDER BY round_id, version DESC
       ), winner AS (
         SELECT DISTINCT (w ->> 'participant')::integer AS no
           FROM newest, jsonb_array_elements(outcome -> 'prizes') AS p, jsonb_array_elements(p -> 'winners') AS w
       )
       SELECT s.id, array_agg(winner.no ORDER BY winner.no) AS people
         FROM suspicion s JOIN winner ON winner.no = ANY (s.people)
        WHERE s.contest_id = $1 AND s.state = 'open' GROUP BY s.id`,
      [contestId],
    );
  }
}
