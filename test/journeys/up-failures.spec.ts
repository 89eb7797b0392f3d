import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadSecrets } from '../../apps/cli/src/secrets';
import { newDataFolder, Up, type UpOptions } from '../support/up';

/** Starts it, expects it to give up, and returns what it said. */
async function refused(options: UpOptions): Promise<string> {
  const up = new Up(options);
  const code = await up.exit;
  expect(code).toBe(1);
  return up.said;
}

const oneSentence = (pattern: RegExp): RegExp => new RegExp(`^${pattern.source}\\n$`);

describe('npm start says in one sentence why it cannot', () => {
  it('when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const folder = newDataFolder();
    const said = await refused({ folder, env: { PORT: String(port) } });
    other.close();
    rmSync(folder, { recursive: true });
    expect(said).toMatch(oneSentence(/Port \d+ on 127\.0\.0\.1 is taken by another program: .*/));
  });

  it.each([
    [{ PORT: 'eighty' }, /The configuration is wrong: PORT: .*/],
    [{ API_PROCESSES: '0' }, /The configuration is wrong: API_PROCESSES must be .*/],
    [{ HOST: '192.0.2.1' }, /HOST is 192\.0\.2\.1, which is not an address of this machine\./],
    [
      { DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/none' },
      /PostgreSQL at 127\.0\.0\.1:1\/none cannot be reached \(.*\): check DATABASE_URL\./,
    ],
    [
      { REDIS_URL: 'redis://:secret@127.0.0.1:1' },
      /Redis at 127\.0\.0\.1:1 cannot be reached \(.*\): check REDIS_URL\./,
    ],
  ])('when it is given %j', async (env: Record<string, string>, sentence) => {
    const folder = newDataFolder();
    const output = await refused({ folder, env });
    expect(output).toMatch(oneSentence(sentence));
    expect(output).not.toContain('secret@');
    rmSync(folder, { recursive: true });
  });

  it('when the data folder is damaged, and leaves it as it was', async () => {
    const first = new Up();
    await first.ready();
    await first.stop({ keepData: true });
    const control = join(first.folder, 'postgres/data/global/pg_control');
    writeFileSync(control, Buffer.alloc(statSync(control).size, 7));
    const output = await refused({ folder: first.folder });
    expect(output).toMatch(
      oneSentence(/PostgreSQL cannot start on the data folder .*, which seems damaged \(.*\): .*/),
    );
    await first.stop();
  });

  it('when the data folder is of another version', async () => {
    const folder = newDataFolder();
    loadSecrets(folder);
    mkdirSync(join(folder, 'postgres/data'), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'postgres/data/PG_VERSION'), '13\n');
    const said = await refused({ folder });
    rmSync(folder, { recursive: true });
    expect(said).toMatch(
      oneSentence(/The data folder .* was made by PostgreSQL 13, and this is 18: .*/),
    );
  });

  it('when the secrets are gone but the data is not', async () => {
    const first = new Up();
    await first.ready();
    await first.stop({ keepData: true });
    rmSync(join(first.folder, 'secrets.json'));
    expect(await refused({ folder: first.folder })).toMatch(
      oneSentence(/.*secrets\.json is missing or not whole, and without its keys .*/),
    );
    await first.stop();
  });
});

const onDiskOfItsOwn = canMount() ? it : it.skip;

describe('npm start on a full disk', () => {
  onDiskOfItsOwn.each([
    ['too small from the beginning', 'size=50m'],
    ['that fills up while the database is made', 'size=400m,nr_inodes=120'],
  ])('says so in one sentence: a disk %s', async (_what, options) => {
    const disk = newDataFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', `${options},mode=755`, 'bangvang-test', disk]);
    try {
      const folder = join(disk, 'data');
      mkdirSync(folder);
      expect(await refused({ folder })).toMatch(
        oneSentence(/The disk that holds .* is full: free some space and start again\./),
      );
    } finally {
      execFileSync('umount', [disk]);
      rmSync(disk, { recursive: true });
    }
  });
});

/** Mounting needs root, and a container may forbid it even then. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = newDataFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'bangvang-test', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
}
