import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock, prefersEnglish, Problem, ROUND_GROUPS } from '@bangvang/platform';
import { SOCKET_LIMITS, SWEEP_EVERY_MS } from './live.limits';
import { LiveMetrics } from './live.metrics';
import { Allowance } from './live.rules';
import type { LiveServer, LiveSocket } from './live.types';

const LAST_WORDS_MS = 1_000;

/** Keeps one socket from harming the others: by talking too much, or by not listening. */
@Injectable()
export class SocketGuard implements OnApplicationShutdown {
  private sweeping: NodeJS.Timeout | undefined;
  private admitted = 0;

  constructor(
    private readonly clock: Clock,
    private readonly metrics: LiveMetrics,
  ) {}

  /** Starts to look for sockets that send too many bytes or do not take what they are sent. */
  watch(server: LiveServer): void {
    this.sweeping = setInterval(() => {
      const now = this.clock.monotonic();
      for (const socket of server.sockets.sockets.values()) this.inspect(socket, now);
    }, SWEEP_EVERY_MS);
  }

  /** Starts to count what a new socket sends. */
  admit(socket: LiveSocket): void {
    const now = this.clock.monotonic();
    const { messages, messagesPerSecond, bytes, bytesPerSecond } = SOCKET_LIMITS;
    socket.data = {
      group: this.admitted % ROUND_GROUPS,
      messages: new Allowance(messages, messagesPerSecond, now),
      bytes: new Allowance(bytes, bytesPerSecond, now),
      bytesSeen: socket.conn.request.socket.bytesRead,
      dismissed: false,
    };
    this.admitted += 1;
    // Every packet counts here, also those that never become an event.
    socket.conn.on('packet', () => {
      if (!socket.data.messages.take(1, this.clock.monotonic())) this.dismiss(socket, 'flood');
    });
    socket.use((event, next) => {
      if (socket.data.dismissed) refuse(event, prefersEnglish(socket.handshake.headers));
      else next();
    });
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweeping);
  }

  private inspect(socket: LiveSocket, now: number): void {
    const { data, conn } = socket;
    const { bytesRead } = conn.request.socket;
    const quiet = data.bytes.take(bytesRead - data.bytesSeen, now);
    data.bytesSeen = bytesRead;
    // engine.io hands a batch to the system and queues the rest here until it was taken.
    const waiting = conn['writeBuffer'] as unknown[];
    if (!quiet) this.dismiss(socket, 'flood');
    else if (waiting.length > SOCKET_LIMITS.queued) this.drop(socket, 'slow');
  }

  /** Sends a socket away once its last answer is out. */
  private dismiss(socket: LiveSocket, why: string): void {
    if (socket.data.dismissed) return;
    socket.data.dismissed = true;
    this.metrics.dismissed.inc({ why });
    setImmediate(() => socket.disconnect(true));
    // It may not take even that; nobody waits for it.
    const { socket: connection } = socket.conn.request;
    setTimeout(() => connection.destroy(), LAST_WORDS_MS).unref();
  }

  /** Cuts off a socket that would not take a farewell either. */
  private drop(socket: LiveSocket, why: string): void {
    this.metrics.dismissed.inc({ why });
    socket.conn.request.socket.destroy();
  }
}

function refuse(event: unknown[], english: boolean): void {
  const ack = event.at(-1);
  if (typeof ack !== 'function') return;
  const { code, detail } = new Problem('SOCKET_FLOOD').document(english);
  (ack as (answer: unknown) => void)({ ok: false, code, detail });
}
