/** Numbers that look random and follow from a seed alone. */
export class SeededRandom {
  private readonly state: Uint32Array;

  /** `seed`: 32 hexadecimal digits. */
  constructor(seed: string) {
    const words = /^[0-9a-f]{32}$/.test(seed)
      ? [0, 8, 16, 24].map((at) => Number.parseInt(seed.slice(at, at + 8), 16))
      : null;
    if (!words) throw new RangeError('a seed has 32 hexadecimal digits');
    this.state = Uint32Array.from(words);
    // Seeds with few bits set need some turns before all bits depend on them.
    for (let turn = 0; turn < 16; turn += 1) this.next();
  }

  /** A whole number in [0, bound). */
  below(bound: number): number {
    // Draws beyond the last whole multiple are thrown away: every number is equally likely.
    const fair = 2 ** 32 - (2 ** 32 % bound);
    let drawn = this.next();
    while (drawn >= fair) drawn = this.next();
    return drawn % bound;
  }

  /** The same things in another order (Fisher and Yates). */
  shuffled<Thing>(things: readonly Thing[]): Thing[] {
    const order = [...things];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [order[last], order[other]] = [order[other] as Thing, order[last] as Thing];
    }
    return order;
  }

  /** sfc32 of Chris Doty-Humphrey's PractRand. */
  private next(): number {
    const { state } = this;
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const sum = (a + b + counter) >>> 0;
    state[3] = counter + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    return sum;
  }
}
