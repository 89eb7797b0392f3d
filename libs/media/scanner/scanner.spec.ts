import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config } from '@bangvang/platform';
import { FakeClamd, VIRUS } from '../../../test/support/fake-clamd';
import { Scanner } from './scanner';

let root: string;
let clean: string;
let infected: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bangvang-scan-'));
  clean = join(root, 'clean');
  infected = join(root, 'infected');
  writeFileSync(clean, Buffer.alloc(700_000, 'a'));
  writeFileSync(infected, Buffer.concat([Buffer.alloc(300_000), VIRUS]));
});
afterAll(() => rmSync(root, { recursive: true }));

const scannerAt = (CLAMD_URL?: string): Scanner =>
  new Scanner(Object.assign(new Config(), { CLAMD_URL }));

describe('a scanner', () => {
  it.each(['a port', 'a path'])('asks clamd at %s', async (where) => {
    const clamd = await FakeClamd.start(where === 'a path' ? join(root, 'clamd.sock') : undefined);
    const scanner = scannerAt(clamd.url);
    await expect(scanner.scan(clean)).resolves.toBeUndefined();
    await expect(scanner.scan(infected)).rejects.toMatchObject({
      code: 'FILE_INFECTED',
      extras: { errors: [{ path: 'file', expected: 'Test.Virus' }] },
    });
    expect(clamd.seen).toBe(2);
    await clamd.stop();
    await expect(scanner.scan(clean)).rejects.toMatchObject({
      code: 'SCANNER_AWAY',
      extras: { retryAfter: 60 },
    });
  });

  it('that nobody configured lets files pass', async () => {
    await expect(scannerAt().scan(infected)).resolves.toBeUndefined();
  });
});
