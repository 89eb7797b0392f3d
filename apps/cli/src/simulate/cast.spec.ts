import { attemptsEach, castOf, lateCastOf } from './cast';
import type { SimulateOptions } from './options';

const options = (people: number, attempts: number): SimulateOptions => ({
  people,
  attempts,
  viewers: 0,
  overMs: 60_000,
  chaos: false,
  json: true,
  url: undefined,
});

it.each([
  [20_000, 32_000],
  [7, 7],
  [100, 0],
  [3, 100],
  [195_675, 312_564],
])('gives everybody of %d a part and %d attempts in all', (people, attempts) => {
  const given = options(people, attempts);
  const roles = castOf(given, 0, 60_000, 'm');
  expect(new Set(roles.map(({ n }) => n)).size).toBe(people);
  expect(roles.reduce((sum, role) => sum + role.attempts, 0)).toBe(attempts);
  const { max } = attemptsEach(given);
  expect(roles.every((role) => role.attempts <= max && role.slot.from < role.slot.to)).toBe(true);
});

it('lets those with hardly any time come early enough to be late before the end', () => {
  const roles = lateCastOf(options(5_000, 5_000), 1_000, 61_000, 'm');
  expect(roles).toHaveLength(50);
  expect(Math.max(...roles.map(({ slot }) => slot.from))).toBeLessThanOrEqual(51_000);
});
