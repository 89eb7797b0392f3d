import type { RedisClient } from '@bangvang/platform';
import { unitPlaces, type CopyKeys } from './board-keys';

const PAGE = 5_000;

type Entries = Map<string, string>;

/** Everything a copy holds: part -> field or member -> value. */
export type CopyDump = Map<string, Entries>;

/** Reads a whole copy, in pages. */
export async function dumpCopy(client: RedisClient, keys: CopyKeys): Promise<CopyDump> {
  const dump: CopyDump = new Map();
  for (const name of await partNames(client, [keys]))
    dump.set(name, await readPart(client, keys, name));
  return dump;
}

/** In how many entries two copies differ; only one part of both is held in memory at a time. */
export async function countDifferences(
  client: RedisClient,
  a: CopyKeys,
  b: CopyKeys,
): Promise<number> {
  let differences = 0;
  for (const name of await partNames(client, [a, b])) {
    const left = await readPart(client, a, name);
    for (const [field, value] of await readPart(client, b, name)) {
      if (left.get(field) !== value) differences += 1;
      left.delete(field);
    }
    differences += left.size;
  }
  return differences;
}

async function partNames(client: RedisClient, copies: CopyKeys[]): Promise<string[]> {
  const units = await Promise.all(copies.map((keys) => client.hKeys(keys.units)));
  return ['places', 'records', 'units', 'bands', 'meta', ...new Set(units.flat())];
}

/** A part is a key of the copy by its name, or the places of the unit with that number. */
function readPart(client: RedisClient, keys: CopyKeys, name: string): Promise<Entries> {
  if (name === 'places') return readSet(client, keys.places);
  if (name in keys) return readHash(client, keys[name as keyof CopyKeys]);
  return readSet(client, unitPlaces(keys, Number(name)));
}

async function readHash(client: RedisClient, key: string): Promise<Entries> {
  const entries: Entries = new Map();
  for await (const page of client.hScanIterator(key, { COUNT: PAGE }))
    for (const { field, value } of page) entries.set(field, value);
  return entries;
}

async function readSet(client: RedisClient, key: string): Promise<Entries> {
  const entries: Entries = new Map();
  for await (const page of client.zScanIterator(key, { COUNT: PAGE }))
    for (const { value, score } of page) entries.set(value, String(score));
  return entries;
}
