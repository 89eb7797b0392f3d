import { Problem } from '@bangvang/platform';
import { BatchWriter } from './batch-writer';

const LIMITS = { maxBatch: 10, maxQueue: 100, concurrency: 1 };

describe('BatchWriter', () => {
  it('writes what arrives in one turn as one batch and answers each caller from its own row', async () => {
    const batches: number[][] = [];
    const writer = new BatchWriter<number, string>({
      ...LIMITS,
      flush: (items) => {
        batches.push(items);
        return Promise.resolve(items.map((item) => `row ${item}`));
      },
    });
    const answers = await Promise.all([1, 2, 3].map((item) => writer.push(item)));
    expect(answers).toEqual(['row 1', 'row 2', 'row 3']);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it('fills the next batch while a statement runs, never above the limit', async () => {
    const sizes: number[] = [];
    const writer = new BatchWriter<number, number>({
      ...LIMITS,
      flush: async (items) => {
        sizes.push(items.length);
        await new Promise((done) => setTimeout(done, 5));
        return items;
      },
    });
    const items = Array.from({ length: 35 }, (_, index) => index);
    expect(await Promise.all(items.map((item) => writer.push(item)))).toEqual(items);
    expect(Math.max(...sizes)).toBe(10);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(35);
  });

  it('lets only the failing row fail', async () => {
    const writer = new BatchWriter<number, number>({
      ...LIMITS,
      flush: (items) =>
        items.includes(3) ? Promise.reject(new Error('row 3 is bad')) : Promise.resolve(items),
    });
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map((item) => writer.push(item)));
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });

  it('fails the whole batch at once while the database is away, without trying each row', async () => {
    let calls = 0;
    const writer = new BatchWriter<number, number>({
      ...LIMITS,
      flush: () => {
        calls += 1;
        return Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
      },
    });
    const results = await Promise.allSettled([1, 2, 3].map((item) => writer.push(item)));
    expect(results.every((result) => result.status === 'rejected')).toBe(true);
    expect(calls).toBe(1);
  });

  it('refuses with OVERLOADED and a Retry-After when too many wait', async () => {
    const writer = new BatchWriter<number, number>({
      ...LIMITS,
      maxQueue: 2,
      flush: (items) => Promise.resolve(items),
    });
    const results = await Promise.allSettled([1, 2, 3].map((item) => writer.push(item)));
    const refused = results[2] as PromiseRejectedResult;
    expect(refused.reason).toBeInstanceOf(Problem);
    expect((refused.reason as Problem).document()).toMatchObject({
      status: 503,
      code: 'OVERLOADED',
      retryAfter: 1,
    });
  });

  describe('under load', () => {
    beforeEach(() => void jest.useFakeTimers());
    afterEach(() => void jest.useRealTimers());

    it('gathers for a moment what arrives after a batch of several', async () => {
      const batches: number[][] = [];
      const writer = new BatchWriter<number, number>({
        ...LIMITS,
        flush: (items) => Promise.resolve((batches.push(items), items)),
      });
      const first = [writer.push(1), writer.push(2)];
      await jest.advanceTimersByTimeAsync(1);
      const second = [writer.push(3)];
      await jest.advanceTimersByTimeAsync(2);
      second.push(writer.push(4));
      await jest.advanceTimersByTimeAsync(10);
      await Promise.all([...first, ...second]);
      expect(batches).toEqual([
        [1, 2],
        [3, 4],
      ]);
    });

    it('starts a second statement at once for a full batch, and after a while beside a stuck one', async () => {
      const batches: number[][] = [];
      const writer = new BatchWriter<number, number>({
        ...LIMITS,
        concurrency: 2,
        flush: (items) => {
          batches.push(items);
          return batches.length === 1 ? new Promise(() => undefined) : Promise.resolve(items);
        },
      });
      void writer.push(1);
      await jest.advanceTimersByTimeAsync(1);
      const lone = writer.push(2);
      await jest.advanceTimersByTimeAsync(50);
      expect(batches).toEqual([[1]]);
      await jest.advanceTimersByTimeAsync(60);
      expect(await lone).toBe(2);

      const full = Array.from({ length: 10 }, (_, index) => writer.push(index));
      await jest.advanceTimersByTimeAsync(1);
      expect((await Promise.all(full)).length).toBe(10);
    });
  });
});
