import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@bangvang/contracts';
import { query } from '@bangvang/database';
import { Accounts } from '@bangvang/identity';
import type { TestApp } from './app';

/** A staff account that is signed in: `cookie` goes into {@link TestApp.call}. */
export interface StaffMember {
  accountId: string;
  email: string;
  password: string;
  cookie: string;
}

/**
 * Makes a staff account and signs it in: an admin, somebody with a role in one contest, or
 * ('nobody') an account without any role.
 *
 *   const organiser = await staffMember(test, 'organiser', contestId);
 *   await test.call('GET', `/api/staff/contests/${contestId}`, { cookie: organiser.cookie });
 */
export async function staffMember(
  test: TestApp,
  role: StaffRole | 'nobody',
  contestId?: string,
): Promise<StaffMember> {
  const accounts = test.app.get(Accounts, { strict: false });
  const email = `${role}-${randomUUID()}@example.vn`;
  const password = 'một mật khẩu đủ dài để thử';
  const isAdmin = role === 'admin';
  const { id } = await accounts.create('test', { email, name: 'Nguyễn Thử', password, isAdmin });
  if (role !== 'admin' && role !== 'nobody' && contestId !== undefined) {
    await accounts.giveRole('test', id, contestId, role);
  }
  return { accountId: id, email, password, cookie: await signIn(test, email, password) };
}

/** Signs in as an administrator, made on the way. */
export const signInAsAdmin = (test: TestApp): Promise<StaffMember> => staffMember(test, 'admin');

/** Signs in over HTTP and returns the Cookie header of the session. */
export async function signIn(test: TestApp, email: string, password: string): Promise<string> {
  const answer = await test.call('POST', '/api/staff/sessions', { body: { email, password } });
  if (answer.status !== 201) throw new Error(`Cannot sign in: ${answer.text}`);
  return cookieOf(answer.headers);
}

/** The Cookie header that a browser would send after an answer that set one cookie. */
export function cookieOf(headers: Headers): string {
  return headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** A contest to have a role in, as small as its table allows. Returns its id. */
export async function insertContest(test: TestApp): Promise<string> {
  const id = randomUUID();
  await query(
    test.db.tx,
    `INSERT INTO contest (id, slug, title, zone, registration, consents)
     VALUES ($1, $2, 'Cuộc thi', 'Asia/Ho_Chi_Minh', '{}', '[]')`,
    [id, `contest-${id}`],
  );
  return id;
}
