import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APT = '/usr/bin/apt-get';

/** Path of a Chromium that runs; a stub that only advertises a package does not. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(
    (path) => existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0,
  );
}

/** Installs Chromium where that needs no question: as root on Debian. Without it browser tests are skipped. */
export function installChromium(): void {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return;
  process.stderr.write('Installing Chromium for the browser tests (once) ...\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync(APT, ['-qq', 'update'], { env, stdio: 'pipe' });
    execFileSync(APT, ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], {
      env,
      stdio: 'pipe',
    });
  } catch (error) {
    const reason = String((error as { stderr?: Buffer }).stderr ?? error).trim();
    process.stderr.write(`Chromium could not be installed: ${reason.split('\n').at(-1)}\n`);
  }
}
