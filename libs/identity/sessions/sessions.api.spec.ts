import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { query } from '@bangvang/database';
import { createTestApp, type TestApp } from '../../../test/support/app';
import type { Problem } from '@bangvang/platform';
import { cookieOf, signIn, staffMember } from '../../../test/support/staff';
import { Turnstile } from '../turnstile';
import { Sessions } from './sessions.service';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ env: { TRUST_PROXY: 'true' } });
});
afterAll(() => test.close());

const sql = <Row>(text: string, parameters: unknown[] = []) =>
  query<Row>(test.db.tx, text, parameters);

/** Tries a password as somebody at an address would. */
const tryPassword = (email: string, password: string, address = '198.51.100.1') =>
  test.call('POST', '/api/staff/sessions', {
    body: { email, password },
    headers: { 'x-forwarded-for': address },
  });
const me = (cookie: string) => test.call('GET', '/api/staff/me', { cookie });

const LONG_AGO = { 'before-idle': '11 hours 59 minutes', idle: '12 hours 1 minute' };

describe('signing in', () => {
  it('opens a session in a cookie that scripts and other sites cannot use', async () => {
    const { email, password } = await staffMember(test, 'admin');
    const answer = await tryPassword(email.toUpperCase(), password.normalize('NFD'));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ account: { email, isAdmin: true }, roles: [] });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^bv_staff=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
      ),
    ]);
    expect((await me(cookieOf(answer.headers))).body).toEqual(answer.body);
  });

  it('sends the cookie over HTTPS only where the installation is on HTTPS', async () => {
    const secure = await createTestApp({ env: { SECURE_COOKIES: 'true' } });
    const { email, password } = await staffMember(secure, 'admin');
    const answer = await secure.call('POST', '/api/staff/sessions', { body: { email, password } });
    expect(answer.headers.getSetCookie()[0]).toContain('; Secure');
    await secure.close();
  });

  it('says the same of a wrong password, an unknown e-mail and a disabled account', async () => {
    const member = await staffMember(test, 'nobody');
    const disabled = await staffMember(test, 'nobody');
    await sql('UPDATE staff_account SET disabled_at = now() WHERE id = $1', [disabled.accountId]);
    const answers = await Promise.all([
      tryPassword(member.email, 'not the password'),
      tryPassword(`${randomUUID()}@example.vn`, 'not the password'),
      tryPassword(disabled.email, disabled.password),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual(answers[0].body);
      expect(answer.body.code).toBe('SIGN_IN_FAILED');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it('hashes for an unknown e-mail as for a wrong password, so that both take as long', async () => {
    const { email } = await staffMember(test, 'nobody');
    const turns = jest.spyOn(Turnstile.prototype, 'run');
    const turnsTaken = async (address: string) => {
      turns.mockClear();
      await tryPassword(address, 'not the password', '198.51.100.10');
      return turns.mock.calls.length;
    };
    const wrong = await turnsTaken(email);
    expect(await turnsTaken('unknown@example.vn')).toBe(wrong);
    expect(wrong).toBeGreaterThan(0);
    turns.mockRestore();
  });

  it('refuses what is no e-mail or no text, never repeating a password', async () => {
    const password = 'x'.repeat(129);
    const answer = await tryPassword('no e-mail', password);
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain(password);
    expect(answer.body.errors).toEqual([
      { path: 'email', expected: 'một địa chỉ email' },
      { path: 'password', expected: 'nhiều nhất 128 ký tự' },
    ]);
  });

  it('makes an older hash as costly as today, and keeps the password, for several at once too', async () => {
    const { accountId, email, password } = await staffMember(test, 'nobody');
    const old = await hash(password.normalize('NFC'), { memoryCost: 8192, timeCost: 1 });
    await sql('UPDATE staff_account SET password_hash = $2 WHERE id = $1', [accountId, old]);
    await Promise.all([1, 2, 3].map(() => signIn(test, email, password)));
    const [row] = await sql<{ password_hash: string }>(
      'SELECT password_hash FROM staff_account WHERE id = $1',
      [accountId],
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signIn(test, email, password);
  });

  it('answers 503 rather than let a crowd wait without end', async () => {
    const sessions = test.app.get(Sessions);
    const crowd = await Promise.allSettled(
      Array.from({ length: 70 }, (_, index) =>
        sessions.signIn(
          { email: `${randomUUID()}@example.vn`, password: 'whatever it is' },
          { address: `203.0.113.${index}`, userAgent: null },
        ),
      ),
    );
    const codes = crowd.map(
      (result) => result.status === 'rejected' && (result.reason as Problem).code,
    );
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(64);
    expect(codes.filter((code) => code === 'OVERLOADED')).toHaveLength(6);
  });
});

describe('wrong passwords', () => {
  const wrong = (email: string, address: string, times: number) =>
    Promise.all(Array.from({ length: times }, () => tryPassword(email, 'a wrong one', address)));

  it('make the next try wait, the right password too, and say until when', async () => {
    const { email, password } = await staffMember(test, 'nobody');
    const answers = await wrong(email, '192.0.2.1', 8);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
    const refused = await tryPassword(email, password, '192.0.2.1');
    expect(refused.body.code).toBe('SIGN_IN_THROTTLED');
    const seconds = Number(refused.headers.get('retry-after'));
    expect(refused.body.retryAfter).toBe(seconds);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(5);
    expect(refused.body.retryAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it('are counted for one account over all strange networks', async () => {
    const { email } = await staffMember(test, 'nobody');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        tryPassword(email, 'a wrong one', `192.0.2.${20 + index}`),
      ),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  });

  it('of strangers keep nobody out who signs in from where they did before', async () => {
    const { email, password } = await staffMember(test, 'nobody');
    expect((await tryPassword(email, password, '2405:4802:1:2::7')).status).toBe(201);
    await wrong(email, '192.0.2.40', 10);
    expect((await tryPassword(email, password, '192.0.2.41')).status).toBe(429);
    expect((await tryPassword(email, password, '2405:4802:1:2:ffff::1')).status).toBe(201);
  });

  it('are counted for one network over all accounts, and a right one does not clear them', async () => {
    const address = '192.0.2.60';
    const { email, password } = await staffMember(test, 'nobody');
    for (let index = 0; index < 30; index += 1) {
      const answer = await tryPassword(`${randomUUID()}@example.vn`, 'a wrong one', address);
      expect(answer.status).toBe(401);
    }
    expect((await tryPassword(email, password, address)).status).toBe(201);
    expect((await tryPassword(email, 'a wrong one', address)).status).toBe(401);
    expect((await tryPassword(email, password, address)).status).toBe(429);
  });

  it('are forgotten with a right one, and an hour after the last', async () => {
    const { email, password } = await staffMember(test, 'nobody');
    await wrong(email, '192.0.2.80', 5);
    expect((await tryPassword(email, password, '192.0.2.80')).status).toBe(201);
    const again = await wrong(email, '192.0.2.80', 5);
    expect(again.every(({ status }) => status === 401)).toBe(true);

    await wrong(email, '192.0.2.80', 5);
    expect((await tryPassword(email, password, '192.0.2.80')).status).toBe(429);
    await sql(`UPDATE sign_in_throttle SET forget_at = now(), open_at = now()`);
    expect((await tryPassword(email, password, '192.0.2.80')).status).toBe(201);
  });

  it('of long ago are cleared away as new tries come', async () => {
    const count = async () =>
      (await sql<{ count: number }>('SELECT count(*) FROM sign_in_throttle'))[0]?.count ?? 0;
    await sql(
      `INSERT INTO sign_in_throttle (key, failures, open_at, forget_at)
       SELECT sha256(n::text::bytea), 1, now(), now() - interval '1 second' FROM generate_series(1, 80) n`,
    );
    const before = await count();
    await tryPassword('unknown@example.vn', 'a wrong one', '192.0.2.81');
    expect(await count()).toBe(before - 50 + 2);
  });
});

describe('a session', () => {
  const age = (cookie: string, column: string, interval: string) =>
    sql(
      `UPDATE staff_session SET ${column} = now() - $2::interval, created_at = now() - interval '8 days'
        WHERE token_hash = sha256($1)`,
      [Buffer.from(cookie.slice('bv_staff='.length)), interval],
    );

  it('ends after 12 hours without use, which each use puts off', async () => {
    const { cookie } = await staffMember(test, 'nobody');
    await age(cookie, 'last_seen_at', LONG_AGO['before-idle']);
    expect((await me(cookie)).status).toBe(200);
    const [row] = await sql<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM staff_session WHERE token_hash = sha256($1)`,
      [Buffer.from(cookie.slice('bv_staff='.length))],
    );
    expect(row?.fresh).toBe(true);
    await age(cookie, 'last_seen_at', LONG_AGO.idle);
    expect((await me(cookie)).status).toBe(401);
  });

  it('ends after 7 days however much it is used', async () => {
    const { cookie } = await staffMember(test, 'nobody');
    await age(cookie, 'expires_at', '0 seconds');
    const answer = await me(cookie);
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('UNAUTHENTICATED');
  });

  it('is forgotten a month after its end', async () => {
    const { accountId, email, password } = await staffMember(test, 'nobody');
    await sql(
      `UPDATE staff_session SET created_at = now() - interval '60 days', expires_at = now() - interval '31 days'
        WHERE account_id = $1`,
      [accountId],
    );
    await signIn(test, email, password);
    const rows = await sql('SELECT FROM staff_session WHERE account_id = $1', [accountId]);
    expect(rows).toHaveLength(1);
  });

  it('is stored so that reading the table opens none', async () => {
    const { accountId, cookie } = await staffMember(test, 'nobody');
    const [row] = await sql<{ all: string }>(
      `SELECT (s.*)::text || encode(token_hash, 'escape') AS all FROM staff_session s WHERE account_id = $1`,
      [accountId],
    );
    expect(row?.all).not.toContain(cookie.slice('bv_staff='.length));
  });

  it('is listed with the others of the account, and each can be ended', async () => {
    const { email, password, cookie } = await staffMember(test, 'nobody');
    const other = await signIn(test, email, password);
    const listed = await test.call('GET', '/api/staff/sessions', { cookie });
    expect(listed.headers.get('cache-control')).toBe('no-store');
    const sessions = listed.body.sessions as unknown as { id: string; current: boolean }[];
    expect(sessions.map(({ current }) => current)).toEqual([false, true]);
    const path = `/api/staff/sessions/${sessions[0]?.id}`;
    expect((await test.call('DELETE', path, { cookie })).status).toBe(204);
    expect((await me(other)).status).toBe(401);
    expect((await me(cookie)).status).toBe(200);
    expect((await test.call('DELETE', path, { cookie })).status).toBe(404);
  });

  it('of somebody else is not there for me', async () => {
    const mine = await staffMember(test, 'admin');
    const theirs = await staffMember(test, 'nobody');
    const listed = await test.call('GET', '/api/staff/sessions', { cookie: theirs.cookie });
    const [session] = listed.body.sessions as unknown as { id: string }[];
    for (const id of [session?.id, randomUUID(), 'no-uuid']) {
      const answer = await test.call('DELETE', `/api/staff/sessions/${id}`, {
        cookie: mine.cookie,
      });
      expect(answer.status).toBe(404);
    }
    expect((await me(theirs.cookie)).status).toBe(200);
  });

  it('ends with signing out, in the browser too', async () => {
    const { cookie } = await staffMember(test, 'nobody');
    const answer = await test.call('DELETE', '/api/staff/sessions/current', { cookie });
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^bv_staff=; Max-Age=0;/);
    expect((await me(cookie)).status).toBe(401);
  });

  it('is the oldest of more than twenty: it ends', async () => {
    const { accountId, email, password, cookie } = await staffMember(test, 'nobody');
    await sql(
      `INSERT INTO staff_session (id, token_hash, account_id, address_hash, expires_at)
       SELECT gen_random_uuid(), sha256(n::text::bytea), $1, sha256('x'), now() + interval '1 day'
         FROM generate_series(1, 19) n`,
      [accountId],
    );
    expect((await me(cookie)).status).toBe(200);
    await signIn(test, email, password);
    expect((await me(cookie)).status).toBe(401);
  });
});

describe('changing my password', () => {
  const change = (cookie: string, body: unknown) =>
    test.call('PUT', '/api/staff/me/password', { cookie, body });

  it('ends all my sessions and goes on in a new one', async () => {
    const { email, password, cookie } = await staffMember(test, 'nobody');
    const other = await signIn(test, email, password);
    const newPassword = 'một câu dài mới tinh';
    const answer = await change(cookie, { currentPassword: password, newPassword });
    expect(answer.status).toBe(204);
    expect((await me(cookie)).status).toBe(401);
    expect((await me(other)).status).toBe(401);
    expect((await me(cookieOf(answer.headers))).status).toBe(200);
    expect((await tryPassword(email, password, '192.0.2.90')).status).toBe(401);
    await signIn(test, email, newPassword);
  });

  it('twice at once changes it once', async () => {
    const { email, password, cookie } = await staffMember(test, 'nobody');
    const passwords = ['một câu dài mới tinh', 'một câu dài khác hẳn'];
    const answers = await Promise.all(
      passwords.map((newPassword) => change(cookie, { currentPassword: password, newPassword })),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const [chosen] = passwords.filter((_, index) => answers[index]?.status === 204);
    await signIn(test, email, chosen as string);
  });

  it('asks for the password of now, and lets nobody guess it', async () => {
    const { cookie } = await staffMember(test, 'nobody');
    const body = { currentPassword: 'a wrong one', newPassword: 'một câu dài mới tinh' };
    const answer = await change(cookie, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      { path: 'currentPassword', expected: 'mật khẩu đang dùng' },
    ]);
    for (let index = 0; index < 5; index += 1) await change(cookie, body);
    expect((await change(cookie, body)).body.code).toBe('SIGN_IN_THROTTLED');
    expect((await me(cookie)).status).toBe(200);
  });

  it.each([
    ['too short', 'ngắn quá'],
    ['too long', 'x'.repeat(129)],
    ['my own name', 'Nguyễn Thử'],
  ])('refuses one that is %s', async (_, newPassword) => {
    const { password, cookie } = await staffMember(test, 'nobody');
    const answer = await change(cookie, { currentPassword: password, newPassword });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ path: 'newPassword' }]);
    expect((await me(cookie)).status).toBe(200);
  });
});
