import { Logger } from '@nestjs/common';
import { isUnavailable } from './errors';

export interface LoopOptions {
  /** Names the loop in the log. */
  name: string;
  /** Milliseconds from one start to the next; a turn that takes longer is followed at once. */
  everyMs: number;
  /** One turn. It may answer how many milliseconds after its start the next one is wanted. */
  turn: () => Promise<number | void>;
  /** Pause after a turn that failed, in milliseconds. */
  afterErrorMs?: number;
}

const AFTER_ERROR_MS = 1_000;

/**
 * Runs something again and again: turns never overlap, an error is logged (once, until it changes
 * or a turn succeeds) and survived, and stopping waits for the turn under way.
 */
export class Loop {
  private readonly log: Logger;
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private running = false;
  private lastError = '';

  constructor(private readonly options: LoopOptions) {
    this.log = new Logger(options.name);
  }

  /** Begins with a turn at once. */
  start(): void {
    if (this.running) return;
    this.running = true;
    this.schedule(0);
  }

  /** No further turn begins; resolves when the one under way is over. */
  async stop(): Promise<void> {
    this.running = false;
    clearTimeout(this.timer);
    await this.underWay;
  }

  private schedule(delayMs: number): void {
    if (!this.running) return;
    this.timer = setTimeout(() => {
      this.underWay = this.run();
    }, delayMs);
  }

  private async run(): Promise<void> {
    const began = performance.now();
    const wanted = await this.attempt();
    this.schedule(Math.max(0, wanted - (performance.now() - began)));
  }

  private async attempt(): Promise<number> {
    try {
      const wanted = (await this.options.turn()) ?? this.options.everyMs;
      if (this.lastError) this.log.log('goes on');
      this.lastError = '';
      return wanted;
    } catch (error) {
      this.report(error);
      return this.options.afterErrorMs ?? AFTER_ERROR_MS;
    }
  }

  /** A server that is away is expected to come back; anything else wants its stack. */
  private report(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    if (message !== this.lastError) {
      if (isUnavailable(error)) this.log.warn(`waits: ${message}`);
      else this.log.error(message, error instanceof Error ? error.stack : undefined);
    }
    this.lastError = message;
  }
}
