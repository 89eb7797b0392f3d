import { useEffect } from 'react';
import { refresh } from '../../api/query';

const EVERY_MS = 15_000;

/** Reads these again every few seconds while the page is looked at: others work on the same desk. */
export function useLookAgain(...paths: string[]): void {
  const all = paths.join('\n');
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) for (const path of all.split('\n')) refresh(path);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [all]);
}
