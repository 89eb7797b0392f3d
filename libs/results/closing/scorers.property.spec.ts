import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { query, type Tx } from '@bangvang/database';
import { canonicalJson, newId, sha256 } from '@bangvang/platform';
import { scorePaper, type Answers, type PaperKey } from '@bangvang/questions';
import { compute } from '@bangvang/rulebook';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { plainRules } from '../../../test/support/fixtures';
import { staffMember } from '../../../test/support/staff';
import { QualifiedRepository } from '../qualified/qualified.repository';
import { FactsReader } from './facts.reader';
import { Scorers } from './scorers';

/** Random contests per run; ten thousand take some minutes: `SCORER_CONTESTS=10000`. */
const CONTESTS = Number(process.env['SCORER_CONTESTS'] ?? 200);

const LETTERS = ['a', 'b', 'c', 'd'];
const letters = fc.subarray(LETTERS, { minLength: 1 });

const question = fc.oneof(
  fc.record({ type: fc.constant('single' as const), right: fc.constantFrom(...LETTERS) }),
  fc.record({ type: fc.constant('multiple' as const), right: letters, partial: fc.boolean() }),
  fc.record({
    type: fc.constant('numeric' as const),
    right: fc.integer({ min: -5, max: 5 }),
    tolerance: fc.constantFrom(0, 0.1, 1),
  }),
);

const chain = fc.uniqueArray(
  fc.constantFrom(
    'prediction-error',
    'duration',
    'submission',
    'sign-in',
    'perfect-attempts',
    'times-best-reached',
    'attempts',
    'organiser',
  ),
  { maxLength: 4 },
);

const attempt = fc.record({
  person: fc.nat(4),
  answers: fc.array(
    fc.oneof(
      fc.constant(null),
      fc.constantFrom(...LETTERS),
      letters,
      fc.integer({ min: -5, max: 5 }),
    ),
    {
      minLength: 4,
      maxLength: 4,
    },
  ),
  durationMs: fc.integer({ min: 1, max: 3 }).map((seconds) => seconds * 1_000),
  submittedMs: fc.integer({ min: 4, max: 7 }).map((seconds) => seconds * 1_000),
  prediction: fc.option(fc.nat(5)),
  /** How long before the start; null: not recorded. */
  signedInMs: fc.option(fc.nat(2).map((seconds) => seconds * 1_000)),
});

const tiers = fc
  .array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 3 })
  .map((counts) => counts.map((count, index) => ({ id: `t${index}`, name: 'Giải', count })));
const prizes = fc.record({
  tiers,
  boundaryTie: fc.constantFrom('expand', 'split', 'people'),
  onePerPerson: fc.constantFrom('no', 'round', 'contest'),
  freed: fc.constantFrom('vacant', 'move-down'),
});

/** Attempts run between the opening and seven seconds after it; outages too, some of them of some people. */
const outage = fc.record({
  fromMs: fc.integer({ min: 0, max: 7_000 }),
  lastsMs: fc.integer({ min: 1, max: 4_000 }),
  people: fc.option(fc.uniqueArray(fc.nat(4), { minLength: 1 })),
});

const round = fc.record({
  questions: fc.array(question, { minLength: 1, maxLength: 4 }),
  counted: fc.constantFrom(
    'best-then-fastest',
    'best-then-earliest',
    'best',
    'first',
    'last',
    'only',
  ),
  completeness: fc.constantFrom('all', 'partial'),
  among: fc.constantFrom('any', 'all-correct'),
  chain,
  prefer: fc.constantFrom(undefined, 'more', 'fewer'),
  measure: fc.constantFrom('absolute', 'nearest-not-above'),
  target: fc.constantFrom('people', 'attempts', 'valid-attempts', 'people-all-correct'),
  exact: fc.constantFrom(0, 50),
  attempts: fc.array(attempt, { minLength: 1, maxLength: 12 }),
  voided: fc.array(fc.nat(11), { maxLength: 2 }),
  out: fc.array(fc.nat(4), { maxLength: 1 }),
  everywhere: fc.boolean(),
  reversed: fc.boolean(),
  key: fc.option(fc.constantFrom('give', 'drop')),
  prizes: fc.option(prizes),
  passedOver: fc.option(fc.nat(4)),
  /** Of a round after the first: those who went on from the first; null: everybody may take it. */
  letIn: fc.option(fc.uniqueArray(fc.nat(4), { maxLength: 5 })),
  outages: fc.array(outage, { maxLength: 3 }),
});
type Round = typeof round extends fc.Arbitrary<infer T> ? T : never;

const overall = fc
  .record({
    combine: fc.constantFrom('sum', 'best', 'best-of'),
    best: fc.integer({ min: 1, max: 2 }),
    atLeast: fc.integer({ min: 1, max: 2 }),
    chain,
    prizes: fc.option(prizes),
  })
  .map(({ combine, best, chain: by, prizes: list, ...rest }) => ({
    ...rest,
    combine,
    ...(combine === 'best-of' ? { best } : {}),
    tieBreak: by.map((one) => ({ by: one })),
    ...(list === null ? {} : { prizes: list }),
  }));

const contest = fc.record({
  rounds: fc.array(round, { minLength: 1, maxLength: 3 }),
  overall: fc.option(overall),
  frozen: fc.boolean(),
  nextInLine: fc.option(fc.boolean()),
});
type Contest = typeof contest extends fc.Arbitrary<infer T> ? T : never;

interface Person {
  id: string;
  no: number;
}

const COUNTING = ['perfect-attempts', 'times-best-reached', 'attempts'];

function rulesOf(given: Omit<Round, 'letIn'>) {
  const prefer = given.prefer === undefined ? {} : { prefer: given.prefer };
  return plainRules([newId()], {
    variants: 1,
    attempts: { max: 20, counted: given.counted },
    completeness: given.completeness,
    prediction: {
      prompt: 'Bao nhiêu người?',
      target: given.target,
      measure: given.measure,
      ...(given.exact === 0 ? {} : { exactCentipoints: given.exact }),
      required: false,
      max: 10,
    },
    results: {
      ranking: {
        among: given.among,
        tieBreak: given.chain.map((by) => ({ by, ...(COUNTING.includes(by) ? prefer : {}) })),
      },
      ...(given.prizes === null ? {} : { prizes: given.prizes }),
    },
  });
}

/** A question as a sealed paper keys it. */
function keyOf({ questions }: Omit<Round, 'letIn'>): PaperKey {
  return {
    questions: questions.map((one, index) => {
      const numeric = one.type === 'numeric';
      return {
        no: index + 1,
        type: one.type,
        optionIds: numeric ? [] : LETTERS,
        originals: numeric ? [] : LETTERS,
        correct: numeric ? [] : [one.right].flat().map(String),
        ...(numeric ? { value: one.right, tolerance: one.tolerance } : {}),
        centipoints: 100 + 33 * index,
        multiple: one.type === 'multiple' && one.partial ? 'partial' : 'all-or-nothing',
        questionVersionId: newId(),
      };
    }),
  };
}

/** Answers of the kind that each question takes; others count as left out. */
function answersOf({ questions }: PaperKey, given: (string | string[] | number | null)[]): Answers {
  const answers: Answers = {};
  for (const [index, { no, type }] of questions.entries()) {
    const answer = given[index] ?? null;
    const fits =
      (type === 'single' && typeof answer === 'string') ||
      (type === 'multiple' && Array.isArray(answer)) ||
      (type === 'numeric' && typeof answer === 'number');
    if (fits) answers[no] = answer;
  }
  return answers;
}

describe('both scorers', () => {
  let test: TestApp;
  let staff: string;
  beforeAll(async () => {
    test = await createTestApp();
    staff = (await staffMember(test, 'admin')).accountId;
  });
  afterAll(() => test.close());

  async function write(tx: Tx, given: Contest): Promise<{ contestId: string; roundId: null }> {
    const contestId = newId();
    await query(
      tx,
      `INSERT INTO contest (id, slug, title, zone, registration, consents, published_at)
       VALUES ($1, $2, 'Thử', 'Asia/Ho_Chi_Minh', '{}', '[]', now() - interval '2 days')`,
      [contestId, `c-${contestId}`],
    );
    const { overall: over, frozen, nextInLine } = given;
    const document = {
      schema: 1,
      ...(over === null ? {} : { overall: over }),
      corrections: { secondPerson: false, actualValue: frozen ? 'freeze' : 'recompute' },
      ...(nextInLine === null ? {} : { winners: { ask: [], replyWithinDays: 5, nextInLine } }),
    };
    await query(
      tx,
      'INSERT INTO contest_rule_set (id, contest_id, version, document, sha256) VALUES ($1, $2, 1, $3, $4)',
      [newId(), contestId, document, sha256(canonicalJson(document))],
    );
    const people: Person[] = [];
    for (let person = 0; person < 5; person += 1) {
      const [row] = await query<Person>(
        tx,
        `INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, recovery_hash)
         VALUES ($1, $2, $3, 'A', 'a', $3) RETURNING id, no`,
        [newId(), contestId, randomBytes(32)],
      );
      people.push(row!);
    }
    let first: string | null = null;
    for (const [index, one] of given.rounds.entries()) {
      const letIn = index === 0 || one.letIn === null ? null : { from: first!, who: one.letIn };
      const round = { ...one, ordinal: index + 1, letIn };
      const id = await writeRound(tx, contestId, people, round);
      first ??= id;
    }
    return { contestId, roundId: null };
  }

  /** Publishes who goes on from a round; a later list takes the place of the one before. */
  async function goOn(
    tx: Tx,
    { contestId, roundId, nos }: { contestId: string; roundId: string; nos: number[] },
  ): Promise<void> {
    const publicationId = newId();
    await query(
      tx,
      `INSERT INTO publication (id, contest_id, round_id, version, label, state, failure, computed, requested_by, requested_name)
       VALUES ($1, $2, $3, 1, 'round-1-v1', 'failed', 'x', 'x', $4, 'x')`,
      [publicationId, contestId, roundId, staff],
    );
    await test.app
      .get(QualifiedRepository, { strict: false })
      .replace(tx, { roundId, publicationId, nos });
  }

  async function writeRound(
    tx: Tx,
    contestId: string,
    people: Person[],
    given: Omit<Round, 'letIn'> & {
      ordinal: number;
      letIn: { from: string; who: number[] } | null;
    },
  ): Promise<string> {
    const { letIn } = given;
    const roundId = newId();
    const key = keyOf(given);
    const rules = rulesOf(given);
    if (letIn !== null) {
      rules.qualifiedFrom = [letIn.from];
      const nos = letIn.who.map((person) => people[person]!.no);
      await goOn(tx, { contestId, roundId: letIn.from, nos });
    }
    await query(
      tx,
      `INSERT INTO round (id, contest_id, ordinal, title, opens_at, closes_at, variant_secret)
       VALUES ($1, $2, $4::integer, 'Vòng', now() + $4::integer * interval '1 day', now() + $4::integer * interval '1 day' + interval '1 hour', $3)`,
      [roundId, contestId, randomBytes(32), given.ordinal],
    );
    await query(
      tx,
      'INSERT INTO rule_set (id, round_id, version, document, sha256) VALUES ($1, $2, 1, $3, $4)',
      [
        newId(),
        roundId,
        JSON.stringify(rules),
        sha256(canonicalJson(JSON.parse(JSON.stringify(rules)))),
      ],
    );
    await query(
      tx,
      `INSERT INTO paper_seal (round_id, generation, plan, questions, max_centipoints, sealed_by) VALUES ($1, 1, '{}', $2, 1000, 'x')`,
      [roundId, key.questions.length],
    );
    await query(
      tx,
      `INSERT INTO paper (round_id, generation, variant, code, body, key, salt, sha256) VALUES ($1, 1, 0, '101', '{}', $2, $3, $4)`,
      [roundId, JSON.stringify(key), randomBytes(32), '0'.repeat(64)],
    );
    await query(
      tx,
      `INSERT INTO round_closing (round_id, contest_id, over_at, people, attempts, auto_submitted)
       VALUES ($1, $2, now(), 0, 0, 0)`,
      [roundId, contestId],
    );
    if (given.passedOver !== null) {
      const participant = String(people[given.passedOver]!.no);
      await query(
        tx,
        `INSERT INTO decision (id, contest_id, round_id, kind, content, decided_by) VALUES ($1, $2, $3, 'passed-over', $4, 'x')`,
        [newId(), contestId, roundId, { participant, reason: 'x' }],
      );
    }
    await attempts(tx, { contestId, roundId }, key, { ...given, people });
    for (const one of given.outages) {
      const change = await credit(tx, roundId, { ...one, of: people });
      await correction(tx, {
        ...{ contestId, roundId, kind: 'credit-time', change, no: null, attemptId: null },
      });
    }
    return roundId;
  }

  async function credit(
    tx: Tx,
    roundId: string,
    { fromMs, lastsMs, people, of }: Round['outages'][number] & { of: Person[] },
  ): Promise<object> {
    const [row] = await query<{ opens_at: Date }>(tx, 'SELECT opens_at FROM round WHERE id = $1', [
      roundId,
    ]);
    const from = row!.opens_at.getTime() + fromMs;
    return {
      from: new Date(from).toISOString(),
      to: new Date(from + lastsMs).toISOString(),
      ...(people && { participants: people.map((one) => of[one]!.no) }),
    };
  }

  async function attempts(
    tx: Tx,
    { contestId, roundId }: { contestId: string; roundId: string },
    key: PaperKey,
    given: Omit<Round, 'letIn'> & { people: Person[] },
  ): Promise<void> {
    const { people } = given;
    const ids: string[] = [];
    for (const one of given.attempts) {
      const answers = answersOf(key, one.answers);
      const { centipoints, correct, complete } = scorePaper(key, answers);
      const id = newId();
      const { id: participantId, no } = people[one.person]!;
      ids.push(id);
      await query(tx, HAND_IN, [
        ...[id, roundId, participantId, no, JSON.stringify(answers), one.prediction],
        ...[centipoints, correct, complete, one.durationMs, one.submittedMs, one.signedInMs],
      ]);
    }
    const correct = (kind: string, change: object, no: number | null, attemptId: string | null) => {
      const everywhere = kind === 'disqualify' && given.everywhere;
      const about = { contestId, roundId: everywhere ? null : roundId };
      return correction(tx, { ...about, kind, change, no, attemptId });
    };
    for (const index of given.voided) {
      const id = ids[index];
      if (id === undefined) continue;
      const made = await correct('void-attempt', {}, null, id);
      if (given.reversed) await correct('reverse', { of: made }, null, null);
    }
    for (const person of given.out) await correct('disqualify', {}, people[person]!.no, null);
    if (given.key !== null) {
      const { questionVersionId } = key.questions[0]!;
      await correct(
        'correct-key',
        { question: questionVersionId, change: { kind: given.key } },
        null,
        null,
      );
    }
  }

  async function correction(
    tx: Tx,
    given: {
      contestId: string;
      roundId: string | null;
      kind: string;
      change: object;
      no: number | null;
      attemptId: string | null;
    },
  ): Promise<string> {
    const id = newId();
    const reverses = (given.change as { of?: string }).of ?? null;
    await query(
      tx,
      `INSERT INTO correction (id, contest_id, round_id, kind, reason, change, participant_no, attempt_id, reverses, effect,
                               second_person, state, proposed_by, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, 'other', $5, $6, $7, $8, '{}', false, 'approved', $9, $9, now())
       ON CONFLICT DO NOTHING`,
      [
        id,
        given.contestId,
        given.roundId,
        given.kind,
        given.change,
        given.no,
        given.attemptId,
        reverses,
        staff,
      ],
    );
    return id;
  }

  it(`agree on ${CONTESTS} random small contests`, async () => {
    const reader = test.app.get(FactsReader, { strict: false });
    const scorers = test.app.get(Scorers, { strict: false });
    const agree = async (given: Contest): Promise<void> => {
      const rollback = new Error('rolled back');
      await test.db
        .transaction(async (tx) => {
          const scope = await write(tx, given);
          const { facts } = await reader.read(tx, scope);
          expect(await scorers.differences(tx, scope.contestId, facts, compute(facts))).toEqual([]);
          throw rollback;
        })
        .catch((error: unknown) => {
          if (error !== rollback) throw error;
        });
    };
    await fc.assert(fc.asyncProperty(contest, agree), { numRuns: CONTESTS });
  }, 3_600_000);
});

const HAND_IN = `
  INSERT INTO attempt (id, round_id, participant_id, participant_no, no, variant, signed_in_at, started_at, deadline_at, submitted_at,
                       auto, answers, prediction, centipoints, correct, complete, duration_ms)
  SELECT $1, r.id, $3, $4, coalesce((SELECT max(a.no) FROM attempt a WHERE a.round_id = r.id AND a.participant_no = $4), 0) + 1, 0,
         t.at - $10 * interval '1 ms' - $12 * interval '1 ms', t.at - $10 * interval '1 ms', t.at, t.at, false, $5, $6, $7, $8, $9, $10
    FROM round r CROSS JOIN LATERAL (SELECT date_trunc('milliseconds', r.opens_at + $11 * interval '1 ms') AS at) t
   WHERE r.id = $2`;
