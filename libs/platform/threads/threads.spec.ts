import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config';
import { Problem } from '../errors';
import { ThreadProgram, Threads } from './threads';

const KEY = Buffer.alloc(32, 7).toString('base64');
const config = loadConfig({
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://localhost/none',
  REDIS_URL: 'redis://localhost/0',
  SESSION_SECRET: 'a secret that only this specification uses',
  DATA_KEY: KEY,
  HASH_KEY: KEY,
  SIGNING_SEED: KEY,
});

/** The program of a thread, from the sources, as apps/thread.ts is. */
const PROGRAM = `
import { Problem } from '${join(__dirname, '../errors')}';
import { serveTasks, threadConfig } from '${join(__dirname, 'serve')}';

const tasks: Record<string, (data: never) => unknown> = {
  whose: () => threadConfig().REDIS_PREFIX,
  busy: (ms: number) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
    return ms;
  },
  refuse: () => { throw new Problem('CONFLICT', { en: 'Too late.', vi: 'Có người đến trước.' }, { computation: 'x' }); },
  fail: () => { throw new RangeError('out of range'); },
  hog: () => {
    const held: object[] = [];
    for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => ({ index })));
  },
  die: () => process.exit(3),
};
serveTasks({ perform: async (task, data) => tasks[task]!(data as never) });
`;

describe('heavy work in threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-threads-'));
  const file = join(folder, 'program.ts');
  let threads: Threads;
  beforeAll(() => writeFileSync(file, PROGRAM));
  beforeEach(() => {
    threads = new Threads(config, new ThreadProgram(file));
  });
  afterEach(() => threads.onModuleDestroy());
  afterAll(() => rmSync(folder, { recursive: true }));

  it('keeps nobody else waiting, and has the configuration of its process', async () => {
    expect(await threads.run('whose', null)).toBe('bangvang');
    let turns = 0;
    const watch = setInterval(() => (turns += 1), 5);
    const answers = await Promise.all([300, 400, 500].map((ms) => threads.run('busy', ms)));
    clearInterval(watch);
    expect(answers).toEqual([300, 400, 500]);
    // Done here, the three would have left the event loop one turn each at the most.
    expect(turns).toBeGreaterThan(3);
  });

  it('throws what the task throws', async () => {
    const refused = await threads.run('refuse', null).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      said: { en: 'Too late.', vi: 'Có người đến trước.' },
      extras: { computation: 'x' },
    });
    await expect(threads.run('fail', null)).rejects.toThrow('out of range');
  });

  it('outlives a thread that ends, and those that waited for it', async () => {
    const lost = ['die', 'die'].map((task) =>
      expect(threads.run(task, null)).rejects.toThrow('ended'),
    );
    const after = threads.run('busy', 1);
    await Promise.all(lost);
    expect(await after).toBe(1);
  });

  it('gives up a task that needs more memory than a thread may have', async () => {
    const limits = { heapMegabytes: 64, idleMs: 1_000 };
    threads = new Threads(config, new ThreadProgram(file, limits));
    await expect(threads.run('hog', null)).rejects.toMatchObject({
      code: 'ERR_WORKER_OUT_OF_MEMORY',
    });
    expect(await threads.run('busy', 1)).toBe(1);
  });

  it('does it here where there is no program for threads', async () => {
    const here = new Threads(config, new ThreadProgram(null));
    here.provide('twice', (n: number) => Promise.resolve(2 * n));
    expect(await here.run('twice', 4)).toBe(8);
    await expect(here.run('none', null)).rejects.toThrow('No task none');
  });

  it('gives up what is under way when the process ends', async () => {
    await threads.run('busy', 1);
    const busy = expect(threads.run('busy', 60_000)).rejects.toThrow('ended');
    const waiting = expect(threads.run('busy', 1)).rejects.toThrow('ending');
    await threads.onModuleDestroy();
    await Promise.all([busy, waiting]);
    await expect(threads.run('busy', 1)).rejects.toThrow('ending');
  });
});
