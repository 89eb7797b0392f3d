import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { greyPng, makeBank, sendFile } from '../../../test/support/questions';
import { insertContest, staffMember, type StaffMember } from '../../../test/support/staff';

const SEED = readFileSync(join(__dirname, '../../../seed/sample-questions.json'));

let test: TestApp;
let organiser: StaffMember;
let contestId: string;

beforeAll(async () => {
  test = await createTestApp();
  contestId = await insertContest(test);
  organiser = await staffMember(test, 'organiser', contestId);
});
afterAll(() => test.close());

const get = (path: string) =>
  test.call('GET', `/api/staff/banks${path}`, { cookie: organiser.cookie });

const bank = () => makeBank(test, organiser, contestId);

const send = (bankId: string, file: Buffer | string | object, query = '') => {
  const bytes = typeof file === 'string' || Buffer.isBuffer(file) ? file : JSON.stringify(file);
  return sendFile(test, `/api/staff/banks/${bankId}/import${query}`, organiser.cookie, bytes);
};

interface Question {
  id: string;
  code: string;
  version: number;
  [field: string]: unknown;
}

async function questions(bankId: string): Promise<Question[]> {
  const { body } = await get(`/${bankId}/questions?retired=all&limit=200`);
  return body.questions as unknown as Question[];
}

const FULL = [
  {
    code: 'A-1',
    type: 'single',
    topic: 'Lịch sử',
    difficulty: 3,
    stem: 'Năm nào?',
    options: ['1911', { text: '1912' }, { text: 'Tất cả đều sai', pinned: true }],
    key: { correct: ['a'] },
    explanation: 'Ngày 5/6/1911.',
    sourceNote: 'Biên niên tiểu sử',
  },
  {
    code: 'A-2',
    type: 'multiple',
    topic: 'Lịch sử',
    difficulty: 1,
    stem: 'Những ai?',
    options: ['Ông A', 'Bà B', 'Cô C'],
    key: { correct: ['c', 'a'] },
  },
  {
    code: 'A-3',
    type: 'boolean',
    topic: 'Lịch sử',
    difficulty: 2,
    stem: 'Đúng không?',
    key: { correct: ['b'] },
    retired: true,
  },
  {
    code: 'A-4',
    type: 'numeric',
    topic: 'Lịch sử',
    difficulty: 5,
    stem: 'Bao nhiêu?',
    key: { value: 12.5, tolerance: 0.25 },
  },
];

describe('JSON import', () => {
  it('takes the sample questions, and once only', async () => {
    const id = await bank();
    const first = await send(id, SEED, '?topic=Hải Phòng&difficulty=2');
    expect(first.status).toBe(200);
    expect(first.body).toEqual({ created: 20, updated: 0, unchanged: 0 });
    const [one] = await questions(id);
    expect(one).toMatchObject({
      code: 'Q0001',
      type: 'single',
      topic: 'Hải Phòng',
      difficulty: 2,
      stem: 'Trước khi mang tên Nguyễn Tất Thành, thuở nhỏ Chủ tịch Hồ Chí Minh có tên là gì?',
      key: { correct: ['b'] },
      explanation: expect.stringContaining('Nguyễn Sinh Cung') as string,
      sourceNote: expect.stringContaining('Biên niên tiểu sử') as string,
    });
    expect((await send(id, SEED, '?topic=Hải Phòng&difficulty=2')).body).toEqual({
      created: 0,
      updated: 0,
      unchanged: 20,
    });
  });

  it('takes questions of every type in full', async () => {
    const id = await bank();
    expect((await send(id, FULL)).body).toMatchObject({ created: 4 });
    expect(await questions(id)).toMatchObject(
      [
        {
          ...FULL[0],
          options: [{ text: '1911' }, { text: '1912' }, { text: 'Tất cả đều sai', pinned: true }],
        },
        { type: 'multiple', key: { correct: ['a', 'c'] }, explanation: null },
        { type: 'boolean', options: [], retiredAt: expect.any(String) as string },
        { type: 'numeric', key: { value: 12.5, tolerance: 0.25 } },
      ].map(({ code: _, retired: __, ...rest }: Record<string, unknown>) => rest),
    );
  });

  it('makes a version where a known code says something new, and nowhere else', async () => {
    const id = await bank();
    await send(id, FULL);
    const changed = FULL.map((question) =>
      question.code === 'A-2' ? { ...question, stem: 'Những người nào?' } : question,
    );
    expect((await send(id, changed)).body).toEqual({ created: 0, updated: 1, unchanged: 3 });
    expect((await questions(id)).map(({ version }) => version)).toEqual([1, 2, 1, 1]);
    const back = FULL.map((question) => ({ ...question, retired: false }));
    await send(id, back);
    expect((await questions(id)).map(({ retiredAt }) => retiredAt)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('imports nothing when anything is wrong, and says where', async () => {
    const id = await bank();
    const [fine] = FULL;
    const answer = await send(id, {
      schema: 1,
      questions: [
        fine,
        { ...fine, code: 'A-1' },
        { ...fine, code: 'B-1', difficulty: 9 },
        { ...fine, code: 'B-2', key: { correct: ['e'] } },
        { text: 'Câu gì?', options: ['một', 'hai'], correctIndex: 5 },
        { text: '', options: ['một', 'hai'], correctIndex: 0 },
        { text: 'Câu gì?', options: ['một', 'hai'], correctIndex: 'b' },
        'câu hỏi',
        { ...fine, code: 'B-3', image: { sha256: '0'.repeat(64), alt: 'Ảnh' }, answer: 1 },
      ],
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'IMPORT_REJECTED' });
    const paths = (answer.body.errors as unknown as { path: string }[]).map(({ path }) => path);
    expect(paths.sort()).toEqual([
      'questions[1].code',
      'questions[2].difficulty',
      'questions[3].key.correct',
      'questions[4].correctIndex',
      'questions[5].text',
      'questions[6].correctIndex',
      'questions[7]',
      'questions[8].answer',
    ]);
    const unknown = await send(id, [{ ...fine, image: { sha256: '0'.repeat(64), alt: 'Ảnh' } }]);
    expect(unknown.body).toMatchObject({ errors: [{ path: '[0].image' }] });
    expect(await questions(id)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['broken JSON', '[{"text": ', 'file'],
    ['no questions', [], 'questions'],
    ['a question alone', { text: 'Câu gì?' }, 'text'],
    ['too many', Array.from({ length: 5_001 }, () => 1), 'questions'],
    ['another schema', { schema: 2, questions: FULL }, 'schema'],
    ['media that is no list', { questions: FULL, media: 'x' }, 'media'],
    [
      'media that is no image',
      { questions: FULL, media: [{ sha256: '0'.repeat(64), data: 'aGk=' }] },
      'media[0].data',
    ],
  ])('refuses %s', async (_, file, path) => {
    const id = await bank();
    const answer = await send(id, file as object);
    expect(answer.body).toMatchObject({ code: 'IMPORT_REJECTED' });
    expect(
      (answer.body.errors as unknown as { path: string }[]).map((error) => error.path),
    ).toContain(path);
    expect(await questions(id)).toEqual([]);
  });

  it('by two at once makes each question once', async () => {
    const id = await bank();
    const answers = await Promise.all([send(id, SEED), send(id, SEED), send(id, FULL)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await questions(id)).toHaveLength(24);
  });
});

describe('export', () => {
  it('is taken back without loss, into the same bank and into an empty one', async () => {
    const id = await bank();
    const picture = greyPng(1, 1);
    const image = { sha256: sha256(picture), alt: 'Ảnh tư liệu' };
    const media = [{ sha256: image.sha256, data: picture.toString('base64') }];
    await send(id, { questions: [{ ...FULL[0], image }, ...FULL.slice(1)], media });
    const exported = await get(`/${id}/export`);
    expect(exported.headers.get('content-disposition')).toContain('attachment');
    expect(exported.body).toMatchObject({ schema: 1, bank: 'Ngân hàng', media });
    expect((await send(id, exported.text)).body).toEqual({ created: 0, updated: 0, unchanged: 4 });
    const copy = await bank();
    expect((await send(copy, exported.text)).body).toMatchObject({ created: 4 });
    expect((await get(`/${copy}/export`)).body).toEqual(exported.body);
    expect((await questions(copy))[0]).toMatchObject({
      image: { alt: 'Ảnh tư liệu', width: 1, height: 1 },
    });
  });

  it('with a changed picture is refused', async () => {
    const media = [{ sha256: '0'.repeat(64), data: greyPng(1, 1).toString('base64') }];
    const answer = await send(await bank(), { questions: FULL, media });
    expect(answer.body).toMatchObject({ errors: [{ path: 'media[0].sha256' }] });
  });
});
