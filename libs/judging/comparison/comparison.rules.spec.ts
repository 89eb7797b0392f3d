import { nextPair, reached, scalesOf, type AskedPair, type BandWork } from './comparison.rules';

const band = (count: number, medium = 'bao'): BandWork[] =>
  Array.from({ length: count }, (_, index) => ({ code: `${medium}-${index}`, medium }));

const none = new Set<string>();

/** Judges take turns and always prefer the higher number. */
function play(works: BandWork[], rounds: number, judges = ['a', 'b', 'c']): AskedPair[] {
  const asked: AskedPair[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const memberId = judges[turn % judges.length] as string;
    const pair = nextPair({ works, asked, memberId, barred: none });
    if (!pair) continue;
    const number = (code: string): number => Number(code.split('-')[1]);
    const winner = number(pair.left) > number(pair.right) ? pair.left : pair.right;
    asked.push({ ...pair, memberId, winner });
  }
  return asked;
}

describe('the next pair', () => {
  it('is of one medium, without works that the judge must not see, and never asked twice of one judge', () => {
    const works = [...band(4), ...band(3, 'tho')];
    const barred = new Set(['bao-0']);
    const asked: AskedPair[] = [];
    for (;;) {
      const pair = nextPair({ works, asked, memberId: 'a', barred });
      if (!pair) break;
      asked.push({ ...pair, memberId: 'a', winner: pair.left });
    }
    // 3 pairs of three newspapers, 3 of three poems.
    expect(asked).toHaveLength(6);
    expect(asked.every(({ left, right }) => left.split('-')[0] === right.split('-')[0])).toBe(true);
    expect(asked.flatMap(({ left, right }) => [left, right])).not.toContain('bao-0');
    const keys = asked.map(({ left, right }) => [left, right].sort().join());
    expect(new Set(keys).size).toBe(6);
  });

  it('asks about each work about as often as about the others', () => {
    const asked = play(band(10), 30);
    const times = band(10).map(
      ({ code }) => asked.filter(({ left, right }) => left === code || right === code).length,
    );
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(3);
  });
});

describe('the scale', () => {
  it('finds the order that judges agree on, and how sure it is', () => {
    const works = band(8);
    const asked = play(works, 60);
    const [{ scale } = { scale: null }] = scalesOf(works, asked);
    const order = scale!.works
      .toSorted((a, b) => b.strength.value - a.strength.value)
      .map(({ work }) => work);
    expect(order).toEqual(works.map(({ code }) => code).reverse());
    expect(reached(works, scalesOf(works, asked))).toBeGreaterThan(70);
  });

  it('is not sure of anything before every work was compared', () => {
    const works = band(4);
    expect(reached(works, scalesOf(works, []))).toBeNull();
    expect(reached(works, scalesOf(works, play(works, 1)))).toBeNull();
  });

  it('goes by the medium that is least sure', () => {
    const works = [...band(4), ...band(2, 'tho')];
    const asked = play(works, 40);
    const apart = asked.filter(({ left }) => left.startsWith('bao'));
    expect(reached(works, scalesOf(works, apart))).toBeNull();
  });
});
