import { setTimeout as sleep } from 'node:timers/promises';
import { instant } from './clock';
import type { AudienceOrder, AudienceReport } from './audience-protocol';
import { ViewerSocket } from './viewer-socket';

/*
 * A process of its own that plays viewers: they share no event loop with the contestants, whose
 * delays would be taken for the board's, and no limit of open files.
 */

/** Handshakes under way at once. */
const JOINING_AT_ONCE = 200;
const REPORT_EVERY_MS = 500;
const COME_BACK_MS = 500;

/** The last message of a kind in a room: all viewers of it get the same bytes. */
interface LastMessage {
  bytes: Buffer;
  attempts: number;
  arrivals: number[];
}

const last = new Map<string, LastMessage>();
let done: AudienceReport['pulses'] = [];
let watching = 0;
let joins = 0;
let messages = 0;
let lost = 0;
let backwards = 0;
let closing = false;
let joining = 0;

process.on('message', (order: AudienceOrder) => {
  if (order === 'finish') finish();
  else void gather(order);
});
process.on('disconnect', () => process.exit());

async function gather({
  host,
  port,
  viewers,
  seed,
}: Exclude<AudienceOrder, 'finish'>): Promise<void> {
  setInterval(report, REPORT_EVERY_MS);
  for (const [index, { room, localAddress }] of viewers.entries()) {
    while (joining >= JOINING_AT_ONCE) await sleep(2);
    watch({ host, port, localAddress }, room, seed + index);
  }
}

/** One viewer, who comes back whenever the connection ends. */
function watch(
  place: { host: string; port: number; localAddress?: string },
  room: string,
  who: number,
): void {
  if (closing) return;
  let joined = false;
  joining += 1;
  const state = { version: 0 };
  new ViewerSocket(place, room, {
    joined: (answer) => {
      joined = true;
      joining -= 1;
      watching += 1;
      joins += 1;
      const version = /"version":(\d+)/.exec(answer)?.[1];
      state.version = Number(version ?? 0);
    },
    message: (payload) => hear(payload, room),
    ended: () => {
      if (joined) watching -= 1;
      else joining -= 1;
      if (closing) return;
      lost += 1;
      // Spread over half a second to a second and a half, as the product's own client does.
      setTimeout(() => watch(place, room, who), COME_BACK_MS + ((who * 7_919) % 1_000));
    },
  });
}

function hear(payload: Buffer, room: string): void {
  const now = instant();
  messages += 1;
  if (payload[2] !== 0x70 || !room.startsWith('round:')) return; // ["p ulse"
  const before = last.get(room);
  if (before && before.bytes.equals(payload)) {
    before.arrivals.push(now);
    return;
  }
  if (before) done.push({ attempts: before.attempts, arrivals: before.arrivals });
  const attempts = Number(/"attempts":(\d+)/.exec(payload.toString('latin1', 0, 300))?.[1] ?? 0);
  if (before && attempts < before.attempts) backwards += 1;
  last.set(room, { bytes: Buffer.from(payload), attempts, arrivals: [now] });
}

function report(): void {
  process.send?.({
    watching,
    joins,
    messages,
    lost,
    backwards,
    pulses: done,
  } satisfies AudienceReport);
  done = [];
}

function finish(): void {
  closing = true;
  for (const { attempts, arrivals } of last.values()) done.push({ attempts, arrivals });
  report();
  process.disconnect();
}
