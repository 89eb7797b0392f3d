import { FAIR_PLAY } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestApp, textOf, type TestAnswer, type TestApp } from '../../../test/support/app';

let test: TestApp;
let slug: string;

const consent = (purpose: string, required: boolean) => ({
  purpose,
  version: 1,
  text: 'Tôi đồng ý với mục đích được nêu ở đây.',
  required,
});

async function makeContest(): Promise<string> {
  const id = newId();
  const made = `noi-dang-ky-${id.slice(-12)}`;
  const fields = { birthDate: 'off', sex: 'off', email: 'off', personalId: 'off', unit: 'off' };
  const registration = {
    fields: { ...fields, fullName: 'required', phone: 'required', address: 'off' },
    uniqueness: ['phone'],
  };
  await query(
    test.db.tx,
    `INSERT INTO contest (id, slug, title, zone, registration, consents, published_at)
     VALUES ($1, $2, 'Nơi đăng ký', 'Asia/Ho_Chi_Minh', $3, $4, now())`,
    [
      id,
      made,
      JSON.stringify(registration),
      JSON.stringify([consent('take-part', true), consent(FAIR_PLAY, false)]),
    ],
  );
  return made;
}

beforeAll(async () => {
  test = await createTestApp();
});
beforeEach(async () => {
  slug = await makeContest();
});
afterAll(() => test.close());

const person = (phone: string, agreed: boolean) => ({
  fullName: 'Nguyễn Thị Lê',
  phone,
  consents: { 'take-part': true, [FAIR_PLAY]: agreed },
});
const register = (body: unknown, headers?: Record<string, string>) =>
  test.call('POST', `/api/contests/${slug}/registrations`, { body, headers });
const origins = (id: unknown) =>
  query<{ kind: string; hash: string }>(
    test.db.tx,
    `SELECT kind, encode(hash, 'hex') AS hash FROM participant_origin WHERE participant_id = $1 ORDER BY kind, hash`,
    [id],
  );
const agreed = (phone: string) => person(phone, true);
const deviceOf = (answer: TestAnswer) =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith('bv_device=')) ?? '';

it('is kept of nobody who did not agree to it', async () => {
  const answer = await register(person('0900000000', false));
  expect(deviceOf(answer)).toBe('');
  expect(await origins(answer.body.participant?.id)).toEqual([]);
});

it('is kept as hashes that are the same for one device in one contest, and differ between contests', async () => {
  const first = await register(agreed('0911111111'));
  const device = deviceOf(first);
  expect(device).toMatch(/^bv_device=[\w-]{22};.*Path=\/api\/contests; HttpOnly; SameSite=Lax/);
  const cookie = device.split(';')[0]!;
  const second = await register(agreed('0922222222'), { cookie });
  expect(deviceOf(second)).toBe('');
  const seen = await origins(first.body.participant?.id);
  expect(seen.map(({ kind }) => kind)).toEqual(['address', 'device']);
  expect(await origins(second.body.participant?.id)).toEqual(seen);
  expect(JSON.stringify(seen)).not.toContain('127.0.0.1');

  slug = await makeContest();
  const elsewhere = await register(agreed('0911111111'), { cookie });
  const there = await origins(elsewhere.body.participant?.id);
  expect(there.map(({ kind }) => kind)).toEqual(['address', 'device']);
  for (const { hash } of there) expect(seen.map((one) => one.hash)).not.toContain(hash);
});

it('is noted when they come back, and forgotten when they change their mind', async () => {
  const { body } = await register(agreed('0933333333'));
  const cookie = `bv_device=${'x'.repeat(22)}`;
  const back = await test.call('POST', `/api/contests/${slug}/sessions`, {
    body: { phone: '0933333333', recoveryCode: body.recoveryCode },
    headers: { cookie },
  });
  expect(back.status).toBe(200);
  expect((await origins(body.participant?.id)).map(({ kind }) => kind)).toEqual([
    'address',
    'device',
    'device',
  ]);
  await test.call('PATCH', `/api/contests/${slug}/me/consents`, {
    token: textOf(body.token),
    body: { consents: { 'fair-play': false } },
  });
  expect(await origins(body.participant?.id)).toEqual([]);
});
