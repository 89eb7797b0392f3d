import { setTimeout as sleep } from 'node:timers/promises';
import { CutConnection, type Answer, type HttpClient, type Request } from './http-client';
import { header } from './http-connection';
import { instant } from './clock';
import { Latencies } from './latencies';

/** The writes a contestant makes, and reads for what is done beside them. */
export type Kind = 'registration' | 'start' | 'save' | 'submit' | 'read';

/** A request that was given up, or answered in a way it must not be. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
}

const GIVE_UP_AFTER_MS = 45_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const TRY_AGAIN = new Set([429, 503]);
const SAMPLES = 5;

/** What became of all requests. */
export class Tally {
  readonly latencies: Record<Kind, Latencies> = {
    registration: new Latencies(),
    start: new Latencies(),
    save: new Latencies(),
    submit: new Latencies(),
    read: new Latencies(),
  };
  retries = 0;
  errors = 0;
  /** The first few errors in words. */
  readonly samples: string[] = [];

  /** Writes that were acknowledged. */
  get acknowledged(): number {
    const { registration, start, save, submit } = this.latencies;
    return registration.count + start.count + save.count + submit.count;
  }

  /** Latencies of all writes. */
  writes(): Latencies {
    const all = new Latencies();
    for (const [kind, latencies] of Object.entries(this.latencies)) {
      if (kind !== 'read') all.addAll(latencies);
    }
    return all;
  }

  fail(words: string): Undelivered {
    this.errors += 1;
    if (this.samples.length < SAMPLES) this.samples.push(words);
    return new Undelivered(words);
  }
}

/** Delivers requests as a stubborn client does: what was cut or refused for now is sent again. */
export class Courier {
  constructor(
    private readonly client: HttpClient,
    readonly tally: Tally,
  ) {}

  /**
   * Delivers a request that may be repeated, until one of the wanted answers comes. Its latency is
   * from the wish to the answer, repetitions and waiting for a connection included.
   * @param cutFirst the first connection is cut as soon as the request is out
   * @throws Undelivered, counted as an error
   */
  async deliver(kind: Kind, request: Request, wanted: number[], cutFirst = false): Promise<Answer> {
    const began = instant();
    if (cutFirst) await this.client.sendAndCut(request).catch(() => undefined);
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const answer = await this.attempt(request);
      if (answer && wanted.includes(answer.status)) {
        this.tally.latencies[kind].add(instant() - began);
        return answer;
      }
      if (!mayRepeat(answer) || instant() - began > GIVE_UP_AFTER_MS) {
        const what = answer ? `${answer.status} ${answer.body.slice(0, 200)}` : 'no answer';
        throw this.tally.fail(`${request.method} ${request.path}: ${what}`);
      }
      this.tally.retries += 1;
      await sleep(Math.min(Math.max(pause, askedPause(answer)), LONGEST_PAUSE_MS));
    }
  }

  private async attempt(request: Request): Promise<Answer | null> {
    try {
      return await this.client.send(request);
    } catch (error) {
      if (error instanceof CutConnection) return null;
      throw error;
    }
  }
}

const mayRepeat = (answer: Answer | null): boolean =>
  answer === null || TRY_AGAIN.has(answer.status);

const askedPause = (answer: Answer | null): number =>
  answer ? Number(header(answer, 'retry-after') ?? 0) * 1_000 : 0;
