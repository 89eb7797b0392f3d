import type { Socket } from 'node:net';
import { Client, type Pool, type PoolClient } from 'pg';

const EVERY_MS = 1_000;
/** Thousands of times what the question takes, whatever else the server does. */
const SILENCE_MS = 8_000;
const CONNECT_TIMEOUT_MS = 3_000;

/**
 * Notices a server that takes connections and statements and says nothing more: stopped, or behind a
 * network that swallows. It asks for next to nothing, on a connection of its own, so that neither a
 * long statement nor a full pool looks like silence. Whoever waits for the pool's connections is
 * told then, instead of after the longest time that a statement may take.
 */
export class Heartbeat {
  private readonly busy = new Set<PoolClient>();
  private client: Client | undefined;
  private next: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly applicationName: string,
  ) {}

  /** Begins to listen for the server of a pool. */
  watch(pool: Pool): void {
    pool.on('acquire', (client) => void this.busy.add(client));
    pool.on('release', (_, client) => void this.busy.delete(client));
    pool.on('remove', (client) => void this.busy.delete(client));
    this.wait();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.next);
    this.hangUp();
  }

  private wait(): void {
    this.next = setTimeout(() => void this.beat(), EVERY_MS).unref();
  }

  private async beat(): Promise<void> {
    try {
      this.client ??= await this.connect();
      if (!(await answers(this.client))) this.giveUp();
    } catch {
      // A server that is gone says so on every connection by itself.
      this.hangUp();
    }
    if (this.stopped) this.hangUp();
    else this.wait();
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      application_name: `${this.applicationName}-heartbeat`,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    });
    client.on('error', () => undefined);
    await client.connect();
    socketOf(client).unref();
    return client;
  }

  private giveUp(): void {
    this.hangUp();
    for (const client of this.busy) socketOf(client).destroy();
  }

  private hangUp(): void {
    if (this.client) socketOf(this.client).destroy();
    this.client = undefined;
  }
}

/** Whether the server answers in time; false is silence, an error is an answer of its own kind. */
function answers(client: Client): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // An answer that came while this process was busy is still unread when its timer rings.
    const overdue = setTimeout(() => setImmediate(() => resolve(false)), SILENCE_MS);
    const settle = (say: () => void) => (): void => {
      clearTimeout(overdue);
      say();
    };
    client.query('SELECT 1').then(
      settle(() => resolve(true)),
      settle(() => reject(new Error('no connection'))),
    );
  });
}

/** The socket below a connection: to end one that does not answer, there is no other way. */
const socketOf = (client: Client | PoolClient): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;
