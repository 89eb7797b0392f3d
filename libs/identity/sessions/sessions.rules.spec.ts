import { networkOf, tokenHash, waits } from './sessions.rules';

describe('the wait after wrong passwords', () => {
  it('begins after the free ones, doubles, and stops at a quarter of an hour', () => {
    expect(waits(5)).toEqual([0, 0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900]);
  });

  it('lets a guesser who never rests try about a hundred passwords a day', () => {
    const day = 24 * 60 * 60;
    const list = waits(5);
    const climbing = list.reduce((sum, wait) => sum + wait, 0);
    const tries = list.length + (day - climbing) / (list.at(-1) as number);
    expect(tries).toBeLessThan(110);
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.113.1.7', '203.113.1.7'],
    ['::ffff:203.113.1.7', '203.113.1.7'],
    ['2405:4802:1:2:aaaa:bbbb:cccc:dddd', '2405:4802:1:2::/64'],
    ['2405:4802:0001:0002::5', '2405:4802:1:2::/64'],
    ['2405:4802::1', '2405:4802:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

it('stores of a token what does not open a session', () => {
  expect(tokenHash('a token')).toHaveLength(32);
  expect(tokenHash('a token').toString('latin1')).not.toContain('a token');
});
