import type { HttpClient, Request } from '../load/http-client';
import { Latencies } from '../load/latencies';
import { instant } from '../load/clock';
import type { WritingArena } from './contest';
import { MEDIUM } from './contest';
import { authorOf } from './leaks';

const STALE_EVERY = 7;
const TWICE_EVERY = 5;
const REPLACED_EVERY = 13;

/** A work that was acknowledged. */
export interface Handed {
  id: string;
  no: number;
  version: number;
  sha256: string;
}

/** What authors met that they should not have. */
export class AuthorsTally {
  readonly submissions = new Latencies();
  readonly problems: string[] = [];
  /** Retries that got another receipt than the first. */
  doubled = 0;
}

interface Saved {
  version: number;
}

/** People who register, write with autosave, hand in, sometimes twice, and sometimes replace. */
export class AuthorsAtWork {
  readonly tally = new AuthorsTally();

  constructor(
    private readonly client: HttpClient,
    private readonly arena: WritingArena,
    private readonly texts: string[],
  ) {}

  /** The n-th author from registration to receipt. */
  async write(n: number): Promise<Handed> {
    const author = authorOf(n, this.arena.unitNos);
    const token = await this.register(n, author);
    const { id, version: begun } = await this.send<{ id: string } & Saved>(
      {
        method: 'POST',
        path: `/api/contests/${this.arena.slug}/entries`,
        token,
        body: JSON.stringify({ medium: MEDIUM }),
        headers: `Idempotency-Key: ${this.arena.slug}-draft-${n}\r\n`,
      },
      [201],
    );
    const { fullName: name, phone, email } = author;
    const { version } = await this.save(token, id, {
      version: begun,
      title: titleOf(n),
      language: 'vi',
      parts: [rich(this.texts[n] as string)],
      authors: [{ name, phone, email }],
    });
    if (n % STALE_EVERY === 0) await this.saveStale(token, id, begun);
    const receipt = await this.handIn(token, id, version, n % TWICE_EVERY === 0);
    if (n % REPLACED_EVERY !== 0) return receipt;
    const changed = await this.save(token, id, {
      version,
      parts: [rich(`${this.texts[n] as string}\nXin hết.`)],
    });
    return this.handIn(token, id, changed.version, false);
  }

  private async register(n: number, author: ReturnType<typeof authorOf>): Promise<string> {
    const { slug } = this.arena;
    const { token } = await this.send<{ token: string }>(
      {
        method: 'POST',
        path: `/api/contests/${slug}/registrations`,
        body: JSON.stringify({ ...author, consents: { 'take-part': true } }),
        headers: `Idempotency-Key: ${slug}-author-${n}\r\n`,
      },
      [201],
    );
    return token;
  }

  private save(token: string, id: string, draft: object): Promise<Saved> {
    const path = `/api/entries/${id}/draft`;
    return this.send({ method: 'PATCH', path, token, body: JSON.stringify(draft) }, [200]);
  }

  /** A second tab that saw an older version: it must be told, and change nothing. */
  private async saveStale(token: string, id: string, version: number): Promise<void> {
    const body = JSON.stringify({ version, title: 'Từ một thẻ cũ' });
    const path = `/api/entries/${id}/draft`;
    await this.send({ method: 'PATCH', path, token, body }, [409]);
  }

  private async handIn(
    token: string,
    id: string,
    version: number,
    twice: boolean,
  ): Promise<Handed> {
    const path = `/api/entries/${id}/submission`;
    const request = { method: 'POST', path, token, body: JSON.stringify({ version }) } as const;
    const began = instant();
    const receipts = await Promise.all(
      (twice ? [request, request] : [request]).map((one) => this.send<Receipt>(one, [200])),
    );
    this.tally.submissions.add(instant() - began);
    const [first, second] = receipts as [Receipt, Receipt?];
    if (second && second.signature !== first.signature) this.tally.doubled += 1;
    const { entryNo, sha256, version: handed } = first;
    return { id, no: entryNo, version: handed, sha256 };
  }

  private async send<Answer>(request: Request, expected: number[]): Promise<Answer> {
    const { status, body } = await this.client.send(request);
    if (expected.includes(status)) return JSON.parse(body) as Answer;
    const problem = `${request.method} ${request.path}: ${status} ${body}`;
    this.tally.problems.push(problem);
    throw new Error(problem);
  }
}

interface Receipt {
  entryNo: number;
  version: number;
  sha256: string;
  signature: string;
}

/** The title by which the player knows a work again on a judge's desk. */
export const titleOf = (n: number): string => `Tác phẩm ${n}`;

/** Which work has a title. */
export const entryOfTitle = (title: string): number => Number(/\d+$/.exec(title)?.[0]);

const rich = (text: string) => ({
  type: 'doc',
  content: text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
