import { query } from '@bangvang/database';
import type { QueryRunner } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { judgedStage } from '../../../test/support/marking';
import { staffMember, type StaffMember } from '../../../test/support/staff';
import { until } from '../../../test/support/until';

/*
 * What a role showed stays known, also where somebody changes the roles of one account from two places
 * at once: the later of the two waits, and is decided by what the earlier one left.
 */

let test: TestApp;
let runners: QueryRunner[] = [];

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());
afterEach(async () => {
  for (const runner of runners) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
  runners = [];
});

async function connection(): Promise<{ runner: QueryRunner; pid: number }> {
  const runner = test.db.source.createQueryRunner();
  runners.push(runner);
  await runner.startTransaction();
  const [{ pid }] = (await runner.query('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
  return { runner, pid };
}

/** Somebody who may see authors where there is an entry, and works under codes. */
async function seesAuthors(): Promise<{ contestId: string; someone: StaffMember }> {
  const { contestId } = await judgedStage(test, {}, { works: 1 });
  await query(
    test.db.tx,
    `INSERT INTO entry (id, contest_id, state, medium, title, title_folded, language, version, submitted_at)
     VALUES (gen_random_uuid(), $1, 'submitted', 'bao', 'Bài', 'bai', 'vi', 1, now())`,
    [contestId],
  );
  return { contestId, someone: await staffMember(test, 'organiser', contestId) };
}

const TAKE = 'DELETE FROM staff_role WHERE account_id = $1 AND contest_id = $2';
const GIVE = 'INSERT INTO staff_role (account_id, contest_id, role) VALUES ($1, $2, $3)';

const blockedBy = (waiting: number, holding: number): Promise<void> =>
  until(async () => {
    const [row] = await query<{ blocked: boolean }>(
      test.db.tx,
      'SELECT $2 = ANY (pg_blocking_pids($1)) AS blocked',
      [waiting, holding],
    );
    return row?.blocked ?? false;
  });

it.each(['judge', 'chief'])('makes nobody a %s who sees authors a moment before', async (role) => {
  const { contestId, someone } = await seesAuthors();
  const [one, two] = [await connection(), await connection()];
  await one.runner.query(TAKE, [someone.accountId, contestId]);
  const given = two.runner
    .query(GIVE, [someone.accountId, contestId, role])
    .then(() => 'given', String);
  await blockedBy(two.pid, one.pid);
  await one.runner.commitTransaction();
  expect(await given).toContain('what a role showed stays known');
});

it('gives no authors to somebody who reads works by their codes a moment before', async () => {
  const { contestId } = await seesAuthors();
  const judge = await staffMember(test, 'judge', contestId);
  const [one, two] = [await connection(), await connection()];
  await one.runner.query(TAKE, [judge.accountId, contestId]);
  const given = two.runner
    .query('UPDATE staff_account SET is_admin = true WHERE id = $1', [judge.accountId])
    .then(() => 'given', String);
  await blockedBy(two.pid, one.pid);
  await one.runner.commitTransaction();
  expect(await given).toContain('what a role showed stays known');
});

it('lets an account have roles of two contests at once', async () => {
  const [a, b] = [await judgedStage(test), await judgedStage(test)];
  const { accountId } = await staffMember(test, 'nobody');
  const [one, two] = [await connection(), await connection()];
  await one.runner.query(GIVE, [accountId, a.contestId, 'judge']);
  const given = two.runner
    .query(GIVE, [accountId, b.contestId, 'judge'])
    .then(() => 'given', String);
  await blockedBy(two.pid, one.pid);
  await one.runner.commitTransaction();
  expect(await given).toBe('given');
});
