import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { makeArena, type Arena } from '../load/arena';
import { instant } from '../load/clock';
import { HttpClient } from '../load/http-client';
import { Latencies, roundMs } from '../load/latencies';
import { timed, type Ground } from './ground';
import { memory } from './memory';
import { rounded, type Row } from './row';

const PEOPLE = 313_000;
const ATTEMPTS = 500_000;
const KNOWN_EVERYWHERE_MS = 1_500;
const ASK_EVERY_MS = 20;
const MEGABYTE = 1_000_000;

const FILL = `
  WITH person AS (
    INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, unit_no, recovery_hash)
    SELECT uuidv7(), $1, sha256(int4send(n)), 'Nguyễn Văn An', 'nguyen van an', 'Nguyễn Văn An',
           ($4::integer[])[1 + n % array_length($4::integer[], 1)], sha256(int4send(n))
      FROM generate_series(1, $3::integer) n
    RETURNING id, no, unit_no
  ), numbered AS (SELECT *, row_number() OVER (ORDER BY no) AS place FROM person)
  INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
                       answers, submitted_at, auto, centipoints, correct, complete, duration_ms, prediction)
  SELECT uuidv7(), r.id, p.id, p.no, p.unit_no, attempt, p.no % 24, r.opens_at, r.closes_at, '{"1":"a"}',
         r.opens_at, false, points, points / 1000, true, spent, p.no
    FROM numbered p
    JOIN round r ON r.id = $2
   CROSS JOIN generate_series(1, CASE WHEN p.place <= $5::integer - $3 THEN 2 ELSE 1 END) attempt
   CROSS JOIN LATERAL (SELECT abs(hashint4(p.no + attempt)) % 17 * 500 AS points,
                              abs(hashint4(p.no - attempt)) % 900000 AS spent) made`;

/** The report of a round of half a million attempts, and all of them as files. */
export async function exports(ground: Ground): Promise<Row[]> {
  const { own, desk } = ground;
  const arena = await makeArena(desk, {
    title: 'Nửa triệu lượt',
    attemptsMax: 3,
    timeLimitSeconds: 3_600,
    lastsMs: 3_600_000,
  });
  await sleep(Math.max(0, arena.opensAt.getTime() - Date.now()) + KNOWN_EVERYWHERE_MS);
  await fill(own.state.databaseUrl, arena);
  const base = `/api/staff/contests/${arena.contestId}`;
  const report = await timed(async () => void (await desk.call('GET', `${base}/report`)));
  const before = peak(ground);
  const xlsx = await exported(ground, arena, `${base}/exports/attempts.xlsx`);
  const after = peak(ground);
  const csv = await exported(ground, arena, `${base}/exports/attempts.csv`);
  return [
    {
      name: 'report of 500,000 attempts',
      value: rounded(report),
      unit: 's',
      how: 'GET report of the whole contest, counted anew: totals, bands, units, ages, days, hours, paragraph',
    },
    ...rowsOf('XLSX', xlsx),
    {
      name: 'XLSX of 500,000 rows, peak memory of the API',
      value: after,
      unit: 'MB',
      how: `resident set of the process that streamed it at its highest (VmHWM); ${before} MB before`,
    },
    ...rowsOf('CSV', csv),
  ];
}

async function fill(databaseUrl: string, { contestId, roundId, unitNos }: Arena): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(FILL, [contestId, roundId, PEOPLE, unitNos, ATTEMPTS]);
    await client.query('ANALYZE participant, attempt');
  } finally {
    await client.end();
  }
}

interface Exported {
  seconds: number;
  bytes: number;
  /** How long others waited for a page of the same API meanwhile. */
  others: Latencies;
}

async function exported({ own, desk }: Ground, arena: Arena, path: string): Promise<Exported> {
  const others = new Latencies();
  const client = new HttpClient({ host: own.host, port: own.port, connections: 8 });
  let asking = true;
  const asker = (async () => {
    for (; asking; await sleep(ASK_EVERY_MS)) {
      const began = instant();
      await client.send({ method: 'GET', path: `/api/contests/${arena.slug}` });
      others.add(instant() - began);
    }
  })();
  let file = { bytes: 0, rows: 0 };
  const seconds = await timed(async () => {
    file = await desk.download(path);
  });
  asking = false;
  await asker;
  client.close();
  if (file.rows !== ATTEMPTS) throw new Error(`${file.rows} rows instead of ${ATTEMPTS}`);
  return { seconds, bytes: file.bytes, others };
}

function rowsOf(kind: string, { seconds, bytes, others }: Exported): Row[] {
  const size = `${(bytes / MEGABYTE).toFixed(1)} MB, streamed over HTTP to a reader on the same machine`;
  return [
    { name: `${kind} of 500,000 rows`, value: rounded(seconds), unit: 's', how: size },
    {
      name: `a page of the API during the ${kind} export, p99`,
      value: roundMs(others.percentile(0.99)),
      unit: 'ms',
      how: `${others.count} readings of the contest's page, one each ${ASK_EVERY_MS} ms`,
    },
  ];
}

/** The highest that an API process has taken, in MB. */
function peak(ground: Ground): number {
  const api = memory(ground).filter(({ name }) => name.startsWith('memory of api'));
  return Math.max(...api.map(({ value }) => value ?? 0));
}
