import { setTimeout as sleep } from 'node:timers/promises';
import { createTestApp, type TestApp } from '../../../test/support/app';
import { until } from '../../../test/support/until';
import { query } from '../database';
import { Jobs } from './jobs';

describe('jobs', () => {
  let api: TestApp;
  let worker: TestApp;
  let other: TestApp;

  beforeAll(async () => {
    api = await createTestApp();
    const env = { DATABASE_URL: api.config.DATABASE_URL };
    [worker, other] = await Promise.all([createTestApp({ env }), createTestApp({ env })]);
  });
  afterAll(() => Promise.all([api, worker, other].map((test) => test.close())));

  const done: string[] = [];
  const ask = (name: string, what: string, singletonKey?: string) =>
    api.db.transaction((tx) => api.app.get(Jobs).enqueue(tx, name, { what }, { singletonKey }));

  const begin = (test: TestApp, handlers: Record<string, (what: string) => Promise<void>>) => {
    const jobs = test.app.get(Jobs);
    for (const [name, handler] of Object.entries(handlers)) {
      jobs.work<{ what: string }>(name, ({ what }) => handler(what));
    }
    jobs.start();
  };

  it('begin once what asked for them is committed, and never when it is not', async () => {
    begin(worker, {
      plain: (what) => Promise.resolve(void done.push(what)),
      failing: (what) => {
        done.push(what);
        return done.filter((one) => one === what).length < 2
          ? Promise.reject(new Error('on purpose'))
          : Promise.resolve();
      },
      slow: async (what) => {
        done.push(`${what} begins`);
        await sleep(1_500);
        done.push(`${what} ends`);
      },
    });
    const jobs = api.app.get(Jobs);
    await expect(
      api.db.transaction(async (tx) => {
        await jobs.enqueue(tx, 'plain', { what: 'rolled back' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await api.db.transaction(async (tx) => {
      await jobs.enqueue(tx, 'plain', { what: 'committed' });
      // Asked for later and done: whatever could be begun before it has been.
      await ask('plain', 'meanwhile');
      await until(() => done.includes('meanwhile'));
      expect(done).toEqual(['meanwhile']);
    });
    await until(() => done.includes('committed'));
    expect(done).toEqual(['meanwhile', 'committed']);
  });

  it('wait once for a key, with the newest data', async () => {
    const jobs = api.app.get(Jobs);
    await api.db.transaction(async (tx) => {
      for (const what of ['first', 'second', 'third']) {
        await jobs.enqueue(tx, 'plain', { what }, { singletonKey: 'one' });
      }
    });
    await until(() => done.includes('third'));
    await ask('plain', 'after them');
    await until(() => done.includes('after them'));
    expect(done).not.toContain('first');
    expect(done).not.toContain('second');
    expect(done.filter((what) => what === 'third')).toHaveLength(1);
  });

  it('are done again after a failure', async () => {
    await ask('failing', 'stubborn');
    await until(() => done.filter((what) => what === 'stubborn').length === 2);
  });

  it('of one key run one after the other, also where there are several workers', async () => {
    begin(other, {
      slow: async (what) => {
        done.push(`${what} begins`);
        await sleep(500);
        done.push(`${what} ends`);
      },
    });
    await ask('slow', 'one', 'k');
    await until(() => done.includes('one begins'));
    await ask('slow', 'two', 'k');
    await until(() => done.includes('two ends'));
    expect(done.slice(-4)).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('left by a worker that ended are taken up by another', async () => {
    let begun = 0;
    const left = async () => {
      begun += 1;
      if (begun === 1) await new Promise(() => undefined);
      done.push('taken up');
    };
    const third = await createTestApp({ env: { DATABASE_URL: api.config.DATABASE_URL } });
    begin(third, { left });
    await ask('left', 'x', 'y');
    await until(() => begun === 1);
    // As a kill would: the lock's connection goes, and the job's heartbeat stops.
    await query(
      api.db.tx,
      `UPDATE pgboss.job SET heartbeat_on = now() - interval '1 hour' WHERE name = 'left'`,
    );
    await query(
      api.db.tx,
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l
        WHERE l.locktype = 'advisory' AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    await third.close();
    const fourth = await createTestApp({ env: { DATABASE_URL: api.config.DATABASE_URL } });
    try {
      begin(fourth, { left });
      await until(() => done.includes('taken up'));
    } finally {
      await fourth.close();
    }
  });
});
