import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { fill } from '../../apps/cli/src/bench/publication';
import { makeArena, type Arena } from '../../apps/cli/src/load/arena';
import { StaffDesk } from '../../apps/cli/src/load/staff-desk';
import { Up } from '../support/up';

const PEOPLE = 12_000;
const ATTEMPTS = 16_000;
const POLL_MS = 20;

jest.setTimeout(300_000);

/** A worker is killed with SIGKILL in the middle of its long jobs; the next one goes on, nothing twice. */
describe('a worker killed', () => {
  let up: Up;
  let desk: StaffDesk;
  let client: Client;
  let arena: Arena;

  beforeAll(async () => {
    up = new Up();
    const url = await up.ready(120_000);
    const { databaseUrl } = up.state;
    desk = await StaffDesk.open(url, databaseUrl);
    client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const lastsMs = 3_600_000;
    arena = await makeArena(desk, { title: 'Thử', attemptsMax: 3, timeLimitSeconds: 60, lastsMs });
    await fill(databaseUrl, arena, { people: PEOPLE, attempts: ATTEMPTS });
  });
  afterAll(async () => {
    await client.end();
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

  /** Kills the worker as it is, and waits for the next one. */
  async function kill(): Promise<void> {
    const [pid] = up.state.processes.worker;
    process.kill(pid as number, 'SIGKILL');
    await until(
      () => Promise.resolve(up.state.processes.worker[0]),
      (now) => now !== undefined && now !== pid,
    );
  }

  it('while it computes the result of a closed round, computes it again and stores it once', async () => {
    await rows('ALTER TABLE round DISABLE TRIGGER round_opened');
    // Long enough ago that the round is closed at once.
    await rows(
      `UPDATE round SET opens_at = now() - interval '2 hours', closes_at = now() - interval '1 hour' WHERE id = $1`,
      arena.roundId,
    );
    await rows('ALTER TABLE round ENABLE TRIGGER round_opened');
    const phases = () =>
      rows<{ phase: string }>(
        'SELECT phase FROM result_scope WHERE contest_id = $1',
        arena.contestId,
      );
    const killed: string[] = [];
    for (const wanted of ['reading', 'checking', 'storing']) {
      const found = await until(
        phases,
        (all) =>
          all.length > 0 &&
          (all.some(({ phase }) => phase === wanted) || all.every(({ phase }) => phase === 'done')),
      );
      if (found.every(({ phase }) => phase === 'done')) break;
      killed.push(wanted);
      await kill();
    }
    expect(killed.length).toBeGreaterThan(0);
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
    const at = `/api/staff/contests/${arena.contestId}`;
    await until(
      () => desk.call<{ open: boolean }>('GET', `${at}/publication?round=${arena.roundId}`),
      ({ open }) => open,
    );
    await desk.call('POST', `${at}/publications`, { roundId: arena.roundId, version: 1 });
    const files = () =>
      rows<{ kind: string; sha256: string }>(
        `SELECT f.kind, f.sha256 FROM publication_file f JOIN publication p ON p.id = f.publication_id
          WHERE p.contest_id = $1 ORDER BY f.kind`,
        arena.contestId,
      );
    const before = await until(files, (all) => all.length > 0);
    await kill();
    const versions = () =>
      rows<{ state: string; version: number }>(
        'SELECT state, version FROM publication WHERE contest_id = $1',
        arena.contestId,
      );
    await until(versions, (all) => all.every(({ state }) => state !== 'writing'));
    expect(await versions()).toEqual([{ state: 'published', version: 1 }]);
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
    const at = `/api/staff/contests/${arena.contestId}`;
    const { usual } = await desk.call<{ usual: { purpose: string; design: object }[] }>(
      'GET',
      `${at}/certificate-templates`,
    );
    const purpose = 'participation';
    const design = usual.find((one) => one.purpose === purpose)?.design;
    const { template } = await desk.call<{ template: { id: string } }>(
      'POST',
      `${at}/certificate-templates`,
      { name: 'Tham gia', purpose, design },
    );
    const { batch } = await desk.call<{ batch: { id: string } }>(
      'POST',
      `${at}/certificate-batches`,
      { templateId: template.id },
    );
    const made = () => count(`certificate WHERE contest_id = '${arena.contestId}'`);
    await until(made, (all) => all > 0);
    await kill();
    const printed = () =>
      count(`certificate_file WHERE batch_id = '${batch.id}' AND made_at IS NOT NULL`);
    await until(printed, (all) => all > 0);
    await kill();
    const state = () =>
      desk.call<{ batch: { state: string; issued: number; pages: number } }>(
        'GET',
        `${at}/certificate-batches/${batch.id}`,
      );
    const { batch: done } = await until(state, ({ batch: { state: now } }) => now === 'done');
    expect(done).toMatchObject({ issued: PEOPLE, pages: PEOPLE });
    expect(await made()).toBe(PEOPLE);
    expect(
      await count(
        `(SELECT DISTINCT participant_id FROM certificate WHERE contest_id = '${arena.contestId}') p`,
      ),
    ).toBe(PEOPLE);
    const [pages] = await rows<{ pages: number }>(
      'SELECT sum(pages)::int AS pages FROM certificate_file WHERE batch_id = $1',
      batch.id,
    );
    expect(pages).toEqual({ pages: PEOPLE });
  });
});
