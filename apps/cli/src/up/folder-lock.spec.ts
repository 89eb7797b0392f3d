import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startedAt } from '../processes';
import { lockFolder } from './folder-lock';

describe('the lock of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-lock-'));
  const file = join(folder, 'up.lock');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is taken once, and again when it was given back', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(/already runs on the data folder .* \(process \d+\)/);
    unlock();
    expect(existsSync(file)).toBe(false);
    lockFolder(folder)();
  });

  it.each([
    ['a process that has ended', '2147483646 1'],
    ['another process that got the same number later', `${process.pid} ${startedAt(1)}0`],
    ['nobody, cut short while writing', ''],
  ])('counts for nothing when it is of %s', (_whom, content) => {
    writeFileSync(file, content);
    lockFolder(folder)();
  });
});
