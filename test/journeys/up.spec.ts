import { io } from 'socket.io-client';
import { until } from '../support/until';
import { allGone, newDataFolder, Up } from '../support/up';

// How soon it is ready and gone is measured, not tested: `npm run bench -- --only start`.

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
    await connected(url);
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
      await up.says(/ is back\.\n/);
      expect(up.state.processes[role]).not.toContain(pid);
      // Redis and PostgreSQL are reconnected to within moments of their return.
      await until(() => answersReady(url));
      await connected(url);
    },
  );

  it('stops on SIGTERM, leaves no process, and is back with the same data', async () => {
    const before = await contests(url);
    const pids = up.pids();
    await up.stop({ keepData: true });
    await allGone(pids);
    expect(await up.exit).toBe(0);

    up = new Up({ folder });
    url = await up.ready();
    expect(await contests(url)).toEqual(before);
  });

  it('leaves no process when the launcher is killed, and recovers at the next start', async () => {
    const pids = up.pids();
    process.kill(up.state.pid, 'SIGKILL');
    await allGone(pids);
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
      await allGone(pids);
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

const answersReady = (url: string): Promise<boolean> =>
  fetch(`${url}/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

/** Resolves once a socket has connected; it tries again and again. */
async function connected(url: string): Promise<void> {
  const socket = io(url, {
    transports: ['websocket'],
    reconnectionDelay: 100,
    reconnectionDelayMax: 200,
  });
  try {
    await until(() => socket.connected);
  } finally {
    socket.close();
  }
}
