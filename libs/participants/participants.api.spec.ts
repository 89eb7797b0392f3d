import { randomBytes } from 'node:crypto';
import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { createTestApp, textOf, type TestAnswer, type TestApp } from '../../test/support/app';
import { staffMember, type StaffMember } from '../../test/support/staff';

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

const FIELDS = {
  fullName: 'required',
  birthDate: 'optional',
  sex: 'optional',
  phone: 'required',
  email: 'optional',
  personalId: 'optional',
  unit: 'required',
  address: 'off',
};

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
    fields: FIELDS,
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

/** Rules in which people choose between divisions. */
const divide = (contestId: string, divisions: Record<string, unknown>[], version = 1) =>
  query(
    test.db.tx,
    `INSERT INTO contest_rule_set (id, contest_id, version, document, sha256)
     VALUES ($1, $2, $3, $4, repeat('0', 64))`,
    [newId(), contestId, version, { schema: 1, divisions }],
  );

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

describe('guessing entry codes', () => {
  afterEach(() => query(test.db.tx, 'DELETE FROM way_back_throttle'));

  const enter = (recoveryCode: string, phone = '0912345678') =>
    test.call('POST', `/api/contests/${contest.slug}/sessions`, { body: { phone, recoveryCode } });

  it.each([
    ['somebody registered', '0912345678'],
    ['nobody', '0987654321'],
  ])('is slow and looks the same for %s, also for many guesses at once', async (_, phone) => {
    await register(person());
    const guesses = await Promise.all(
      Array.from({ length: 30 }, () => enter('AAAA-BBBB-CCCC', phone)),
    );
    const statuses = Map.groupBy(guesses, ({ status }) => status);
    expect(statuses.get(401)).toHaveLength(10);
    expect(statuses.get(429)).toHaveLength(20);
    const refused = statuses.get(429)![0]!;
    expect(refused.body.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('never makes the owner of a code wait longer than a minute', async () => {
    const { body } = await register(person());
    for (let guess = 0; guess < 10; guess += 1) await enter('AAAA-BBBB-CCCC');
    await query(test.db.tx, `UPDATE way_back_throttle SET failures = 1000, blocked_until = now()`);
    await enter('AAAA-BBBB-CCCC');
    const [row] = await query<{ wait: number }>(
      test.db.tx,
      `SELECT extract(epoch FROM max(blocked_until) - now())::float AS wait FROM way_back_throttle`,
    );
    expect(row!.wait).toBeGreaterThan(50);
    expect(row!.wait).toBeLessThanOrEqual(60);
    await query(test.db.tx, `UPDATE way_back_throttle SET blocked_until = now()`);
    expect((await enter(textOf(body.recoveryCode))).status).toBe(200);
  });

  it('costs a right code nothing', async () => {
    const { body } = await register(person());
    for (let time = 0; time < 15; time += 1) {
      expect((await enter(textOf(body.recoveryCode))).status).toBe(200);
    }
    const [row] = await query<{ failures: number }>(
      test.db.tx,
      'SELECT sum(failures)::int AS failures FROM way_back_throttle',
    );
    expect(row!.failures).toBe(0);
  });
});

it('takes for the way back what tells people apart, and nothing else', async () => {
  await register(person());
  const asked = (body: unknown) =>
    test.call('POST', `/api/contests/${contest.slug}/sessions`, { body });
  const code = { recoveryCode: 'AAAA-BBBB-CCCC' };
  expect((await asked(code)).body.errors?.[0]?.path).toBe('phone');
  const more = await asked({ ...code, phone: '0912345678', fullName: 'Nguyễn Thị Lê' });
  expect(more.body.errors?.[0]?.path).toBe('fullName');
  expect((await asked({ ...code, phone: 'x' })).body.errors?.[0]?.path).toBe('phone');
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

it('makes two people of one idempotency key used twice, with codes of their own', async () => {
  const key = { 'idempotency-key': 'a-careless-constant' };
  const first = await register(person(), key);
  const second = await register(person({ phone: '0987654321' }), key);
  expect(second.status).toBe(201);
  expect(second.body.recoveryCode).not.toEqual(first.body.recoveryCode);
  expect(await count()).toBe(2);
});

it('takes a key for a retry for an hour, and not once there is a new code', async () => {
  const key = { 'idempotency-key': randomBytes(16).toString('hex') };
  await register(person(), key);
  await query(
    test.db.tx,
    `UPDATE participant SET registered_at = now() - interval '61 minutes' WHERE contest_id = $1`,
    [contest.id],
  );
  expect((await register(person(), key)).status).toBe(409);
  await query(
    test.db.tx,
    `UPDATE participant SET registered_at = now(), recovery_hash = $2 WHERE contest_id = $1`,
    [contest.id, randomBytes(32)],
  );
  expect((await register(person(), key)).status).toBe(409);
});

it.each([
  [{ fullName: 'x'.repeat(200_000) }, 413, null],
  [{ fullName: 'x'.repeat(30_000) }, 422, 'fullName'],
  [{ fullName: 'An\u0000Bình' }, 422, 'fullName'],
  [{ fullName: 'An\u202eBình' }, 422, 'fullName'],
  [{ fullName: undefined }, 422, 'fullName'],
  [{ fullName: null }, 422, 'fullName'],
  [{ fullName: '' }, 422, 'fullName'],
  [{ fullName: ['An'] }, 422, 'fullName'],
  [{ fullName: { $gt: '' } }, 422, 'fullName'],
  [{ birthDate: '31/12/1899' }, 422, 'birthDate'],
  [{ birthDate: '2099-01-01' }, 422, 'birthDate'],
  [{ sex: 'Nam' }, 422, 'sex'],
  [{ phone: '0168 234 5678' }, 422, 'phone'],
  [{ phone: null }, 422, 'phone'],
  [{ phone: 912345678 }, 422, 'phone'],
  [{ email: 'an@' }, 422, 'email'],
  [{ unitNo: 1.5 }, 422, 'unitNo'],
  [{ unitNo: null }, 422, 'unitNo'],
  [{ consents: null }, 422, 'consents'],
  [{ consents: [true] }, 422, 'consents'],
  [{ consents: { 'take-part': 'true' } }, 422, 'consents.take-part'],
  [{ consents: { 'take-part': false } }, 422, 'consents.take-part'],
  [{ personalId: '31090001234' }, 422, 'personalId'],
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

it.each([
  ['{"fullName": "An"', 400],
  ['[]', 422],
  ['"An"', 422],
  ['{"__proto__": {"isAdmin": true}}', 400],
])('refuses the body %s', async (body, status) => {
  expect((await register(body)).status).toBe(status);
});

it('answers at most fifty wrong fields, in the language asked for', async () => {
  const consents = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, index) => [`purpose-${index}`, true]),
  );
  const { body } = await register(person({ consents }));
  expect(body.errors).toHaveLength(50);
  const wrong = person({ phone: '0168 234 5678' });
  const vietnamese = await register(wrong);
  expect(textOf(vietnamese.body.errors?.[0]?.expected)).toContain('0382345678');
  const english = await register(wrong, { 'accept-language': 'en-GB,en' });
  expect(textOf(english.body.errors?.[0]?.expected)).toMatch(/^a mobile number/);
});

it.each(['Y Moan', 'H’Hen Niê', 'Ê Ban', 'U', 'María-José Núñez'])('registers %s', async (name) => {
  const { status } = await register(person({ fullName: name }));
  expect(status).toBe(201);
});

it('keeps apart whom the contest tells apart by name, birth date and unit', async () => {
  contest = await makeContest({
    uniqueness: ['nameBirthUnit'],
    fields: { ...FIELDS, birthDate: 'required' },
  });
  const an = person({ fullName: 'Nguyễn Hòa', birthDate: '19/5/1990' });
  expect((await register(an)).status).toBe(201);
  expect(
    (await register({ ...an, phone: '0987654321', fullName: 'NGUYỄN HOÀ'.normalize('NFD') }))
      .status,
  ).toBe(409);
  expect((await register({ ...an, fullName: 'Nguyễn Hoa' })).status).toBe(201);
  expect((await register({ ...an, birthDate: '1990-05-20' })).status).toBe(201);
});

it('writes a crowd of different people, each answered with their own number', async () => {
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      register(
        person({
          phone: `09${String(10_000_000 + index)}`,
          fullName: `Người ${'abcdefghij'[index % 10]}`,
        }),
      ),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => Number(body.participant?.no))).size).toBe(300);
  const [row] = await query<{ consents: number; facts: number }>(
    test.db.tx,
    `SELECT (SELECT count(*)::int FROM consent c JOIN participant p ON p.id = c.participant_id WHERE p.contest_id = $1) AS consents,
            (SELECT count(DISTINCT participant_no)::int FROM ledger WHERE contest_id = $1) AS facts`,
    [contest.id],
  );
  expect(row).toEqual({ consents: 600, facts: 300 });
});

it('lets people change their mind about a consent, as a new fact, and takes their name away', async () => {
  const { body } = await register(person({ consents: { 'take-part': true, 'public-name': true } }));
  const token = textOf(body.token);
  const change = (consents: unknown) =>
    test.call('PATCH', `/api/contests/${contest.slug}/me/consents`, { token, body: { consents } });
  const withdrawn = await change({ 'public-name': false });
  expect(withdrawn.status).toBe(200);
  expect(textOf(withdrawn.body.participant?.displayName)).toMatch(/^Thí sinh số \d+$/);
  expect(withdrawn.body.consents).toEqual([
    expect.objectContaining({ purpose: 'public-name', textVersion: 2, given: false }),
    expect.objectContaining({ purpose: 'take-part', textVersion: 1, given: true }),
  ]);
  const facts = await query(
    test.db.tx,
    `SELECT given FROM consent WHERE participant_id = $1 AND purpose = 'public-name' ORDER BY at`,
    [body.participant?.id],
  );
  expect(facts).toEqual([{ given: true }, { given: false }]);
  expect((await change({ 'public-name': true })).body.participant?.displayName).toBe(
    'Nguyễn Thị Lê',
  );
  expect((await change({ 'take-part': false })).body.errors?.[0]?.path).toBe('consents.take-part');
  expect((await change({ other: true })).body.errors?.[0]?.path).toBe('consents.other');
  expect((await test.call('GET', `/api/contests/${contest.slug}/me`)).status).toBe(401);
  const elsewhere = await makeContest();
  expect((await test.call('GET', `/api/contests/${elsewhere.slug}/me`, { token })).status).toBe(
    404,
  );
});

it('forgets the session on this device', async () => {
  const { headers, status } = await test.call('DELETE', '/api/contestant/session');
  expect(status).toBe(204);
  expect(headers.get('set-cookie')).toMatch(/bv_contestant=;.*Path=\//);
});

describe('staff and participants', () => {
  let organiser: StaffMember;
  const list = (asked = '', cookie = organiser.cookie) =>
    test.call('GET', `/api/staff/contests/${contest.id}/participants${asked}`, { cookie });
  const names = ({ body }: TestAnswer) =>
    (body.participants as unknown as { fullName: string }[]).map(({ fullName }) => fullName);

  beforeEach(async () => {
    organiser = await staffMember(test, 'organiser', contest.id);
  });

  it('see a list, page by page, with contact and ID number masked', async () => {
    await register(person({ email: 'Le.Nguyen@example.vn', personalId: '031190001234' }));
    await register(person({ phone: '0987654321', fullName: 'Trần Văn Đức' }));
    await register(person({ phone: '0225 3842 123', fullName: 'U' }));
    const first = await list('?limit=2');
    expect(names(first)).toEqual(['Nguyễn Thị Lê', 'Trần Văn Đức']);
    expect(first.body.participants?.[0]).toMatchObject({
      phone: '09x…678',
      email: 'l…@example.vn',
      personalId: '…1234',
      unit: { name: 'Quận Lê Chân' },
    });
    expect(first.text).not.toContain('912345678');
    const second = await list(`?limit=2&after=${Number(first.body.next)}`);
    expect(names(second)).toEqual(['U']);
    expect(second.body.next).toBeNull();
  });

  it('find people by what they say: a name without accents, a number, an ID number, a phone', async () => {
    const { body } = await register(person({ personalId: '031190001234' }));
    await register(person({ phone: '0987654321', fullName: 'Trần Văn Đức' }));
    expect(names(await list('?q=thi%20le'))).toEqual(['Nguyễn Thị Lê']);
    expect(names(await list(`?q=${encodeURIComponent('ĐỨC')}`))).toEqual(['Trần Văn Đức']);
    expect(names(await list(`?q=${Number(body.participant?.no)}`))).toEqual(['Nguyễn Thị Lê']);
    expect(names(await list('?q=031%20190%20001%20234'))).toEqual(['Nguyễn Thị Lê']);
    expect(names(await list('?q=0987.654.321'))).toEqual(['Trần Văn Đức']);
    expect(names(await list('?q=khong%20ai'))).toEqual([]);
  });

  it('give a new entry code, which ends the old one and is written down', async () => {
    const { body } = await register(person());
    const path = `/api/staff/participants/${textOf(body.participant?.id)}/recovery-code`;
    const renewed = await test.call('POST', path, { cookie: organiser.cookie });
    expect(renewed.status).toBe(201);
    const enter = (recoveryCode: unknown) =>
      test.call('POST', `/api/contests/${contest.slug}/sessions`, {
        body: { phone: '0912345678', recoveryCode },
      });
    expect((await enter(body.recoveryCode)).status).toBe(401);
    expect((await enter(renewed.body.recoveryCode)).status).toBe(200);
    const facts = await query(
      test.db.tx,
      `SELECT actor, participant_no FROM ledger WHERE contest_id = $1 AND kind = 'entry-code-renewed'`,
      [contest.id],
    );
    const no = Number(body.participant?.no);
    expect(facts).toEqual([{ actor: `staff:${organiser.accountId}`, participant_no: no }]);
  });

  it('are organisers of this contest and nobody else', async () => {
    const { body } = await register(person());
    const path = `/api/staff/participants/${textOf(body.participant?.id)}/recovery-code`;
    const other = await makeContest();
    const [stranger, viewer] = await Promise.all([
      staffMember(test, 'organiser', other.id),
      staffMember(test, 'viewer', contest.id),
    ]);
    expect((await list('', '')).status).toBe(401);
    expect((await list('', stranger.cookie)).status).toBe(404);
    expect((await list('', viewer.cookie)).status).toBe(403);
    expect((await test.call('POST', path, { cookie: stranger.cookie })).status).toBe(404);
    expect((await test.call('POST', path, { cookie: viewer.cookie })).status).toBe(403);
  });
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

describe('divisions that people choose', () => {
  const DIVISIONS = [
    { id: 'can-bo', name: 'Cán bộ, công chức', chosen: true },
    { id: 'nguoi-dan', name: 'Người dân', chosen: true },
    { id: 'tre', name: 'Dưới 30 tuổi', age: { below: 30 } },
  ];

  it('are offered, asked for and shown to the organisers', async () => {
    await divide(contest.id, DIVISIONS);
    const page = await test.call('GET', `/api/contests/${contest.slug}`);
    expect(page.body.contest).toMatchObject({
      divisions: [
        { id: 'can-bo', name: 'Cán bộ, công chức' },
        { id: 'nguoi-dan', name: 'Người dân' },
      ],
    });
    for (const division of [undefined, '', 'tre', 'la']) {
      const refused = await register(person({ division }));
      expect([refused.status, refused.body.code]).toEqual([422, 'VALIDATION_FAILED']);
      expect(refused.body.errors?.[0]?.path).toBe('division');
    }
    expect((await register(person({ division: 'can-bo' }))).status).toBe(201);
    const organiser = await staffMember(test, 'organiser', contest.id);
    const list = await test.call('GET', `/api/staff/contests/${contest.id}/participants`, {
      cookie: organiser.cookie,
    });
    expect(list.body.participants).toMatchObject([{ division: 'Cán bộ, công chức' }]);
  });

  it('are not taken where there are none', async () => {
    const refused = await register(person({ division: 'can-bo' }));
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, 'division']);
    expect((await register(person({ division: '' }))).status).toBe(201);
  });

  it('stay once somebody has chosen, and do not begin once somebody has not', async () => {
    await divide(contest.id, DIVISIONS);
    await register(person({ division: 'can-bo' }));
    await expect(divide(contest.id, DIVISIONS.slice(1), 2)).rejects.toThrow(/registered/);
    await expect(divide(contest.id, [], 2)).rejects.toThrow(/registered/);
    await divide(contest.id, DIVISIONS.slice(0, 1), 2);

    const other = await makeContest();
    contest = other;
    await register(person());
    const organiser = await staffMember(test, 'organiser', other.id);
    const late = await test.call('PUT', `/api/staff/contests/${other.id}/rules`, {
      cookie: organiser.cookie,
      body: {
        expectedVersion: 0,
        rules: { schema: 1, divisions: DIVISIONS.slice(0, 2) },
      },
    });
    expect([late.status, late.body.code]).toEqual([409, 'CONFLICT']);
  });
});
