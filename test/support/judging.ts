import { randomUUID } from 'node:crypto';
import { query } from '@bangvang/database';
import type { TestApp } from './app';
import type { StaffMember } from './staff';

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

/** Puts a judge into the jury of their contest, with a seat in these stages. Returns the member's id. */
export async function insertMember(
  test: TestApp,
  contestId: string,
  { accountId }: StaffMember,
  stageIds: string[] = [],
): Promise<string> {
  const id = randomUUID();
  await query(
    test.db.tx,
    `INSERT INTO jury_member (id, contest_id, account_id, no)
     SELECT $1, $2, $3, coalesce(max(no), 0) + 1 FROM jury_member WHERE contest_id = $2`,
    [id, contestId, accountId],
  );
  await query(
    test.db.tx,
    'INSERT INTO jury_seat (stage_id, member_id) SELECT unnest($1::uuid[]), $2',
    [stageIds, id],
  );
  return id;
}
