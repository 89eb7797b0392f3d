import { Allowance, sameHost } from './live.rules';

describe('an allowance', () => {
  it('gives what was saved up, then what it earns', () => {
    const allowance = new Allowance(3, 2, 0);
    expect([1, 2, 3, 4].map(() => allowance.take(1, 0))).toEqual([true, true, true, false]);
    const rested = new Allowance(3, 2, 0);
    expect(rested.take(3, 0)).toBe(true);
    expect(rested.take(1, 400)).toBe(false);
    expect(rested.take(1, 1_000)).toBe(true);
  });

  it('saves up no more than its capacity', () => {
    const allowance = new Allowance(3, 2, 0);
    expect(allowance.take(3, 3_600_000)).toBe(true);
    expect(allowance.take(1, 3_600_000)).toBe(false);
  });
});

describe('the origin of a handshake', () => {
  it.each([
    [undefined, 'bangvang.vn', true],
    ['https://bangvang.vn', 'bangvang.vn', true],
    ['https://BangVang.vn', 'bangvang.VN', true],
    ['http://127.0.0.1:3000', '127.0.0.1:3000', true],
    ['http://127.0.0.1:3001', '127.0.0.1:3000', false],
    ['https://bangvang.vn.evil.example', 'bangvang.vn', false],
    ['null', 'bangvang.vn', false],
    ['', 'bangvang.vn', false],
    ['https://bangvang.vn', undefined, false],
  ])('%s at %s: %s', (origin, host, same) => {
    expect(sameHost(origin, host)).toBe(same);
  });
});
