import type { Role } from './lives';
import type { SimulateOptions } from './options';

/** Everybody has registered when this share of the time is over. */
const ARRIVALS = 0.8;
/** Of so many people one plays in the round with hardly any time. */
const LATE_ONE_IN = 100;
const MOST_LATE = 200;
const LATE_TIME_LIMIT_MS = 10_000;

/** How many attempts a person may make: as many as the most eager one is given. */
export function attemptsEach({ people, attempts }: SimulateOptions): {
  max: number;
  of: (n: number) => number;
} {
  const least = Math.floor(attempts / people);
  const more = attempts - least * people;
  return { max: Math.max(3, least + 1), of: (n) => least + (n < more ? 1 : 0) };
}

/** Who comes when, from one instant to another; the eager ones are spread evenly among the others. */
export function castOf(options: SimulateOptions, from: number, to: number, mark: string): Role[] {
  const { of } = attemptsEach(options);
  const { people } = options;
  return Array.from({ length: people }, (_, place) => {
    const n = (place * stride(people)) % people;
    const arrival = from + ((to - from) * ARRIVALS * place) / people;
    return { n, attempts: of(n), slot: { from: arrival, to }, mark };
  });
}

/** A step around all people that meets everybody once. */
function stride(people: number): number {
  for (let step = Math.floor(people * 0.618) || 1; ; step += 1) {
    if (gcd(step, people) === 1) return step;
  }
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** People for the round with hardly any time; they arrive so that their time is over before the play is. */
export function lateCastOf(
  options: SimulateOptions,
  from: number,
  to: number,
  mark: string,
): Role[] {
  const people = Math.min(MOST_LATE, Math.ceil(options.people / LATE_ONE_IN));
  const window = Math.max(0, to - from - LATE_TIME_LIMIT_MS);
  return Array.from({ length: people }, (_, n) => {
    const arrival = from + (window * n) / people;
    return { n, attempts: 1, slot: { from: arrival, to }, mark };
  });
}

export const LATE_TIME_LIMIT_SECONDS = LATE_TIME_LIMIT_MS / 1_000;
