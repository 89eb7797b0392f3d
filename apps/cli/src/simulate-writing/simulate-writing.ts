import { setTimeout as sleep } from 'node:timers/promises';
import { sampleWorks } from '@bangvang/similarity';
import { databaseUrl, productUrl } from '../installed';
import { inParallel, range } from '../load/crowd';
import { HttpClient } from '../load/http-client';
import { StaffDesk } from '../load/staff-desk';
import { say } from '../project';
import { reachPostgres } from '../reach';
import { AuthorsAtWork, type Handed } from './authors';
import { screenAll } from './clerk';
import { makeWritingArena, type WritingArena } from './contest';
import { JudgeAtWork, JuryTally } from './judges';
import { convene } from './jury';
import { LeakWatch } from './leaks';
import { readWritingOptions, type WritingOptions } from './options';
import { showWriting } from './show';
import { closeDesks, openDesks } from './staff';
import { Truth } from './truth';
import { judgeWriting, type PlayedWriting, type WritingVerdict } from './verdict';

const SEED = 20_26;
const WORDS = 150;
const AUTHORS_AT_ONCE = 32;
const KNOWN_EVERYWHERE_MS = 1_500;

/**
 * Plays a writing contest against a running installation: authors, a clerk and judges with known
 * severities, over the API; then compares. The exit code is 1 when anything was lost, doubled,
 * different, leaked or refused, or when the adjusted ranking is no nearer to the truth than raw means.
 */
export async function simulateWriting(
  given: Record<string, string | boolean | undefined>,
): Promise<void> {
  const options = readWritingOptions(given);
  const database = databaseUrl();
  const url = productUrl(options.url);
  await reachPostgres(database);
  const organiser = await StaffDesk.open(url, database);
  const names = ['Thư ký', 'Người giữ khóa 1', 'Người giữ khóa 2'];
  const staff = await openDesks(url, database, names);
  const judges = await openDesks(
    url,
    database,
    Array.from({ length: options.judges }, (_, index) => `Giám khảo ${index + 1}`),
  );
  const [secretary, first, second] = staff as [StaffDesk, StaffDesk, StaffDesk];
  try {
    const desks = {
      organiser,
      secretary,
      holders: [first, second] as [StaffDesk, StaffDesk],
      judges,
    };
    const played = await play(url, desks, options);
    say('Comparing ...');
    const verdict = await judgeWriting(played, organiser, database);
    process.stdout.write(
      options.json ? `${JSON.stringify(verdict, null, 2)}\n` : showWriting(verdict),
    );
    if (!isClean(verdict)) process.exitCode = 1;
  } finally {
    await closeDesks([...judges, ...staff, organiser]);
  }
}

interface Desks {
  organiser: StaffDesk;
  secretary: StaffDesk;
  holders: [StaffDesk, StaffDesk];
  judges: StaffDesk[];
}

async function play(url: string, desks: Desks, options: WritingOptions): Promise<PlayedWriting> {
  const seconds: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    say(`${name} ...`);
    const began = performance.now();
    const result = await work();
    seconds[name] = Math.round((performance.now() - began) / 100) / 10;
    return result;
  };
  const arena = await makeWritingArena(desks.organiser);
  await desks.organiser.appoint(desks.secretary, arena.contestId, 'secretary');
  await sleep(Math.max(0, arena.opensAt.getTime() - Date.now()) + KNOWN_EVERYWHERE_MS);
  const truth = new Truth(options.entries, options.judges, SEED);
  const { handed, tally: authors } = await timed('Writing', () => write(url, arena, options));
  const accepted = await timed('Screening', () => screenAll(desks.secretary, arena, handed));
  const stageId = await timed('Blinding and assigning', () => convene(desks, arena));
  const leaks = new LeakWatch();
  const jury = new JuryTally();
  await timed('Judging', () => mark(desks.judges, stageId, { truth, leaks, tally: jury }));
  await timed('Locking', () => desks.organiser.call('POST', `/api/staff/stages/${stageId}/lock`));
  return {
    contestId: arena.contestId,
    stageId,
    handed,
    accepted,
    authors,
    jury,
    leaks,
    truth,
    seconds,
  };
}

async function write(url: string, arena: WritingArena, { entries }: WritingOptions) {
  const { hostname, port } = new URL(url);
  const client = new HttpClient({
    host: hostname,
    port: Number(port),
    connections: AUTHORS_AT_ONCE,
  });
  const { texts } = sampleWorks({
    works: entries,
    words: WORDS,
    copiedEvery: entries + 1,
    seed: SEED,
  });
  const authors = new AuthorsAtWork(client, arena, texts);
  const handed: Handed[] = [];
  await inParallel(range(0, entries), AUTHORS_AT_ONCE, async (n) => {
    const receipt = await authors.write(n).catch(() => null);
    if (receipt) handed.push(receipt);
  });
  client.close();
  return { handed, tally: authors.tally };
}

/** All judges at once; a third mark may come to somebody who had finished, so they look again. */
async function mark(
  desks: StaffDesk[],
  stageId: string,
  by: ConstructorParameters<typeof JudgeAtWork>[3],
): Promise<void> {
  const judges = desks.map((desk, index) => new JudgeAtWork(desk, index, stageId, by));
  for (let idle = 0; idle < 2;) {
    const given = await Promise.all(judges.map((judge) => judge.mark().catch(() => 0)));
    idle = given.some((count) => count > 0) ? 0 : idle + 1;
  }
}

function isClean(verdict: WritingVerdict): boolean {
  const { lost, doubled, differences, leaked, errors, entries, accepted } = verdict;
  const nearer = (verdict.adjustedTau ?? 0) > (verdict.rawTau ?? 0);
  return lost + doubled + differences + leaked + errors === 0 && entries === accepted && nearer;
}
