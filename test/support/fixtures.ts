import { randomBytes } from 'node:crypto';
import { query } from '@bangvang/database';
import { canonicalJson, newId, sha256, Tokens } from '@bangvang/platform';
import { readRules, type RoundRules } from '@bangvang/contests';
import { Papers } from '@bangvang/questions';
import type { TestApp } from './app';

/** A round that can be played, made directly in the database so that it may already be open. */
export interface PlayableRound {
  contestId: string;
  slug: string;
  roundId: string;
  /** Registers a person and gives their token. */
  person: (unitNo?: number) => Promise<{ token: string; participantId: string; no: number }>;
  /** The right answers of a variant, as a contestant would send them. */
  rightAnswers: (variant: number) => Promise<Record<string, string | string[] | number>>;
}

export interface RoundOptions {
  rules?: Record<string, unknown>;
  questions?: number;
  /** Milliseconds from now; sealing happens before. */
  opensIn?: number;
  lasts?: number;
  sealed?: boolean;
}

const OPENING_MS = 400;

/** Rules that most specs start from: 20 minutes, 3 attempts, all at once, partial papers count. */
export function plainRules(
  questionIds: string[],
  changes: Record<string, unknown> = {},
): RoundRules {
  return readRules({
    schema: 1,
    draw: { kind: 'fixed', questionIds },
    variants: 4,
    shuffleQuestions: true,
    shuffleOptions: true,
    timeLimitSeconds: 1200,
    atClose: 'cut',
    attempts: { max: 3, counted: 'best-then-fastest' },
    completeness: 'partial',
    points: { default: 5, byDifficulty: {}, multiple: 'all-or-nothing' },
    prediction: null,
    show: { score: 'at-once', key: 'after-close', board: 'live' },
    boardKey: 'duration',
    ...changes,
  });
}

/** Makes a published contest with one round and waits until that round is open (when it opens soon). */
export async function playableRound(
  test: TestApp,
  options: RoundOptions = {},
): Promise<PlayableRound> {
  const contestId = newId();
  const slug = `contest-${contestId.slice(-12)}`;
  await query(
    test.db.tx,
    `INSERT INTO contest (id, slug, title, zone, registration, consents, published_at)
     VALUES ($1, $2, 'Cuộc thi thử', 'Asia/Ho_Chi_Minh', $3, '[]', now())`,
    [contestId, slug, JSON.stringify(REGISTRATION)],
  );
  return insertRound(test, { contestId, slug, ordinal: 1 }, options);
}

/** Makes a further round of a contest whose rounds so far are over. */
export function furtherRound(
  test: TestApp,
  { contestId, slug }: Pick<PlayableRound, 'contestId' | 'slug'>,
  options: RoundOptions & { ordinal: number },
): Promise<PlayableRound> {
  return insertRound(test, { contestId, slug, ordinal: options.ordinal }, options);
}

async function insertRound(
  test: TestApp,
  { contestId, slug, ordinal }: { contestId: string; slug: string; ordinal: number },
  options: RoundOptions,
): Promise<PlayableRound> {
  const { opensIn = OPENING_MS, lasts = 3_600_000, sealed = true } = options;
  const roundId = newId();
  const questionIds = await insertQuestions(test, options.questions ?? 5);
  const rules = plainRules(questionIds, options.rules);
  await test.db.transaction(async (tx) => {
    await query(
      tx,
      `INSERT INTO round (id, contest_id, ordinal, title, opens_at, closes_at, variant_secret)
       VALUES ($1, $2, $6, $7, now() + $3 * interval '1 ms', now() + $4 * interval '1 ms', $5)`,
      [roundId, contestId, opensIn, opensIn + lasts, randomBytes(32), ordinal, `Vòng ${ordinal}`],
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
    if (!sealed) return;
    await test.app.get(Papers).seal(tx, roundId, rules, { contestId, by: 'worker' });
    await query(tx, 'UPDATE round SET sealed_at = now() WHERE id = $1', [roundId]);
  });
  if (opensIn <= 1_000) await waitUntilOpen(test, roundId);
  return {
    contestId,
    slug,
    roundId,
    person: (unitNo) => insertPerson(test, contestId, unitNo),
    rightAnswers: (variant) => rightAnswers(test, roundId, variant),
  };
}

const REGISTRATION = {
  fields: {
    fullName: 'required',
    birthDate: 'optional',
    sex: 'optional',
    phone: 'required',
    email: 'optional',
    personalId: 'optional',
    unit: 'optional',
    address: 'optional',
  },
  uniqueness: ['phone'],
  idKinds: ['cccd'],
  displayName: 'full',
};

async function waitUntilOpen(test: TestApp, roundId: string): Promise<void> {
  await query(
    test.db.tx,
    `SELECT pg_sleep(greatest(0, extract(epoch FROM opens_at - clock_timestamp())) + 0.01) FROM round WHERE id = $1`,
    [roundId],
  );
}

async function insertQuestions(test: TestApp, count: number): Promise<string[]> {
  const bankId = newId();
  const ids = Array.from({ length: count }, () => newId());
  await test.db.transaction(async (tx) => {
    await query(tx, `INSERT INTO question_bank (id, name) VALUES ($1, $2)`, [
      bankId,
      `Ngân hàng ${bankId}`,
    ]);
    for (const [index, id] of ids.entries()) {
      await query(tx, 'INSERT INTO question (id, bank_id, code, version) VALUES ($1, $2, $3, 1)', [
        id,
        bankId,
        `Q${index + 1}`,
      ]);
      await query(
        tx,
        `INSERT INTO question_version (id, question_id, version, type, topic, difficulty, stem, options, key, folded, content_sha256, created_by)
         VALUES ($1, $2, 1, 'single', 'Chung', 1, $3, $4, $5, 'x', $6, 'test')`,
        [
          newId(),
          id,
          `Câu hỏi ${index + 1}?`,
          JSON.stringify(
            ['Đúng', 'Sai một', 'Sai hai', 'Sai ba'].map((text) => ({
              text: `${text} ${index + 1}`,
            })),
          ),
          JSON.stringify({ correct: ['a'] }),
          sha256(id),
        ],
      );
    }
  });
  return ids;
}

async function insertPerson(test: TestApp, contestId: string, unitNo?: number) {
  const participantId = newId();
  const [row] = await query<{ no: number }>(
    test.db.tx,
    `INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, unit_no, recovery_hash)
     VALUES ($1, $2, $3, 'Nguyễn Văn Thử', 'nguyen van thu', 'Nguyễn Văn Thử', $4, $3) RETURNING no`,
    [participantId, contestId, randomBytes(32), unitNo ?? null],
  );
  const no = row!.no;
  const token = test.app
    .get(Tokens)
    .contestant([{ contestId, participantId, no, unitNo: unitNo ?? null }]);
  return { token, participantId, no };
}

async function rightAnswers(test: TestApp, roundId: string, variant: number) {
  const { key } = await test.app.get(Papers).variant(roundId, variant);
  return Object.fromEntries(
    key.questions.map(({ no, type, value, correct }) => [
      no,
      value ?? (type === 'multiple' ? correct : (correct[0] as string)),
    ]),
  );
}
