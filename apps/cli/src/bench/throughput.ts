import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from '../load/clock';
import type { Kind } from '../load/courier';
import { inParallel, range, type Player } from '../load/crowd';
import { roundMs } from '../load/latencies';
import { fresh, prepareField, timed, type Field, type Ground } from './ground';
import { insertsPerSecond } from './inserts';
import { rounded, type Row } from './row';

const CONNECTIONS = 256;
const PEOPLE = 24_000;
const TIMES = 3;
const HALF_RATE_SECONDS = 15;
const BETWEEN_STEPS_MS = 300;
const TICK_MS = 5;

/** How fast people are let in, start and submit; and how long they wait when half as many come. */
export async function throughput(ground: Ground): Promise<Row[]> {
  const field = await prepareField(ground, CONNECTIONS);
  const { crowd } = field;
  const registering = await timed(() =>
    inParallel(range(0, PEOPLE), CONNECTIONS, async (n) => void (await crowd.register(n))),
  );
  let starting = 0;
  let submitting = 0;
  for (let time = 0; time < TIMES; time += 1) {
    starting += await timed(() => inParallel(crowd.players, CONNECTIONS, (p) => crowd.start(p)));
    submitting += await timed(() => inParallel(crowd.players, CONNECTIONS, (p) => crowd.submit(p)));
  }
  const inserts = await insertsPerSecond(ground.own.state.databaseUrl);
  const submits = (TIMES * PEOPLE) / submitting;
  const how = `${CONNECTIONS} keep-alive connections, each sending the next when the last was answered; client on the same machine`;
  const rows: Row[] = [
    row('durable submits', submits, `${TIMES} x ${PEOPLE} attempts; ${how}`),
    row('one INSERT per transaction', inserts.perSecond, inserts.how),
    {
      name: 'submits / INSERTs',
      value: rounded(submits / inserts.perSecond),
      unit: 'ratio',
      how: 'the two rows above: same server, same run',
    },
    row('starts', (TIMES * PEOPLE) / starting, `paper included; ${how}`),
    row('registrations', PEOPLE / registering, `with two consents; ${how}`),
  ];
  const half = fresh(field);
  await atRate(half, submits / 2, HALF_RATE_SECONDS);
  field.client.close();
  return [...rows, ...latencyRows(half, submits / 2)];
}

/**
 * Writes at a given rate, whether or not the earlier ones were answered: of nine writes one is a
 * registration, the others are starts, saves and submits of people who come back for another attempt.
 */
async function atRate({ crowd }: Field, writesPerSecond: number, seconds: number): Promise<void> {
  const lives: Promise<void>[] = [];
  const known = [...crowd.players];
  const writesPerLife = 3 + 1 / 3;
  const livesDue = (ms: number): number => (ms / 1_000) * (writesPerSecond / writesPerLife);
  const began = instant();
  for (let ms = 0; ms < seconds * 1_000; ms = instant() - began) {
    while (lives.length < livesDue(ms)) {
      const isNew = lives.length % 3 === 0;
      const player = isNew ? null : (known[lives.length % known.length] as Player);
      lives.push(oneAttempt(crowd, player, PEOPLE + lives.length));
    }
    await sleep(TICK_MS);
  }
  await Promise.all(lives);
}

async function oneAttempt(crowd: Field['crowd'], known: Player | null, n: number): Promise<void> {
  const player = known ?? (await crowd.register(n));
  await crowd.start(player);
  await sleep(BETWEEN_STEPS_MS);
  await crowd.save(player);
  await sleep(BETWEEN_STEPS_MS);
  await crowd.submit(player);
}

function latencyRows({ tally }: Field, rate: number): Row[] {
  const how = `${Math.round(rate)} writes/s for ${HALF_RATE_SECONDS} s, sent on time whether or not earlier ones were answered`;
  const kinds: Kind[] = ['registration', 'start', 'save', 'submit'];
  return kinds.flatMap((kind) =>
    [0.5, 0.99].map((share) => ({
      name: `${kind} at half rate, p${share * 100}`,
      value: roundMs(tally.latencies[kind].percentile(share)),
      unit: 'ms',
      how,
    })),
  );
}

const row = (name: string, perSecond: number, how: string): Row => ({
  name,
  value: rounded(perSecond),
  unit: '/s',
  how,
});
