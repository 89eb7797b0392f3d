import { randomUUID } from 'node:crypto';
import { CONTEST_ROLES } from '@bangvang/contracts';
import { pendingSchemaChanges, query } from '@bangvang/database';
import { identitySchema } from '../identity.schema';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { insertContest, signIn, staffMember, type StaffMember } from '../../../test/support/staff';
import { Accounts } from './accounts.service';

let test: TestApp;
let admin: StaffMember;

beforeAll(async () => {
  test = await createTestApp();
  admin = await staffMember(test, 'admin');
});
afterAll(() => test.close());

const PASSWORD = 'một mật khẩu thật dài';
const newEmail = () => `${randomUUID()}@example.vn`;

const call = (method: string, path: string, body?: unknown) =>
  test.call(method, `/api/staff/accounts${path}`, { cookie: admin.cookie, body });
const create = (changes: Record<string, unknown> = {}) =>
  call('POST', '', { email: newEmail(), name: 'Trần Thị Bình', password: PASSWORD, ...changes });

it('has entities that say what the migrations made', async () => {
  expect(await pendingSchemaChanges(test.config.DATABASE_URL, identitySchema)).toEqual([]);
});

describe('creating an account', () => {
  it('answers with it, and it can sign in', async () => {
    const email = newEmail();
    const answer = await create({ email: ` ${email.toUpperCase()} `, name: '  Trần   Thị Bình ' });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      account: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        email,
        name: 'Trần Thị Bình',
        isAdmin: false,
        disabledAt: null,
        createdAt: expect.any(String) as string,
        roles: [],
      },
    });
    expect((await call('GET', `/${answer.body.account?.id as unknown as string}`)).body).toEqual(
      answer.body,
    );
    await signIn(test, email, PASSWORD);
  });

  it('refuses an e-mail that has one, in any case of letters, many at once too', async () => {
    const email = newEmail();
    const answers = await Promise.all([
      create({ email }),
      create({ email: email.toUpperCase() }),
      create({ email }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('ACCOUNT_EXISTS');
  });

  it.each([
    ['email', { email: 'không phải email' }],
    ['email', { email: `${'x'.repeat(250)}@example.vn` }],
    ['email', { email: null }],
    ['name', { name: 'A'.repeat(200_000 / 4) }],
    ['name', { name: 'Tên\u0000' }],
    ['name', { name: '\u200B' }],
    ['password', { password: 'ngắn' }],
    ['password', { password: 'Trần Thị Bình' }],
    ['isAdmin', { isAdmin: 'true' }],
    ['isAdmin', { isAdmin: null }],
    ['role', { role: 'admin' }],
  ])('refuses a wrong %s, naming it: case %#', async (path, changes) => {
    const answer = await create(changes);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ path }]);
  });
});

describe('the list of accounts', () => {
  it('goes by e-mail, a page at a time, and never shows a password', async () => {
    const first = await call('GET', '?limit=2');
    expect(first.status).toBe(200);
    const accounts = first.body.accounts as unknown as { email: string }[];
    expect(accounts).toHaveLength(2);
    expect(first.body.next).toBe(accounts[1]?.email);
    const second = await call('GET', `?limit=200&after=${first.body.next as unknown as string}`);
    expect(second.body.next).toBeNull();
    const rest = second.body.accounts as unknown as { email: string }[];
    const emails = [...accounts, ...rest].map(({ email }) => email);
    expect(emails).toEqual([...emails].sort());
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails).toContain(admin.email);
    expect(first.text + second.text).not.toMatch(/argon2|password/i);
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'sort=name'])('refuses ?%s', async (parameter) => {
    expect((await call('GET', `?${parameter}`)).status).toBe(422);
  });
});

describe('changing an account', () => {
  it('changes what is given and nothing else', async () => {
    const { account } = (await create()).body;
    const id = account?.id as unknown as string;
    const email = newEmail();
    const answer = await call('PATCH', `/${id}`, { email, isAdmin: true });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ account: { ...account, email, isAdmin: true } });
    expect((await call('PATCH', `/${id}`, {})).body).toEqual(answer.body);
    expect((await call('PATCH', `/${id}`, { email: admin.email })).body.code).toBe(
      'ACCOUNT_EXISTS',
    );
    expect((await call('PATCH', `/${id}`, { name: null })).status).toBe(422);
  });

  it('by disabling it ends its sessions at once; enabling it lets it sign in anew', async () => {
    const member = await staffMember(test, 'nobody');
    const me = () => test.call('GET', '/api/staff/me', { cookie: member.cookie });
    const disabled = await call('PATCH', `/${member.accountId}`, { disabled: true });
    expect(disabled.body.account?.disabledAt).toEqual(expect.any(String));
    expect((await me()).status).toBe(401);
    await expect(signIn(test, member.email, member.password)).rejects.toThrow('SIGN_IN_FAILED');
    await call('PATCH', `/${member.accountId}`, { disabled: false });
    expect((await me()).status).toBe(401);
    await signIn(test, member.email, member.password);
  });

  it('by setting its password ends its sessions', async () => {
    const member = await staffMember(test, 'nobody');
    const answer = await call('PUT', `/${member.accountId}/password`, { password: PASSWORD });
    expect(answer.status).toBe(204);
    const me = await test.call('GET', '/api/staff/me', { cookie: member.cookie });
    expect(me.status).toBe(401);
    await signIn(test, member.email, PASSWORD);
    const weak = await call('PUT', `/${member.accountId}/password`, { password: member.email });
    expect(weak.body.errors).toMatchObject([{ path: 'password' }]);
  });

  it.each([randomUUID(), 'no-uuid'])('answers 404 for %s', async (id) => {
    for (const answer of await Promise.all([
      call('GET', `/${id}`),
      call('PATCH', `/${id}`, { name: 'Ai' }),
      call('PUT', `/${id}/password`, { password: PASSWORD }),
      call('PUT', `/${id}/roles/${randomUUID()}`, { role: 'viewer' }),
      call('DELETE', `/${id}/roles/${randomUUID()}`),
    ])) {
      expect(answer.status).toBe(404);
      expect(answer.body.detail).toBe('Không có tài khoản này.');
    }
  });
});

describe('the last administrator', () => {
  it('stays one, even when several step down in the same moment', async () => {
    const other = await createTestApp();
    const admins = await Promise.all([1, 2, 3].map(() => staffMember(other, 'admin')));
    const answers = await Promise.all(
      admins.map(({ accountId, cookie }, index) =>
        other.call('PATCH', `/api/staff/accounts/${accountId}`, {
          cookie,
          body: index === 0 ? { disabled: true } : { isAdmin: false },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    const [refused] = answers.filter(({ status }) => status === 409);
    expect(refused?.body.code).toBe('LAST_ADMIN');
    await other.close();
  });
});

describe('a role', () => {
  it('is one per contest; giving it again changes it, taking it away is final', async () => {
    const contestId = await insertContest(test);
    const member = await staffMember(test, 'nobody');
    const path = `/${member.accountId}/roles/${contestId}`;
    const roles = async () => {
      const answer = await test.call('GET', '/api/staff/me', { cookie: member.cookie });
      return answer.body.roles;
    };
    const given = await call('PUT', path, { role: 'viewer' });
    expect(given.status).toBe(200);
    expect(given.body.account?.roles).toEqual([{ contestId, role: 'viewer' }]);
    expect(await roles()).toEqual([{ contestId, role: 'viewer' }]);
    await call('PUT', path, { role: 'organiser' });
    expect(await roles()).toEqual([{ contestId, role: 'organiser' }]);
    expect((await call('DELETE', path)).body.account?.roles).toEqual([]);
    expect(await roles()).toEqual([]);
    expect((await call('DELETE', path)).status).toBe(200);
  });

  it('exists only in a contest, and is one of those that are known', async () => {
    const { accountId } = await staffMember(test, 'nobody');
    for (const id of [randomUUID(), 'no-uuid']) {
      const answer = await call('PUT', `/${accountId}/roles/${id}`, { role: 'viewer' });
      expect(answer.body.code).toBe('CONTEST_NOT_FOUND');
    }
    const path = `/${accountId}/roles/${await insertContest(test)}`;
    const answer = await call('PUT', path, { role: 'admin' });
    const expected = `một trong: ${CONTEST_ROLES.join(', ')}`;
    expect(answer.body.errors).toEqual([{ path: 'role', expected, value: 'admin' }]);
  });
});

describe('who judges', () => {
  it('is no administrator, whichever of the two would come first', async () => {
    const contestId = await insertContest(test);
    const admin = await staffMember(test, 'admin');
    for (const role of ['judge', 'chief']) {
      const answer = await call('PUT', `/${admin.accountId}/roles/${contestId}`, { role });
      expect([answer.status, answer.body.code]).toEqual([409, 'ROLES_EXCLUDE']);
    }
    const { accountId } = await staffMember(test, 'judge', contestId);
    const risen = await call('PATCH', `/${accountId}`, { isAdmin: true });
    expect([risen.status, risen.body.code]).toEqual([409, 'ROLES_EXCLUDE']);
    await call('DELETE', `/${accountId}/roles/${contestId}`);
    expect((await call('PATCH', `/${accountId}`, { isAdmin: true })).status).toBe(200);
  });

  it('is none by the database itself, when both happen in one moment', async () => {
    const contestId = await insertContest(test);
    const { accountId } = await staffMember(test, 'nobody');
    const give = `INSERT INTO staff_role (account_id, contest_id, role) VALUES ($1, $2, 'judge')`;
    const raise = 'UPDATE staff_account SET is_admin = true WHERE id = $1';
    const outcomes = await Promise.allSettled([
      query(test.db.tx, give, [accountId, contestId]),
      query(test.db.tx, raise, [accountId]),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('without a browser', () => {
  it('an administrator is made once, and left alone after', async () => {
    const accounts = test.app.get(Accounts);
    const account = { email: newEmail(), name: 'Quản Trị', password: PASSWORD };
    const { id, created } = await accounts.ensureAdmin(account);
    expect(created).toBe(true);
    const again = { ...account, email: account.email.toUpperCase(), password: 'another long one' };
    expect(await accounts.ensureAdmin(again)).toEqual({ id, created: false });
    await signIn(test, account.email, PASSWORD);
  });

  it('a forgotten password is replaced by one made up', async () => {
    const member = await staffMember(test, 'nobody');
    const password = await test.app.get(Accounts).resetPassword('cli', member.email);
    expect(password).toMatch(/^(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}$/);
    await signIn(test, member.email, password);
    const me = await test.call('GET', '/api/staff/me', { cookie: member.cookie });
    expect(me.status).toBe(401);
  });
});

describe('the database itself', () => {
  it.each([
    ['staff_account_email_canonical', `'A@b.vn', 'A', '$argon2id$'`],
    ['staff_account_email_canonical', `normalize('đồng@b.vn', NFD), 'A', '$argon2id$'`],
    ['staff_account_name_length', `'a@b.vn', '', '$argon2id$'`],
    ['staff_account_argon2id', `'a@b.vn', 'A', 'secret'`],
  ])('refuses by %s: %s', async (constraint, values) => {
    const insert = query(
      test.db.tx,
      `INSERT INTO staff_account (id, email, name, password_hash)
       SELECT gen_random_uuid(), v.* FROM (VALUES (${values})) v`,
    );
    await expect(insert).rejects.toThrow(constraint);
  });
});
