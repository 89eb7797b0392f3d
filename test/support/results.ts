import { randomBytes } from 'node:crypto';
import { query, type Tx } from '@bangvang/database';
import { newId } from '@bangvang/platform';

/** An attempt as it is handed in; times count from the opening of the round. */
export interface HandedIn {
  participantNo: number;
  centipoints: number;
  /** Milliseconds; default 60,000. */
  durationMs?: number;
  /** Milliseconds after the opening; default: now. */
  submittedMs?: number;
  complete?: boolean;
}

/** Makes many people of a contest at once; answers their numbers. Units go round. */
export async function insertPeople(
  tx: Tx,
  contestId: string,
  count: number,
  unitNos: (number | null)[] = [null],
): Promise<number[]> {
  const people = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    hash: randomBytes(32).toString('hex'),
    name: `Nguyễn Thị ${index + 1}`,
    unit: unitNos[index % unitNos.length] ?? null,
  }));
  const rows = await query<{ no: number }>(
    tx,
    `INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, unit_no, recovery_hash)
     SELECT id, $1, decode(hash, 'hex'), name, lower(name), name, unit, decode(hash, 'hex')
       FROM json_to_recordset($2) AS p (id uuid, hash text, name text, unit integer) RETURNING no`,
    [contestId, JSON.stringify(people)],
  );
  return rows.map(({ no }) => no).sort((a, b) => a - b);
}

/** Makes a tree of so many units side by side; answers their numbers. */
export async function insertUnits(tx: Tx, count: number): Promise<number[]> {
  const treeId = newId();
  await query(tx, `INSERT INTO unit_tree (id, code, name) VALUES ($1, $2, 'Đơn vị thử')`, [
    treeId,
    `tree-${treeId}`,
  ]);
  const units = Array.from({ length: count }, (_, index) => ({
    id: newId(),
    code: `U${index + 1}`,
    name: `Đơn vị ${index + 1}`,
  }));
  const rows = await query<{ no: number }>(
    tx,
    `INSERT INTO unit (id, tree_id, code, name, name_folded, kind, valid_from)
     SELECT id, $1, code, name, lower(name), 'district', '2020-01-01'
       FROM json_to_recordset($2) AS u (id uuid, code text, name text) RETURNING no`,
    [treeId, JSON.stringify(units)],
  );
  return rows.map(({ no }) => no).sort((a, b) => a - b);
}

/**
 * Hands attempts in, past the API: one row per attempt and one ledger row, in one statement, as
 * the API does it. Attempts of a person get the numbers that follow.
 */
export async function handIn(tx: Tx, roundId: string, attempts: HandedIn[]): Promise<void> {
  const rows = attempts.map((attempt) => ({ id: newId(), ...attempt }));
  await query(tx, HAND_IN, [roundId, JSON.stringify(rows)]);
}

const HAND_IN = `
  WITH given AS (
    SELECT g.*, p.id AS participant_id, p.unit_no, r.contest_id,
           date_trunc('milliseconds', coalesce(r.opens_at + g."submittedMs" * interval '1 ms', now())) AS submitted,
           coalesce((SELECT max(a.no) FROM attempt a WHERE a.round_id = r.id AND a.participant_no = p.no), 0)
             + row_number() OVER (PARTITION BY p.no ORDER BY g.ord) AS no
      FROM round r, ROWS FROM (json_to_recordset($2) AS (id uuid, "participantNo" integer, centipoints integer,
             "durationMs" integer, "submittedMs" bigint, complete boolean)) WITH ORDINALITY
             AS g (id, "participantNo", centipoints, "durationMs", "submittedMs", complete, ord)
      JOIN participant p ON p.no = g."participantNo"
     WHERE r.id = $1
  ), handed AS (
    INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
                         submitted_at, auto, centipoints, correct, complete, duration_ms)
    SELECT id, $1, participant_id, "participantNo", unit_no, no, 0, submitted, submitted, submitted, false,
           centipoints, 0, coalesce(complete, true), coalesce("durationMs", 60000)
      FROM given
    RETURNING id, participant_no
  )
  INSERT INTO ledger (kind, contest_id, round_id, participant_no, attempt_id, actor)
  SELECT 'submitted', r.contest_id, r.id, handed.participant_no, handed.id, 'contestant' FROM handed, round r WHERE r.id = $1`;
