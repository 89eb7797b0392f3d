import type { RedisClient } from '@bangvang/platform';
import { unitPlaces, type CopyKeys } from './board-keys';

const PAGE = 5_000;

/** Everything a copy holds: key (without the copy's name) -> field or member -> value. */
export type CopyDump = Map<string, Map<string, string>>;

/** Reads a whole copy, in pages: for comparing it with another one. */
export async function dumpCopy(client: RedisClient, keys: CopyKeys): Promise<CopyDump> {
  const units = await readHash(client, keys.units);
  const dump: CopyDump = new Map([
    ['places', await readSet(client, keys.places)],
    ['records', await readHash(client, keys.records)],
    ['units', units],
    ['bands', await readHash(client, keys.bands)],
    ['meta', await readHash(client, keys.meta)],
  ]);
  for (const no of units.keys()) {
    dump.set(`unit ${no}`, await readSet(client, unitPlaces(keys, Number(no))));
  }
  return dump;
}

/** In how many entries two copies differ. */
export function countDifferences(a: CopyDump, b: CopyDump): number {
  let differences = 0;
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const [left, right] = [a.get(name) ?? new Map(), b.get(name) ?? new Map()];
    for (const field of new Set([...left.keys(), ...right.keys()])) {
      if (left.get(field) !== right.get(field)) differences += 1;
    }
  }
  return differences;
}

async function readHash(client: RedisClient, key: string): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  for await (const page of client.hScanIterator(key, { COUNT: PAGE }))
    for (const { field, value } of page) entries.set(field, value);
  return entries;
}

async function readSet(client: RedisClient, key: string): Promise<Map<string, string>> {
  const entries = new Map<string, string>();
  for await (const page of client.zScanIterator(key, { COUNT: PAGE }))
    for (const { value, score } of page) entries.set(value, String(score));
  return entries;
}
