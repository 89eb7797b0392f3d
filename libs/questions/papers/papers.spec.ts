import { randomBytes } from 'node:crypto';
import { query } from '@bangvang/database';
import { canonicalJson, newId, sha256 } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { insertContest } from '../../../test/support/staff';
import { until } from '../../../test/support/until';
import { Banks } from '../bank/banks.service';
import { Questions } from '../bank/questions.service';
import type { CreateQuestionDto, QuestionDto } from '../bank/questions.dto';
import { QuestionImport } from '../exchange/import.service';
import type { PaperDto } from './paper.dto';
import { Papers } from './papers.service';
import type { PaperPlan } from './plan';
import { sealHash } from './render.rules';

const BY = 'staff:0199a000-0000-7000-8000-00000000000a';
const ADMIN = {
  accountId: newId(),
  sessionId: newId(),
  email: 'quan.tri@example.vn',
  name: 'Quản trị',
  isAdmin: true,
  roles: {},
};

let test: TestApp;
let papers: Papers;
let questions: Questions;

beforeAll(async () => {
  test = await createTestApp();
  papers = test.app.get(Papers);
  questions = test.app.get(Questions);
});
afterAll(() => test.close());

const contest = () => insertContest(test);

async function round(contestId: string): Promise<string> {
  const id = newId();
  await query(
    test.db.tx,
    `INSERT INTO round (id, contest_id, ordinal, title, opens_at, closes_at, variant_secret)
     VALUES ($1, $2, (SELECT count(*) + 1 FROM round WHERE contest_id = $2), 'Vòng', now() + interval '1 day', now() + interval '2 days', $3)`,
    [id, contestId, randomBytes(32)],
  );
  return id;
}

const bank = async (contestId?: string) =>
  (
    await test.app
      .get(Banks)
      .create(ADMIN, { name: 'Ngân hàng', ...(contestId ? { contestId } : {}) })
  ).id;

/** A question whose every word can be told from any other's. */
function written(no: number, changes: Partial<CreateQuestionDto> = {}): CreateQuestionDto {
  return {
    type: 'single',
    topic: 'Tiểu sử',
    difficulty: 1,
    stem: `Câu hỏi số ${no}?`,
    options: ['một', 'hai', 'ba', 'bốn'].map((text) => ({ text: `${text} của câu ${no}` })),
    key: { correct: ['c'] },
    explanation: `LỜI GIẢI ${no}`,
    sourceNote: `NGUỒN ${no}`,
    ...changes,
  };
}

async function fill(bankId: string, count: number, changes: Partial<CreateQuestionDto> = {}) {
  const list: QuestionDto[] = [];
  for (let no = 1; no <= count; no += 1) {
    list.push(await questions.create(bankId, written(no, changes), BY));
  }
  return list;
}

const plan = (draw: PaperPlan['draw'], changes: Partial<PaperPlan> = {}): PaperPlan => ({
  draw,
  variants: 6,
  shuffleQuestions: true,
  shuffleOptions: true,
  points: { default: 5, multiple: 'all-or-nothing' },
  ...changes,
});

const fixed = (list: QuestionDto[]) => ({
  kind: 'fixed' as const,
  questionIds: list.map(({ id }) => id),
});

const seal = (roundId: string, contestId: string, wanted: PaperPlan) =>
  test.db.transaction((tx) => papers.seal(tx, roundId, wanted, { contestId, by: BY }));

const shown = async (roundId: string, variant: number) =>
  JSON.parse((await papers.variant(roundId, variant)).body.toString('utf8')) as PaperDto;

describe('sealing', () => {
  it('stores every variant with the hash that anybody can recompute', async () => {
    const contestId = await contest();
    const roundId = await round(contestId);
    const list = await fill(await bank(contestId), 5);
    const published = await seal(roundId, contestId, plan(fixed(list)));
    expect(published.map(({ code }) => code)).toEqual(['101', '102', '103', '104', '105', '106']);
    expect(await papers.seals(test.db.tx, roundId)).toEqual(published);
    const stored = await query<{ variant: number; body: Buffer; key: never; salt: Buffer }>(
      test.db.tx,
      'SELECT variant, body, key, salt FROM paper WHERE round_id = $1 ORDER BY variant',
      [roundId],
    );
    for (const { variant, body, key, salt } of stored) {
      const paper = JSON.parse(body.toString('utf8')) as PaperDto;
      expect(paper).toMatchObject({ roundId, variant, code: published[variant]!.code });
      expect(sealHash(body.toString('utf8'), key, salt)).toBe(published[variant]!.sha256);
      const whole = canonicalJson({ paper, key, salt: salt.toString('hex') });
      expect(sha256(whole)).toBe(published[variant]!.sha256);
    }
    expect(new Set(stored.map(({ salt }) => salt.toString('hex'))).size).toBe(6);
    expect(new Set(stored.map(({ body }) => body.toString().replace(/"code".*?,/, ''))).size).toBe(
      6,
    );
  });

  it('shows no contestant a byte of the key, of the bank, or of another variant', async () => {
    const contestId = await contest();
    const roundId = await round(contestId);
    const bankId = await bank(contestId);
    const list = [
      ...(await fill(bankId, 12)),
      await questions.create(
        bankId,
        written(90, { type: 'multiple', key: { correct: ['a', 'd'] } }),
        BY,
      ),
      await questions.create(
        bankId,
        written(91, { type: 'numeric', options: [], key: { value: 918273, tolerance: 0.25 } }),
        BY,
      ),
      await questions.create(
        bankId,
        written(92, { type: 'boolean', options: [], key: { correct: ['b'] } }),
        BY,
      ),
    ];
    const draw = {
      kind: 'bank' as const,
      bankId,
      parts: [{ topic: 'Tiểu sử', difficulty: 1, count: 6 }],
    };
    await seal(roundId, contestId, plan(draw, { variants: 20 }));
    const secrets = list.flatMap(({ id, code }) => [id, code]);
    for (let variant = 0; variant < 20; variant += 1) {
      const { body, key } = await papers.variant(roundId, variant);
      const text = body.toString('utf8');
      const mine = (JSON.parse(text) as PaperDto).questions.map(({ stem }) => stem);
      for (const secret of [...secrets, bankId, contestId]) expect(text).not.toContain(secret);
      for (const { questionVersionId } of key.questions)
        expect(text).not.toContain(questionVersionId);
      expect(text).not.toMatch(
        /LỜI GIẢI|NGUỒN|918273|correct|original|explanation|tolerance|key|salt/i,
      );
      for (const { stem } of list) expect(text.includes(stem)).toBe(mine.includes(stem));
      expect(Object.keys(JSON.parse(text) as object).sort()).toEqual([
        'code',
        'questions',
        'roundId',
        'variant',
      ]);
    }
  });

  it('draws other questions of the same blueprint for other variants', async () => {
    const contestId = await contest();
    const roundId = await round(contestId);
    const bankId = await bank(contestId);
    await fill(bankId, 8);
    await fill(bankId, 8, { topic: 'Di chúc', difficulty: 3 });
    const parts = [
      { topic: 'Tiểu sử', difficulty: 1, count: 3 },
      { topic: 'Di chúc', difficulty: 3, count: 2 },
    ];
    const points = { default: 5, byDifficulty: { '3': 10 }, multiple: 'partial' as const };
    await seal(roundId, contestId, plan({ kind: 'bank', bankId, parts }, { variants: 30, points }));
    const sets = new Set<string>();
    for (let variant = 0; variant < 30; variant += 1) {
      const { questions: list } = await shown(roundId, variant);
      expect(list.map((question) => question.points).sort()).toEqual([10, 10, 5, 5, 5]);
      sets.add(
        list
          .map(({ stem, points: worth }) => `${stem} ${worth}`)
          .sort()
          .join(),
      );
    }
    expect(sets.size).toBeGreaterThan(10);
    expect(await papers.history(test.db.tx, roundId)).toMatchObject([
      { questionCount: 5, maxCentipoints: 3_500 },
    ]);
  });

  it('keeps the text of a paper whose question was later changed', async () => {
    const contestId = await contest();
    const [before, after] = [await round(contestId), await round(contestId)];
    const bankId = await bank(contestId);
    const [question] = await fill(bankId, 1);
    await seal(before, contestId, plan(fixed([question!])));
    const changed = written(1, { stem: 'Câu hỏi đã sửa?', key: { correct: ['a'] } });
    await questions.revise(bankId, question!.id, { ...changed, version: 1 }, BY);
    await seal(after, contestId, plan(fixed([question!])));
    const rightText = async (roundId: string) => {
      const { key } = await papers.variant(roundId, 0);
      const { options } = (await shown(roundId, 0)).questions[0]!;
      return options!.find(({ id }) => id === key.questions[0]!.correct[0])!.text;
    };
    expect((await shown(before, 0)).questions[0]!.stem).toBe('Câu hỏi số 1?');
    expect(await rightText(before)).toBe('ba của câu 1');
    expect((await shown(after, 0)).questions[0]!.stem).toBe('Câu hỏi đã sửa?');
    expect(await rightText(after)).toBe('một của câu 1');
  });

  it('says what the bank lacks, and seals nothing', async () => {
    const contestId = await contest();
    const roundId = await round(contestId);
    const bankId = await bank(contestId);
    const [first, ...rest] = await fill(bankId, 4);
    await questions.retire(bankId, first!.id, true);
    const draw = {
      kind: 'bank' as const,
      bankId,
      parts: [
        { topic: 'Tiểu sử', difficulty: 1, count: 4 },
        { topic: 'Di chúc', difficulty: 2, count: 1 },
      ],
    };
    const missing = [
      { path: 'draw.parts[0]', topic: 'Tiểu sử', difficulty: 1, wanted: 4, available: 3 },
      { path: 'draw.parts[1]', topic: 'Di chúc', difficulty: 2, wanted: 1, available: 0 },
    ];
    expect(await papers.missing(test.db.tx, plan(draw), contestId)).toEqual(missing);
    await expect(seal(roundId, contestId, plan(draw))).rejects.toMatchObject({
      code: 'BANK_TOO_SMALL',
      said: {
        vi: 'Chưa niêm phong được đề: cần 4 câu chủ đề “Tiểu sử” mức độ 1, chỉ có 3; cần 1 câu chủ đề “Di chúc” mức độ 2, chỉ có 0.',
      },
      extras: { missing },
    });
    expect(await papers.seals(test.db.tx, roundId)).toEqual([]);
    await expect(papers.variant(roundId, 0)).rejects.toMatchObject({ code: 'ROUND_NOT_SEALED' });
    expect(await papers.missing(test.db.tx, plan(fixed([first!, ...rest])), contestId)).toEqual([
      { path: 'draw.questionIds[0]', questionId: first!.id, wanted: 1, available: 0 },
    ]);
  });

  it('takes from shared banks and the contest’s own, never from another contest’s', async () => {
    const [mine, other] = [await contest(), await contest()];
    const [own, shared, foreign] = [await bank(mine), await bank(), await bank(other)];
    const lists = [await fill(own, 1), await fill(shared, 1), await fill(foreign, 1)];
    const missing = await papers.missing(test.db.tx, plan(fixed(lists.flat())), mine);
    expect(missing.map(({ path }) => path)).toEqual(['draw.questionIds[2]']);
    const parts = [{ topic: 'Tiểu sử', difficulty: 1, count: 1 }];
    const draws = [own, shared, foreign].map((bankId) => ({
      kind: 'bank' as const,
      bankId,
      parts,
    }));
    const short = await Promise.all(
      draws.map((draw) => papers.missing(test.db.tx, plan(draw), mine)),
    );
    expect(short.map((list) => list.length)).toEqual([0, 0, 1]);
  });

  it('is won by one of two at the same time', async () => {
    const contestId = await contest();
    const roundId = await round(contestId);
    const list = await fill(await bank(contestId), 2);
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => seal(roundId, contestId, plan(fixed(list)))),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(3);
    for (const { reason } of lost) expect(reason).toMatchObject({ code: 'ROUND_SEALED' });
    expect(await papers.history(test.db.tx, roundId)).toHaveLength(1);
  });

  it('seals 100 different variants of 40 questions out of 400', async () => {
    const contestId = await contest();
    const bankId = await bank(contestId);
    const file = Buffer.from(JSON.stringify(Array.from({ length: 400 }, (_, no) => written(no))));
    await test.app.get(QuestionImport).run(bankId, file, { topic: 'Chung', difficulty: 1 }, BY);
    const draw = {
      kind: 'bank' as const,
      bankId,
      parts: [{ topic: 'Tiểu sử', difficulty: 1, count: 40 }],
    };
    const roundId = await round(contestId);
    await seal(roundId, contestId, plan(draw, { variants: 100 }));
    const seals = await papers.seals(test.db.tx, roundId);
    expect(new Set(seals.map(({ sha256 }) => sha256)).size).toBe(100);
  });

  it('previews a paper with its key and keeps nothing', async () => {
    const contestId = await contest();
    const roundId = await round(contestId);
    const list = await fill(await bank(contestId), 3);
    const { paper, key } = await papers.preview(test.db.tx, roundId, plan(fixed(list)), contestId);
    expect(paper.questions).toHaveLength(3);
    expect(key.questions[0]).toMatchObject({ no: 1, centipoints: 500, multiple: 'all-or-nothing' });
    expect(key.questions.map(({ explanation }) => explanation).sort()).toEqual(
      list.map(({ explanation }) => explanation),
    );
    expect(await papers.history(test.db.tx, roundId)).toEqual([]);
  });
});

describe('a sealed paper', () => {
  async function sealed() {
    const contestId = await contest();
    const roundId = await round(contestId);
    const list = await fill(await bank(contestId), 3);
    const published = await seal(roundId, contestId, plan(fixed(list)));
    return { contestId, roundId, list, published };
  }

  it('is loaded once, however many ask at the same time', async () => {
    const { roundId, published } = await sealed();
    const asked = await Promise.all(Array.from({ length: 50 }, () => papers.variant(roundId, 2)));
    expect(new Set(asked).size).toBe(1);
    expect(asked[0]).toMatchObject({ code: '103', sha256: published[2]!.sha256 });
    await expect(papers.variant(roundId, 99)).rejects.toMatchObject({ code: 'ROUND_NOT_SEALED' });
  });

  it('cannot be changed or removed, nor can its seal or its questions', async () => {
    const { roundId } = await sealed();
    for (const statement of [
      `UPDATE paper SET code = '999' WHERE round_id = '${roundId}'`,
      `DELETE FROM paper WHERE round_id = '${roundId}'`,
      'TRUNCATE paper',
      `UPDATE paper_seal SET questions = 1 WHERE round_id = '${roundId}'`,
      `DELETE FROM paper_seal WHERE round_id = '${roundId}'`,
      "UPDATE question_version SET stem = 'khác'",
      'DELETE FROM question_version',
    ]) {
      await expect(query(test.db.tx, statement)).rejects.toMatchObject({
        driverError: { code: '23001' },
      });
    }
  });

  it('stays on record when its seal ends, and the next sealing counts', async () => {
    const { contestId, roundId, list, published } = await sealed();
    await papers.variant(roundId, 0);
    const why = { by: BY, reason: 'Câu 2 sai đáp án' };
    await test.db.transaction((tx) => papers.unseal(tx, roundId, why));
    await expect(
      test.db.transaction((tx) => papers.unseal(tx, roundId, why)),
    ).rejects.toMatchObject({ code: 'ROUND_NOT_SEALED' });
    expect(await papers.seals(test.db.tx, roundId)).toEqual([]);
    const again = await seal(roundId, contestId, plan(fixed(list.slice(1))));
    const history = await papers.history(test.db.tx, roundId);
    expect(history).toMatchObject([
      {
        generation: 1,
        sealedBy: BY,
        questionCount: 3,
        maxCentipoints: 1_500,
        unsealed: why,
        variants: published,
      },
      { generation: 2, questionCount: 2, unsealed: null, variants: again },
    ]);
    await expect(
      query(
        test.db.tx,
        'UPDATE paper_seal SET unseal_reason = $2 WHERE round_id = $1 AND generation = 1',
        [roundId, 'khác'],
      ),
    ).rejects.toMatchObject({ driverError: { code: '23001' } });
    // Which sealing counts is remembered for a second.
    await until(async () => (await papers.variant(roundId, 0)).sha256 !== published[0]!.sha256);
    expect((await papers.variant(roundId, 0)).sha256).toBe(again[0]!.sha256);
    expect((await shown(roundId, 0)).questions).toHaveLength(2);
  });
});
