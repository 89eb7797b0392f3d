import { Upload as Tus, type DetailedError } from 'tus-js-client';
import { get } from '../api/client';
import { currentLanguage } from '../i18n';
import type { Upload } from './types';

/** A file on its way. */
export interface Sending {
  /** Of this window. */
  key: string;
  name: string;
  bytes: number;
  sent: number;
  state: 'sending' | 'waiting' | 'checking' | 'failed';
  /** Why it failed, in the server's words. */
  problem: string | null;
}

/** What becomes of a file that is sent. */
interface Outcome {
  progress: (step: Partial<Sending>) => void;
  done: (upload: Upload) => void;
}

/** A slow phone sends this within a request's time; what was lost is no more than this. */
const PART_BYTES = 1_048_576;
const RETRY_MS = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000];

/**
 * Sends a file in parts that survive a lost connection; chosen again after a reload, it goes on where
 * it stopped. @returns how to give it up
 */
export function sendFile(
  file: File,
  entryId: string,
  { progress, done }: Outcome,
  endpoint = '/api/uploads',
): () => void {
  const tus = new Tus(file, {
    endpoint,
    chunkSize: PART_BYTES,
    retryDelays: RETRY_MS,
    metadata: { entry: entryId, filename: file.name },
    headers: { 'Accept-Language': currentLanguage() },
    removeFingerprintOnSuccess: true,
    fingerprint: () =>
      Promise.resolve(['bv', entryId, file.name, file.size, file.lastModified].join(':')),
    onProgress: (sent, bytes) =>
      progress({ sent, state: sent === bytes ? 'checking' : 'sending', problem: null }),
    onShouldRetry: (error) => {
      const passing = isPassing(error);
      if (passing) progress({ state: 'waiting' });
      return passing;
    },
    onError: (error) => progress({ state: 'failed', problem: wordsOf(error as DetailedError) }),
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
  return () => void tus.abort(true).catch(() => undefined);
}

/** Whether the same part may arrive later. */
function isPassing({ originalResponse }: DetailedError): boolean {
  const status = originalResponse?.getStatus() ?? 0;
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

function wordsOf({ originalResponse }: DetailedError): string | null {
  try {
    const { detail } = JSON.parse(originalResponse?.getBody() ?? '') as { detail?: string };
    return detail ?? null;
  } catch {
    return null;
  }
}
