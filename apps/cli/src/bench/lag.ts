import { setTimeout as sleep } from 'node:timers/promises';
import { Audience } from '../load/audience';
import { boardLag } from '../load/board-lag';
import { instant } from '../load/clock';
import { inParallel, range } from '../load/crowd';
import { roundMs } from '../load/latencies';
import { fresh, prepareField, type Field, type Ground } from './ground';
import type { Row } from './row';

const CONNECTIONS = 128;
const PEOPLE = 4_000;
const ATTEMPTS_PER_SECOND = 300;
const SECONDS = 15;
const GATHER_WITHIN_MS = 90_000;
const LAST_PULSE_MS = 3_000;
const TICK_MS = 10;

/** From the acknowledgement of a submission to the board in the hands of so many viewers. */
export async function lag(ground: Ground, sockets: number): Promise<Row[]> {
  const warm = await prepareField(ground, CONNECTIONS);
  await inParallel(range(0, PEOPLE), CONNECTIONS, async (n) => void (await warm.crowd.register(n)));
  const field = fresh(warm);
  const { host, port } = ground.own;
  const rooms = Array.from({ length: sockets }, () => `round:${field.arena.roundId}`);
  const began = performance.now();
  const audience = await Audience.gather({ host, port, rooms }, GATHER_WITHIN_MS);
  const gathered = (performance.now() - began) / 1_000;
  const watching = audience.total('watching');
  await attempts(field);
  await sleep(LAST_PULSE_MS);
  const lost = audience.total('lost');
  const lags = boardLag(field.log.acknowledged, await audience.finish());
  field.client.close();
  const name = sockets.toLocaleString('en');
  const how =
    `${watching} of ${sockets} sockets on one live process (all joined in ${gathered.toFixed(1)} s, ${lost} lost), ` +
    `${ATTEMPTS_PER_SECOND} attempts/s for ${SECONDS} s; at most one message a second to a viewer of a room`;
  return [
    {
      name: `board lag, ${name} sockets, p50`,
      value: roundMs(lags.percentile(0.5)),
      unit: 'ms',
      how,
    },
    {
      name: `board lag, ${name} sockets, p99`,
      value: roundMs(lags.percentile(0.99)),
      unit: 'ms',
      how,
    },
  ];
}

async function attempts({ crowd }: Field): Promise<void> {
  const running: Promise<void>[] = [];
  const began = instant();
  for (let ms = 0; ms < SECONDS * 1_000; ms = instant() - began) {
    while (running.length < (ms / 1_000) * ATTEMPTS_PER_SECOND) {
      const player = crowd.players[running.length % crowd.players.length];
      if (player) running.push(crowd.start(player).then(() => crowd.submit(player)));
    }
    await sleep(TICK_MS);
  }
  await Promise.all(running);
}
