import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { fill } from '../../apps/cli/src/bench/publication';
import { makeArena, type Arena } from '../../apps/cli/src/load/arena';
import { StaffDesk } from '../../apps/cli/src/load/staff-desk';
import { Up } from '../support/up';

const PEOPLE = 3_000;
const ATTEMPTS = 4_000;
/** Advisory locks that nobody else knows: places where the worker is made to stand still. */
const PUBLISHING = 4_241;
const ISSUING = 4_242;
const PRINTING = 4_243;
const at = (gate: number): string => `SELECT pg_advisory_xact_lock(${gate})`;
const POLL_MS = 20;

const nothing = () => Promise.resolve();

interface Gate {
  open: boolean;
  nextVersion: number;
  versions: { state: string; version: number }[];
}

interface Batch {
  state: string;
  issued: number;
  pages: number;
}

/** A worker is killed with SIGKILL in the middle of its long jobs; the next one goes on, nothing twice. */
describe('a worker killed', () => {
  let up: Up;
  let desk: StaffDesk;
  let client: Client;
  /** Holds a lock so that the worker stands still where it is. */
  let holder: Client;
  let arena: Arena;
  let staff: string;

  beforeAll(async () => {
    up = new Up();
    const url = await up.ready();
    const { databaseUrl } = up.state;
    desk = await StaffDesk.open(url, databaseUrl);
    client = new Client({ connectionString: databaseUrl });
    holder = new Client({ connectionString: databaseUrl });
    await Promise.all([client.connect(), holder.connect()]);
    const lastsMs = 3_600_000;
    arena = await makeArena(desk, { title: 'Thử', attemptsMax: 3, timeLimitSeconds: 60, lastsMs });
    staff = `/api/staff/contests/${arena.contestId}`;
    await fill(databaseUrl, arena, { people: PEOPLE, attempts: ATTEMPTS });
  });
  afterAll(async () => {
    await Promise.all([client?.end(), holder?.end()]);
    await up.stop();
  });

  const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  const count = async (from: string): Promise<number> =>
    Number((await rows<{ count: string }>(`SELECT count(*) FROM ${from}`))[0]?.count);

  async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
    for (;;) {
      const answer = await ask();
      if (holds(answer)) return answer;
      await sleep(POLL_MS);
    }
  }

  /**
   * Has the worker stand still where it meets what `hold` locks, after `act`; looks at what is there,
   * kills it, and waits for the next one.
   */
  async function killAt<T>(
    hold: string,
    act: () => Promise<unknown>,
    look: () => Promise<T>,
  ): Promise<T> {
    await holder.query('BEGIN');
    try {
      await holder.query(hold);
      const by = await pidOf(holder);
      await act();
      const waiting = `pg_stat_activity a JOIN LATERAL unnest(pg_blocking_pids(a.pid)) b ON b = ${by}`;
      await until(
        () => count(waiting),
        (waits) => waits > 0,
      );
      const seen = await look();
      const [pid] = up.state.processes.worker;
      process.kill(pid as number, 'SIGKILL');
      await until(
        () => Promise.resolve(up.state.processes.worker[0]),
        (now) => now !== undefined && now !== pid,
      );
      // As if the half minute without a heartbeat were over, after which a job is taken from the dead.
      await rows(
        `UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour' WHERE state = 'active'`,
      );
      return seen;
    } finally {
      await holder.query('ROLLBACK');
    }
  }

  /** Has whoever makes a change to a table wait for a lock where a condition on the row holds. */
  async function gate(
    lock: number,
    change: `${'INSERT' | 'UPDATE'} ON ${string}`,
    condition: string,
  ) {
    const table = change.split(' ').at(-1);
    await rows(`
      CREATE OR REPLACE FUNCTION gate_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF ${condition} THEN PERFORM pg_advisory_xact_lock(${lock}); END IF;
        RETURN NEW;
      END $$`);
    await rows(
      `CREATE TRIGGER gate BEFORE ${change} FOR EACH ROW EXECUTE FUNCTION gate_${table}()`,
    );
  }

  async function pidOf(connection: Client): Promise<number> {
    const { rows: found } = await connection.query<{ pid: number }>(
      'SELECT pg_backend_pid() AS pid',
    );
    return found[0]!.pid;
  }

  it('while it computes the result of a closed round, computes it again and stores it once', async () => {
    const phases = () =>
      rows<{ phase: string }>(
        'SELECT phase FROM result_scope WHERE contest_id = $1',
        arena.contestId,
      );
    /** Long enough ago that the round is closed at once. */
    const end = async () => {
      await rows('ALTER TABLE round DISABLE TRIGGER round_opened');
      await rows(
        `UPDATE round SET opens_at = now() - interval '2 hours', closes_at = now() - interval '1 hour' WHERE id = $1`,
        arena.roundId,
      );
      await rows('ALTER TABLE round ENABLE TRIGGER round_opened');
    };
    const reading = 'LOCK TABLE unit_headcount IN ACCESS EXCLUSIVE MODE';
    expect(await killAt(reading, end, phases)).toContainEqual({ phase: 'reading' });
    const storing = 'LOCK TABLE standing_row IN SHARE MODE';
    expect(await killAt(storing, nothing, phases)).toContainEqual({ phase: 'storing' });
    await until(phases, (all) => all.length === 2 && all.every(({ phase }) => phase === 'done'));

    const computations = await rows<{ round_id: string | null; differences: number }>(
      'SELECT round_id, differences FROM computation WHERE contest_id = $1',
      arena.contestId,
    );
    expect(computations.map(({ differences }) => differences)).toEqual([0, 0]);
    expect(new Set(computations.map(({ round_id }) => round_id))).toEqual(
      new Set([arena.roundId, null]),
    );
    expect(await count(`round_closing WHERE round_id = '${arena.roundId}'`)).toBe(1);
    const [places] = await rows<{ rows: number; people: number }>(
      `SELECT count(*)::int AS rows, count(DISTINCT participant_no)::int AS people
         FROM standing_row r JOIN standing s ON s.id = r.standing_id
         JOIN computation c ON c.id = s.computation_id AND c.round_id = $1`,
      arena.roundId,
    );
    expect(places).toEqual({ rows: PEOPLE, people: PEOPLE });
  });

  it('while it publishes, goes on with the files that are missing and publishes once', async () => {
    const offered = () => desk.call<Gate>('GET', `${staff}/publication?round=${arena.roundId}`);
    await until(offered, ({ open }) => open);
    const files = () =>
      rows<{ kind: string; sha256: string }>(
        `SELECT f.kind, f.sha256 FROM publication_file f JOIN publication p ON p.id = f.publication_id
          WHERE p.contest_id = $1 ORDER BY f.kind`,
        arena.contestId,
      );
    await gate(PUBLISHING, 'INSERT ON publication_file', `NEW.kind = 'pdf'`);
    const publish = () =>
      desk.call('POST', `${staff}/publications`, { roundId: arena.roundId, version: 1 });
    const before = await killAt(at(PUBLISHING), publish, files);
    expect(before.map(({ kind }) => kind)).toEqual(['bundle', 'key', 'page']);
    const versions = () =>
      rows<{ state: string; version: number; failure: string | null }>(
        'SELECT state, version, failure FROM publication WHERE contest_id = $1',
        arena.contestId,
      );
    await until(versions, (all) => all.every(({ state }) => state !== 'writing'));
    expect(await versions()).toEqual([{ state: 'published', version: 1, failure: null }]);
    const after = await files();
    expect(new Set(after.map(({ kind }) => kind)).size).toBe(after.length);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(
      await count(`ledger WHERE contest_id = '${arena.contestId}' AND kind = 'result-published'`),
    ).toBe(1);
    const bundle = await fetch(
      `${new URL(await up.ready()).origin}/results/${arena.slug}/round-1-v1/bundle.json`,
    );
    expect(bundle.status).toBe(200);
    await bundle.body?.cancel();
  });

  it('while it makes certificates, gives everybody one, each printed once', async () => {
    const { usual } = await desk.call<{ usual: { purpose: string; design: object }[] }>(
      'GET',
      `${staff}/certificate-templates`,
    );
    const purpose = 'participation';
    const design = usual.find((one) => one.purpose === purpose)?.design;
    const { template } = await desk.call<{ template: { id: string } }>(
      'POST',
      `${staff}/certificate-templates`,
      { name: 'Tham gia', purpose, design },
    );
    await gate(ISSUING, 'UPDATE ON certificate_batch', `OLD.state = 'issuing' AND OLD.issued > 0`);
    await gate(
      PRINTING,
      'UPDATE ON certificate_file',
      `(SELECT count(made_at) FROM certificate_file WHERE batch_id = NEW.batch_id) = 3`,
    );
    let batchId = '';
    const ask = async () => {
      const { batch } = await desk.call<{ batch: { id: string } }>(
        'POST',
        `${staff}/certificate-batches`,
        { templateId: template.id },
      );
      batchId = batch.id;
    };
    const state = async () =>
      (await desk.call<{ batch: Batch }>('GET', `${staff}/certificate-batches/${batchId}`)).batch;
    const issuing = await killAt(at(ISSUING), ask, state);
    expect(issuing.state).toBe('issuing');
    expect(issuing.issued).toBeGreaterThan(0);
    expect(issuing.issued).toBeLessThan(PEOPLE);
    const printing = await killAt(at(PRINTING), nothing, state);
    expect(printing.state).toBe('printing');
    expect(printing.pages).toBeGreaterThan(0);
    expect(printing.pages).toBeLessThan(PEOPLE);

    expect(await until(state, ({ state: now }) => now === 'done')).toMatchObject({
      issued: PEOPLE,
      pages: PEOPLE,
    });
    const [issued] = await rows<{ certificates: number; people: number }>(
      `SELECT count(*)::int AS certificates, count(DISTINCT participant_id)::int AS people
         FROM certificate WHERE contest_id = $1`,
      arena.contestId,
    );
    expect(issued).toEqual({ certificates: PEOPLE, people: PEOPLE });
    const [printed] = await rows<{ pages: number }>(
      'SELECT sum(pages)::int AS pages FROM certificate_file WHERE batch_id = $1',
      batchId,
    );
    expect(printed).toEqual({ pages: PEOPLE });
  });
});
