import { newId } from '@bangvang/platform';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { makeBank } from '../../../test/support/questions';
import { insertContest, staffMember, type StaffMember } from '../../../test/support/staff';

let test: TestApp;
let admin: StaffMember;
let contestId: string;
let organiser: StaffMember;
let stranger: StaffMember;
let viewer: StaffMember;

beforeAll(async () => {
  test = await createTestApp();
  admin = await staffMember(test, 'admin');
  contestId = await insertContest(test);
  organiser = await staffMember(test, 'organiser', contestId);
  stranger = await staffMember(test, 'organiser', await insertContest(test));
  viewer = await staffMember(test, 'viewer', contestId);
});
afterAll(() => test.close());

type Body = Record<string, unknown>;

const call = (who: StaffMember, method: string, path: string, body?: Body) =>
  test.call(method, `/api/staff/banks${path}`, { cookie: who.cookie, body });

const bank = (who = organiser, contest?: string) => makeBank(test, who, contest);
const mine = () => bank(organiser, contestId);

const QUESTION = {
  type: 'single',
  topic: 'Tiểu sử',
  difficulty: 2,
  stem: 'Thuở nhỏ Người có tên là gì?',
  options: [{ text: 'Nguyễn Sinh Khiêm' }, { text: 'Nguyễn Sinh Cung' }],
  key: { correct: ['b'] },
  explanation: 'Nguyễn Sinh Khiêm là anh trai.',
};

interface Question {
  id: string;
  retiredAt: string | null;
}

async function question(bankId: string, changes: Body = {}) {
  const answer = await call(organiser, 'POST', `/${bankId}/questions`, { ...QUESTION, ...changes });
  expect(answer.status).toBe(201);
  return answer.body.question as unknown as Question;
}

describe('banks', () => {
  it('are made, found, renamed and, while empty, deleted', async () => {
    const id = await mine();
    expect((await call(organiser, 'GET', `/${id}`)).body.bank).toMatchObject({
      id,
      name: 'Ngân hàng',
      contestId,
      questions: 0,
      retired: 0,
    });
    const renamed = await call(organiser, 'PATCH', `/${id}`, { name: '  Vòng  1 ' });
    expect(renamed.body.bank).toMatchObject({ name: 'Vòng 1' });
    expect((await call(organiser, 'DELETE', `/${id}`)).status).toBe(204);
    expect((await call(admin, 'GET', `/${id}`)).body).toMatchObject({ code: 'BANK_NOT_FOUND' });
  });

  it('with questions are not deleted', async () => {
    const id = await mine();
    await question(id);
    expect((await call(organiser, 'DELETE', `/${id}`)).body).toMatchObject({ code: 'CONFLICT' });
  });

  it('of a contest are its organisers’; shared ones the admins’', async () => {
    const [own, shared] = [await mine(), await bank(admin)];
    const ids = async (who: StaffMember, query = '') =>
      ((await call(who, 'GET', query)).body.banks as unknown as { id: string }[]).map(
        ({ id }) => id,
      );
    expect(await ids(organiser)).toEqual(expect.arrayContaining([own, shared]));
    expect(await ids(stranger)).toContain(shared);
    expect(await ids(stranger)).not.toContain(own);
    expect(await ids(stranger, `?contestId=${contestId}`)).not.toContain(own);
    expect(await ids(admin, `?contestId=${contestId}`)).toEqual(
      expect.arrayContaining([own, shared]),
    );
    for (const [who, path] of [
      [stranger, `/${own}`],
      [stranger, `/${own}/questions`],
      [stranger, `/${own}/topics`],
      [stranger, `/${own}/export`],
      [organiser, `/${shared}/questions`],
      [organiser, `/${shared}/export`],
    ] as const) {
      expect((await call(who, 'GET', path)).status).toBe(404);
    }
    expect((await call(organiser, 'GET', `/${shared}/topics`)).status).toBe(200);
    expect((await call(admin, 'GET', `/${own}/questions`)).status).toBe(200);
  });

  it('are made only where one may', async () => {
    const create = (who: StaffMember, body: Body) =>
      call(who, 'POST', '', { name: 'Ngân hàng', ...body });
    expect((await create(organiser, {})).body).toMatchObject({ code: 'FORBIDDEN' });
    expect((await create(stranger, { contestId })).body).toMatchObject({ code: 'FORBIDDEN' });
    expect((await create(viewer, { contestId })).status).toBe(403);
    expect((await create(admin, { contestId: newId() })).body).toMatchObject({
      code: 'CONTEST_NOT_FOUND',
    });
    expect((await call(viewer, 'GET', '')).status).toBe(403);
    expect((await test.call('GET', '/api/staff/banks')).status).toBe(401);
  });

  it('say what a draw can ask for', async () => {
    const id = await mine();
    await question(id);
    await question(id, { difficulty: 1 });
    const { id: gone } = await question(id, { difficulty: 1 });
    await call(organiser, 'PUT', `/${id}/questions/${gone}/retired`, { retired: true });
    expect((await call(organiser, 'GET', `/${id}/topics`)).body).toEqual({
      topics: [
        { topic: 'Tiểu sử', difficulty: 1, count: 1 },
        { topic: 'Tiểu sử', difficulty: 2, count: 1 },
      ],
    });
  });
});

describe('questions', () => {
  it('get a code, and are read as they were written', async () => {
    const id = await mine();
    const first = await question(id);
    expect(first).toMatchObject({
      ...QUESTION,
      bankId: id,
      code: 'Q0001',
      version: 1,
      versionBy: `staff:${organiser.accountId}`,
      retiredAt: null,
      sourceNote: null,
      image: null,
    });
    expect(await question(id, { code: 'Q0007' })).toMatchObject({ code: 'Q0007' });
    expect(await question(id)).toMatchObject({ code: 'Q0008' });
    const taken = await call(organiser, 'POST', `/${id}/questions`, { ...QUESTION, code: 'Q0007' });
    expect(taken.status).toBe(409);
    expect(taken.body).toMatchObject({ code: 'CONFLICT', taken: 'Q0007' });
  });

  it('are found by code, topic, difficulty, type and words without accents, page by page', async () => {
    const id = await mine();
    await question(id, { stem: 'Quận Lê Chân ở đâu? 100% đúng' });
    await question(id, { topic: 'Di chúc', difficulty: 5 });
    await question(id, { type: 'boolean', options: [], key: { correct: ['a'] } });
    const { id: gone } = await question(id, { code: 'CU-9' });
    await call(organiser, 'PUT', `/${id}/questions/${gone}/retired`, { retired: true });
    const codes = async (filter: Record<string, string>) => {
      const path = `/${id}/questions?${new URLSearchParams(filter).toString()}`;
      const { body, status } = await call(organiser, 'GET', path);
      expect(status).toBe(200);
      return (body.questions as unknown as { code: string }[]).map(({ code }) => code);
    };
    expect(await codes({ q: 'le chan' })).toEqual(['Q0001']);
    expect(await codes({ q: 'SINH CUNG' })).toEqual(['Q0001', 'Q0002']);
    expect(await codes({ q: '100%' })).toEqual(['Q0001']);
    expect(await codes({ q: '_' })).toEqual([]);
    expect(await codes({ q: 'q0003' })).toEqual(['Q0003']);
    expect(await codes({ topic: 'Di chúc' })).toEqual(['Q0002']);
    expect(await codes({ difficulty: '2' })).toEqual(['Q0001', 'Q0003']);
    expect(await codes({ type: 'boolean' })).toEqual(['Q0003']);
    expect(await codes({ retired: 'only' })).toEqual(['CU-9']);
    expect(await codes({ retired: 'all' })).toHaveLength(4);
    const page = (await call(organiser, 'GET', `/${id}/questions?limit=2`)).body;
    const { next } = page as unknown as { next: string };
    expect(page).toMatchObject({ total: 3, next: 'Q0002' });
    const more = await call(organiser, 'GET', `/${id}/questions?limit=2&after=${next}`);
    expect(more.body).toMatchObject({ total: 3, next: null, questions: [{ code: 'Q0003' }] });
    for (const wrong of ['limit=0', 'limit=x', 'difficulty=9', 'type=essay', 'order=1']) {
      expect((await call(organiser, 'GET', `/${id}/questions?${wrong}`)).status).toBe(422);
    }
  });

  it('change by new versions, which all stay', async () => {
    const id = await mine();
    const { id: questionId } = await question(id);
    const path = `/${id}/questions/${questionId}`;
    const edit = { ...QUESTION, stem: 'Thuở nhỏ, Người có tên là gì?', version: 1 };
    const edited = await call(admin, 'PUT', path, edit);
    expect(edited.body.question).toMatchObject({
      version: 2,
      stem: edit.stem,
      versionBy: `staff:${admin.accountId}`,
    });
    const same = await call(organiser, 'PUT', path, { ...edit, version: 2 });
    expect(same.body.question).toMatchObject({ version: 2, versionBy: `staff:${admin.accountId}` });
    const late = await call(organiser, 'PUT', path, { ...QUESTION, version: 1 });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'CONFLICT', version: 2 });
    const { versions } = (await call(organiser, 'GET', `${path}/versions`)).body;
    expect(versions).toMatchObject([
      { version: 2, stem: edit.stem },
      { version: 1, stem: QUESTION.stem },
    ]);
  });

  it('changed by two at once get one new version', async () => {
    const id = await mine();
    const { id: questionId } = await question(id);
    const answers = await Promise.all(
      ['một', 'hai', 'ba'].map((stem) =>
        call(organiser, 'PUT', `/${id}/questions/${questionId}`, {
          ...QUESTION,
          stem,
          version: 1,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('retire and come back', async () => {
    const id = await mine();
    const { id: questionId } = await question(id);
    const path = `/${id}/questions/${questionId}`;
    const retired = await call(organiser, 'PUT', `${path}/retired`, { retired: true });
    expect(retired.body.question).toMatchObject({
      retiredAt: expect.stringMatching(/Z$/) as string,
    });
    const again = await call(organiser, 'PUT', `${path}/retired`, { retired: true });
    expect(again.body.question!.retiredAt).toEqual(retired.body.question!.retiredAt);
    expect((await call(organiser, 'GET', `/${id}`)).body.bank).toMatchObject({
      questions: 0,
      retired: 1,
    });
    const back = await call(organiser, 'PUT', `${path}/retired`, { retired: false });
    expect(back.body.question).toMatchObject({ retiredAt: null });
  });

  it('are not reached through another bank', async () => {
    const [one, other] = [await mine(), await mine()];
    const { id } = await question(one);
    for (const suffix of ['', '/versions']) {
      const answer = await call(organiser, 'GET', `/${other}/questions/${id}${suffix}`);
      expect(answer.body).toMatchObject({ code: 'QUESTION_NOT_FOUND' });
    }
    const edit = await call(organiser, 'PUT', `/${other}/questions/${id}`, {
      ...QUESTION,
      version: 1,
    });
    expect(edit.body).toMatchObject({ code: 'QUESTION_NOT_FOUND' });
  });

  it.each<[string, Body, string]>([
    ['an unknown type', { type: 'essay' }, 'type'],
    ['no stem', { stem: '   ' }, 'stem'],
    ['a stem of 5,000 characters', { stem: 'x'.repeat(5_000) }, 'stem'],
    ['control characters', { stem: 'a\u0000b' }, 'stem'],
    ['a difficulty beyond', { difficulty: 6 }, 'difficulty'],
    ['no options', { options: [] }, 'options'],
    ['an option that is a text', { options: ['một', 'hai'] }, 'options[0]'],
    ['an option without text', { options: [{ text: 'một' }, {}] }, 'options[1].text'],
    ['no key', { key: undefined }, 'key'],
    ['a key that is a list', { key: ['b'] }, 'key'],
    ['an unknown letter', { key: { correct: ['z'] } }, 'key.correct'],
    ['a letter beyond the options', { key: { correct: ['c'] } }, 'key.correct'],
    ['a number in a choice', { key: { correct: ['a'], value: 1 } }, 'key.value'],
    ['an unknown field', { correctIndex: 1 }, 'correctIndex'],
    ['an unknown field inside', { key: { correct: ['a'], why: 1 } }, 'key.why'],
    ['null where a text is', { explanation: null }, 'explanation'],
    ['an image of nobody', { image: { id: newId(), alt: 'Ảnh' } }, 'image.id'],
    ['an image without its text', { image: { id: newId() } }, 'image.alt'],
  ])('with %s are refused by path, and nothing is stored', async (_, changes, path) => {
    const id = await mine();
    const answer = await call(organiser, 'POST', `/${id}/questions`, { ...QUESTION, ...changes });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
    );
    expect((await call(organiser, 'GET', `/${id}/questions`)).body).toMatchObject({ total: 0 });
  });
});
