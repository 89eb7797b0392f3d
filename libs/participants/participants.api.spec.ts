import { randomBytes } from 'node:crypto';
import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestApp, textOf, type TestApp } from '../../test/support/app';

let test: TestApp;
let contest: { id: string; slug: string };
let unitNo: number;

const CONSENTS = [
  {
    purpose: 'take-part',
    version: 1,
    text: 'Tôi đồng ý để ban tổ chức dùng thông tin này cho cuộc thi.',
    required: true,
  },
  {
    purpose: 'public-name',
    version: 2,
    text: 'Tôi đồng ý nêu tên trên bảng xếp hạng.',
    required: false,
  },
];

async function makeContest(
  changes: Record<string, unknown> = {},
): Promise<{ id: string; slug: string }> {
  const id = newId();
  const slug = `dang-ky-${id.slice(-12)}`;
  const treeId = newId();
  await query(test.db.tx, `INSERT INTO unit_tree (id, code, name) VALUES ($1, $2, 'Cây')`, [
    treeId,
    `t-${id.slice(-12)}`,
  ]);
  const [unit] = await query<{ no: number }>(
    test.db.tx,
    `INSERT INTO unit (id, tree_id, code, name, name_folded, kind, valid_from) VALUES ($1, $2, 'LC', 'Quận Lê Chân', 'quan le chan', 'quan', '2020-01-01') RETURNING no`,
    [newId(), treeId],
  );
  unitNo = unit!.no;
  const registration = {
    fields: {
      fullName: 'required',
      birthDate: 'optional',
      sex: 'optional',
      phone: 'required',
      email: 'optional',
      personalId: 'optional',
      unit: 'required',
      address: 'off',
    },
    uniqueness: ['phone'],
    idKinds: ['cccd', 'passport'],
    displayName: 'full',
    ...changes,
  };
  await query(
    test.db.tx,
    `INSERT INTO contest (id, slug, title, zone, registration, consents, unit_tree_id, published_at)
     VALUES ($1, $2, 'Đăng ký', 'Asia/Ho_Chi_Minh', $3, $4, $5, now())`,
    [id, slug, JSON.stringify(registration), JSON.stringify(CONSENTS), treeId],
  );
  return { id, slug };
}

beforeAll(async () => {
  test = await createTestApp();
});
beforeEach(async () => {
  contest = await makeContest();
});
afterAll(() => test.close());

const person = (changes: Record<string, unknown> = {}) => ({
  fullName: 'Nguyễn Thị Lê',
  phone: '0912 345 678',
  unitNo,
  consents: { 'take-part': true },
  ...changes,
});
const register = (body: unknown, headers?: Record<string, string>) =>
  test.call('POST', `/api/contests/${contest.slug}/registrations`, { body, headers });
const count = async () =>
  (
    await query<{ n: number }>(
      test.db.tx,
      'SELECT count(*)::int AS n FROM participant WHERE contest_id = $1',
      [contest.id],
    )
  )[0]!.n;

it('registers, remembers by cookie and by token, and answers who I am', async () => {
  const answer = await register(person({ consents: { 'take-part': true, 'public-name': true } }));
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    participant: { displayName: 'Nguyễn Thị Lê', unit: { name: 'Quận Lê Chân' } },
    recoveryCode: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) as string,
  });
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/bv_contestant=.*HttpOnly.*SameSite=Lax/);
  const byCookie = await test.call('GET', `/api/contests/${contest.slug}/me`, {
    cookie: cookie.split(';')[0],
  });
  const byToken = await test.call('GET', `/api/contests/${contest.slug}/me`, {
    token: textOf(answer.body.token),
  });
  expect(byCookie.body).toEqual(byToken.body);
});

it('keeps contact data unreadable, consents as given, and the ledger without a name', async () => {
  await register(person({ personalId: '031190001234', birthDate: '19/5/1990', sex: 'female' }));
  const [row] = await query<Record<string, Buffer | string>>(
    test.db.tx,
    'SELECT * FROM participant WHERE contest_id = $1',
    [contest.id],
  );
  const bytes =
    JSON.stringify(row, (_, value: unknown) => value) + (row!.contact as Buffer).toString('latin1');
  expect(bytes).not.toMatch(/912345678|031190001234/);
  expect(row!.personal_id_last4).toBe('1234');
  const consents = await query(
    test.db.tx,
    'SELECT purpose, text_version, given FROM consent WHERE participant_id = $1 ORDER BY purpose',
    [row!.id],
  );
  expect(consents).toEqual([
    { purpose: 'public-name', text_version: 2, given: false },
    { purpose: 'take-part', text_version: 1, given: true },
  ]);
  const ledger = await query(test.db.tx, 'SELECT * FROM ledger WHERE contest_id = $1', [
    contest.id,
  ]);
  expect(JSON.stringify(ledger)).toContain('registered');
  expect(JSON.stringify(ledger)).not.toContain('Nguyễn');
});

it('does not name in public who did not agree to it', async () => {
  const { body } = await register(person());
  expect(textOf(body.participant?.displayName)).toMatch(/^Thí sinh số \d+$/);
});

it('makes exactly one person of fifty registrations at once with one key', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      register(person({ phone: index % 2 ? '0912345678' : '+84 912.345.678' })),
    ),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([
    201,
    ...Array<number>(49).fill(409),
  ]);
  expect(await count()).toBe(1);
});

it('shows the way back in to who is registered already, and lets them in with the code only', async () => {
  const { body } = await register(person());
  const again = await register(person({ fullName: 'Khác Hẳn' }));
  expect(again.body).toMatchObject({
    status: 409,
    code: 'ALREADY_REGISTERED',
    wayBack: { url: `/api/contests/${contest.slug}/sessions`, fields: ['phone', 'recoveryCode'] },
  });

  const back = (recoveryCode: string, phone = '84912345678') =>
    test.call('POST', `/api/contests/${contest.slug}/sessions`, { body: { phone, recoveryCode } });
  const typed = textOf(body.recoveryCode).toLowerCase().replace(/-/g, ' ');
  expect((await back(typed)).body).toMatchObject({ participant: { id: body.participant?.id } });
  expect((await back('AAAA-BBBB-CCCC')).body.code).toBe('WAY_BACK_REFUSED');
  expect((await back('AAAA-BBBB-CCCC', '0987654321')).body.code).toBe('WAY_BACK_REFUSED');
});

it('slows guessing of entry codes down', async () => {
  await register(person());
  const guess = () =>
    test.call('POST', `/api/contests/${contest.slug}/sessions`, {
      body: { phone: '0912345678', recoveryCode: 'AAAA-BBBB-CCCC' },
    });
  const statuses: number[] = [];
  for (let index = 0; index < 8; index += 1) statuses.push((await guess()).status);
  expect(statuses[0]).toBe(401);
  expect(statuses.at(-1)).toBe(429);
  await query(test.db.tx, 'DELETE FROM way_back_throttle');
});

it('gives the lost answer again to a retry with the same idempotency key', async () => {
  const key = { 'idempotency-key': randomBytes(16).toString('hex') };
  const first = await register(person(), key);
  const retry = await register(person(), key);
  expect(retry.status).toBe(201);
  expect(retry.body).toMatchObject({
    participant: first.body.participant,
    recoveryCode: first.body.recoveryCode,
  });
  expect(
    (await register(person(), { 'idempotency-key': randomBytes(16).toString('hex') })).status,
  ).toBe(409);
  expect((await register(person(), { 'idempotency-key': 'short' })).status).toBe(422);
  expect(await count()).toBe(1);
});

it.each([
  [{ fullName: 'x'.repeat(200_000) }, 413, null],
  [{ fullName: 'x'.repeat(30_000) }, 422, 'fullName'],
  [{ fullName: 'An\u0000Bình' }, 422, 'fullName'],
  [{ fullName: 'An\u202eBình' }, 422, 'fullName'],
  [{ fullName: undefined }, 422, 'fullName'],
  [{ fullName: 7 }, 422, 'fullName'],
  [{ phone: '12' }, 422, 'phone'],
  [{ address: 'Số 1 Tô Hiệu' }, 422, 'address'],
  [{ unitNo: 999_999 }, 422, 'unitNo'],
  [{ unitNo: 'LC' }, 422, 'unitNo'],
  [{ isAdmin: true }, 422, 'isAdmin'],
  [{ consents: {} }, 422, 'consents.take-part'],
  [{ consents: { 'take-part': true, other: true } }, 422, 'consents.other'],
  [{ personalId: '031090001234', sex: 'female' }, 422, 'personalId'],
])('refuses %j and stores nothing', async (changes, status, path) => {
  const answer = await register(person(changes));
  expect(answer.status).toBe(status);
  if (path) expect(JSON.stringify(answer.body.errors)).toContain(`"path":"${path}"`);
  expect(await count()).toBe(0);
});

it('stores decomposed names composed, and finds them without accents', async () => {
  const { body } = await register(
    person({
      fullName: 'Lê Thị  Hồng Gấm'.normalize('NFD'),
      consents: { 'take-part': true, 'public-name': true },
    }),
  );
  expect(body.participant?.displayName).toBe('Lê Thị Hồng Gấm'.normalize('NFC'));
});

it('is closed outside its window', async () => {
  contest = await makeContest({
    closesAt: '2020-01-01T00:00:00Z',
    opensAt: '2019-01-01T00:00:00Z',
  });
  expect((await register(person())).body).toMatchObject({
    code: 'REGISTRATION_CLOSED',
    closesAt: '2020-01-01T00:00:00.000Z',
  });
  expect(await count()).toBe(0);
});

it('keeps one session for several contests', async () => {
  const first = await register(person());
  const other = await makeContest();
  const second = await test.call('POST', `/api/contests/${other.slug}/registrations`, {
    body: person(),
    token: textOf(first.body.token),
  });
  for (const slug of [contest.slug, other.slug]) {
    expect(
      (await test.call('GET', `/api/contests/${slug}/me`, { token: textOf(second.body.token) }))
        .status,
    ).toBe(200);
  }
});
