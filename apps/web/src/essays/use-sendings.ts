import { useCallback, useEffect, useRef, useState } from 'react';
import type { Upload } from './types';
import { halfSent, sendFile, type HalfSent, type Sending, type SentTo } from './uploading';

/** What is on its way to one place, and what was left half sent when the page went away. */
export function useSendings(to: SentTo, done: (upload: Upload) => void) {
  const [sending, setSending] = useState<Sending[]>([]);
  const { half, look } = useHalfSent(to, sending);
  const aborts = useRef(new Map<string, () => Promise<void>>());
  const latest = useRef(done);
  useEffect(() => {
    latest.current = done;
  });
  const forget = (key: string) => {
    aborts.current.delete(key);
    setSending((all) => all.filter((one) => one.key !== key));
  };
  const start = (file: File) => {
    const key = crypto.randomUUID();
    setSending((all) => [...all, firstOf(file, key)]);
    const abort = sendFile(file, to, {
      progress: (step) =>
        setSending((all) => all.map((one) => (one.key === key ? { ...one, ...step } : one))),
      done: (upload) => {
        forget(key);
        latest.current(upload);
      },
    });
    aborts.current.set(key, abort);
  };
  const drop = (key: string) => {
    void aborts.current.get(key)?.().then(look);
    forget(key);
  };
  return { sending, half, start, drop };
}

const firstOf = (file: File, key: string): Sending => ({
  key,
  name: file.name,
  bytes: file.size,
  sent: 0,
  state: 'sending',
  problem: null,
});

/** Files that were half sent, without those that are being sent again. */
function useHalfSent({ entryId, role, endpoint }: SentTo, sending: Sending[]) {
  const [found, setFound] = useState<HalfSent[]>([]);
  const look = useCallback(
    () => void halfSent({ entryId, role, endpoint }).then(setFound),
    [entryId, role, endpoint],
  );
  useEffect(look, [look, sending.length]);
  const half = found.filter(
    ({ name, bytes }) => !sending.some((one) => one.name === name && one.bytes === bytes),
  );
  return { half, look };
}
