import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { newId, newToken } from '@bangvang/platform';
import { Failure } from '../failure';

const ADDRESS_HASH_BYTES = 32;

/**
 * The organisers' side of a running installation, over its HTTP API. The session is written into the
 * database: whoever may do that needs no password. The account is disabled afterwards, and could not
 * sign in by password in the first place.
 */
export class StaffDesk {
  private constructor(
    private readonly url: string,
    private readonly databaseUrl: string,
    private readonly accountId: string,
    private readonly cookie: string,
    /** What the account would sign in with. */
    readonly email: string,
  ) {}

  /** Makes an account for the time being: an administrator where nothing else is said. */
  static async open(
    url: string,
    databaseUrl: string,
    { name, isAdmin } = { name: 'Mô phỏng', isAdmin: true },
  ): Promise<StaffDesk> {
    const accountId = newId();
    const email = `mo-phong-${accountId}@bangvang.invalid`;
    const cookie = await onDatabase(databaseUrl, async (client) => {
      await client.query(
        `INSERT INTO staff_account (id, email, name, password_hash, is_admin)
         VALUES ($1, $2, $3, '$argon2id$none', $4)`,
        [accountId, email, name, isAdmin],
      );
      return begin(client, accountId);
    });
    return new StaffDesk(url, databaseUrl, accountId, cookie, email);
  }

  /** The desk of an account that is there, for the time being. @throws Failure when there is none */
  static async of(url: string, databaseUrl: string, email: string): Promise<StaffDesk> {
    return onDatabase(databaseUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        'SELECT id FROM staff_account WHERE email = $1',
        [email],
      );
      const [account] = rows;
      if (!account) throw new Failure(`There is no account ${email}.`);
      return new StaffDesk(url, databaseUrl, account.id, await begin(client, account.id), email);
    });
  }

  /**
   * Calls a route and gives its JSON.
   * @throws Failure with what the server said when it refuses
   */
  async call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const { status, text } = await this.ask(method, path, body);
    if (status >= 400) throw new Failure(`${method} ${path} was refused: ${status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Answer;
  }

  /** Calls a route and gives whatever it answers; `head` has a line for each header. */
  async ask(
    method: string,
    path: string,
    body?: object,
  ): Promise<{ status: number; head: string; text: string }> {
    const headers: Record<string, string> = { cookie: this.cookie };
    const isFile = body instanceof FormData;
    if (body && !isFile) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers,
      body: isFile ? body : body && JSON.stringify(body),
    }).catch((error: Error) => {
      const why = (error.cause as Error | undefined)?.message ?? error.message;
      throw new Failure(`${this.url} does not answer: ${why}.`);
    });
    const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    return { status: response.status, head, text: await response.text() };
  }

  /** Uploads a file into the field `file`. */
  upload<Answer>(path: string, name: string, content: string): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([content]), name);
    return this.call('POST', path, form);
  }

  /** Reads a file to its end without keeping it; gives its size and how many rows it announced. */
  async download(path: string): Promise<{ bytes: number; rows: number }> {
    const response = await fetch(`${this.url}${path}`, { headers: { cookie: this.cookie } });
    if (!response.ok || !response.body)
      throw new Failure(`GET ${path} was refused: ${response.status} ${await response.text()}`);
    let bytes = 0;
    for await (const piece of response.body as AsyncIterable<Uint8Array>) bytes += piece.length;
    return { bytes, rows: Number(response.headers.get('x-rows')) };
  }

  /** Gives another account a role in a contest. */
  async appoint(other: StaffDesk, contestId: string, role: string): Promise<void> {
    const path = `/api/staff/accounts/${other.accountId}/roles/${contestId}`;
    await this.call('PUT', path, { role });
  }

  /** Ends the session; the account stays. */
  leave(): Promise<void> {
    const token = this.cookie.slice(COOKIE.length);
    return onDatabase(this.databaseUrl, async (client) => {
      await client.query('DELETE FROM staff_session WHERE token_hash = $1', [hashOf(token)]);
    });
  }

  /** Ends the account; what it made stays. */
  close(): Promise<void> {
    return onDatabase(this.databaseUrl, async (client) => {
      await client.query('UPDATE staff_account SET disabled_at = now() WHERE id = $1', [
        this.accountId,
      ]);
      await client.query('DELETE FROM staff_session WHERE account_id = $1', [this.accountId]);
    });
  }
}

const COOKIE = 'bv_staff=';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Begins a session of an account. @returns its cookie */
async function begin(client: Client, accountId: string): Promise<string> {
  const token = newToken();
  await client.query(
    `INSERT INTO staff_session (id, token_hash, account_id, address_hash, expires_at)
     VALUES ($1, $2, $3, $4, now() + interval '1 hour')`,
    [newId(), hashOf(token), accountId, randomBytes(ADDRESS_HASH_BYTES)],
  );
  return `${COOKIE}${token}`;
}

async function onDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
