import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { CorrectionRow } from '../closing/facts.rows';
import type { EffectDto } from './corrections.dto';

/** What a correction says, before it is on record. */
export interface Draft {
  kind: CorrectionRow['kind'];
  reason: string;
  note: string | null;
  roundId: string | null;
  change: Record<string, unknown>;
  participantNo: number | null;
  attemptId: string | null;
  reverses: string | null;
}

export interface ListedCorrection {
  id: string;
  contest_id: string;
  kind: CorrectionRow['kind'];
  reason: string;
  note: string | null;
  round_id: string | null;
  participant_no: number | null;
  attempt_id: string | null;
  change: Record<string, unknown>;
  effect: EffectDto;
  state: 'waiting' | 'approved' | 'refused';
  second_person: boolean;
  proposed_by: string;
  proposer: string;
  proposed_at: Date;
  decider: string | null;
  decided_at: Date | null;
  answer: string | null;
  reverses: string | null;
  reversed_by: string | null;
}

export interface RoundNow {
  id: string;
  closes_at: Date;
  open: boolean;
  closed: boolean;
  next_opens_at: Date | null;
  at_close: 'cut' | 'finish';
  limit_seconds: number;
}

const LISTED = `
  SELECT c.id, c.contest_id, c.kind, c.reason, c.note, c.round_id, c.participant_no, c.attempt_id, c.change,
         c.effect, c.state, c.second_person, c.proposed_by, p.name AS proposer, c.proposed_at,
         d.name AS decider, c.decided_at, c.answer, c.reverses, r.id AS reversed_by
    FROM correction c
    JOIN staff_account p ON p.id = c.proposed_by
    LEFT JOIN staff_account d ON d.id = c.decided_by
    LEFT JOIN correction r ON r.reverses = c.id AND r.state = 'approved'`;

/* Who is out of the whole contest is out of each of its rounds. */
const TWIN = `
  SELECT p.name AS proposer, c.state = 'waiting' AS waits
    FROM correction c JOIN staff_account p ON p.id = c.proposed_by
   WHERE c.contest_id = $1 AND c.kind = $2 AND c.kind <> 'reverse'
     AND (c.round_id IS NOT DISTINCT FROM $3 OR (c.kind = 'disqualify' AND c.round_id IS NULL AND c.state = 'approved'))
     AND c.participant_no IS NOT DISTINCT FROM $4 AND c.attempt_id IS NOT DISTINCT FROM $5 AND c.change = $6
     AND (c.state = 'waiting'
          OR (c.state = 'approved' AND c.kind IN ('void-attempt', 'disqualify')
              AND NOT EXISTS (SELECT FROM correction r WHERE r.reverses = c.id AND r.state = 'approved')))
   ORDER BY c.proposed_at LIMIT 1`;

/** Corrections and what they are checked against. */
@Injectable()
export class CorrectionsRepository {
  /** The newest first; what follows from another one by itself is counted there. */
  list(tx: Tx, contestId: string): Promise<ListedCorrection[]> {
    return query(
      tx,
      `${LISTED} WHERE c.contest_id = $1 AND c.follows IS NULL ORDER BY c.proposed_at DESC, c.id DESC`,
      [contestId],
    );
  }

  async byId(tx: Tx, id: string): Promise<ListedCorrection | null> {
    const [row] = await query<ListedCorrection>(tx, `${LISTED} WHERE c.id = $1`, [id]);
    return row ?? null;
  }

  async contestOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await query<{ contest_id: string }>(
      tx,
      'SELECT contest_id FROM correction WHERE id = $1',
      [id],
    );
    return row?.contest_id ?? null;
  }

  /** Corrections of a contest are decided one after the other. */
  async lock(tx: Tx, contestId: string): Promise<void> {
    await query(tx, `SELECT pg_advisory_xact_lock(hashtextextended('corrections ' || $1, 0))`, [
      contestId,
    ]);
  }

  /**
   * Who proposed the same before: it waits, or somebody is out or an attempt void by it already. Taking
   * back has its own index. Null where nobody did.
   */
  async twin(
    tx: Tx,
    contestId: string,
    draft: Draft,
  ): Promise<{ proposer: string; waits: boolean } | null> {
    const [row] = await query<{ proposer: string; waits: boolean }>(tx, TWIN, [
      contestId,
      draft.kind,
      draft.roundId,
      draft.participantNo,
      draft.attemptId,
      JSON.stringify(draft.change),
    ]);
    return row ?? null;
  }

  /** @throws a unique violation where the correction to reverse is being reversed already */
  async add(
    tx: Tx,
    draft: Draft & {
      id: string;
      contestId: string;
      effect: EffectDto;
      secondPerson: boolean;
      by: string;
    },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO correction (id, contest_id, round_id, kind, reason, note, change, participant_no, attempt_id,
                               reverses, effect, second_person, proposed_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        draft.id,
        draft.contestId,
        draft.roundId,
        draft.kind,
        draft.reason,
        draft.note,
        JSON.stringify(draft.change),
        draft.participantNo,
        draft.attemptId,
        draft.reverses,
        JSON.stringify(draft.effect),
        draft.secondPerson,
        draft.by,
      ],
    );
  }

  /** @returns false where it is decided already */
  async decide(
    tx: Tx,
    id: string,
    { approved, answer, by }: { approved: boolean; answer: string | null; by: string },
  ): Promise<boolean> {
    const rows = await query<{ id: string }>(
      tx,
      `UPDATE correction SET state = $2, decided_by = $3, decided_at = now(), answer = $4
        WHERE id = $1 AND state = 'waiting' RETURNING id`,
      [id, approved ? 'approved' : 'refused', by, answer],
    );
    return rows.length > 0;
  }

  /** An attempt handed in in a contest; null where there is none. */
  async attempt(tx: Tx, contestId: string, id: string) {
    const [row] = await query<{ round_id: string; participant_no: number }>(
      tx,
      `SELECT a.round_id, a.participant_no FROM attempt a JOIN round r ON r.id = a.round_id
        WHERE a.id = $2 AND r.contest_id = $1 AND a.submitted_at IS NOT NULL`,
      [contestId, id],
    );
    return row ?? null;
  }

  /** Which of these numbers are people of the contest. */
  async people(tx: Tx, contestId: string, nos: number[]): Promise<Set<number>> {
    const rows = await query<{ no: number }>(
      tx,
      'SELECT no FROM participant WHERE contest_id = $1 AND no = ANY($2::integer[])',
      [contestId, nos],
    );
    return new Set(rows.map(({ no }) => no));
  }

  async round(tx: Tx, contestId: string, id: string): Promise<RoundNow | null> {
    const [row] = await query<RoundNow>(
      tx,
      `SELECT r.id, r.closes_at, r.opens_at <= now() AND now() < r.closes_at AS open,
              EXISTS (SELECT FROM round_closing k WHERE k.round_id = r.id) AS closed,
              (SELECT min(n.opens_at) FROM round n
                WHERE n.contest_id = r.contest_id AND n.opens_at >= r.closes_at) AS next_opens_at,
              s.document ->> 'atClose' AS at_close,
              (s.document ->> 'timeLimitSeconds')::integer AS limit_seconds
         FROM round r
         JOIN LATERAL (SELECT document FROM rule_set WHERE round_id = r.id ORDER BY version DESC LIMIT 1) s ON true
        WHERE r.id = $2 AND r.contest_id = $1`,
      [contestId, id],
    );
    return row ?? null;
  }

  /** Questions of a round with what the bank says of them, for whoever corrects one. */
  questions(tx: Tx, roundId: string) {
    return query<{
      question: string;
      code: string;
      type: string;
      stem: string;
      options: { text: string }[];
      key: { correct?: string[]; value?: number; tolerance?: number };
      variants: number;
    }>(
      tx,
      `WITH used AS (
         SELECT (q ->> 'questionVersionId')::uuid AS id, count(*) AS variants, min((q ->> 'no')::integer) AS place
           FROM paper p
           JOIN paper_seal s ON s.round_id = p.round_id AND s.generation = p.generation AND s.unsealed_at IS NULL
           CROSS JOIN LATERAL jsonb_array_elements(p.key -> 'questions') AS q
          WHERE p.round_id = $1 GROUP BY 1
       )
       SELECT v.id AS question, q.code, v.type, v.stem, v.options, v.key, u.variants
         FROM used u JOIN question_version v ON v.id = u.id JOIN question q ON q.id = v.question_id
        ORDER BY q.code`,
      [roundId],
    );
  }

  /** Running attempts that an extension or a compensation reaches. */
  async running(
    tx: Tx,
    roundId: string,
    people: number[] | null,
  ): Promise<{ deadline: Date; at_end: boolean }[]> {
    return query(
      tx,
      `SELECT a.deadline_at AS deadline, a.deadline_at = r.closes_at::timestamptz(3) AS at_end
         FROM attempt a JOIN round r ON r.id = a.round_id
        WHERE r.id = $1 AND a.submitted_at IS NULL AND a.deadline_at > now()
          AND ($2::integer[] IS NULL OR a.participant_no = ANY($2))`,
      [roundId, people],
    );
  }
}
