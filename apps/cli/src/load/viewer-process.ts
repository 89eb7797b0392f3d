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

/** Viewers of one process whose pulses are noted; of all of them it would be millions. */
const SAMPLED = 200;

/** What a viewer knows of the board. */
interface Knowledge {
  who: number;
  isSampled: boolean;
  attempts: number;
}

let heard: AudienceReport['pulses'] = [];
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
  // Odd, so that viewers of every group of a room are among them.
  const every = Math.floor(viewers.length / SAMPLED / 2) * 2 + 1;
  for (const [index, { room, localAddress }] of viewers.entries()) {
    while (joining >= JOINING_AT_ONCE) await sleep(2);
    const isSampled = index % every === 0 && room.startsWith('round:');
    watch({ host, port, localAddress }, room, { who: seed + index, isSampled, attempts: 0 });
  }
}

/** One viewer, who comes back whenever the connection ends. */
function watch(
  place: { host: string; port: number; localAddress?: string },
  room: string,
  viewer: Knowledge,
): void {
  if (closing) return;
  let joined = false;
  joining += 1;
  new ViewerSocket(place, room, {
    joined: () => {
      joined = true;
      joining -= 1;
      watching += 1;
      joins += 1;
    },
    message: (payload) => hear(payload, viewer),
    ended: () => {
      if (joined) watching -= 1;
      else joining -= 1;
      if (closing) return;
      lost += 1;
      // Spread over half a second to a second and a half, as the product's own client does.
      setTimeout(() => watch(place, room, viewer), COME_BACK_MS + ((viewer.who * 7_919) % 1_000));
    },
  });
}

function hear(payload: Buffer, viewer: Knowledge): void {
  messages += 1;
  if (!viewer.isSampled || payload[2] !== 0x70) return; // ["p ulse"
  const at = instant();
  const attempts = Number(/"attempts":(\d+)/.exec(payload.toString('latin1', 0, 300))?.[1] ?? 0);
  if (attempts < viewer.attempts) backwards += 1;
  viewer.attempts = attempts;
  heard.push({ viewer: viewer.who, attempts, at });
}

function report(): void {
  process.send?.({
    watching,
    joins,
    messages,
    lost,
    backwards,
    pulses: heard,
  } satisfies AudienceReport);
  heard = [];
}

function finish(): void {
  closing = true;
  report();
  process.disconnect();
}
