import { defaultOptions, DetailedError, Upload as Tus } from 'tus-js-client';
import { get } from '../api/client';
import { currentLanguage } from '../i18n';
import type { Content } from './draft.rules';
import type { Upload } from './types';

/** A file on its way. */
export interface Sending {
  /** Of this window. */
  key: string;
  name: string;
  bytes: number;
  sent: number;
  /** `unreadable`: the device has it no more as it was when it was chosen. */
  state: 'sending' | 'waiting' | 'checking' | 'failed' | 'unreadable';
  /** Why it failed, in the server's words. */
  problem: string | null;
}

/** Which files of which work, and where they are sent. */
export interface SentTo {
  entryId: string;
  role: Content['files'][number]['role'];
  endpoint?: string;
}

/** What becomes of a file that is sent. */
interface Outcome {
  progress: (step: Partial<Sending>) => void;
  done: (upload: Upload) => void;
}

/** A slow phone sends this within a request's time; what was lost is no more than this. */
const PART_BYTES = 1_048_576;
/** Between tries; the last of them again and again, for as long as the network is away. */
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000] as const;

/** What this browser remembers of files that are not all sent is found by this. */
const begins = ({ entryId, role }: SentTo): string => `bv:${entryId}:${role}:`;

/**
 * Sends a file in parts that survive a lost connection, however long it is lost; chosen again after
 * a reload, it goes on where it stopped. @returns how to give it up
 */
export function sendFile(file: File, to: SentTo, { progress, done }: Outcome): () => Promise<void> {
  let tries = 0;
  let stopWaiting = (): void => undefined;
  const goOn = (): void => {
    progress({ state: 'waiting' });
    const wait = RETRY_MS[Math.min(tries, RETRY_MS.length - 1)] ?? 0;
    tries += 1;
    stopWaiting = afterOrOnline(wait, () => tus.start());
  };
  const failed = async (error: Error): Promise<void> => {
    if (!(await isReadable(file))) progress({ state: 'unreadable' });
    else if (error instanceof DetailedError && isPassing(error)) goOn();
    else progress({ state: 'failed', problem: wordsOf(error) });
  };
  const tus = new Tus(file, {
    endpoint: to.endpoint ?? '/api/uploads',
    chunkSize: PART_BYTES,
    // Tried again below: a network may be away for longer than any number of tries.
    retryDelays: null,
    metadata: { entry: to.entryId, filename: file.name },
    headers: { 'Accept-Language': currentLanguage() },
    removeFingerprintOnSuccess: true,
    fingerprint: () =>
      Promise.resolve([begins(to) + file.name, file.size, file.lastModified].join(':')),
    onProgress: (sent, bytes) =>
      progress({ sent, state: sent === bytes ? 'checking' : 'sending', problem: null }),
    onChunkComplete: () => {
      tries = 0;
    },
    onError: (error) => void failed(error),
    onSuccess: () => {
      get<Upload>(new URL(tus.url ?? '', location.href).pathname).then(done, () =>
        progress({ state: 'failed', problem: null }),
      );
    },
  });
  void tus.findPreviousUploads().then(([before]) => {
    if (before) tus.resumeFromPreviousUpload(before);
    tus.start();
  });
  return async () => {
    stopWaiting();
    void tus.abort(true).catch(() => undefined);
    await forget(await tus.findPreviousUploads());
  };
}

type Previous = Awaited<ReturnType<Tus['findPreviousUploads']>>;

const forget = async (previous: Previous): Promise<void> => {
  for (const { urlStorageKey } of previous) {
    await defaultOptions.urlStorage.removeUpload(urlStorageKey);
  }
};

/** A file that was being sent when the page went away. */
export interface HalfSent {
  name: string;
  bytes: number;
}

/** Files that this browser began to send and did not send whole. */
export async function halfSent(to: SentTo): Promise<HalfSent[]> {
  const all = await defaultOptions.urlStorage.findAllUploads();
  return all
    .filter(({ urlStorageKey }) => urlStorageKey.startsWith(`tus::${begins(to)}`))
    .map(({ size, metadata }) => ({ name: metadata['filename'] ?? '', bytes: size ?? 0 }));
}

/** Acts after a pause, or as soon as the browser says that there is a network. @returns how to give up */
function afterOrOnline(ms: number, act: () => void): () => void {
  const stop = (): void => {
    clearTimeout(timer);
    removeEventListener('online', now);
  };
  const now = (): void => {
    stop();
    act();
  };
  const timer = setTimeout(now, ms);
  addEventListener('online', now);
  return stop;
}

/** Whether the device still has the file as it was chosen. */
const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** Whether the same part may arrive later. */
function isPassing({ originalResponse }: DetailedError): boolean {
  const status = originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

function wordsOf(error: Error): string | null {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : null;
  try {
    const { detail } = JSON.parse(body ?? '') as { detail?: string };
    return detail ?? null;
  } catch {
    return null;
  }
}
