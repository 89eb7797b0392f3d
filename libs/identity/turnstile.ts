import { overloaded } from './identity.errors';

/** Lets a few through at once and others wait their turn, in the order in which they came. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mayWait = Infinity,
  ) {}

  /** Runs `work` when its turn comes. @throws Problem OVERLOADED while as many wait as may */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside < this.atOnce) this.inside += 1;
    else if (this.waiting.length >= this.mayWait) throw overloaded();
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
