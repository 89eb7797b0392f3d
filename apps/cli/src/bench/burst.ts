import { inParallel, range } from '../load/crowd';
import { roundMs } from '../load/latencies';
import { fresh, prepareField, type Ground } from './ground';
import type { Row } from './row';

const PEOPLE = 10_000;
const WIDTH = 256;

/** Everybody submits at the same instant, as at the end of a lesson. */
export async function burst(ground: Ground): Promise<Row[]> {
  const before = await prepareField(ground, PEOPLE);
  const { crowd } = before;
  await inParallel(range(0, PEOPLE), WIDTH, async (n) => void (await crowd.register(n)));
  await inParallel(crowd.players, WIDTH, (player) => crowd.start(player));
  const at = fresh(before);
  await Promise.all(at.crowd.players.map((player) => at.crowd.submit(player)));
  before.client.close();
  const { submit } = at.tally.latencies;
  const how = `${PEOPLE} people on as many open connections submit at once; ${at.tally.retries} sent again`;
  return [
    { name: '10,000 submits at once, acknowledged', value: submit.count, unit: '', how },
    {
      name: '10,000 submits at once, p50',
      value: roundMs(submit.percentile(0.5)),
      unit: 'ms',
      how,
    },
    {
      name: '10,000 submits at once, p99',
      value: roundMs(submit.percentile(0.99)),
      unit: 'ms',
      how,
    },
  ];
}
