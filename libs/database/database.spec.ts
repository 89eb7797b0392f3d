import { createTestApp, type TestApp } from '../../test/support/app';
import { query } from './database';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp();
});
afterAll(() => test.close());

it('lets transactions ask something besides, however many come at once', async () => {
  const crowd = Array.from({ length: 60 }, (_, index) =>
    test.db.transaction(async (tx) => {
      await query(tx, 'SELECT pg_sleep(0.01)');
      await test.db.now();
      return index;
    }),
  );
  expect(await Promise.all(crowd)).toEqual(crowd.map((_, index) => index));
});

it('gives a place back when a transaction fails', async () => {
  const failing = Array.from({ length: 60 }, () =>
    test.db.transaction(() => Promise.reject(new Error('no'))),
  );
  const ended = await Promise.allSettled(failing);
  expect(ended.every(({ status }) => status === 'rejected')).toBe(true);
  expect(await test.db.transaction(() => Promise.resolve('yes'))).toBe('yes');
});
