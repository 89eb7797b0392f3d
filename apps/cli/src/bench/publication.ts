import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { scorePaper, type Answers, type PaperKey } from '@bangvang/questions';
import { makeArena, type Arena } from '../load/arena';
import { timed, type Ground } from './ground';
import { memory } from './memory';
import { rounded, type Row } from './row';

/** As many as in "Hải Phòng làm theo lời Bác", 2023. */
export const PEOPLE = 195_675;
export const ATTEMPTS = 312_564;
/** Long enough that everything is in the tables before the round ends. */
const OPEN_MS = 150_000;
const ASK_EVERY_MS = 500;
const MEGABYTE = 1_000_000;
/** Papers handed in with all, all but one, all but two ... answers right. */
const MISTAKES = 6;

interface Gate {
  open: boolean;
  nextVersion: number;
  blockers: { code: string }[];
  versions: { state: string; failure: string | null }[];
}

/** A round as large as a city's contest is published: bundle, pages, lists; and the bundle is replayed. */
export async function publication(ground: Ground): Promise<Row[]> {
  const { own, desk } = ground;
  const arena = await makeArena(desk, {
    title: 'Hải Phòng làm theo lời Bác',
    attemptsMax: 3,
    timeLimitSeconds: 3_600,
    lastsMs: OPEN_MS,
  });
  await fill(own.state.databaseUrl, arena);
  const at = `/api/staff/contests/${arena.contestId}`;
  const gate = () => desk.call<Gate>('GET', `${at}/publication?round=${arena.roundId}`);
  await until(async () => (await gate()).open);
  const before = workerPeak(ground);
  const seconds = await timed(async () => {
    await desk.call('POST', `${at}/publications`, { roundId: arena.roundId, version: 1 });
    await until(async () => isPublished(await gate()));
  });
  const after = workerPeak(ground);
  const bytes = await replayed(`${own.url}/results/${arena.slug}/round-1-v1/bundle.json`);
  return [
    {
      name: 'publication of 312,564 attempts',
      value: rounded(seconds),
      unit: 's',
      how:
        `from asking until published: signed bundle (${Math.round(bytes / MEGABYTE)} MB, replayed without a difference), ` +
        `pages of ${PEOPLE.toLocaleString('en')} places with indexes of names and numbers, PDF, XLSX`,
    },
    {
      name: 'publication, peak memory of the worker',
      value: after,
      unit: 'MB',
      how: `resident set at its highest (VmHWM); ${before} MB after computing the result`,
    },
  ];
}

function isPublished({ versions: [newest] }: Gate): boolean {
  if (newest?.state === 'failed') throw new Error(`given up: ${newest.failure}`);
  return newest?.state === 'published';
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(ASK_EVERY_MS);
}

function workerPeak(ground: Ground): number | null {
  return memory(ground).find(({ name }) => name.startsWith('memory of worker'))?.value ?? null;
}

/** Fetches a bundle and replays it in a process of its own. @throws Error when it finds a difference */
async function replayed(url: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-published-'));
  try {
    const file = join(folder, 'bundle.json');
    const answer = await fetch(url);
    if (!answer.ok || !answer.body) throw new Error(`${url} answered ${answer.status}`);
    const out = createWriteStream(file);
    await pipeline(Readable.fromWeb(answer.body), out);
    const command = [process.argv[1] as string, 'replay', file, '--json'];
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`the replay ended with ${code}`);
    return out.bytesWritten;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Straight into the tables, each paper answered and marked as it would have been. With `equal`, a
 * sixth has everything right in the same time.
 */
export async function fill(
  databaseUrl: string,
  arena: Pick<Arena, 'contestId' | 'roundId' | 'unitNos'>,
  { equal = false, people = PEOPLE, attempts = ATTEMPTS } = {},
): Promise<void> {
  const { contestId, roundId, unitNos } = arena;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const papers = await client.query<{ variant: number; key: PaperKey }>(
      'SELECT variant, key FROM paper WHERE round_id = $1 ORDER BY variant',
      [roundId],
    );
    const sheets = JSON.stringify(papers.rows.flatMap(sheetsOf));
    await client.query(FILL, [contestId, roundId, people, unitNos, attempts, sheets, equal]);
    await client.query(CONSENT, [contestId]);
    await client.query('ANALYZE participant, attempt, consent');
  } finally {
    await client.end();
  }
}

/** The ways in which a paper is handed in: the last answers are missing. */
function sheetsOf({ variant, key }: { variant: number; key: PaperKey }) {
  return Array.from({ length: MISTAKES }, (_, mistakes) => {
    const answered = key.questions.slice(0, key.questions.length - mistakes);
    const answers: Answers = Object.fromEntries(
      answered.map(({ no, type, correct, value }) => [
        no,
        value ?? (type === 'multiple' ? correct : (correct[0] ?? null)),
      ]),
    );
    const { centipoints, correct, complete } = scorePaper(key, answers);
    return { variant, kind: mistakes, answers, centipoints, correct, complete };
  });
}

const FILL = `
  WITH sheet AS (
    SELECT * FROM json_to_recordset($6::json)
      AS s (variant integer, kind integer, answers jsonb, centipoints integer, correct integer, complete boolean)
  ), variants AS (SELECT count(DISTINCT variant)::integer AS count FROM sheet),
  person AS (
    INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, unit_no, recovery_hash)
    SELECT uuidv7(), $1, sha256(int4send(n)), name, 'x', name,
           ($4::integer[])[1 + n % array_length($4::integer[], 1)], sha256(int4send(n))
      FROM (SELECT n, concat_ws(' ', ('{Nguyễn,Trần,Lê,Phạm,Hoàng,Vũ,Đặng,Bùi,Đỗ,Ngô}'::text[])[1 + n % 10],
                     ('{Thị,Văn,Hữu,Đức,Ngọc,Quỳnh,Thuỳ}'::text[])[1 + n % 7],
                     ('{An,Ánh,Ẩn,Bích,Dũng,Đạt,Hường,Khuê,Nhiễm,Tuệ,Vỹ,Xuyến,Ý}'::text[])[1 + n % 13]) AS name
              FROM generate_series(1, $3::integer) n) named
    RETURNING id, no, unit_no
  ), numbered AS (SELECT *, row_number() OVER (ORDER BY no) AS place FROM person)
  INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
                       answers, submitted_at, auto, centipoints, correct, complete, duration_ms)
  SELECT uuidv7(), r.id, p.id, p.no, p.unit_no, attempt, s.variant, r.opens_at, r.closes_at, s.answers,
         r.opens_at + interval '1 second', false, s.centipoints, s.correct, s.complete,
         CASE WHEN $7 AND s.kind = 0 THEN 60000 ELSE abs(hashint4(p.no - attempt)) % 900000 END
    FROM numbered p
    JOIN round r ON r.id = $2
   CROSS JOIN variants v
   CROSS JOIN generate_series(1, CASE WHEN p.place <= $5::integer - $3 THEN 2 ELSE 1 END) attempt
    JOIN sheet s ON s.variant = p.no % v.count AND s.kind = abs(hashint4(p.no + attempt)) % ${MISTAKES}`;

const CONSENT = `
  INSERT INTO consent (participant_id, purpose, text_version, text_sha256, given)
  SELECT id, 'public-name', 1, repeat('0', 64), no % 10 > 0 FROM participant WHERE contest_id = $1`;
