import { createRedisClient, newId, type RedisClient } from '@bangvang/platform';
import { testRedisUrl } from '../../../test/support/servers';
import { LuaScript } from '../lua/lua-script';
import { copyKeys, unitPlaces, type CopyKeys } from '../places/board-keys';
import { packScore } from '../places/packed-score.rules';

const PEOPLE = 1_000_000;
const BATCH = 50_000;
const UNITS = 35;

/** Somebody's score, spread over points and durations with many ties; {@link FILL} has the same. */
function scoreOf(no: number): number {
  const mixed = (no * 48_271) % 2_147_483_647;
  return packScore({
    centipoints: 500 * (mixed % 21),
    tieMs: 1_000 * (Math.floor(mixed / 256) % 1_200),
  });
}

/** People from ARGV[1] to ARGV[2], made inside Redis: a million would take long to send. */
const FILL = `
  for no = tonumber(ARGV[1]), tonumber(ARGV[2]) do
    local mixed = no * 48271 % 2147483647
    local tie = 1000 * (math.floor(mixed / 256) % 1200)
    local score = string.format('%.0f', 500 * (mixed % 21) * 8589934592 + 8589934591 - tie)
    redis.call('ZADD', KEYS[1], score, no)
    if no % ${UNITS} == 1 then redis.call('ZADD', KEYS[2], score, no) end
    redis.call('HSET', KEYS[3], no, '1:1:' .. score .. ':1:1')
  end`;

describe('a rank among very many', () => {
  let client: RedisClient;
  const step = new LuaScript<[record: string, ...figures: number[]]>('standing');

  beforeAll(async () => {
    client = createRedisClient(testRedisUrl());
    await client.connect();
  });
  afterAll(() => client.destroy());

  /** A copy of so many people, as far as ranks need it; the first unit has its own places. */
  async function boardOf(people: number): Promise<CopyKeys> {
    const keys = copyKeys('board', newId());
    await client.hSet(keys.meta, 'epoch', 'spec');
    for (let from = 1; from <= people; from += BATCH) {
      const to = Math.min(from + BATCH - 1, people);
      await client.eval(FILL, {
        keys: [keys.places, unitPlaces(keys, 1), keys.records],
        arguments: [String(from), String(to)],
      });
    }
    return keys;
  }

  const ask = (keys: CopyKeys, no: number) =>
    step.run(client, [keys.places, keys.records, keys.meta], [String(no)]);

  it('is right for one of a million', async () => {
    const keys = await boardOf(PEOPLE);
    const no = 123_456;
    let better = 0;
    for (let other = 1; other <= PEOPLE; other += 1) if (scoreOf(other) > scoreOf(no)) better += 1;
    expect((await ask(keys, no)).slice(1, 3)).toEqual([PEOPLE, better]);
    await client.unlink([keys.places, keys.records, keys.meta, unitPlaces(keys, 1)]);
  });
});
