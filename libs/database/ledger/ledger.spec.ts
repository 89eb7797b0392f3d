import { createTestDatabase } from '../../../test/support/servers';
import { createDataSource } from '../data-source';
import { query } from '../database';
import { runMigrations } from '../migrate';
import { databaseSchema } from '../schema';
import { Ledger, type LedgerFact } from './ledger';

const CONTEST = '01890000-0000-7000-8000-000000000001';
const ROUND = '01890000-0000-7000-8000-000000000002';

const newFact = (participantNo: number): LedgerFact => ({
  kind: 'submitted',
  contestId: CONTEST,
  roundId: ROUND,
  participantNo,
  actor: 'contestant',
});

describe('the ledger', () => {
  const ledger = new Ledger();
  let source: ReturnType<typeof createDataSource>;

  beforeAll(async () => {
    const url = await createTestDatabase();
    await runMigrations(url, databaseSchema);
    source = createDataSource(url, databaseSchema, { pool: 4, applicationName: 'ledger-spec' });
    await source.initialize();
  });

  afterAll(() => source.destroy());

  it.each(['UPDATE ledger SET reason = NULL', 'DELETE FROM ledger', 'TRUNCATE ledger'])(
    'refuses %s',
    async (sql) => {
      await ledger.append(source.manager, newFact(1));
      await expect(query(source.manager, sql)).rejects.toThrow(/append-only/);
    },
  );

  it('shows a fact of a slow transaction once it commits, though later facts were seen before', async () => {
    const start = await ledger.snapshot(source.manager);
    const slow = source.createQueryRunner();
    await slow.startTransaction();
    await ledger.append(slow.manager, newFact(10));
    await ledger.append(source.manager, newFact(11));

    const first = await ledger.changesSince(source.manager, start);
    expect(first.changes.map((change) => change.participantNo)).toEqual([11]);

    const nothing = await ledger.changesSince(source.manager, first.snapshot);
    expect(nothing.changes).toEqual([]);

    await slow.commitTransaction();
    await slow.release();
    const second = await ledger.changesSince(source.manager, nothing.snapshot);
    expect(second.changes.map((change) => change.participantNo)).toEqual([10]);
  });

  it('answers each participant once, with the oldest instant', async () => {
    const start = await ledger.snapshot(source.manager);
    await ledger.append(source.manager, newFact(20));
    await ledger.append(source.manager, newFact(20));
    const { changes } = await ledger.changesSince(source.manager, start);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.at).toBeInstanceOf(Date);
  });
});
