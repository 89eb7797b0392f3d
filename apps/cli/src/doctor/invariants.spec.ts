import { Client } from 'pg';
import { createTestDatabase } from '../../../../test/support/servers';
import { brokenInvariants, INVARIANTS } from './invariants';

describe('the invariants of the data', () => {
  let url: string;
  beforeAll(async () => {
    url = await createTestDatabase();
  });

  it('hold in a new database', async () => {
    await expect(brokenInvariants(url)).resolves.toEqual([]);
  });

  it('name what is against them: a submission in the ledger that no attempt knows of', async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ seq: string }>(
      `INSERT INTO ledger (kind, contest_id, round_id, participant_no, attempt_id, actor)
       VALUES ('submitted', gen_random_uuid(), gen_random_uuid(), 1, gen_random_uuid(), 'contestant')
       RETURNING seq`,
    );
    await client.end();
    await expect(brokenInvariants(url)).resolves.toEqual([
      { name: INVARIANTS[1]?.name, examples: [`ledger ${rows[0]?.seq}`] },
    ]);
  });
});
