import { randomInt } from 'node:crypto';

/** A random integer in [0, below). Passed in, so that everything drawn can be repeated in a test. */
export type RandomInt = (below: number) => number;

/** The operating system's randomness: what sealing uses. */
export const secureRandom: RandomInt = (below) => randomInt(below);

/** A shuffled copy (Fisher-Yates: every order equally likely). */
export function shuffled<T>(items: readonly T[], random: RandomInt): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

/** A shuffled copy in which pinned items keep their place. */
export function shuffledAround<T extends { pinned?: boolean }>(
  items: readonly T[],
  random: RandomInt,
): T[] {
  const free = shuffled(
    items.filter((item) => !item.pinned),
    random,
  );
  return items.map((item) => (item.pinned ? item : (free.shift() as T)));
}
