import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { awardedContest, type Awarded } from '../../../test/support/awarded';

let test: TestApp;
let contest: Awarded;

beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

/* One A, one B, two C: An and Bình have A together, Chi B, two more C; Em, of paper, has nothing. */
const WORKS = [
  { title: 'Sóng', points: 9.5, authors: [{ name: 'Nguyễn An' }, { name: 'Trần Bình' }] },
  { title: 'Gió', points: 9, authors: [{ name: 'Lê Chi' }] },
  { title: 'Nắng', points: 8.5, authors: [{ name: 'Phạm Dũng', registered: false }], paper: true },
  { title: 'Mưa', points: 8, authors: [{ name: 'Hoàng Giang' }] },
  { title: 'Mây', points: 7, authors: [{ name: 'Vũ Hà' }] },
];
const ASKED = [
  { field: 'name', need: 'required' },
  { field: 'bankAccount', need: 'winners' },
  { field: 'personalId', need: 'winners' },
];
const REPLY = { bankAccount: 'Vietcombank 0011001234567', personalId: '031200001234' };

beforeEach(async () => {
  contest = await awardedContest(test, {
    works: WORKS,
    writing: { authorData: ASKED },
    rules: { winners: { ask: [], replyWithinDays: 5, nextInLine: true } },
  });
});

const ask = () => contest.staff('POST', '/winners/requests', {});
const list = async () => (await contest.staff('GET', '/winners')).body;
const mine = (name: string, method = 'GET', body?: unknown) =>
  test.call(method, `/api/contests/${contest.slug}/winner`, {
    token: contest.people.get(name)?.token,
    body,
  });
const checkOf = async (name: string): Promise<string> => {
  const [row] = await query<{ id: string }>(
    test.db.tx,
    'SELECT id FROM winner_check WHERE participant_id = $1',
    [contest.people.get(name)?.participantId],
  );
  return row!.id;
};
const decide = async (name: string, body: object) =>
  test.call('PUT', `/api/staff/winner-checks/${await checkOf(name)}/decision`, {
    cookie: contest.organiser.cookie,
    body,
  });

it('knows no winner, and asks nobody, before the codes are open', async () => {
  expect(await list()).toMatchObject({ asks: ['bankAccount', 'personalId'], winners: [] });
  expect(await ask()).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
});

it('asks every author of a prized work, co-authors too, and nobody else', async () => {
  await contest.opened();
  expect((await ask()).body).toEqual({ asked: 4 });
  expect((await ask()).body).toEqual({ asked: 0 });
  expect(await mine('Trần Bình')).toMatchObject({
    status: 200,
    body: {
      check: {
        state: 'asked',
        asked: ['bankAccount', 'personalId'],
        won: [{ tier: 'a', name: 'Giải A', work: 'Sóng', division: 'Báo', round: null }],
      },
    },
  });
  expect(await mine('Vũ Hà')).toMatchObject({ status: 404, body: { code: 'WINNER_NOT_ASKED' } });
});

it('names authors who never registered: they are called, not asked here', async () => {
  await contest.opened();
  expect(await list()).toMatchObject({
    unregistered: [{ name: 'Phạm Dũng', won: [{ name: 'Giải C', work: 'Nắng' }] }],
  });
});

it('takes exactly what the rules require of winners, encrypted', async () => {
  await contest.opened();
  await ask();
  const lacking = await mine('Lê Chi', 'PUT', { personalId: REPLY.personalId });
  expect(lacking).toMatchObject({ status: 422, body: { errors: [{ path: 'bankAccount' }] } });
  const more = await mine('Lê Chi', 'PUT', { ...REPLY, ethnicity: 'Kinh', phone: '0912345678' });
  expect(more.body['errors']).toMatchObject([{ path: 'phone' }, { path: 'ethnicity' }]);
  const wrong = await mine('Lê Chi', 'PUT', { ...REPLY, personalId: '12' });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'personalId' }] } });
  const given = await mine('Lê Chi', 'PUT', REPLY);
  expect(given).toMatchObject({ status: 200, body: { check: { state: 'replied' } } });
  expect(given.text).not.toContain('0011001234567');
  const data = await test.call('GET', `/api/staff/winner-checks/${await checkOf('Lê Chi')}/data`, {
    cookie: contest.organiser.cookie,
  });
  expect(data.body).toMatchObject({ given: REPLY });
});

it('a void check leaves the prize to the jury: whom it moves up is asked next', async () => {
  await contest.opened();
  await ask();
  await mine('Hoàng Giang', 'PUT', { declined: true });
  expect((await decide('Hoàng Giang', { decision: 'void', reason: 'declined' })).status).toBe(200);
  const [none] = await query<{ count: number }>(
    test.db.tx,
    'SELECT count(*) FROM decision WHERE contest_id = $1',
    [contest.contestId],
  );
  expect(none).toEqual({ count: 0 });
  expect((await ask()).body).toEqual({ asked: 0 });
  const { body } = await contest.room('GET');
  const moved = await contest.room('POST', '/decisions', {
    version: body['version'],
    kind: 'move',
    codes: [contest.codeOf('Mưa')],
    reason: 'Tác giả từ chối nhận giải.',
    votes: { present: 5, inFavour: 5, against: 0, abstained: 0 },
  });
  expect(moved.status).toBe(201);
  expect((await ask()).body).toEqual({ asked: 1 });
  expect(await mine('Vũ Hà')).toMatchObject({
    body: { check: { won: [{ name: 'Giải C', work: 'Mây' }] } },
  });
  const { winners } = (await list()) as unknown as { winners: Record<string, unknown>[] };
  const giang = winners.find(({ fullName }) => fullName === 'Hoàng Giang');
  expect(giang).toMatchObject({ state: 'void', current: false });
});

it('who wins with a second work that asks for more is asked again', async () => {
  await contest.opened();
  await ask();
  await mine('Lê Chi', 'PUT', REPLY);
  await query(
    test.db.tx,
    `UPDATE winner_check SET asked = ARRAY['personalId'] WHERE participant_id = $1`,
    [contest.people.get('Lê Chi')?.participantId],
  );
  expect((await ask()).body).toEqual({ asked: 1 });
  const { body } = await mine('Lê Chi');
  expect(body).toMatchObject({ check: { state: 'asked', open: true } });
  expect([...(body['check']!['asked'] as unknown as string[])].toSorted()).toEqual([
    'bankAccount',
    'personalId',
  ]);
});

it('is closed to the jury', async () => {
  await contest.opened();
  const path = `/api/staff/contests/${contest.contestId}/winners`;
  const { status } = await test.call('GET', path, { cookie: contest.chief.cookie });
  expect(status).toBe(403);
});
