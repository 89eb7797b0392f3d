/** The checks of a replay; a check that has nothing to look at is neither passed nor failed. */
export const CHECKS = ['signature', 'parts', 'seals', 'points', 'result'] as const;
export type Check = (typeof CHECKS)[number];

/** Something that is not as it should be. */
export interface Difference {
  check: Check;
  /** As JSON writes it: `attempts[3].points`. */
  path: string;
  message: string;
  published?: unknown;
  computed?: unknown;
}

const MAX_SHOWN = 50;

/** What the checks found; of many differences the first are kept and the others counted. */
export class Findings {
  readonly verified: Record<Check, boolean | null> = {
    signature: null,
    parts: null,
    seals: null,
    points: null,
    result: null,
  };
  readonly differences: Difference[] = [];
  /** Differences beyond those that are kept. */
  more = 0;

  /** Something was looked at and is right, unless something else of the same check is not. */
  passed(check: Check): void {
    this.verified[check] ??= true;
  }

  failed(difference: Difference): void {
    this.verified[difference.check] = false;
    if (this.differences.length < MAX_SHOWN) this.differences.push(difference);
    else this.more += 1;
  }

  get any(): boolean {
    return this.differences.length > 0;
  }
}
