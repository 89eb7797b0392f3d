import type { AnswerSheet, AnswerSheets } from './answer-sheets';
import type { Arena } from './arena';
import type { Courier } from './courier';
import { registrationOf } from './people';
import type { SubmissionLog } from './submission-log';

/** An attempt that was acknowledged: what it should be worth. */
export interface CrowdAttempt {
  id: string;
  sheet: AnswerSheet;
  isSubmitted: boolean;
}

/** Somebody in a crowd. */
export interface Player {
  n: number;
  no: number;
  token: string;
  /** The attempts, latest last. */
  attempts: CrowdAttempt[];
}

/** Many people who do the same things as fast as they are let, remembering no more than they must. */
export class Crowd {
  readonly players: Player[] = [];

  constructor(
    private readonly arena: Arena,
    private readonly courier: Courier,
    private readonly sheets: AnswerSheets,
    private readonly log: SubmissionLog | null = null,
  ) {}

  /** Registers the n-th person. */
  async register(n: number): Promise<Player> {
    const { slug, unitNos } = this.arena;
    const { body } = await this.courier.deliver(
      'registration',
      {
        method: 'POST',
        path: `/api/contests/${slug}/registrations`,
        body: JSON.stringify(registrationOf(n, unitNos)),
        headers: `Idempotency-Key: ${slug}-registration-${n}\r\n`,
      },
      [201],
    );
    const token = /"token":"([^"]+)"/.exec(body)?.[1];
    if (token === undefined) throw new Error(`no token in ${body}`);
    const player: Player = { n, no: Number(/"no":(\d+)/.exec(body)?.[1]), token, attempts: [] };
    this.players.push(player);
    return player;
  }

  /** Starts the next attempt. */
  async start(player: Player): Promise<void> {
    const path = `/api/rounds/${this.arena.roundId}/attempts`;
    const { token, n, attempts } = player;
    const { body } = await this.courier.deliver(
      'start',
      { method: 'POST', path, token },
      [201, 200],
    );
    const { id, sheets } = this.sheets.read(body);
    const sheet = sheets[(n * 31 + attempts.length * 17) % sheets.length] as AnswerSheet;
    attempts.push({ id, sheet, isSubmitted: false });
  }

  /** Saves the answers of the attempt under way. */
  async save({ attempts, token }: Player): Promise<void> {
    const { id, sheet } = attempts.at(-1) as CrowdAttempt;
    const path = `/api/attempts/${id}/answers`;
    await this.courier.deliver('save', { method: 'PATCH', path, token, body: sheet.save }, [204]);
  }

  /** Submits the attempt under way. */
  async submit({ attempts, token }: Player): Promise<void> {
    const attempt = attempts.at(-1) as CrowdAttempt;
    const path = `/api/attempts/${attempt.id}/submission`;
    const body = attempt.sheet.submission;
    this.log?.sent(attempt.id);
    await this.courier.deliver('submit', { method: 'POST', path, token, body }, [200]);
    this.log?.answered(attempt.id);
    attempt.isSubmitted = true;
  }
}

/** Does the work for each item, `width` at a time. */
export async function inParallel<T>(
  items: Iterable<T>,
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** The whole numbers from one up to, but without, another. */
export function* range(from: number, to: number): Generator<number> {
  for (let n = from; n < to; n += 1) yield n;
}
