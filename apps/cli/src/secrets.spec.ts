import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSecrets } from './secrets';

describe('the secrets of an installation', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bangvang-secrets-'));
    file = join(folder, 'secrets.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are made once, differ from each other, and only their owner can read them', () => {
    const secrets = loadSecrets(folder);
    expect(loadSecrets(folder)).toEqual(secrets);
    expect(new Set(Object.values(secrets)).size).toBe(Object.keys(secrets).length);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Buffer.from(secrets.DATA_KEY, 'base64')).toHaveLength(32);
  });

  it('keep their values when a newer version needs one more', () => {
    const { SESSION_SECRET, ...rest } = loadSecrets(folder);
    writeFileSync(file, JSON.stringify(rest));
    const again = loadSecrets(folder);
    expect(again).toMatchObject(rest);
    expect(again.SESSION_SECRET).not.toBe(SESSION_SECRET);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(again);
  });

  it.each(['{}', '{"SESSION_SECRET":"known"}'])(
    'are not made anew for data that was made with others: %s',
    (left) => {
      mkdirSync(join(folder, 'postgres'));
      expect(() => loadSecrets(folder)).toThrow(/secrets\.json is missing or not whole/);
      writeFileSync(file, left);
      expect(() => loadSecrets(folder)).toThrow(/secrets\.json is missing or not whole/);
    },
  );

  it('are not overwritten when they cannot be understood', () => {
    writeFileSync(file, '{"DATA_KEY": "abc');
    expect(() => loadSecrets(folder)).toThrow(/cannot be read as JSON/);
    expect(readFileSync(file, 'utf8')).toBe('{"DATA_KEY": "abc');
  });
});
