import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { newId, newReadableCode } from '@bangvang/platform';
import { instant } from '../load/clock';
import { inParallel } from '../load/crowd';
import { Latencies, roundMs } from '../load/latencies';
import type { StaffDesk } from '../load/staff-desk';
import { makeWritingArena, MEDIUM } from '../simulate-writing/contest';
import { closeDesks, openDesks } from '../simulate-writing/staff';
import type { Ground } from './ground';
import type { Row } from './row';

const WORKS = 20_000;
const JUDGES = 60;
const MARKS = 2;
const AT_ONCE = 20;
/** Works that each judge marks while it is measured. */
const EACH = 25;
const WIDTH = 8;
const WORDS = 600;
const CODE_GROUPS = 2;

/** The state of a run that was never copied: its keys open nothing. */
const RUN = `
  INSERT INTO blinding_run (id, contest_id, stage_id, public_key, sealed_first, sealed_second, state, works,
                            copied, started_by, finished_at)
  SELECT $1, $2, $3, $4, '', '', 'done', $5, $5, id, now() FROM staff_account ORDER BY created_at LIMIT 1`;

const COPIES = `
  INSERT INTO work (stage_id, code, run_id, medium, language, title, html, text, words)
  SELECT $1, code, $2, $3, 'vi', 'Tác phẩm ' || code, '<p>' || t.text || '</p>', t.text, $5
    FROM unnest($4::text[]) AS code, (SELECT repeat('chữ ', $5) AS text) t`;

/** Work n goes to judges n, n + 1...: loads are level, and everybody's marks meet. */
const HANDS = `
  INSERT INTO assignment (stage_id, code, member_id, ordinal, origin)
  SELECT $1, w.code, m.id, k.k + 1, 'computed'
    FROM (SELECT code, row_number() OVER (ORDER BY code) AS n FROM work WHERE stage_id = $1) w
   CROSS JOIN generate_series(0, $3 - 1) AS k (k)
    JOIN (SELECT id, row_number() OVER (ORDER BY no) - 1 AS place FROM jury_member WHERE contest_id = $2) m
      ON m.place = (w.n + k.k * (1 + w.n / $4 % ($4 - 1))) % $4`;

/** How long a judge waits for the next work, while many mark at once. */
export async function nextWork({ own, desk }: Ground): Promise<Row[]> {
  const { url, state } = own;
  const names = Array.from({ length: JUDGES }, (_, index) => `Giám khảo ${index + 1}`);
  const judges = await openDesks(url, state.databaseUrl, names);
  try {
    const stageId = await prepare(desk, judges, state.databaseUrl);
    const waits = { next: new Latencies(), work: new Latencies(), lock: new Latencies() };
    await Promise.all(judges.slice(0, AT_ONCE).map((judge) => mark(judge, stageId, waits)));
    return [
      ...rows('a judge’s next work', waits.next),
      ...rows('a work opened', waits.work),
      ...rows('a mark locked', waits.lock),
    ];
  } finally {
    await closeDesks(judges);
  }
}

/** An open stage with all its works dealt. @returns its id */
async function prepare(desk: StaffDesk, judges: StaffDesk[], databaseUrl: string): Promise<string> {
  const { contestId } = await makeWritingArena(desk);
  const path = `/api/staff/contests/${contestId}`;
  const { stages } = await desk.call<{ stages: { id: string }[] }>('GET', `${path}/stages`);
  const stageId = (stages[0] as { id: string }).id;
  await inParallel(judges, WIDTH, async ({ email }) => {
    const seat = { role: 'judge', team: null, unitNo: null, media: [], stageIds: [stageId] };
    await desk.call('POST', `${path}/jury`, { email, ...seat });
  });
  await fill(databaseUrl, { contestId, stageId });
  await desk.call('POST', `/api/staff/stages/${stageId}/opening`);
  return stageId;
}

/** Straight into the tables: what is measured is the desk, not the way to it. */
async function fill(
  databaseUrl: string,
  { contestId, stageId }: { contestId: string; stageId: string },
): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const runId = newId();
    const codes = new Set<string>();
    while (codes.size < WORKS) codes.add(newReadableCode(CODE_GROUPS));
    await client.query(RUN, [runId, contestId, stageId, randomBytes(32), WORKS]);
    await client.query(COPIES, [stageId, runId, MEDIUM, [...codes], WORDS]);
    await client.query(HANDS, [stageId, contestId, MARKS, JUDGES]);
    await client.query('VACUUM (ANALYZE) work, assignment');
  } finally {
    await client.end();
  }
}

type Waits = Record<'next' | 'work' | 'lock', Latencies>;

async function mark(judge: StaffDesk, stageId: string, waits: Waits): Promise<void> {
  const at = `/api/judge/stages/${stageId}`;
  const timed = async <Answer>(what: keyof Waits, ask: () => Promise<Answer>): Promise<Answer> => {
    const began = instant();
    const answer = await ask();
    waits[what].add(instant() - began);
    return answer;
  };
  for (let done = 0; done < EACH; done += 1) {
    const { code } = await timed('next', () => judge.call<{ code: string }>('GET', `${at}/next`));
    const work = `${at}/works/${code}`;
    const { mark: own } = await timed('work', () => judge.call<Opened>('GET', work));
    const given = { version: own.version, criteria: CRITERIA, comment: '', note: '', flag: null };
    const saved = await judge.call<{ version: number }>('PUT', `${work}/mark`, given);
    await timed('lock', () => judge.call('POST', `${work}/lock`, saved));
  }
}

interface Opened {
  mark: { version: number };
}

const CRITERIA = { 'noi-dung': 500, 'hinh-thuc': 200 };

function rows(name: string, waits: Latencies): Row[] {
  const how = `${WORKS.toLocaleString('en')} works x ${JUDGES} judges x ${MARKS}; ${AT_ONCE} judges at once, each ${EACH} works one after the other without a pause`;
  return [0.5, 0.99].map((share) => ({
    name: `${name}, p${share * 100}`,
    value: roundMs(waits.percentile(share)),
    unit: 'ms',
    how,
  }));
}
