import { inParallel, range } from '../load/crowd';
import { roundMs } from '../load/latencies';
import { fresh, prepareField, timed, type Ground } from './ground';
import { rounded, type Row } from './row';

const CONNECTIONS = 192;
const PEOPLE = 20_000;
const SECONDS = 60;

/** A minute of as many writes as are answered. */
export async function steady(ground: Ground): Promise<Row[]> {
  const warm = await prepareField(ground, CONNECTIONS);
  await inParallel(range(0, PEOPLE), CONNECTIONS, async (n) => void (await warm.crowd.register(n)));
  const { crowd, tally, client } = fresh(warm);
  const seconds = await timed(() => {
    const end = performance.now() + SECONDS * 1_000;
    return inParallel(
      (function* () {
        for (;;)
          for (const player of crowd.players)
            if (performance.now() < end) yield player;
            else return;
      })(),
      CONNECTIONS,
      async (player) => {
        await crowd.start(player);
        await crowd.save(player);
        await crowd.submit(player);
      },
    );
  });
  client.close();
  const writes = tally.writes();
  const how = `start, save, submit, again and again, by ${PEOPLE} people on ${CONNECTIONS} connections for ${SECONDS} s; client on the same machine`;
  return [
    {
      name: 'acknowledged writes for a minute',
      value: rounded(writes.count / seconds),
      unit: '/s',
      how,
    },
    {
      name: 'acknowledged writes for a minute, p50',
      value: roundMs(writes.percentile(0.5)),
      unit: 'ms',
      how,
    },
    {
      name: 'acknowledged writes for a minute, p99',
      value: roundMs(writes.percentile(0.99)),
      unit: 'ms',
      how,
    },
    {
      name: 'errors and repetitions in that minute',
      value: tally.errors + tally.retries,
      unit: '',
      how,
    },
  ];
}
