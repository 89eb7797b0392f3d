import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { diskFull, Failure, saysDiskFull } from '../failure';

const run = promisify(execFile);
const NAMES = ['redis-server', 'valkey-server'];
const BREW_FOLDERS = ['/opt/homebrew/bin', '/usr/local/bin', '/home/linuxbrew/.linuxbrew/bin'];
/** The program is in redis-tools, where it goes by the name of its RDB checker; redis-server is a link to it. */
const PACKAGE = 'redis-tools';
const PROGRAM = 'usr/bin/redis-server';
const CHECKER = 'redis-check-rdb';
const DEEPEST = 4;
const INSTALL =
  'install it ("apt-get install redis-server", "brew install redis") or set REDIS_URL';

export interface RedisProgram {
  path: string;
  /** LD_LIBRARY_PATH, when its libraries came along with it. */
  libraries?: string;
}

/**
 * Finds a Redis server: on the PATH, among Homebrew's programs, unpacked into `folder` before, or
 * unpacked now from the system's own packages, without installing anything.
 * @param announce told before something that takes long.
 * @throws Failure with one sentence saying what to install.
 */
export async function findRedis(
  folder: string,
  announce: (line: string) => void,
): Promise<RedisProgram> {
  const installed = onPath([...(process.env['PATH'] ?? '').split(delimiter), ...BREW_FOLDERS]);
  if (installed) return { path: installed };
  const unpacked = join(folder, 'redis');
  if (!existsSync(unpacked)) {
    if (onPath(['/usr/bin', '/bin'], ['apt-get']) === undefined)
      throw new Failure(`There is no Redis on this machine: ${INSTALL}.`);
    announce("Unpacking Redis from the system's packages (once) ...");
    await unpack(unpacked);
  }
  return programIn(unpacked);
}

function onPath(folders: string[], names = NAMES): string | undefined {
  const candidates = names.flatMap((name) =>
    folders.filter(Boolean).map((folder) => join(folder, name)),
  );
  return candidates.find((path) => existsSync(path));
}

/** Unpacks with the system's package lists; where there are none, or stale ones, with lists of our own. */
async function unpack(target: string): Promise<void> {
  const work = `${target}.${process.pid}`;
  rmSync(work, { recursive: true, force: true });
  try {
    const root = await unpackInto(join(work, 'first'), []).catch(async () =>
      unpackInto(join(work, 'second'), await ownPackageLists(work)),
    );
    if (!existsSync(target)) renameSync(root, target);
  } catch (error) {
    if (saysDiskFull(error)) throw diskFull(dirname(target));
    const reason = (error as Error).message.trim().split('\n').at(-1);
    throw new Failure(
      `Redis is not on this machine and could not be unpacked from its packages (${reason}): ${INSTALL}.`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Unpacks the package, then level by level what it depends on, until the program runs. */
async function unpackInto(root: string, options: string[]): Promise<string> {
  mkdirSync(root, { recursive: true });
  const installed = await installedPackages();
  let level = [PACKAGE];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    await unpackPackages(level, root, options);
    if (await runs(programIn(root))) return root;
    level = (await dependencies(level, options)).filter((name) => !installed.has(name));
  }
  const { path, libraries } = programIn(root);
  await run(path, ['--version'], { env: { LD_LIBRARY_PATH: libraries } });
  return root;
}

async function unpackPackages(names: string[], root: string, options: string[]): Promise<void> {
  const folder = `${root}.packages`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await run('apt-get', [...options, '-o', 'APT::Sandbox::User=root', '-qq', 'download', ...names], {
    cwd: folder,
  });
  for (const file of readdirSync(folder)) await run('dpkg', ['-x', join(folder, file), root]);
}

async function runs(program: RedisProgram): Promise<boolean> {
  return run(program.path, ['--version'], { env: { LD_LIBRARY_PATH: program.libraries } }).then(
    () => true,
    () => false,
  );
}

/** Fetches package lists into `work`, as anybody may; returns the options that make apt use them. */
async function ownPackageLists(work: string): Promise<string[]> {
  mkdirSync(join(work, 'state/lists/partial'), { recursive: true });
  mkdirSync(join(work, 'cache/archives/partial'), { recursive: true });
  const options = [
    ...['-o', `Dir::State=${join(work, 'state')}`, '-o', `Dir::Cache=${join(work, 'cache')}`],
    ...['-o', 'Dir::State::status=/var/lib/dpkg/status', '-o', 'APT::Sandbox::User=root'],
  ];
  await run('apt-get', [...options, '-qq', 'update']);
  return options;
}

/** The libraries that these packages name as what they depend on. */
async function dependencies(names: string[], options: string[]): Promise<string[]> {
  const { stdout } = await run('apt-cache', [...options, 'depends', ...names]);
  return [
    ...new Set(
      [...stdout.matchAll(/^ [ |]Depends: ((?:lib|lua)\S+)$/gm)].map((match) => match[1] ?? ''),
    ),
  ];
}

async function installedPackages(): Promise<Set<string>> {
  const { stdout } = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n'], {
    maxBuffer: 1e7,
  });
  return new Set(
    stdout
      .split('\n')
      .flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0] ?? ''] : [])),
  );
}

function programIn(root: string): RedisProgram {
  const folders = ['usr/lib', 'lib'].flatMap((folder) => librariesIn(join(root, folder)));
  const path = join(root, PROGRAM);
  if (!existsSync(path)) symlinkSync(CHECKER, path);
  return { path, libraries: folders.join(delimiter) };
}

function librariesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const inside = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name.includes('linux'),
  );
  return [folder, ...inside.map((entry) => join(folder, entry.name))];
}
