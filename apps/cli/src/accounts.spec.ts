import type { Config } from '@bangvang/platform';
import { createTestApp, testConfig, type TestApp } from '../../../test/support/app';
import { signIn } from '../../../test/support/staff';
import { createAccount, resetPassword } from './accounts';
import { Failure } from './failure';

let test: TestApp;
let config: Config;
const email = 'quan.tri@example.vn';

beforeAll(async () => {
  test = await createTestApp();
  config = test.config;
});
afterAll(() => test.close());

describe('bangvang account', () => {
  it('create makes an account that can sign in with the password it gives', async () => {
    const password = await createAccount(config, { email, name: 'Quản Trị', admin: true });
    const cookie = await signIn(test, email, password);
    const me = await test.call('GET', '/api/staff/me', { cookie });
    expect(me.body.account).toMatchObject({ email, name: 'Quản Trị', isAdmin: true });
  });

  it('reset-password gives another, and ends the sessions', async () => {
    const first = await resetPassword(config, email);
    const cookie = await signIn(test, email, first);
    const second = await resetPassword(config, ` ${email.toUpperCase()}`);
    expect((await test.call('GET', '/api/staff/me', { cookie })).status).toBe(401);
    await signIn(test, email, second);
  });

  it('says in one sentence what is wrong', async () => {
    const failure = async (work: Promise<string>) => {
      const error = await work.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Failure);
      return (error as Failure).message;
    };
    const name = 'Ai Đó';
    expect(await failure(createAccount(config, { email, name }))).toBe(
      'This e-mail has an account.',
    );
    expect(await failure(createAccount(config, { email: 'x', name }))).toMatch(/^email must be /);
    expect(await failure(resetPassword(config, 'no@example.vn'))).toBe(
      'No account has this e-mail.',
    );
    const away = await testConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(await failure(resetPassword(away, email))).toMatch(/^PostgreSQL at 127.0.0.1:1/);
  });
});
