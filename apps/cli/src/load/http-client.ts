import { HttpConnection, type Answer } from './http-connection';

export type { Answer } from './http-connection';
export { CutConnection } from './http-connection';

/** A request of a contestant; `body` is JSON text. */
export interface Request {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  token?: string | undefined;
  body?: string | undefined;
  /** Further header lines, each ended by CRLF. */
  headers?: string;
}

interface Waiting {
  text: string;
  cut: boolean;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

export interface ClientOptions {
  host: string;
  port: number;
  /** Keep-alive connections at most. */
  connections: number;
  timeoutMs?: number;
  /** Address to connect from, for more than 28,000 connections to one server. */
  localAddress?: string;
}

const TIMEOUT_MS = 20_000;

/**
 * Plays many HTTP clients from one process: keep-alive connections, one request at a time on each,
 * and as little parsing as an answer of our own server needs. A general client would take more of
 * the machine than the server it measures.
 */
export class HttpClient {
  private readonly idle: HttpConnection[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly all = new Set<HttpConnection>();
  private readonly timeoutMs: number;
  private readonly host: string;
  private next = 0;

  constructor(private readonly options: ClientOptions) {
    this.timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.host = `${options.host}:${options.port}`;
  }

  /**
   * Sends a request and gives its answer, whatever the status.
   * @throws CutConnection when the connection ended before the answer came
   */
  send(request: Request): Promise<Answer> {
    return this.queue(this.textOf(request), false);
  }

  /** Sends a request and cuts the connection without waiting for the answer. Resolves when it is out. */
  async sendAndCut(request: Request): Promise<void> {
    await this.queue(this.textOf(request), true);
  }

  /** Opens all connections now, so that none has to be opened under load. */
  async warm(): Promise<void> {
    const opening: Promise<void>[] = [];
    while (this.all.size < this.options.connections) {
      const connection = this.open();
      opening.push(connection.opened);
      this.idle.push(connection);
      if (opening.length % 200 === 0) await Promise.all(opening);
    }
    await Promise.all(opening);
  }

  /** Requests that wait for a free connection. */
  get queued(): number {
    return this.waiting.length - this.next;
  }

  /** Ends all connections. */
  close(): void {
    for (const connection of this.all) connection.destroy();
    this.all.clear();
  }

  private textOf({ method, path, token, body, headers = '' }: Request): string {
    const bearer = token === undefined ? '' : `Authorization: Bearer ${token}\r\n`;
    const start = `${method} ${path} HTTP/1.1\r\nHost: ${this.host}\r\n${bearer}${headers}`;
    if (body === undefined) return `${start}\r\n`;
    const length = Buffer.byteLength(body);
    return `${start}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;
  }

  private queue(text: string, cut: boolean): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const wish: Waiting = { text, cut, resolve, reject };
      const connection = this.free();
      if (connection) this.run(connection, wish);
      else this.waiting.push(wish);
    });
  }

  private free(): HttpConnection | undefined {
    for (;;) {
      const connection = this.idle.pop();
      if (!connection) break;
      if (!connection.ended) return connection;
    }
    return this.all.size < this.options.connections ? this.open() : undefined;
  }

  private open(): HttpConnection {
    const connection = new HttpConnection(this.options, this.timeoutMs, () => {
      this.all.delete(connection);
      this.advance();
    });
    this.all.add(connection);
    return connection;
  }

  private run(connection: HttpConnection, { text, cut, resolve, reject }: Waiting): void {
    connection.exchange(text, cut).then(
      (answer) => {
        if (!connection.ended) this.idle.push(connection);
        this.advance();
        resolve(answer);
      },
      (error: Error) => reject(error),
    );
  }

  /** The queue is an array with a moving head: shifting a long one costs more than the request. */
  private advance(): void {
    while (this.next < this.waiting.length) {
      const connection = this.free();
      if (!connection) return;
      const wish = this.waiting[this.next] as Waiting;
      this.next += 1;
      this.run(connection, wish);
    }
    this.waiting.length = 0;
    this.next = 0;
  }
}
