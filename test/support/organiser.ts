import { query } from '@bangvang/database';
import { newId, sha256 } from '@bangvang/platform';
import type { Loose, TestAnswer, TestApp } from './app';
import { staffMember, type StaffMember } from './staff';

export const HOUR = 3_600_000;

/** An instant so many milliseconds from now, as text. */
export const later = (ms: number) => new Date(Date.now() + ms).toISOString();

export const CONSENTS = [
  { purpose: 'tham-gia', version: 1, text: 'Tôi đồng ý tham gia cuộc thi.', required: true },
];

/** Contests set up over HTTP, as an organiser would. */
export class Organiser {
  private contests = 0;

  private constructor(
    private readonly test: TestApp,
    readonly admin: StaffMember,
    /** Six questions of topic 'Chung' and difficulty 1. */
    readonly bankId: string,
  ) {}

  static async start(test: TestApp): Promise<Organiser> {
    return new Organiser(test, await staffMember(test, 'admin'), await insertBank(test, 6));
  }

  /** A request as the admin, as somebody else, or (null) as nobody. */
  call = (
    method: string,
    path: string,
    body?: unknown,
    who: StaffMember | null = this.admin,
  ): Promise<TestAnswer> =>
    this.test.call(method, path, { body, ...(who ? { cookie: who.cookie } : {}) });

  /** Rules that fit the bank: 4 questions, 3 variants, 10 minutes. */
  rules(changes: Record<string, unknown> = {}) {
    const parts = [{ topic: 'Chung', difficulty: 1, count: 4 }];
    return {
      schema: 1,
      draw: { kind: 'bank', bankId: this.bankId, parts },
      variants: 3,
      shuffleQuestions: true,
      shuffleOptions: true,
      timeLimitSeconds: 600,
      atClose: 'cut',
      attempts: { max: 3, counted: 'best-then-fastest' },
      completeness: 'partial',
      points: { default: 5, multiple: 'all-or-nothing' },
      prediction: null,
      show: { score: 'at-once', key: 'after-close', board: 'live' },
      boardKey: 'duration',
      ...changes,
    };
  }

  /** A contest that only lacks a round to be published. */
  async draft(): Promise<{ id: string; slug: string }> {
    this.contests += 1;
    const slug = `cuoc-thi-${this.contests}`;
    const answer = await this.call('POST', '/api/staff/contests', {
      slug,
      title: `Cuộc thi ${this.contests}`,
      rulesText: '# Thể lệ\n\n<b>Đậm</b> và [chạy](javascript:alert(1)).',
      consents: CONSENTS,
    });
    return { id: idOf(answer, 'contest'), slug };
  }

  /** A round of one hour, an hour from now, unless said otherwise. */
  async addRound(contestId: string, round: Record<string, unknown> = {}): Promise<string> {
    const answer = await this.call('POST', `/api/staff/contests/${contestId}/rounds`, {
      title: 'Tuần 1',
      opensAt: later(HOUR),
      closesAt: later(2 * HOUR),
      rules: this.rules(),
      ...round,
    });
    return idOf(answer, 'round');
  }

  seal(roundId: string, who = this.admin): Promise<TestAnswer> {
    return this.call('POST', `/api/staff/rounds/${roundId}/seal`, undefined, who);
  }

  publish(contestId: string): Promise<TestAnswer> {
    return this.call('POST', `/api/staff/contests/${contestId}/publication`);
  }

  /** A published contest whose first round is open (and sealed) and whose second comes in two days. */
  async begun() {
    const contest = await this.draft();
    const open = await this.addRound(contest.id, { opensAt: later(-1_000) });
    const next = await this.addRound(contest.id, {
      title: 'Tuần 2',
      opensAt: later(48 * HOUR),
      closesAt: later(72 * HOUR),
    });
    await this.seal(open);
    const published = await this.publish(contest.id);
    if (published.status !== 200) throw new Error(published.text);
    return { ...contest, open, next };
  }

  /** What the ledger says of a round, in order. */
  ledgerOf(roundId: string) {
    return query<{ kind: string; actor: string; reason: string | null; payload: Loose }>(
      this.test.db.tx,
      'SELECT kind, actor, reason, payload FROM ledger WHERE round_id = $1 ORDER BY seq',
      [roundId],
    );
  }
}

function idOf(answer: TestAnswer, thing: 'contest' | 'round'): string {
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body[thing]?.id as unknown as string;
}

/** A bank whose questions are all of topic 'Chung' and difficulty 1. */
export async function insertBank(test: TestApp, questions: number): Promise<string> {
  const id = newId();
  const { tx } = test.db;
  await query(tx, `INSERT INTO question_bank (id, name) VALUES ($1, 'Ngân hàng')`, [id]);
  for (let no = 1; no <= questions; no += 1) await insertQuestion(test, id, no);
  return id;
}

/** One more question of topic 'Chung' and difficulty 1. */
export async function insertQuestion(test: TestApp, bankId: string, no: number): Promise<void> {
  const id = newId();
  await query(
    test.db.tx,
    `WITH q AS (INSERT INTO question (id, bank_id, code, version) VALUES ($1, $2, $3, 1))
     INSERT INTO question_version (id, question_id, version, type, topic, difficulty, stem, options, key, folded, content_sha256, created_by)
     VALUES ($4, $1, 1, 'single', 'Chung', 1, $3, $5, '{"correct": ["a"]}', 'x', $6, 'test')`,
    [id, bankId, `Câu ${no}`, newId(), '[{"text": "A"}, {"text": "B"}, {"text": "C"}]', sha256(id)],
  );
}
