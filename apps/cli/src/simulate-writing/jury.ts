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
  await organiser.call('POST', `/api/staff/stages/${stageId}/assignment`, { seed: null });
  await organiser.call('POST', `/api/staff/stages/${stageId}/opening`);
  return stageId;
}

const PASSPHRASES = ['người giữ khóa thứ nhất', 'người giữ khóa thứ hai'];

async function blind(organiser: StaffDesk, contest: string): Promise<void> {
  await organiser.call('POST', `${contest}/blinding`);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { runs } = await organiser.call<Blinding>('GET', `${contest}/blinding`);
    if (runs.length > 0 && runs.every(({ state }) => state === 'done')) return;
    if (runs.some(({ state }) => state === 'failed')) throw new Failure('The blinding run failed.');
    if (Date.now() > end) throw new Failure('The blinding run did not end.');
    await sleep(POLL_MS);
  }
}
