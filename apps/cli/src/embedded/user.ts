import { spawnSync } from 'node:child_process';
import { Failure } from '../failure';

/** Who a server runs as; undefined means: as we do. */
export interface RunAs {
  name: string;
  uid: number;
  gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

/**
 * The user for the servers: PostgreSQL refuses to run as root, so root steps down to a user that
 * every system has. Anybody else runs them under their own name.
 */
export function serverUser(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of CANDIDATES) {
    const [uid, gid] = [idOf('-u', name), idOf('-g', name)];
    if (uid && gid) return { name, uid, gid };
  }
  throw new Failure(
    'PostgreSQL does not run as root and this system has neither a "postgres" nor a "nobody" user: start as another user, or set DATABASE_URL.',
  );
}

/** Whether that user can run every one of these programs and enter every one of these folders. */
export function canReach(user: RunAs, programs: string[], folders: string[]): boolean {
  const test =
    'n=$1; shift; while [ "$n" -gt 0 ]; do test -x "$1" || exit 1; shift; n=$((n - 1)); done; for f in "$@"; do cd "$f" || exit 1; done';
  const { uid, gid } = user;
  const args = ['-c', test, 'sh', String(programs.length), ...programs, ...folders];
  return spawnSync('/bin/sh', args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
}
