import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Tokens, type Config } from '@bangvang/platform';
import { makeArena, type Arena } from '../load/arena';
import { instant } from '../load/clock';
import { inParallel, range } from '../load/crowd';
import { HttpClient } from '../load/http-client';
import { Latencies, roundMs } from '../load/latencies';
import { chance } from '../load/people';
import { rebuildBoards } from '../rebuild';
import type { Ground } from './ground';
import { rounded, type Row } from './row';

const SMALL = 10_000;
const LARGE = 1_000_000;
const QUESTIONS = 4_000;
const WIDTH = 8;
const KNOWN_EVERYWHERE_MS = 1_500;

type RebuildReport = Awaited<ReturnType<typeof rebuildBoards>>[number];

const PEOPLE = `
  INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, unit_no, recovery_hash)
  SELECT uuidv7(), $1, sha256(int4send(n)), 'Nguyễn Văn An', 'nguyen van an', 'Nguyễn Văn An',
         ($3::integer[])[1 + n % array_length($3::integer[], 1)], sha256(int4send(n))
    FROM generate_series(1, $2::integer) n`;

const ATTEMPTS = `
  INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
                       answers, submitted_at, auto, centipoints, correct, complete, duration_ms)
  SELECT uuidv7(), $2, p.id, p.no, p.unit_no, 1, 0, r.opens_at, r.closes_at, '{"1":"a"}',
         r.opens_at + make_interval(secs => spent / 1000.0), false, points, points / 1000, true, spent
    FROM participant p
    JOIN round r ON r.id = $2
   CROSS JOIN LATERAL (SELECT abs(hashint4(p.no)) % 17 * 500 AS points, abs(hashint4(p.no + 1)) % 900000 AS spent) made
   WHERE p.contest_id = $1`;

/** One's own rank among ten thousand and among a million, and how long boards of that size take to rebuild. */
export async function ranks(ground: Ground): Promise<Row[]> {
  const small = await measure(ground, SMALL);
  const large = await measure(ground, LARGE);
  const per100k = ({ tookMs, attempts }: RebuildReport): number =>
    (tookMs / 1_000) * (100_000 / attempts);
  return [
    ...rankRows(SMALL, small.latencies),
    ...rankRows(LARGE, large.latencies),
    {
      name: 'rebuild per 100,000 attempts',
      value: rounded(per100k(large.report)),
      unit: 's',
      how: `${large.report.attempts.toLocaleString('en')} attempts read from PostgreSQL into a new copy in ${large.report.tookMs} ms`,
    },
  ];
}

async function measure(
  ground: Ground,
  people: number,
): Promise<{ report: RebuildReport; latencies: Latencies }> {
  const { own, desk } = ground;
  const arena = await makeArena(desk, {
    title: `${people} người`,
    attemptsMax: 3,
    timeLimitSeconds: 3_600,
    lastsMs: 3_600_000,
  });
  await sleep(Math.max(0, arena.opensAt.getTime() - Date.now()) + KNOWN_EVERYWHERE_MS);
  const nos = await fill(own.state.databaseUrl, arena, people);
  const config = own.config();
  const [report] = (await rebuildBoards(config, [arena.roundId])) as [RebuildReport];
  const client = new HttpClient({ host: own.host, port: own.port, connections: WIDTH });
  const latencies = await askRanks(client, config, arena, nos);
  client.close();
  return { report, latencies };
}

/** Straight into the tables: what is measured is the board, not the way to it. */
async function fill(databaseUrl: string, arena: Arena, people: number): Promise<Nos> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(PEOPLE, [arena.contestId, people, arena.unitNos]);
    await client.query(ATTEMPTS, [arena.contestId, arena.roundId]);
    // Else autovacuum comes in the middle of the questions.
    await client.query('VACUUM (ANALYZE) participant, attempt');
    const { rows } = await client.query<Nos>(
      'SELECT min(no) AS first, max(no) AS last FROM participant WHERE contest_id = $1',
      [arena.contestId],
    );
    return rows[0] as Nos;
  } finally {
    await client.end();
  }
}

interface Nos {
  first: number;
  last: number;
}

async function askRanks(
  client: HttpClient,
  config: Config,
  { contestId, roundId }: Arena,
  { first, last }: Nos,
): Promise<Latencies> {
  const tokens = new Tokens(config);
  const dice = chance(last);
  const latencies = new Latencies();
  const path = `/api/rounds/${roundId}/standing`;
  await inParallel(range(0, QUESTIONS), WIDTH, async () => {
    const no = first + Math.floor(dice() * (last - first + 1));
    const participation = { contestId, participantId: contestId, no, unitNo: null };
    const token = tokens.contestant([participation]);
    const began = instant();
    const { status, body } = await client.send({ method: 'GET', path, token });
    if (status !== 200 || !/"rank":\d/.test(body)) throw new Error(`no rank: ${status} ${body}`);
    latencies.add(instant() - began);
  });
  return latencies;
}

function rankRows(people: number, latencies: Latencies): Row[] {
  const how = `GET standing of ${QUESTIONS} people at random, ${WIDTH} at a time, on a board of ${people.toLocaleString('en')}`;
  return [0.5, 0.99].map((share) => ({
    name: `own rank among ${people.toLocaleString('en')}, p${share * 100}`,
    value: roundMs(latencies.percentile(share)),
    unit: 'ms',
    how,
  }));
}
