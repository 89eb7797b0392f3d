import { setTimeout as sleep } from 'node:timers/promises';
import { makeArena, type Arena } from '../load/arena';
import { Audience } from '../load/audience';
import { instant } from '../load/clock';
import { Courier, Tally, Undelivered } from '../load/courier';
import { HttpClient } from '../load/http-client';
import type { StaffDesk } from '../load/staff-desk';
import { SubmissionLog } from '../load/submission-log';
import { say } from '../project';
import { attemptsEach, castOf, LATE_TIME_LIMIT_SECONDS, lateCastOf } from './cast';
import { Chaos } from './chaos';
import type { Stage } from './contestant';
import { live, liveLate, type Role } from './lives';
import type { SimulateOptions } from './options';
import { PaperShelf } from '../load/paper-shelf';
import { Findings, type PersonRecord } from './records';

const CONNECTIONS = 256;
const TIME_LIMIT_SECONDS = 3_600;
/** The rounds stay open so long after the play: for what chaos delayed. */
const OVERTIME_MS = 600_000;
const GATHER_WITHIN_MS = 60_000;
const TELL_EVERY_MS = 5_000;
/** One viewer in so many looks at the board of a unit. */
const UNIT_VIEWERS = 10;

/** What is left when everybody has played. */
export interface Played {
  client: HttpClient;
  tally: Tally;
  findings: Findings;
  main: { stage: Stage; people: PersonRecord[] };
  late: { stage: Stage; people: PersonRecord[] };
  audience: Audience | null;
  chaos: Chaos | null;
  /** How long people played. */
  ms: number;
  /** When the last of them had finished, by `clock.ts`. */
  endedAt: number;
}

/** Makes two contests, lets everybody play in them while others watch, and breaks things if asked to. */
export async function play(
  desk: StaffDesk,
  url: string,
  options: SimulateOptions,
): Promise<Played> {
  const { hostname: host, port } = new URL(url);
  const client = new HttpClient({ host, port: Number(port || 80), connections: CONNECTIONS });
  const { tally, findings, main, late } = await setTheStage(desk, client, options);
  say(`Contest ${main.arena.slug} is ready.`);
  const audience =
    options.viewers === 0
      ? null
      : await Audience.gather(
          { host, port: Number(port || 80), rooms: roomsOf(main.arena, options.viewers) },
          GATHER_WITHIN_MS,
        );
  const isWhole = (): boolean => !audience || audience.total('watching') === options.viewers;
  const people: PersonRecord[] = [];
  const latePeople: PersonRecord[] = [];
  const chaos = options.chaos ? new Chaos(client, main, people, isWhole) : null;
  if (audience) say(`${audience.total('watching')} viewers are in their rooms.`);
  const opening = Math.max(main.arena.opensAt.getTime(), late.arena.opensAt.getTime());
  await sleep(Math.max(0, opening - Date.now()) + 1_500);

  const from = instant();
  const to = from + options.overMs;
  const mark = main.arena.slug;
  const telling = setInterval(() => say(progress(tally, main, client, from)), TELL_EVERY_MS);
  await Promise.all([
    everybody(castOf(options, from, to, mark), people, (role, known) => live(main, role, known)),
    everybody(lateCastOf(options, from, to, mark), latePeople, (role, known) =>
      liveLate(late, role, known),
    ),
    chaos?.run(from, to),
  ]);
  clearInterval(telling);
  const endedAt = instant();
  return {
    client,
    tally,
    findings,
    main: { stage: main, people },
    late: { stage: late, people: latePeople },
    audience,
    chaos,
    ms: endedAt - from,
    endedAt,
  };
}

async function setTheStage(desk: StaffDesk, client: HttpClient, options: SimulateOptions) {
  const tally = new Tally();
  const findings = new Findings();
  const courier = new Courier(client, tally);
  const lastsMs = options.overMs + GATHER_WITHIN_MS + OVERTIME_MS;
  const stageOf = (arena: Arena): Stage => ({
    arena,
    courier,
    findings,
    shelf: new PaperShelf(),
    log: new SubmissionLog(),
  });
  const main = stageOf(
    await makeArena(desk, {
      title: 'Cuộc thi mô phỏng',
      attemptsMax: attemptsEach(options).max,
      timeLimitSeconds: TIME_LIMIT_SECONDS,
      lastsMs,
    }),
  );
  const late = stageOf(
    await makeArena(desk, {
      title: 'Cuộc thi mô phỏng, mười giây',
      attemptsMax: 1,
      timeLimitSeconds: LATE_TIME_LIMIT_SECONDS,
      lastsMs,
    }),
  );
  return { tally, findings, main, late };
}

/**
 * Everybody's life at once; `people` grows by who has registered. Where a request was given up, which has been counted as an error, a life
 * ends early; what was acknowledged until then counts all the same.
 */
async function everybody(
  roles: Role[],
  people: PersonRecord[],
  life: (role: Role, onRegistered: (person: PersonRecord) => void) => Promise<void>,
): Promise<void> {
  const lives = roles.map(async (role) => {
    try {
      await life(role, (person) => people.push(person));
    } catch (error) {
      if (!(error instanceof Undelivered)) throw error;
    }
  });
  await Promise.all(lives);
}

function roomsOf({ roundId, unitNos }: Arena, viewers: number): string[] {
  return Array.from({ length: viewers }, (_, viewer) =>
    viewer % UNIT_VIEWERS === UNIT_VIEWERS - 1
      ? `unit:${roundId}:${unitNos[viewer % unitNos.length]}`
      : `round:${roundId}`,
  );
}

function progress(tally: Tally, main: Stage, client: HttpClient, from: number): string {
  const seconds = (instant() - from) / 1_000;
  const p99 = Math.round(tally.writes().percentile(0.99) ?? 0);
  const rate = Math.round(tally.acknowledged / seconds);
  const waiting = client.queued > 0 ? `, ${client.queued} requests wait` : '';
  return (
    `${seconds.toFixed(0)} s: ${main.log.acknowledged.length} attempts submitted, ${rate} writes/s, ` +
    `p99 ${p99} ms, ${tally.retries} sent again, ${tally.errors} errors${waiting}`
  );
}
