import fc from 'fast-check';
import { v7 } from 'uuid';
import type { CountedResult } from '@bangvang/attempts';
import { createRedisClient, type Redis, type RedisClient } from '@bangvang/platform';
import { testRedisUrl } from '../../../test/support/servers';
import { buildingKey, copyKeys, unitPlaces, type CopyKeys } from './board-keys';
import { Copies } from './copies';
import { dumpCopy } from './dump';
import { packScore } from './packed-score.rules';

const EPOCH = 'epoch-1';
const ORIGIN = { epoch: EPOCH, basis: 'some rules' };

/** A few people whose results change a few times, each time with one fact more. */
const histories = fc.array(
  fc.array(
    fc.record({
      unitNo: fc.constantFrom(null, 3, 14),
      place: fc.option(
        fc.record({
          centipoints: fc.constantFrom(0, 500, 1_000, 1_048_575),
          tieMs: fc.constantFrom(0, 1, 99_999, 2 ** 33 - 1),
        }),
      ),
      attempts: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  { minLength: 1, maxLength: 6 },
);

type History = typeof histories extends fc.Arbitrary<infer T> ? T : never;

function resultsOf(people: History): CountedResult[][] {
  return people.map((versions, index) =>
    versions.map(({ unitNo, place, attempts }, version) => ({
      participantNo: index + 1,
      unitNo,
      attempts,
      facts: version + 1,
      counted: place && { attemptId: v7(), attemptNo: version + 1, ...place },
    })),
  );
}

describe('a copy of a board', () => {
  let client: RedisClient;
  let copies: Copies;
  let keys: CopyKeys;

  beforeAll(async () => {
    client = createRedisClient(testRedisUrl());
    await client.connect();
    copies = new Copies({ client } as Redis);
  });
  afterAll(() => client.destroy());
  beforeEach(() => {
    keys = copyKeys('board', v7());
  });

  const result = (participantNo: number, given: Partial<CountedResult> = {}): CountedResult => ({
    participantNo,
    unitNo: 7,
    attempts: 1,
    facts: 1,
    counted: { attemptId: v7(), attemptNo: 1, centipoints: 800, tieMs: 1_000 * participantNo },
    ...given,
  });

  it('turns absolute results into places, units, bands and totals', async () => {
    await copies.begin(keys, ORIGIN);
    const applied = await copies.apply(keys, EPOCH, [
      result(1),
      result(2, { unitNo: 8, attempts: 3, facts: 3 }),
      result(3, { counted: null }),
    ]);
    expect(applied).toMatchObject({ built: true, changed: 3 });
    expect(applied.unitNos.toSorted()).toEqual([7, 8]);

    expect(await client.zScore(keys.places, '1')).toBe(
      packScore({ centipoints: 800, tieMs: 1_000 }),
    );
    expect(await client.zRange(unitPlaces(keys, 8), 0, -1)).toEqual(['2']);
    expect({ ...(await client.hGetAll(keys.units)) }).toEqual({
      7: '2:2:1:800:800',
      8: '1:3:1:800:800',
    });
    expect({ ...(await client.hGetAll(keys.bands)) }).toEqual({ 800: '2' });
    expect(await client.hGetAll(keys.meta)).toMatchObject({ people: '3', attempts: '5' });
  });

  it('takes the old place away when a result changes its unit or no longer counts', async () => {
    await copies.begin(keys, ORIGIN);
    await copies.apply(keys, EPOCH, [result(1), result(2)]);
    const applied = await copies.apply(keys, EPOCH, [
      result(1, { unitNo: 9, facts: 2, attempts: 2 }),
      result(2, { counted: null, facts: 2, attempts: 2 }),
    ]);
    expect(applied.unitNos.toSorted()).toEqual([7, 9]);
    expect(await client.zRange(keys.places, 0, -1)).toEqual(['1']);
    expect(await client.exists(unitPlaces(keys, 7))).toBe(0);
    expect({ ...(await client.hGetAll(keys.units)) }).toEqual({
      7: '1:2:0:0:',
      9: '1:2:1:800:800',
    });
  });

  it('holds the same bytes whatever the order, the batches and the repetitions', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.infiniteStream(fc.nat()), async (people, choices) => {
        const all = resultsOf(people);
        const once = copyKeys('board', v7());
        await copies.begin(once, ORIGIN);
        await copies.apply(
          once,
          EPOCH,
          all.map((versions) => versions.at(-1) as CountedResult),
        );

        const messy = copyKeys('board', v7());
        await copies.begin(messy, ORIGIN);
        for (const batch of shuffledTwice(all.flat(), choices))
          await copies.apply(messy, EPOCH, batch);

        expect(await dumpCopy(client, messy)).toEqual(await dumpCopy(client, once));
        const repeated = await copies.apply(messy, EPOCH, all.flat());
        expect(repeated).toEqual({ built: true, changed: 0, unitNos: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('refuses results while it is not there, or is of another epoch', async () => {
    const refused = { built: false, changed: 0, unitNos: [] };
    expect(await copies.apply(keys, EPOCH, [result(1)])).toEqual(refused);
    await copies.begin(keys, { epoch: 'another', basis: 'x' });
    expect(await copies.apply(keys, EPOCH, [result(1)])).toEqual(refused);
    expect(await client.exists(keys.places)).toBe(0);
  });

  it('takes the place of the read one as a whole', async () => {
    const next = copyKeys('board', v7());
    await copies.begin(keys, ORIGIN);
    await copies.apply(keys, EPOCH, [result(1, { unitNo: 5 }), result(2, { unitNo: 6 })]);
    await copies.begin(next, ORIGIN);
    await copies.apply(next, EPOCH, [
      result(2, { unitNo: 6, facts: 2 }),
      result(3, { counted: null }),
    ]);
    const wanted = await dumpCopy(client, next);
    const by = { epoch: EPOCH, name: 'me', lease: buildingKey(v7()) };
    expect(await copies.swap(keys, next, by)).toBe(false);
    await client.set(by.lease, 'me');

    expect(await copies.swap(keys, next, by)).toBe(true);
    expect(await dumpCopy(client, keys)).toEqual(wanted);
    expect(await client.exists(unitPlaces(keys, 5))).toBe(0);
    expect(await client.exists([next.places, next.meta, unitPlaces(next, 6)])).toBe(0);

    expect(await copies.swap(keys, next, by)).toBe(false);
    expect(await dumpCopy(client, keys)).toEqual(wanted);
  });

  it('leaves nothing behind when it is dropped', async () => {
    await copies.begin(keys, ORIGIN);
    await copies.apply(keys, EPOCH, [result(1)]);
    await copies.drop(keys);
    expect(await client.keys(`${keys.places}*`)).toEqual([]);
    expect(await copies.origin(keys)).toBeNull();
  });
});

/** Every result at least once, in batches of random sizes and order. */
function shuffledTwice(results: CountedResult[], choices: Iterator<number>): CountedResult[][] {
  const next = (below: number): number => (choices.next().value as number) % below;
  const pile = [...results, ...results];
  const batches: CountedResult[][] = [];
  while (pile.length > 0) {
    const size = 1 + next(4);
    batches.push(
      Array.from(
        { length: Math.min(size, pile.length) },
        () => pile.splice(next(pile.length), 1)[0] as CountedResult,
      ),
    );
  }
  return batches;
}
