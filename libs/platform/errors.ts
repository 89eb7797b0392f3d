import { isNativeError } from 'node:util/types';
import {
  PROBLEMS,
  type FieldError,
  type ProblemCode,
  type ProblemDocument,
} from '@bangvang/contracts';

export interface ProblemExtras {
  errors?: FieldError[];
  /** Seconds after which trying again makes sense; sent as `Retry-After`. */
  retryAfter?: number;
  /** The methods that the address takes; sent as `Allow`. */
  allow?: string[];
  /** Facts the client may show or act on (times, limits, ids); never personal data of others. */
  [fact: string]: unknown;
}

/** The same words in both languages. */
export interface Said {
  en: string;
  vi: string;
}

/** What an error says, in both languages: `says('There is no such round.', 'Không có vòng thi này.')`. */
export const says = (en: string, vi: string): Said => ({ en, vi });

/**
 * The one error class of the product: a stable code, words the person can act on, and facts.
 * Every front (HTTP, socket, CLI) maps it with {@link Problem.document}.
 */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly said?: Said,
    readonly extras: ProblemExtras = {},
  ) {
    super(`${code}: ${said?.en ?? PROBLEMS[code][2]}`);
    this.name = 'Problem';
  }

  /** HTTP status that belongs to the code. */
  get status(): number {
    return PROBLEMS[this.code][0];
  }

  /** The RFC 9457 document; `english` picks the language of all its words. */
  document(english = false): ProblemDocument {
    const [status, vi, en] = PROBLEMS[this.code];
    const title = english ? en : vi;
    const { errors, ...facts } = this.extras;
    return {
      type: `urn:bangvang:problem:${this.code}`,
      title,
      status,
      code: this.code,
      detail: (english ? this.said?.en : this.said?.vi) ?? title,
      ...(errors && { errors: errors.map((error) => inLanguage(error, english)) }),
      ...facts,
    };
  }
}

function inLanguage({ hint, ...error }: FieldError, english: boolean): FieldError {
  return english || hint === undefined ? error : { ...error, expected: hint };
}

const DATABASE_AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
]);

/** Whether an error says that PostgreSQL or Redis cannot be reached just now (as opposed to a wrong query). */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof Problem) return error.code === 'UNAVAILABLE';
  if (!isNativeError(error) && !(error instanceof Error)) return false;
  const code =
    (error as { code?: string }).code ??
    (error as { driverError?: { code?: string } }).driverError?.code;
  if (code !== undefined && DATABASE_AWAY.has(code)) return true;
  return /Connection terminated|Query read timeout|timeout exceeded when trying to connect|Disconnects client|after calling end on the pool|client is closed|client is offline|not queryable|ECONNREFUSED|ECONNRESET|Socket closed unexpectedly/i.test(
    error.message,
  );
}

/** Turns anything thrown into a {@link Problem}; an unknown error never shows its message. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnavailable(error)) {
    return new Problem(
      'UNAVAILABLE',
      says(
        'The system is connecting to its data again; please try again in a few seconds.',
        'Hệ thống đang khôi phục kết nối dữ liệu, xin thử lại sau ít giây.',
      ),
      {
        retryAfter: 2,
      },
    );
  }
  return (
    fromHttp(error as HttpLike) ??
    new Problem(
      'INTERNAL',
      says(
        'Something unexpected went wrong. It has been recorded.',
        'Có lỗi ngoài dự kiến. Lỗi đã được ghi lại.',
      ),
    )
  );
}

interface HttpLike {
  status?: number;
  statusCode?: number;
  message?: string;
}

function fromHttp(error: HttpLike): Problem | null {
  switch (error.statusCode ?? error.status) {
    case 400:
      return new Problem(
        'MALFORMED_BODY',
        says('The body must be valid JSON.', 'Nội dung gửi lên phải là JSON hợp lệ.'),
      );
    // A path that leads out of a folder of files: nobody is told what is there.
    case 403:
    case 404:
      return new Problem(
        'NOT_FOUND',
        says('There is nothing at this address.', 'Địa chỉ này không có gì.'),
      );
    case 405:
      return new Problem('METHOD_NOT_ALLOWED');
    case 413:
      return new Problem('PAYLOAD_TOO_LARGE');
    case 415:
      return new Problem(
        'UNSUPPORTED_MEDIA',
        says('Please send application/json.', 'Hãy gửi application/json.'),
      );
    case 429:
      return new Problem('TOO_MANY_REQUESTS');
    default:
      return null;
  }
}
