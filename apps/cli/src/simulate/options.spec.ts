import { readOptions } from './options';

const USUAL = { people: '20000', attempts: '32000', viewers: '2000', over: '60s' };

it.each([
  [{}, { people: 20_000, attempts: 32_000, viewers: 2_000, overMs: 60_000, chaos: false }],
  [
    { over: '2m', chaos: true },
    { overMs: 120_000, chaos: true },
  ],
  [{ over: '7500ms' }, { overMs: 7_500 }],
  [{ over: '30' }, { overMs: 30_000 }],
])('reads %j', (given, wanted) => {
  expect(readOptions({ ...USUAL, ...given })).toMatchObject(wanted);
});

it.each([
  [{ people: '0' }, '--people'],
  [{ people: 'many' }, '--people'],
  [{ attempts: '-1' }, '--attempts'],
  [{ viewers: '1e9' }, '--viewers'],
  [{ over: '1s' }, '--over'],
  [{ over: 'an hour' }, '--over'],
])('refuses %j, naming the option', (given, name) => {
  expect(() => readOptions({ ...USUAL, ...given })).toThrow(name);
});
