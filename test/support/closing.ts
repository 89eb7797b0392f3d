import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { Papers } from '@bangvang/questions';
import { ClosingWorker, ResultComputer } from '@bangvang/results';
import type { TestApp } from './app';
import type { PlayableRound } from './fixtures';

/** An attempt as somebody hands it in; the times are of the database. */
export interface Played {
  no: number;
  participantId: string;
  /** How many questions are answered right, the first ones; the others wrong, or not at all. */
  right: number;
  rest?: 'wrong' | 'blank';
  prediction?: number;
  durationMs?: number;
  /** Milliseconds after the opening. */
  submittedMs?: number;
}

const SECOND = 1_000;

/** Hands in attempts with answers, past the API, marked as the API marks them. Answers their ids. */
export async function play(
  test: TestApp,
  { roundId, contestId }: Pick<PlayableRound, 'roundId' | 'contestId'>,
  played: Played[],
): Promise<string[]> {
  const { scorePaper } = await import('@bangvang/questions');
  const ids: string[] = [];
  for (const one of played) {
    const id = newId();
    const { key } = await test.app.get(Papers).variant(roundId, 0);
    const answers: Record<string, string> = {};
    for (const [place, question] of key.questions.entries()) {
      if (place < one.right) answers[question.no] = question.correct[0] as string;
      else if (one.rest !== 'blank') {
        answers[question.no] = question.optionIds.find((id) => !question.correct.includes(id))!;
      }
    }
    const { centipoints, correct, complete } = scorePaper(key, answers);
    await query(test.db.tx, HAND_IN, [
      id,
      roundId,
      one.participantId,
      one.no,
      JSON.stringify(answers),
      one.prediction ?? null,
      centipoints,
      correct,
      complete,
      one.durationMs ?? 60 * SECOND,
      one.submittedMs ?? 0,
      contestId,
    ]);
    ids.push(id);
  }
  return ids;
}

const HAND_IN = `
  WITH handed AS (
    INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
                         submitted_at, auto, answers, prediction, centipoints, correct, complete, duration_ms)
    SELECT $1, r.id, p.id, p.no, p.unit_no,
           coalesce((SELECT max(a.no) FROM attempt a WHERE a.round_id = r.id AND a.participant_no = p.no), 0) + 1, 0,
           t.at - $10 * interval '1 ms', t.at, t.at, false, $5, $6, $7, $8, $9, $10
      FROM round r
      JOIN participant p ON p.id = $3 AND p.no = $4
      CROSS JOIN LATERAL (SELECT date_trunc('milliseconds', r.opens_at + $11 * interval '1 ms') AS at) t
     WHERE r.id = $2
    RETURNING id, participant_no
  )
  INSERT INTO ledger (kind, contest_id, round_id, participant_no, attempt_id, actor)
  SELECT 'submitted', $12, $2, participant_no, id, 'contestant' FROM handed`;

/** Ends a round now, as if its time had come. */
export async function endRound(test: TestApp, { roundId }: { roundId: string }): Promise<void> {
  await query(test.db.tx, 'ALTER TABLE round DISABLE TRIGGER round_opened');
  await query(test.db.tx, 'UPDATE round SET closes_at = now() WHERE id = $1', [roundId]);
  await query(test.db.tx, 'ALTER TABLE round ENABLE TRIGGER round_opened');
}

/** Ends a round now and computes what follows; no suspicions are found: specs raise the flags they need. */
export async function closeRound(test: TestApp, round: { roundId: string }): Promise<void> {
  await endRound(test, round);
  await test.app.get(ClosingWorker, { strict: false }).tick(0);
  await query(
    test.db.tx,
    `UPDATE pgboss.job SET state = 'completed' WHERE name = 'find-suspicions' AND singleton_key = $1`,
    [round.roundId],
  );
  await computeAll(test);
}

/** Computes every result that is wanted, as the worker does. */
export async function computeAll(test: TestApp): Promise<void> {
  const computer = test.app.get(ResultComputer, { strict: false });
  for (;;) {
    const wanted = await query<{ contestId: string; roundId: string | null }>(
      test.db.tx,
      `SELECT contest_id AS "contestId", round_id AS "roundId" FROM result_scope WHERE done < wanted`,
    );
    if (wanted.length === 0) return;
    for (const scope of wanted) await computer.run(scope);
  }
}

/** A correction that waits and an open suspicion, by scope name. */
export async function insertDoubts(
  test: TestApp,
  { contestId, accountId }: { contestId: string; accountId: string },
): Promise<{ correction: string; suspicion: string }> {
  const [correction, suspicion] = [newId(), newId()];
  await query(
    test.db.tx,
    `INSERT INTO correction (id, contest_id, kind, reason, change, participant_no, effect, second_person, proposed_by)
     VALUES ($1, $2, 'disqualify', 'other', '{}', 1, '{}', true, $3)`,
    [correction, contestId, accountId],
  );
  await query(
    test.db.tx,
    `INSERT INTO suspicion (id, contest_id, kind, people, evidence, fingerprint)
     VALUES ($1, $2, 'speed', '{1}', '{}', $3)`,
    [suspicion, contestId, '0'.repeat(64)],
  );
  return { correction, suspicion };
}
