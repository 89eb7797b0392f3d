import { setImmediate } from 'node:timers/promises';
import { Turnstile } from './turnstile';

describe('a turnstile', () => {
  it('lets a few in at once, the rest in order, and refuses who may not wait', async () => {
    const turnstile = new Turnstile(2, 3);
    const finished: number[] = [];
    let inside = 0;
    let most = 0;
    const visit = (index: number) =>
      turnstile.run(async () => {
        most = Math.max(most, (inside += 1));
        await setImmediate();
        inside -= 1;
        finished.push(index);
      });
    const results = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map(visit));
    expect(finished).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
    expect(results.slice(5)).toMatchObject([
      { status: 'rejected', reason: { code: 'OVERLOADED', status: 503 } },
      { status: 'rejected', reason: { extras: { retryAfter: 3 } } },
    ]);
    await visit(7);
    expect(finished).toContain(7);
  });

  it('goes on after a failure', async () => {
    const turnstile = new Turnstile(1);
    const failure = turnstile.run(() => Promise.reject(new Error('no')));
    const after = turnstile.run(() => Promise.resolve('yes'));
    await expect(failure).rejects.toThrow('no');
    await expect(after).resolves.toBe('yes');
  });
});
