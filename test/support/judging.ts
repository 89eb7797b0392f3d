import { randomUUID } from 'node:crypto';
import { query } from '@bangvang/database';
import type { TestApp } from './app';

/** A stage of judging to have a role in, as small as its table allows. Returns its id. */
export async function insertStage(test: TestApp, contestId: string): Promise<string> {
  const id = randomUUID();
  await query(
    test.db.tx,
    `INSERT INTO stage (id, contest_id, ordinal, rules_id, rules_version, rules)
     VALUES ($1, $2, 1, 'so-khao', 1, '{"marks": 2, "teams": false}')`,
    [id, contestId],
  );
  return id;
}
