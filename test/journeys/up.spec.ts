import { availableParallelism, loadavg } from 'node:os';
import { io } from 'socket.io-client';
import { allGone, newDataFolder, Up } from '../support/up';

/** More runnable processes than cores slow everything down alike; the promises are about a machine of one's own. */
const busy = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
const STOP_WITHIN_MS = 5_000;
const SECOND_START_WITHIN_MS = 10_000 * busy;

jest.setTimeout(180_000);

describe('npm start', () => {
  const folder = newDataFolder();
  let up: Up;
  let url: string;

  beforeAll(async () => {
    up = new Up({ folder });
    url = await up.ready();
  });
  afterAll(() => up.stop());

  it('serves pages, API and sockets on the one address that it prints', async () => {
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toMatch(/text\/html/);
    expect((await fetch(`${url}/api/contests`)).status).toBe(200);
    await expect(connects(url)).resolves.toBe(true);
  });

  it('prints how the organiser of the demo contest signs in', () => {
    expect(up.output).toMatch(/Organiser of the demo contest: \S+@\S+, password \S+/);
  });

  it('refuses a second start on the same data, in one sentence', async () => {
    const second = new Up({ folder });
    expect(await second.exit).not.toBe(0);
    expect(second.said).toMatch(/^Bảng Vàng already runs on the data folder .*\n$/);
  });

  it.each(['api', 'live', 'worker', 'redis', 'postgres'] as const)(
    'starts %s again when it is killed, and says so',
    async (role) => {
      const [pid] = up.state.processes[role];
      up.output = '';
      process.kill(pid as number, 'SIGKILL');
      await up.says(/ ended \(.*\); starting it again in 0\.25 s\.\n/);
      await up.says(/ is back\.\n/, 30_000);
      expect(up.state.processes[role]).not.toContain(pid);
      await expect(answersReady(url)).resolves.toBe(true);
      await expect(connects(url)).resolves.toBe(true);
    },
  );

  it('stops within 5 s on SIGTERM, leaves no process, and is soon back with the same data', async () => {
    const before = await contests(url);
    const pids = up.pids();
    const began = performance.now();
    await up.stop({ keepData: true });
    await allGone(pids);
    expect(performance.now() - began).toBeLessThan(STOP_WITHIN_MS);
    expect(await up.exit).toBe(0);

    const again = performance.now();
    up = new Up({ folder });
    url = await up.ready();
    expect(performance.now() - again).toBeLessThan(SECOND_START_WITHIN_MS);
    expect(await contests(url)).toEqual(before);
  });

  it('leaves no process when the launcher is killed, and recovers at the next start', async () => {
    const pids = up.pids();
    process.kill(up.state.pid, 'SIGKILL');
    expect(await allGone(pids)).toBeLessThan(STOP_WITHIN_MS);
    await up.exit;
    up = new Up({ folder });
    url = await up.ready();
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  });
});

describe('npm start, when npm', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'gets %s alone, stops everything',
    async (signal) => {
      const up = new Up({ throughNpm: true });
      await up.ready();
      const pids = up.pids();
      up.child.kill(signal);
      expect(await allGone(pids)).toBeLessThan(STOP_WITHIN_MS);
      await up.stop();
    },
  );
});

async function contests(url: string): Promise<unknown> {
  const { contests: list } = (await (await fetch(`${url}/api/contests`)).json()) as {
    contests: unknown;
  };
  return list;
}

/** Redis and PostgreSQL are reconnected to within moments of their return. */
async function answersReady(url: string): Promise<boolean> {
  const until = performance.now() + 15_000;
  while (performance.now() < until) {
    const status = await fetch(`${url}/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function connects(url: string): Promise<boolean> {
  const socket = io(url, {
    transports: ['websocket'],
    reconnectionDelay: 100,
    reconnectionDelayMax: 200,
  });
  return new Promise((resolve) => {
    const give = (up: boolean): void => {
      clearTimeout(late);
      socket.close();
      resolve(up);
    };
    const late = setTimeout(() => give(false), 15_000);
    socket.on('connect', () => give(true));
  });
}
