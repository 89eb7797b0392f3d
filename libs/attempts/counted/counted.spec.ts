import fc from 'fast-check';
import { v7 } from 'uuid';
import { createDataSource, query } from '@bangvang/database';
import { createTestDatabase } from '../../../test/support/servers';
import { CountedRepository, type CountedScope } from './counted.repository';
import { choose, resultOf, type SubmittedAttempt } from './counted.rules';

const OPENS_AT = new Date('2026-03-02T02:00:00Z');
const POLICIES = [
  'best-then-fastest',
  'best-then-earliest',
  'best',
  'first',
  'last',
  'only',
] as const;

const attempt = (given: Partial<SubmittedAttempt>): SubmittedAttempt => ({
  id: v7(),
  no: 1,
  unitNo: null,
  centipoints: 1_000,
  durationMs: 60_000,
  submittedMs: 100_000,
  complete: true,
  ...given,
});

describe('the attempt that counts', () => {
  const slowButEarly = attempt({ no: 1, durationMs: 90_000, submittedMs: 100_000 });
  const fastButLate = attempt({ no: 2, durationMs: 30_000, submittedMs: 500_000 });
  const worse = attempt({ no: 3, centipoints: 900, durationMs: 1_000, submittedMs: 600_000 });
  const all = [fastButLate, worse, slowButEarly];

  it.each([
    ['best-then-fastest', 2],
    ['best-then-earliest', 1],
    ['best', 1],
    ['first', 1],
    ['last', 3],
    ['only', 1],
  ] as const)('with %s is attempt %i', (policy, no) => {
    expect(choose(all, policy, 'partial')?.no).toBe(no);
  });

  it('is a complete one where every question must be answered', () => {
    const gap = attempt({ no: 1, centipoints: 9_000, complete: false });
    expect(choose([gap, worse], 'best', 'all')?.no).toBe(3);
    expect(choose([gap], 'best', 'all')).toBeNull();
    expect(choose([gap, worse], 'best', 'partial')?.no).toBe(1);
  });

  it('leaves an invalid attempt in the number of attempts and in the unit', () => {
    const gaps = [
      attempt({ no: 1, unitNo: 4, complete: false }),
      attempt({ no: 2, unitNo: 5, complete: false }),
    ];
    expect(
      resultOf(7, gaps, { policy: 'best', completeness: 'all', boardKey: 'duration' }),
    ).toEqual({ participantNo: 7, unitNo: 5, attempts: 2, facts: 2, counted: null });
  });
});

/** Few values, so that ties and boundaries are common. */
const randomAttempt = fc.record({
  participantNo: fc.integer({ min: 1, max: 4 }),
  unitNo: fc.constantFrom(null, 1, 2),
  centipoints: fc.constantFrom(0, 500, 1_000),
  durationMs: fc.constantFrom(1, 2, 3),
  submittedMs: fc.integer({ min: 3, max: 9 }),
  complete: fc.boolean(),
});

const scopes = fc.record({
  policy: fc.constantFrom(...POLICIES),
  completeness: fc.constantFrom('all' as const, 'partial' as const),
  boardKey: fc.constantFrom('duration' as const, 'submission' as const),
  beforeMs: fc.option(fc.integer({ min: 3, max: 10 })),
});

describe('the rule in SQL', () => {
  const repository = new CountedRepository();
  let source: ReturnType<typeof createDataSource>;

  beforeAll(async () => {
    // One connection, whose temporary table stands before the real one: no contest is needed around it.
    source = createDataSource(
      await createTestDatabase(),
      { entities: [], migrations: [] },
      { pool: 1, applicationName: 'counted-spec' },
    );
    await source.initialize();
    await query(source.manager, 'CREATE TEMP TABLE attempt (LIKE public.attempt)');
  });

  afterAll(() => source.destroy());

  it('chooses as the pure rule does, for any attempts, policy, completeness, key and cutoff', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomAttempt, { maxLength: 14 }), scopes, async (rows, given) => {
        const roundId = v7();
        const numbered = number(rows);
        await store(roundId, numbered);
        const { beforeMs, ...rules } = given;
        const before = beforeMs === null ? null : new Date(OPENS_AT.getTime() + beforeMs);
        const scope: CountedScope = { roundId, opensAt: OPENS_AT, before, ...rules };
        const counting = numbered.filter((row) => beforeMs === null || row.submittedMs < beforeMs);
        const wanted = [1, 2, 3, 4].flatMap((no) => {
          const mine = counting.filter((row) => row.participantNo === no);
          return mine.length > 0 ? [resultOf(no, mine, rules)] : [];
        });

        expect(await repository.page(source.manager, scope, 0, 100)).toEqual(wanted);
        expect(await repository.of(source.manager, scope, [4, 2])).toEqual(
          wanted.filter(({ participantNo }) => participantNo === 2 || participantNo === 4),
        );
        expect(await repository.page(source.manager, scope, 1, 1)).toEqual(
          wanted.filter(({ participantNo }) => participantNo > 1).slice(0, 1),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('leaves out attempts that still run', async () => {
    const roundId = v7();
    await query(
      source.manager,
      `INSERT INTO attempt (id, round_id, participant_id, participant_no, no, variant, started_at, deadline_at, saved_seq, answers)
       VALUES ($1, $2, $1, 1, 1, 0, now(), now(), 0, '{}')`,
      [v7(), roundId],
    );
    const scope: CountedScope = {
      roundId,
      opensAt: OPENS_AT,
      before: null,
      policy: 'best',
      completeness: 'partial',
      boardKey: 'duration',
    };
    expect(await repository.page(source.manager, scope, 0, 10)).toEqual([]);
  });

  type Numbered = SubmittedAttempt & { participantNo: number };

  /** Attempts of a person are numbered in the order of their submission, as they come about. */
  function number(rows: Omit<Numbered, 'id' | 'no'>[]): Numbered[] {
    const latest = new Map<number, number>();
    return rows
      .toSorted((a, b) => a.submittedMs - b.submittedMs)
      .map((row) => {
        const no = (latest.get(row.participantNo) ?? 0) + 1;
        latest.set(row.participantNo, no);
        return { ...row, no, id: v7() };
      });
  }

  async function store(roundId: string, rows: Numbered[]): Promise<void> {
    await query(
      source.manager,
      `INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
                            saved_seq, answers, submitted_at, auto, centipoints, correct, complete, duration_ms)
       SELECT id, $1, id, "participantNo", "unitNo", no, 0, $2, $2, 0, '{}',
              $2::timestamptz + "submittedMs" * interval '1 millisecond', false, centipoints, 0, complete, "durationMs"
         FROM json_to_recordset($3) AS r (id uuid, "participantNo" integer, "unitNo" integer, no smallint,
              "submittedMs" integer, centipoints integer, complete boolean, "durationMs" integer)`,
      [roundId, OPENS_AT, JSON.stringify(rows)],
    );
  }
});
