import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../../failure';
import type { StaffDesk } from '../../load/staff-desk';

const POLL_MS = 50;
const PATIENCE_MS = 60_000;

/** Everybody of the demo's jury, at their desks. */
export interface JuryDesks {
  organiser: StaffDesk;
  chief: StaffDesk;
  judges: StaffDesk[];
  holders: StaffDesk[];
}

interface Stage {
  id: string;
  state: string;
}

interface Blinding {
  runs: { state: string }[];
  holders: { ready: boolean }[];
}

interface Assignment {
  short: number;
  run: { state: string } | null;
}

/** Seats the jury, codes the accepted works under two keys, deals them and opens the first stage. */
export class JuryBuilder {
  private readonly path: string;

  constructor(
    private readonly desks: JuryDesks,
    contestId: string,
    private readonly passphrase: string,
  ) {
    this.path = `/api/staff/contests/${contestId}`;
  }

  /** Takes up what is there already. @returns the stage, and whether it was opened just now */
  async convene(): Promise<{ stageId: string; opened: boolean }> {
    const { organiser } = this.desks;
    const { stages } = await organiser.call<{ stages: Stage[] }>('GET', `${this.path}/stages`);
    const [first] = stages as [Stage];
    if (first.state !== 'preparing') return { stageId: first.id, opened: false };
    await this.seat(stages.map(({ id }) => id));
    await this.blind();
    await this.assign(first.id);
    await organiser.call('POST', `/api/staff/stages/${first.id}/opening`);
    return { stageId: first.id, opened: true };
  }

  private async seat(stageIds: string[]): Promise<void> {
    const { organiser, chief, judges } = this.desks;
    const { members } = await organiser.call<{ members: { email: string }[] }>(
      'GET',
      `${this.path}/jury`,
    );
    const known = new Set(members.map(({ email }) => email));
    for (const { email } of [chief, ...judges]) {
      if (known.has(email)) continue;
      const role = email === chief.email ? 'chief' : 'judge';
      const seats = role === 'chief' ? [] : stageIds;
      const place = { team: null, unitNo: null, media: [], stageIds: seats };
      await organiser.call('POST', `${this.path}/jury`, { email, role, ...place });
    }
  }

  private async blind(): Promise<void> {
    const { organiser, holders } = this.desks;
    const state = () => organiser.call<Blinding>('GET', `${this.path}/blinding`);
    const before = await state();
    if (before.runs.length === 0) {
      const emails = holders.map(({ email }) => email);
      if (before.holders.length === 0)
        await organiser.call('PUT', `${this.path}/key-holders`, { emails });
      for (const holder of holders)
        await holder.call('PUT', `${this.path}/key-holders/mine`, { passphrase: this.passphrase });
      await organiser.call('POST', `${this.path}/blinding`);
    }
    await until(state, ({ runs }) => runs.every((run) => run.state !== 'copying'));
  }

  private async assign(stageId: string): Promise<void> {
    const { organiser } = this.desks;
    const path = `/api/staff/stages/${stageId}/assignment`;
    const state = () => organiser.call<Assignment>('GET', path);
    const { short, run } = await state();
    if (short === 0) return;
    if (run?.state !== 'waiting') await organiser.call('POST', path);
    const after = await until(state, (one) => one.run !== null && one.run.state !== 'waiting');
    if (after.short > 0) throw new Failure('The works of the demo could not be dealt.');
  }
}

async function until<State>(
  ask: () => Promise<State>,
  holds: (state: State) => boolean,
): Promise<State> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const state = await ask();
    if (holds(state)) return state;
    if (performance.now() > end) throw new Failure('The demo was not made within a minute.');
    await sleep(POLL_MS);
  }
}
