import type { ProblemCode, ProblemDocument } from '@bangvang/contracts';
import { currentLanguage } from '../i18n';
import { learnTime } from '../time/clock';

/** What went wrong with a request: the server's problem document, or no answer at all. */
export class ApiProblem extends Error {
  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly code: ProblemCode | 'NO_ANSWER',
    readonly document: Partial<ProblemDocument>,
    /** Milliseconds the server asked to wait. */
    readonly retryAfterMs: number | null,
  ) {
    super(document.detail ?? document.title ?? code);
  }

  /** Whether the same request may succeed later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export interface CallOptions {
  body?: unknown;
  /** Lets the request outlive the page. */
  keepalive?: boolean;
  signal?: AbortSignal;
  /** Makes a repetition of the request the same request: 16 to 64 letters and digits. */
  idempotencyKey?: string;
}

/**
 * Sends a request and gives the answer back.
 * @throws ApiProblem for every status above 299, and when no answer came
 */
export async function send(
  method: string,
  path: string,
  { body, keepalive, signal, idempotencyKey }: CallOptions = {},
): Promise<Response> {
  const headers: Record<string, string> = { 'Accept-Language': currentLanguage() };
  if (body !== undefined && !(body instanceof FormData))
    headers['Content-Type'] = 'application/json';
  if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      keepalive,
      signal,
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    });
  } catch {
    throw new ApiProblem(0, 'NO_ANSWER', {}, null);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const document = (await response.json().catch(() => ({}))) as Partial<ProblemDocument>;
  const wait = Number(response.headers.get('Retry-After') ?? document.retryAfter);
  return new ApiProblem(
    response.status,
    document.code ?? (response.status >= 500 ? 'UNAVAILABLE' : 'INTERNAL'),
    document,
    wait > 0 ? wait * 1_000 : null,
  );
}

/** Sends a request and reads JSON; an answer with a `serverTime` sets the clock. */
export async function call<Answer>(
  method: string,
  path: string,
  options?: CallOptions,
): Promise<Answer> {
  const sentAt = performance.now();
  const response = await send(method, path, options);
  const receivedAt = performance.now();
  const text = await response.text();
  const answer = (text ? JSON.parse(text) : undefined) as Answer;
  const serverTime = (answer as { serverTime?: unknown } | undefined)?.serverTime;
  if (typeof serverTime === 'string') learnTime(serverTime, sentAt, receivedAt);
  return answer;
}

/** GET as JSON: the fetcher of every query. */
export const get = <Answer>(path: string): Promise<Answer> => call<Answer>('GET', path);
