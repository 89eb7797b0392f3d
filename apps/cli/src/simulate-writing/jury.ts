import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure';
import { inParallel } from '../load/crowd';
import type { StaffDesk } from '../load/staff-desk';
import type { WritingArena } from './contest';

const WIDTH = 8;
const POLL_MS = 500;
const PATIENCE_MS = 600_000;

interface Blinding {
  waiting: number;
  runs: { state: 'copying' | 'done' | 'failed' }[];
}

/** Everybody on the organisers' side but the secretary. */
export interface JuryDesks {
  organiser: StaffDesk;
  holders: [StaffDesk, StaffDesk];
  judges: StaffDesk[];
}

/** Seats the judges, has the works coded by a blinding run, assigns and opens the stage. @returns the stage's id */
export async function convene(
  { organiser, holders, judges }: JuryDesks,
  { contestId, unitNos }: WritingArena,
): Promise<string> {
  const contest = `/api/staff/contests/${contestId}`;
  const { stages } = await organiser.call<{ stages: { id: string }[] }>('GET', `${contest}/stages`);
  const stageId = (stages[0] as { id: string }).id;
  await inParallel(judges.entries(), WIDTH, async ([index, { email }]) => {
    await organiser.call('POST', `${contest}/jury`, {
      email,
      role: 'judge',
      team: null,
      // Some judges come from units whose people write: their works go to others.
      unitNo: index % 3 === 0 ? unitNos[index % unitNos.length] : null,
      media: [],
      stageIds: [stageId],
    });
  });
  const emails = holders.map(({ email }) => email);
  await organiser.call('PUT', `${contest}/key-holders`, { emails });
  for (const [index, holder] of holders.entries())
    await holder.call('PUT', `${contest}/key-holders/mine`, { passphrase: PASSPHRASES[index] });
  await blind(organiser, contest);
  await assign(organiser, stageId);
  await organiser.call('POST', `/api/staff/stages/${stageId}/opening`);
  return stageId;
}

const PASSPHRASES = ['người giữ khóa thứ nhất', 'người giữ khóa thứ hai'];

interface Assignment {
  short: number;
  run: { state: string; problem: object[] | null } | null;
}

async function assign(organiser: StaffDesk, stageId: string): Promise<void> {
  const path = `/api/staff/stages/${stageId}/assignment`;
  await organiser.call('POST', path);
  const { run, short } = await settled(
    () => organiser.call<Assignment>('GET', path),
    ({ run: one }) => one !== null && one.state !== 'waiting',
  );
  if (short > 0) throw new Failure(`Not all works have judges: ${JSON.stringify(run?.problem)}`);
}

/** Asks until it is settled. */
async function settled<State>(
  ask: () => Promise<State>,
  isSettled: (state: State) => boolean,
): Promise<State> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const state = await ask();
    if (isSettled(state)) return state;
    if (Date.now() > end) throw new Failure('The jury could not be convened in ten minutes.');
    await sleep(POLL_MS);
  }
}

async function blind(organiser: StaffDesk, contest: string): Promise<void> {
  await organiser.call('POST', `${contest}/blinding`);
  const { runs } = await settled(
    () => organiser.call<Blinding>('GET', `${contest}/blinding`),
    (state) => state.runs.length > 0 && state.runs.every((run) => run.state !== 'copying'),
  );
  if (runs.some(({ state }) => state === 'failed')) throw new Failure('The blinding run failed.');
}
