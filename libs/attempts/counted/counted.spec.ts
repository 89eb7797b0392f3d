import fc from 'fast-check';
import { v7 } from 'uuid';
import { createDataSource, query } from '@bangvang/database';
import { chooseCounted } from '@bangvang/rulebook';
import { createTestDatabase } from '../../../test/support/servers';
import { CountedRepository, type CountedScope } from './counted.repository';
import type { BoardKey, Completeness, CountedPolicy, CountedResult } from './counted';

const OPENS_AT = new Date('2026-03-02T02:00:00Z');
const POLICIES = [
  'best-then-fastest',
  'best-then-earliest',
  'best',
  'first',
  'last',
  'only',
] as const;

interface SubmittedAttempt {
  id: string;
  no: number;
  unitNo: number | null;
  centipoints: number;
  durationMs: number;
  /** Milliseconds after the opening of the round. */
  submittedMs: number;
  complete: boolean;
}

interface CountingRules {
  policy: CountedPolicy;
  completeness: Completeness;
  boardKey: BoardKey;
}

/** The result of one participant as the engine of official results chooses it. */
function resultOf(
  participantNo: number,
  attempts: SubmittedAttempt[],
  { policy, completeness, boardKey }: CountingRules,
): CountedResult {
  const facts = attempts.map((one) => ({ ...one, submittedAt: one.submittedMs }));
  const valid = facts.filter(({ complete }) => completeness === 'partial' || complete);
  const chosen = chooseCounted(valid, policy);
  return {
    participantNo,
    unitNo: (chosen ?? chooseCounted(facts, 'last'))?.unitNo ?? null,
    attempts: attempts.length,
    facts: attempts.length,
    counted: chosen && {
      attemptId: chosen.id,
      attemptNo: chosen.no,
      centipoints: chosen.centipoints,
      tieMs: boardKey === 'duration' ? chosen.durationMs : chosen.submittedMs,
    },
  };
}

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

  it('chooses as the engine does, for any attempts, policy, completeness, key and cutoff', async () => {
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
