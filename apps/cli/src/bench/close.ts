import { setTimeout as sleep } from 'node:timers/promises';
import { makeArena } from '../load/arena';
import type { Ground } from './ground';
import { memory } from './memory';
import { ATTEMPTS, fill, PEOPLE } from './publication';
import { rounded, type Row } from './row';

/** Long enough that everything is in the tables before the round ends. */
const OPEN_MS = 120_000;
const ASK_EVERY_MS = 200;

interface Desk {
  rounds: {
    closing: { closedAt: string } | null;
    computation: { computedAt: string; differences: number; ranked: number } | null;
  }[];
  contest: { computation: { computedAt: string } | null };
}

interface Places {
  places: { rank: number }[];
}

/** A round as large as a city's contest is closed: counted, ranked, checked by the second scorer, stored. */
export async function close(ground: Ground): Promise<Row[]> {
  const { own, desk } = ground;
  const arena = await makeArena(desk, {
    title: 'Hải Phòng làm theo lời Bác',
    attemptsMax: 3,
    timeLimitSeconds: 3_600,
    lastsMs: OPEN_MS,
  });
  await fill(own.state.databaseUrl, arena, { equal: true });
  const at = `/api/staff/contests/${arena.contestId}/results`;
  const before = workerPeak(ground);
  const [round] = (await computed(() => desk.call<Desk>('GET', at))).rounds;
  const { closing, computation } = round!;
  if (computation!.differences > 0) throw new Error(`${computation!.differences} differences`);
  const took = Date.parse(computation!.computedAt) - Date.parse(closing!.closedAt);
  const top = await desk.call<Places>(
    'GET',
    `${at}/standings?round=${arena.roundId}&after=30000&limit=1`,
  );
  const people = PEOPLE.toLocaleString('en');
  const equal =
    top.places[0]?.rank === 1 ? 'more than 30,000 equal at the top' : 'no ties at the top';
  return [
    {
      name: `closing of ${ATTEMPTS.toLocaleString('en')} attempts`,
      value: rounded(took / 1_000),
      unit: 's',
      how: `from closing until the places of ${people} people are stored, ${equal}; every answer marked again in SQL and every rank compared`,
    },
    {
      name: 'closing, peak memory of the worker',
      value: workerPeak(ground),
      unit: 'MB',
      how: `resident set at its highest (VmHWM); ${before} MB before`,
    },
  ];
}

async function computed(ask: () => Promise<Desk>): Promise<Desk> {
  for (;;) {
    const desk = await ask();
    const [round] = desk.rounds;
    if (round?.computation && desk.contest.computation) return desk;
    await sleep(ASK_EVERY_MS);
  }
}

function workerPeak(ground: Ground): number | null {
  return memory(ground).find(({ name }) => name.startsWith('memory of worker'))?.value ?? null;
}
