import { randomBytes, randomUUID } from 'node:crypto';
import { query } from '@bangvang/database';
import { newReadableCode } from '@bangvang/platform';
import type { StageRules } from '@bangvang/rulebook';
import { criterion, stage as plainStage } from '../../libs/rulebook/writing/writing.testing';
import type { TestAnswer, TestApp } from './app';
import { insertMember } from './judging';
import { staffMember, type StaffMember } from './staff';
import { writingContest } from './writing';

/** A judge who is signed in, and what they do. */
export interface TestJudge extends StaffMember {
  memberId: string;
  get: (path: string) => Promise<TestAnswer>;
  /** Saves and locks a mark; points by criterion, in hundredths. */
  mark: (code: string, criteria: Record<string, number>) => Promise<TestAnswer>;
  /** A call about one work: `save`, `lock`... by the end of the path. */
  work: (method: string, code: string, rest?: string, body?: unknown) => Promise<TestAnswer>;
}

/** A stage that is being judged, made directly in the database. */
export interface TestStage {
  contestId: string;
  slug: string;
  stageId: string;
  codes: string[];
  judge: (role?: 'judge' | 'chief', team?: string) => Promise<TestJudge>;
  addWorks: (count: number, medium?: string) => Promise<string[]>;
  assign: (code: string, ...judges: TestJudge[]) => Promise<void>;
  open: () => Promise<void>;
  /** What a work's marks came to. */
  outcome: (code: string) => Promise<Outcome>;
  /** A call of the chief judge about the stage. */
  lead: (by: TestJudge, method: string, rest: string, body?: unknown) => Promise<TestAnswer>;
  /** The version that a decision has to name. */
  version: (code: string) => Promise<number>;
}

export interface Outcome {
  state: string;
  needs: string | null;
  centipoints: number | null;
  action: string | null;
  path: { what: string }[];
}

/** Two marks of 90 points of content and 10 of form. */
export const NINETY_TEN: Partial<StageRules> = {
  scaleCentipoints: 10_000,
  rubric: [
    criterion('noi-dung', 90, { name: 'Nội dung', part: 'content' }),
    criterion('hinh-thuc', 10, { name: 'Hình thức', part: 'form' }),
  ],
};

interface StageOptions {
  opened?: boolean;
  works?: number;
  awards?: object;
  /** Rules of stages after it. */
  next?: StageRules[];
}

/** Makes a contest with one stage that is open unless told otherwise. */
export async function judgedStage(
  test: TestApp,
  changes: Partial<StageRules> = {},
  { opened = true, works = 0, awards, next = [] }: StageOptions = {},
): Promise<TestStage> {
  const rules = plainStage(changes);
  const contest = await writingContest(test, {
    stages: [rules, ...next],
    ...(awards && { awards }),
  });
  const { contestId, slug } = contest;
  const stageId = randomUUID();
  const { tx } = test.db;
  const { accountId } = await staffMember(test, 'nobody');
  await query(
    tx,
    `INSERT INTO stage (id, contest_id, ordinal, rules_id, rules_version, rules)
     VALUES ($1, $2, 1, $3, 1, $4)`,
    [stageId, contestId, rules.id, rules],
  );
  const runId = randomUUID();
  await query(
    tx,
    `INSERT INTO blinding_run (id, contest_id, stage_id, public_key, sealed_first, sealed_second,
                               state, works, started_by, finished_at)
     VALUES ($1, $2, $3, $4, '\\x00', '\\x00', 'done', 0, $5, now())`,
    [runId, contestId, stageId, randomBytes(32), accountId],
  );
  const made: TestStage = {
    ...{ contestId, slug, stageId, codes: [] },
    judge: (role = 'judge', team) => insertJudge(test, made, role, team),
    addWorks: async (count, medium = 'bao') => {
      const codes = Array.from({ length: count }, () => newReadableCode(2));
      for (const code of codes) await insertWork(test, { stageId, runId, code, medium });
      made.codes.push(...codes);
      return codes;
    },
    assign: async (code, ...judges) => {
      for (const [index, { memberId }] of judges.entries()) {
        await query(
          tx,
          `INSERT INTO assignment (stage_id, code, member_id, ordinal, origin)
           VALUES ($1, $2, $3, $4, 'computed')`,
          [stageId, code, memberId, index + 1],
        );
      }
    },
    open: () =>
      query(tx, 'UPDATE stage SET opened_at = now() WHERE id = $1', [stageId]).then(
        () => undefined,
      ),
    outcome: async (code) => {
      const [row] = await query<Outcome>(
        tx,
        `SELECT state, needs, centipoints, action, path FROM work_outcome
          WHERE stage_id = $1 AND code = $2`,
        [stageId, code],
      );
      if (!row) throw new Error(`No outcome of ${code}`);
      return row;
    },
    lead: ({ cookie }, method, rest, body) =>
      test.call(method, `/api/staff/stages/${stageId}/${rest}`, { cookie, body }),
    version: async (code) => {
      const [row] = await query<{ version: number }>(
        tx,
        'SELECT version FROM work WHERE stage_id = $1 AND code = $2',
        [stageId, code],
      );
      return row!.version;
    },
  };
  await made.addWorks(works);
  if (opened) await made.open();
  return made;
}

async function insertJudge(
  test: TestApp,
  { contestId, stageId }: TestStage,
  role: 'judge' | 'chief',
  team: string | undefined,
): Promise<TestJudge> {
  const member = await staffMember(test, role, contestId);
  const memberId = await insertMember(test, contestId, member, [stageId]);
  await query(test.db.tx, 'UPDATE jury_member SET team = $2 WHERE id = $1', [
    memberId,
    team ?? null,
  ]);
  const { cookie } = member;
  const base = `/api/judge/stages/${stageId}`;
  const work: TestJudge['work'] = (method, code, rest = '', body = undefined) =>
    test.call(method, `${base}/works/${code}${rest && `/${rest}`}`, { cookie, body });
  return {
    ...member,
    memberId,
    work,
    get: (path) => test.call('GET', `${base}/${path}`, { cookie }),
    mark: async (code, criteria) => {
      const seen = await work('GET', code);
      const mark = seen.body.mark as unknown as { version: number } | undefined;
      if (!mark) return seen;
      const body = { version: mark.version, criteria, comment: '', note: '', flag: null };
      const saved = await work('PUT', code, 'mark', body);
      if (saved.status !== 200) return saved;
      return work('POST', code, 'lock', { version: saved.body.version });
    },
  };
}

async function insertWork(
  test: TestApp,
  work: { stageId: string; runId: string; code: string; medium: string },
): Promise<void> {
  await query(
    test.db.tx,
    `INSERT INTO work (stage_id, code, run_id, medium, language, title, html, text, words)
     VALUES ($1, $2, $3, $4, 'vi', 'Tác phẩm ' || $2, '<p>Bài ' || $2 || '</p>', 'Bài ' || $2, 2)`,
    [work.stageId, work.code, work.runId, work.medium],
  );
}
