import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { sampleWorks } from '@bangvang/similarity';
import { HttpClient } from '../../apps/cli/src/load/http-client';
import { inParallel, range } from '../../apps/cli/src/load/crowd';
import { StaffDesk } from '../../apps/cli/src/load/staff-desk';
import { AuthorsAtWork, type Handed } from '../../apps/cli/src/simulate-writing/authors';
import { screenAll } from '../../apps/cli/src/simulate-writing/clerk';
import { makeWritingArena, type WritingArena } from '../../apps/cli/src/simulate-writing/contest';
import { openDesks } from '../../apps/cli/src/simulate-writing/staff';
import { Up } from '../support/up';

const ENTRIES = 240;
const JUDGES = 6;
const MARKS = 2;
const POLL_MS = 20;
const AUTHORS_AT_ONCE = 16;
/** The advisory lock at which the blinding is made to stand still. */
const BLINDING = 4_244;

/*
 * The worker is killed with SIGKILL in the middle of its jobs. Where the middle is, is no matter of
 * luck: the spec holds a row that the job comes to, sees in PostgreSQL that somebody waits for it, and
 * kills then. What an undisturbed run made is compared with what is there after.
 */
describe('a worker killed', () => {
  let up: Up;
  let url: string;
  let desk: StaffDesk;
  /** Asks. */
  let client: Client;
  /** Stand in the way. */
  let holder: Client;
  let second: Client;
  let arena: WritingArena;
  let handed: Handed[];
  let staff: StaffDesk[];

  beforeAll(async () => {
    up = new Up();
    url = await up.ready();
    const { databaseUrl } = up.state;
    const clients = Array.from({ length: 3 }, () => new Client(databaseUrl));
    await Promise.all(clients.map((one) => one.connect()));
    [client, holder, second] = clients as [Client, Client, Client];
    desk = await StaffDesk.open(url, databaseUrl);
    const names = Array.from({ length: JUDGES + 2 }, (_, index) => `Người ${index + 1}`);
    staff = await openDesks(url, databaseUrl, names);
    arena = await makeWritingArena(desk);
    await until(
      () => rows<{ open: boolean }>('SELECT now() > $1::timestamptz AS open', [arena.opensAt]),
      ([row]) => row!.open,
    );
    handed = await write();
  });
  afterAll(async () => {
    await Promise.all([client, holder, second].map((one) => one?.end()));
    await up.stop();
  });

  const rows = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  const number = async (sql: string, values: unknown[] = [arena.contestId]): Promise<number> =>
    Number((await rows<{ n: string }>(`SELECT (${sql}) AS n`, values))[0]?.n);

  async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (holds(answer)) return answer;
      await sleep(POLL_MS);
    }
  }

  async function write(): Promise<Handed[]> {
    const { hostname, port } = new URL(url);
    const http = new HttpClient({
      host: hostname,
      port: Number(port),
      connections: AUTHORS_AT_ONCE,
    });
    const { texts } = sampleWorks({
      works: ENTRIES,
      words: 120,
      copiedEvery: ENTRIES + 1,
      seed: 7,
    });
    // Every eighth work has another one in it.
    for (let n = 8; n < ENTRIES; n += 8) texts[n] += `\n${texts[n - 1]}`;
    const authors = new AuthorsAtWork(http, arena, texts);
    const receipts: Handed[] = [];
    await inParallel(range(0, ENTRIES), AUTHORS_AT_ONCE, async (n) => {
      receipts.push(await authors.write(n));
    });
    http.close();
    return receipts;
  }

  /** The process id of a connection's backend. */
  const backend = async (of: Client): Promise<number> =>
    (await of.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]!.pid;

  /** Holds a row in somebody's way until the way is free again. */
  async function hold(by: Client, sql: string, values: unknown[]): Promise<void> {
    await by.query('BEGIN');
    const { rowCount } = await by.query(sql, values);
    expect(rowCount).toBe(1);
  }
  const free = (by: Client) => by.query('ROLLBACK');

  /** Waits until somebody waits for what is held. */
  async function come(to: Client): Promise<void> {
    const pid = await backend(to);
    await until(
      () =>
        number('SELECT count(*) FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))', [
          pid,
        ]),
      (count) => count > 0,
    );
  }

  /** Kills the worker as it is, and waits for the next one. */
  async function kill(): Promise<void> {
    const [worker] = up.state.processes.worker as [number];
    process.kill(worker, 'SIGKILL');
    await until(
      () => Promise.resolve(up.state.processes.worker[0]),
      (now) => now !== undefined && now !== worker,
    );
  }

  /** The queue takes a job for dead half a minute after its worker's last sign: that half minute is over. */
  const silenceIsOver = () =>
    rows(`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour' WHERE state = 'active'`);

  const ENTRY = 'SELECT FROM entry WHERE id = $1 FOR UPDATE';
  const entryAt = async (place: number): Promise<string> => {
    const sql = 'SELECT id FROM entry WHERE contest_id = $1 ORDER BY no OFFSET $2 LIMIT 1';
    return (await rows<{ id: string }>(sql, [arena.contestId, place]))[0]!.id;
  };

  const LOOKED = `FROM screening_report r JOIN entry e ON e.id = r.entry_id AND e.version = r.version
    WHERE e.contest_id = $1`;
  const looked = () => number(`SELECT count(*) ${LOOKED}`);
  const COMPARED = `FROM similarity_work w JOIN entry e ON e.id = w.entry_id AND e.version = w.version
    WHERE e.contest_id = $1 AND w.compared_at IS NOT NULL`;
  const compared = () => number(`SELECT count(*) ${COMPARED}`);
  const all = (count: number): boolean => count === ENTRIES;
  const HALF = ENTRIES / 2;

  it('while it looks entries through, looks through those that are left, each once', async () => {
    const { contestId } = arena;
    const findings = () =>
      rows(`SELECT e.no, r.findings, r.serious, r.warnings, r.notes ${LOOKED} ORDER BY e.no`, [
        contestId,
      ]);
    const made = () => rows(`SELECT e.no, r.made_at ${LOOKED} ORDER BY e.no`, [contestId]);
    await until(looked, all);
    await until(compared, all);
    const before = await findings();

    await hold(holder, ENTRY, [await entryAt(HALF)]);
    await rows(
      'DELETE FROM screening_report WHERE entry_id IN (SELECT id FROM entry WHERE contest_id = $1)',
      [contestId],
    );
    await come(holder);
    const half = await made();
    expect(half).toHaveLength(HALF);
    await kill();
    await free(holder);
    await silenceIsOver();
    await until(looked, all);
    expect(await findings()).toEqual(before);
    // What was made before the kill was not made again.
    expect((await made()).slice(0, HALF)).toEqual(half);
  });

  it('while it compares works, compares those that are left, and stores no pair twice', async () => {
    const { contestId } = arena;
    const shares = () =>
      rows(`SELECT e.no, w.found, w.words, w.quoted, w.common, w.own ${COMPARED} ORDER BY e.no`, [
        contestId,
      ]);
    const pairs = () =>
      rows('SELECT a, b, found_a, found_b, passages FROM similarity_pair ORDER BY a, b');
    const when = () => rows(`SELECT e.no, w.compared_at ${COMPARED} ORDER BY e.no`, [contestId]);
    const [shared, before] = [await shares(), await pairs()];
    expect(before.length).toBeGreaterThanOrEqual(ENTRIES / 8 - 1);

    // First it reads the works; only then is the row there that it comes to in the middle of comparing.
    await hold(holder, ENTRY, [await entryAt(ENTRIES - 1)]);
    await rows('DELETE FROM similarity_work WHERE contest_id = $1', [contestId]);
    await come(holder);
    const row = 'SELECT FROM similarity_work WHERE entry_id = $1 FOR UPDATE';
    await hold(second, row, [await entryAt(HALF)]);
    await free(holder);
    await come(second);
    const half = await when();
    expect(half).toHaveLength(HALF);
    await kill();
    await free(second);
    await silenceIsOver();
    await until(compared, all);
    expect(await pairs()).toEqual(before);
    expect(await shares()).toEqual(shared);
    expect((await when()).slice(0, HALF)).toEqual(half);
  });

  const ofContest = (rest: string): string => `/api/staff/contests/${arena.contestId}/${rest}`;

  /** Everything up to the codes: entries accepted, a jury seated, two keys set. */
  async function seat(): Promise<string> {
    const [holders, judges] = [staff.slice(0, 2), staff.slice(2)];
    expect(await screenAll(desk, arena, handed)).toBe(ENTRIES);
    const { stages } = await desk.call<{ stages: { id: string }[] }>('GET', ofContest('stages'));
    const { id } = stages[0]!;
    for (const { email } of judges) {
      const place = { role: 'judge', team: null, unitNo: null, media: [], stageIds: [id] };
      await desk.call('POST', ofContest('jury'), { email, ...place });
    }
    const emails = holders.map(({ email }) => email);
    await desk.call('PUT', ofContest('key-holders'), { emails });
    for (const one of holders) {
      const passphrase = `mười hai chữ trở lên của ${one.email}`;
      await one.call('PUT', ofContest('key-holders/mine'), { passphrase });
    }
    return id;
  }

  let stageId: string;

  it('while it copies works under their codes, copies those that are left, each under one code', async () => {
    stageId = await seat();
    // There is no row yet that the second batch alone comes to: it waits for a lock that nobody else knows.
    await rows(`
      CREATE FUNCTION gate_blinding_run() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.copied > 0 THEN PERFORM pg_advisory_xact_lock(${BLINDING}); END IF;
        RETURN NEW;
      END $$`);
    await rows(
      'CREATE TRIGGER gate BEFORE UPDATE ON blinding_run FOR EACH ROW EXECUTE FUNCTION gate_blinding_run()',
    );
    await hold(holder, 'SELECT pg_advisory_xact_lock($1)', [BLINDING]);
    await desk.call('POST', ofContest('blinding'));
    await come(holder);
    const half = await rows<{ code: string }>('SELECT code FROM work WHERE stage_id = $1', [
      stageId,
    ]);
    expect(half.length).toBeGreaterThan(0);
    expect(half.length).toBeLessThan(ENTRIES);
    await kill();
    await free(holder);
    await silenceIsOver();
    const state = () =>
      rows<{ state: string; copied: number }>(
        'SELECT state, copied FROM blinding_run WHERE contest_id = $1',
        [arena.contestId],
      );
    await until(state, ([run]) => run?.state === 'done');
    expect(await state()).toEqual([{ state: 'done', copied: ENTRIES }]);
    // Each work once: their titles are all different.
    const works = `SELECT count(*)::int AS works, count(DISTINCT title)::int AS titles FROM work WHERE stage_id = $1`;
    expect(await rows(works, [stageId])).toEqual([{ works: ENTRIES, titles: ENTRIES }]);
    const links =
      'SELECT count(*) FROM blind_link l JOIN blinding_run r ON r.id = l.run_id WHERE r.contest_id = $1';
    expect(await number(links)).toBe(ENTRIES);
    const still = await rows<{ code: string }>(
      'SELECT code FROM work WHERE stage_id = $1 AND code = ANY($2::text[])',
      [stageId, half.map(({ code }) => code)],
    );
    expect(still).toHaveLength(half.length);
    // What the killed worker knew of items and copies is gone.
    expect(await number('SELECT count(*) FROM blinding_done', [])).toBe(0);
    expect(await number('SELECT count(*) FROM blinding_copy', [])).toBe(0);
  });

  it('while it deals the works, deals them once, level, as if nothing had been', async () => {
    const path = `/api/staff/stages/${stageId}/assignment`;
    const dealt = () => number('SELECT count(*) FROM assignment WHERE stage_id = $1', [stageId]);
    // Whoever gives this judge a work looks at the row first.
    const last = 'SELECT FROM jury_member WHERE contest_id = $1 AND no = $2 FOR UPDATE';
    await hold(holder, last, [arena.contestId, JUDGES]);
    await desk.call('POST', path);
    await come(holder);
    expect(await dealt()).toBe(0);
    await kill();
    await free(holder);
    await silenceIsOver();
    await until(dealt, (count) => count > 0);
    expect(await dealt()).toBe(ENTRIES * MARKS);
    const loads = await rows<{ works: number }>(
      'SELECT count(*)::int AS works FROM assignment WHERE stage_id = $1 GROUP BY member_id',
      [stageId],
    );
    expect(loads).toEqual(Array(JUDGES).fill({ works: (ENTRIES * MARKS) / JUDGES }));
    const runs = 'SELECT state FROM assignment_run WHERE stage_id = $1';
    expect(await rows(runs, [stageId])).toEqual([{ state: 'done' }]);
    const told = `SELECT count(*) FROM ledger WHERE contest_id = $1 AND kind = 'works-assigned'`;
    expect(await number(told)).toBe(1);
    await desk.call('POST', `/api/staff/stages/${stageId}/opening`);
  });
});
