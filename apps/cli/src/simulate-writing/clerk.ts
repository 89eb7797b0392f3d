import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from '../load/crowd';
import type { StaffDesk } from '../load/staff-desk';
import { Failure } from '../failure';
import type { WritingArena } from './contest';
import type { Handed } from './authors';

const WIDTH = 8;
const POLL_MS = 1_000;
const PATIENCE_MS = 600_000;

interface Queue {
  entries: { id: string; no: number; kinds: string[] | null; similarFound: number | null }[];
  next: number | null;
  counts: { waiting: number; accepted: number };
}

/** The secretary: waits for each work's report and lets it before the jury. @returns how many were accepted */
export async function screenAll(
  desk: StaffDesk,
  { contestId }: WritingArena,
  handed: Handed[],
): Promise<number> {
  const versions = new Map(handed.map(({ id, version }) => [id, version]));
  const path = `/api/staff/contests/${contestId}/screening`;
  const end = Date.now() + PATIENCE_MS;
  for (let after = 0; ;) {
    const query = `state=waiting${after > 0 ? `&after=${after}` : ''}`;
    const { entries, next, counts } = await desk.call<Queue>('GET', `${path}?${query}`);
    if (counts.waiting === 0) return counts.accepted;
    const ready = entries.filter(({ kinds, similarFound }) => kinds && similarFound !== null);
    await inParallel(ready, WIDTH, async ({ id }) => {
      await desk.call('POST', `/api/staff/entries/${id}/screening/decisions`, {
        version: versions.get(id) ?? 1,
        seen: 0,
        outcome: 'accepted',
        code: 'complete',
      });
    });
    after = next ?? 0;
    if (after === 0 && ready.length === 0) await sleep(POLL_MS);
    if (Date.now() > end) throw new Failure(`${counts.waiting} entries were never looked through.`);
  }
}
