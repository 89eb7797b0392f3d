import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../test/support/until';
import { Loop } from './loop';

describe('a loop', () => {
  beforeAll(() => void Logger.overrideLogger(false));
  afterAll(() => void Logger.overrideLogger(['error']));

  it('never overlaps its turns, and stop() waits for the one under way', async () => {
    let inside = 0;
    let most = 0;
    let turns = 0;
    const loop = new Loop({
      name: 'Spec',
      everyMs: 1,
      turn: async () => {
        most = Math.max(most, ++inside);
        await sleep(5);
        inside -= 1;
        turns += 1;
      },
    });
    loop.start();
    await until(() => turns > 2);
    await loop.stop();
    expect(inside).toBe(0);
    expect(most).toBe(1);
    const done = turns;
    // Nothing tells of a turn that does not come.
    await sleep(20);
    expect(turns).toBe(done);
  });

  it('survives errors and comes back after the pause', async () => {
    let turns = 0;
    const loop = new Loop({
      name: 'Spec',
      everyMs: 1,
      afterErrorMs: 2,
      turn: () => {
        turns += 1;
        return turns < 3 ? Promise.reject(new Error('away')) : Promise.resolve();
      },
    });
    loop.start();
    await until(() => turns > 3);
    await loop.stop();
  });

  it('lets a turn say when the next one is wanted', async () => {
    let turns = 0;
    const loop = new Loop({
      name: 'Spec',
      everyMs: 1,
      turn: () => {
        turns += 1;
        return Promise.resolve(10_000);
      },
    });
    loop.start();
    await until(() => turns === 1);
    // Nothing tells of a turn that does not come.
    await sleep(30);
    await loop.stop();
    expect(turns).toBe(1);
  });
});
