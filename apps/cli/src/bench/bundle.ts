import { spawn, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { canonicalJson } from '@bangvang/platform';
import { writeBundle } from '@bangvang/results';
import { ATTEMPTS, bundleContest, PEOPLE } from './bundle-contest';
import { timed } from './ground';
import { rounded, type Row } from './row';

const LOOK_EVERY_MS = 50;
const KILOBYTES_PER_MEGABYTE = 1_024;
const MEGABYTE = 1_000_000;

/** A bundle of the whole Hải Phòng contest, written here and replayed by a process of its own. */
export async function bundle(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bangvang-bundle-'));
  const file = join(folder, 'bundle.json');
  try {
    const content = bundleContest();
    const writing = await timed(() => write(file, content));
    const { seconds, megabytes } = await replay(file);
    const size = `${Math.round(statSync(file).size / MEGABYTE)} MB`;
    const how = `${ATTEMPTS.toLocaleString('en')} attempts of ${PEOPLE.toLocaleString('en')} people with their answers, ${size}`;
    return [
      { name: 'bundle, written', value: rounded(writing), unit: 's', how },
      {
        name: 'bundle, replayed',
        value: rounded(seconds),
        unit: 's',
        how: `${how}; signature, seals, points, ranks, prizes, all equal to what was published`,
      },
      {
        name: 'bundle, replayed, peak memory',
        value: megabytes,
        unit: 'MB',
        how: 'resident set of the process at its highest (VmHWM)',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function write(file: string, content: ReturnType<typeof bundleContest>): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const out = createWriteStream(file);
  const edition = {
    version: 1,
    previous: null,
    publishedAt: new Date(0).toISOString(),
    reason: null,
  };
  await writeBundle(out, content, edition, {
    sign: (value) =>
      sign(null, Buffer.from(canonicalJson(value)), privateKey).toString('base64url'),
    publicKeyPem: () => publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  });
  out.end();
  await finished(out);
}

/** @throws when the replay does not end with 0 */
async function replay(file: string): Promise<{ seconds: number; megabytes: number | null }> {
  let peak: number | null = null;
  const seconds = await timed(async () => {
    const command = [process.argv[1] as string, 'replay', file, '--json'];
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    const looking = setInterval(() => (peak = peakOf(child) ?? peak), LOOK_EVERY_MS);
    const [code] = (await once(child, 'exit')) as [number | null];
    clearInterval(looking);
    if (code !== 0) throw new Error(`the replay ended with ${code}`);
  });
  return {
    seconds,
    megabytes: peak === null ? null : Math.round(peak / KILOBYTES_PER_MEGABYTE),
  };
}

function peakOf({ pid }: ChildProcess): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}
