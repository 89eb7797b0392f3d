import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  isWorksBundle,
  replay as replayBundle,
  replayText,
  replayWorks,
  Unreadable,
  type Replayed,
} from '@bangvang/results';
import { say } from '../project';
import { summary } from './summary';
import { worksSummary } from './works-summary';

export interface ReplayCommand {
  unsigned?: boolean;
  /** File with the public key by which the bundle must be signed. */
  key?: string;
  json?: boolean;
}

const EXIT_DIFFERENT = 1;
const EXIT_UNREADABLE = 2;

/**
 * Computes the result of a bundle anew and says whether it is the published one. The exit code is 0
 * when everything is equal, 1 when something differs or was tampered with, 2 when it cannot be read.
 */
export async function replay(file: string, command: ReplayCommand): Promise<void> {
  try {
    const key = command.key === undefined ? undefined : await read(command.key, '--key');
    const bytes = await read(file, '');
    const options = { unsigned: command.unsigned, key: key?.toString() };
    await (isWorksBundle(bytes)
      ? ofWorks(bytes, options, command)
      : ofRounds(bytes, options, command));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    say(`Cannot read ${file}: ${error.message}`);
    process.exitCode = EXIT_UNREADABLE;
  }
}

type Options = Parameters<typeof replayBundle>[1];

async function ofRounds(bytes: Buffer, options: Options, { json }: ReplayCommand): Promise<void> {
  const replayed = replayBundle(bytes, options);
  if (replayed.differences.length > 0) process.exitCode = EXIT_DIFFERENT;
  await print(json ? jsonLine(replayed) : summary(replayed));
}

async function ofWorks(bytes: Buffer, options: Options, { json }: ReplayCommand): Promise<void> {
  const replayed = replayWorks(bytes, options);
  if (replayed.differences.length > 0) process.exitCode = EXIT_DIFFERENT;
  await print(json ? [`${JSON.stringify(replayed)}\n`] : worksSummary(replayed));
}

async function read(file: string, path: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = 'no reason told' } = error as NodeJS.ErrnoException;
    throw new Unreadable(path, READ_ERRORS[code] ?? code);
  }
}

const READ_ERRORS: Record<string, string> = {
  ENOENT: 'the file is not there',
  EACCES: 'the file may not be read by you',
  EISDIR: 'this is a folder',
};

function* jsonLine(replayed: Replayed): Generator<string> {
  yield* replayText(replayed);
  yield '\n';
}

/** A reader that has seen enough (`| head`) is no failure. */
async function print(pieces: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
