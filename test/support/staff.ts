import { Accounts } from '@bangvang/identity';
import type { TestApp } from './app';

const PASSWORD = 'một mật khẩu đủ dài để thử';

/** Signs in as an administrator, made on the way, and gives the cookie to call with. */
export async function signInAsAdmin(
  test: TestApp,
  email = 'quan.tri@example.vn',
): Promise<{ cookie: string }> {
  await test.app
    .get(Accounts)
    .ensureAdmin({ email, name: 'Nguyễn Thị Quản Trị', password: PASSWORD });
  return { cookie: await signIn(test, email) };
}

async function signIn(test: TestApp, email: string): Promise<string> {
  const answer = await test.call('POST', '/api/staff/sessions', {
    body: { email, password: PASSWORD },
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`No session: ${answer.status} ${answer.text}`);
  return cookie;
}
