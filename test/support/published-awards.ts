import { query } from '@bangvang/database';
import type { RemarkRules } from '@bangvang/rulebook';
import type { TestAnswer, TestApp } from './app';
import { judgedStage, type TestJudge, type TestStage } from './marking';
import { openCodes } from './opened-codes';
import { staffMember, type StaffMember } from './staff';
import type { Author } from './writing';

/** The rules that E2 has: ten days, two fresh markers, a change from 0.25 on, a dialogue from 0.5 on. */
export const REMARK: RemarkRules = {
  ...{ days: 10, answerDays: 15, markers: 2 },
  ...{ changeFrom: 25, dialogueFrom: 50, direction: 'both' },
};

const tier = (id: string, count: number) => ({ id, name: `Giải ${id.toUpperCase()}`, count });

/** One prize A, one B, two C in each medium. */
export const ONE_ONE_TWO = {
  overAll: [],
  perMedium: [{ medium: null, tiers: [tier('a', 1), tier('b', 1), tier('c', 2)] }],
  ...{ onePerAuthor: false, minimum: [], extra: [], collectives: null },
};

/** A contest whose first award list is published, with the people who made it. */
export interface PublishedContest {
  stage: TestStage;
  /** Marked every work before. */
  judge: TestJudge;
  chief: TestJudge;
  organiser: StaffMember;
  /** Of the works, in the order of their codes. */
  authors: Author[];
  /** A call about the jury's room. */
  room: (method: string, rest?: string, body?: unknown, by?: StaffMember) => Promise<TestAnswer>;
}

export interface PublishedOptions {
  /** One work for each, in hundredths of a point. */
  marks: number[];
  /** Which of equals across the end of tier B get it: its place among the works. */
  chosen?: number;
  remark?: RemarkRules;
}

/** Marks works, lets the jury decide, opens the codes and publishes the first list. */
export async function publishedContest(
  test: TestApp,
  { marks, chosen, remark = REMARK }: PublishedOptions,
): Promise<PublishedContest> {
  const one = { marks: 1, discrepancy: { on: ['total' as const], bands: [], third: null } };
  const stage = await judgedStage(test, one, { works: marks.length, awards: ONE_ONE_TWO });
  await withRemarking(test, stage.contestId, remark);
  const judge = await stage.judge();
  const chief = await stage.judge('chief');
  const organiser = await staffMember(test, 'organiser', stage.contestId);
  for (const [index, points] of marks.entries()) {
    const code = stage.codes[index] ?? '';
    await stage.assign(code, judge);
    await judge.mark(code, { 'noi-dung': points });
  }
  await stage.lead(chief, 'POST', 'lock');
  const room: PublishedContest['room'] = (method, rest = '', body = undefined, by = chief) =>
    test.call(method, `/api/staff/contests/${stage.contestId}/deliberation${rest}`, {
      cookie: by.cookie,
      body,
    });
  await room('POST');
  let version = 0;
  if (chosen !== undefined) {
    const codes = [stage.codes[chosen]];
    await room('POST', '/decisions', {
      version,
      kind: 'tie',
      list: 'bao',
      tier: 'b',
      codes,
      ...VOTED,
    });
    version += 1;
  }
  await room('POST', '/signature', { version });
  const authors = await openCodes(test, stage);
  await room('POST', '/conclusion', { version: version + 1 }, organiser);
  const { status, body } = await room('POST', '/publication', { listVersion: 1 }, organiser);
  if (status !== 200) throw new Error(`Not published: ${JSON.stringify(body)}`);
  return { stage, judge, chief, organiser, authors, room };
}

/** How the jury votes where a spec does not care. */
export const VOTED = {
  reason: 'Theo biểu quyết của Hội đồng.',
  votes: { present: 5, inFavour: 4, against: 1, abstained: 0 },
};

/** Lets authors ask for re-marking by an amendment, which rules need once works are taken. */
export async function withRemarking(
  test: TestApp,
  contestId: string,
  remark: RemarkRules,
): Promise<void> {
  await test.db.transaction(async (tx) => {
    const [row] = await query<{ id: string }>(
      tx,
      `INSERT INTO contest_rule_set (id, contest_id, version, document, sha256)
       SELECT uuidv7(), contest_id, 2, jsonb_set(document, '{writing,remark}', $2), sha256
         FROM contest_rule_set WHERE contest_id = $1 RETURNING id`,
      [contestId, JSON.stringify(remark)],
    );
    await query(
      tx,
      `INSERT INTO amendment (id, contest_id, contest_rule_set_id, reason)
       VALUES (uuidv7(), $1, $2, 'Có phúc khảo.')`,
      [contestId, row?.id],
    );
  });
}
