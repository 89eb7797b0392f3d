import { connect, type Socket } from 'node:net';

/** What a server answered. Header lines are kept as text: hardly anybody asks for them. */
export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** The connection ended before the answer was there: whether the request was carried out is unknown. */
export class CutConnection extends Error {
  override readonly name = 'CutConnection';
}

interface Place {
  host: string;
  port: number;
  localAddress?: string;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const EMPTY = Buffer.alloc(0);

/** The value of a header of an answer, or undefined. */
export function header(answer: Answer, name: string): string | undefined {
  return new RegExp(`\\r\\n${name}: *([^\\r]*)`, 'i').exec(answer.head)?.[1];
}

/** One keep-alive connection with one request under way at most. */
export class HttpConnection {
  /** Resolves when it is open, or has failed to open. */
  readonly opened: Promise<void>;
  /** Whether it can be used no more. */
  ended = false;

  private readonly socket: Socket;
  private received: Buffer = EMPTY;
  private resolve: ((answer: Answer) => void) | undefined;
  private reject: ((error: Error) => void) | undefined;

  constructor(place: Place, timeoutMs: number, onEnd: () => void) {
    this.socket = connect({ ...place, noDelay: true });
    this.socket.setTimeout(timeoutMs, () => {
      // Idle ones may stay; only an answer that does not come is a reason to give up.
      if (this.reject) this.socket.destroy(new Error('timed out'));
    });
    this.opened = new Promise((resolve) => {
      this.socket.once('connect', resolve);
      this.socket.once('close', () => resolve());
    });
    this.socket.on('data', (chunk) => this.receive(chunk));
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => {
      this.ended = true;
      this.reject?.(new CutConnection('the connection ended before the answer'));
      this.reject = this.resolve = undefined;
      onEnd();
    });
  }

  /** Sends a request and waits for its answer; with `cut`, ends the connection as soon as it is sent. */
  exchange(text: string, cut: boolean): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.ended) {
        reject(new CutConnection('the connection had ended'));
        return;
      }
      if (cut) {
        this.socket.write(text, () => {
          this.destroy();
          resolve({ status: 0, head: '', body: '' });
        });
        return;
      }
      this.resolve = resolve;
      this.reject = reject;
      this.socket.write(text);
    });
  }

  destroy(): void {
    this.ended = true;
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const answer = parse(this.received);
    if (!answer) return;
    this.received = EMPTY;
    if (/\r\nconnection: close/i.test(answer.head)) this.destroy();
    const { resolve } = this;
    this.resolve = this.reject = undefined;
    resolve?.(answer);
  }
}

/** The answer, once all of it is there. Our server always says how long a body is. */
function parse(bytes: Buffer): Answer | null {
  const end = bytes.indexOf(HEAD_END);
  if (end === -1) return null;
  const head = bytes.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  const start = end + HEAD_END.length;
  if (bytes.length < start + length) return null;
  return new Received(Number(head.slice(9, 12)), head, bytes.subarray(start, start + length));
}

/** An answer whose body becomes text when somebody asks for it: of most, the status says all. */
class Received implements Answer {
  constructor(
    readonly status: number,
    readonly head: string,
    private readonly bytes: Buffer,
  ) {}

  get body(): string {
    return this.bytes.toString('utf8');
  }
}
