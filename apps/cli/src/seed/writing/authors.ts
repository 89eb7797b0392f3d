import { createHmac } from 'node:crypto';
import { Failure } from '../../failure';
import { demoAuthor, richText, type DemoAuthor, type DemoWork } from './works';

interface Draft {
  id: string;
  version: number;
}

interface MyEntry {
  title: string;
  state: string;
}

/** People of the demo who register and write; each step may be repeated. */
export class DemoAuthors {
  constructor(
    private readonly url: string,
    private readonly slug: string,
    private readonly unitNos: number[],
    private readonly secret: string,
  ) {}

  /** The n-th work from registration to receipt, or as far as it is meant to come. */
  async write(n: number, work: DemoWork): Promise<void> {
    const author = demoAuthor(n);
    const token = await this.register(n, author);
    const { entries } = await this.call<{ entries: MyEntry[] }>('GET', `/entries`, { token });
    if (entries.some(({ title, state }) => title === work.title && state !== 'draft')) return;
    const draft = await this.call<Draft>('POST', '/entries', {
      token,
      key: this.key('work', n),
      body: { medium: work.medium },
    });
    const { version } = await this.call<{ version: number }>(
      'PATCH',
      `/api/entries/${draft.id}/draft`,
      {
        token,
        body: {
          version: draft.version,
          title: work.title,
          ...(work.genre !== null && { genre: work.genre }),
          language: 'vi',
          parts: [richText(work, author)],
          authors: [{ name: author.fullName, phone: author.phone }],
          declared: ['tu-viet'],
        },
      },
    );
    if (work.state === 'draft') return;
    const path = `/api/entries/${draft.id}/submission`;
    await this.call('POST', path, { token, body: { version } });
  }

  private async register(n: number, author: DemoAuthor): Promise<string> {
    const unitNo = this.unitNos[(n * 5) % this.unitNos.length];
    const { token } = await this.call<{ token: string }>('POST', '/registrations', {
      key: this.key('author', n),
      body: { ...author, unitNo, consents: { 'tham-gia': true, 'public-name': true } },
    });
    return token;
  }

  /** Makes a repeated request the same one; nobody else can guess it. */
  private key(what: string, n: number): string {
    return createHmac('sha256', this.secret).update(`${this.slug} ${what} ${n}`).digest('hex');
  }

  /** Calls a route; one without `/api` is of the contest. @throws Failure with what was said */
  private async call<Answer>(
    method: string,
    path: string,
    { token, key, body }: { token?: string; key?: string; body?: object },
  ): Promise<Answer> {
    const route = path.startsWith('/api') ? path : `/api/contests/${this.slug}${path}`;
    const response = await fetch(`${this.url}${route}`, {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Failure(`${method} ${route} was refused: ${response.status} ${text}`);
    return JSON.parse(text) as Answer;
  }
}
