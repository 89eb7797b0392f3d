import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { ApiProblem, get } from '../api/client';
import { draftCopy, homeOf, isLocal, type Owned } from './device';
import { DraftDesk } from './draft-desk';
import { draftPage, draftPath } from './paths';
import type { Draft } from './types';

const RETRY_MS = 10_000;

/** Drafts that the server learned of in this window, by their id there: the id they began with. */
const origins = new Map<string, string>();

/** The id that a draft's page began with: what is being written stays on the page when it changes. */
export const originOf = (id: string): string => origins.get(id) ?? id;

export interface Desk {
  desk: DraftDesk | null;
  error: unknown;
  retry: () => void;
}

/**
 * The desk of one draft. It is read once: from then on this window knows best, and joins what others
 * save. Without a network it starts from what this device keeps, and meets the server's later.
 */
export function useDesk({ slug, owner }: Owned, id: string): Desk {
  const origin = originOf(id);
  const [desk, setDesk] = useState<DraftDesk | null>(() =>
    isLocal(origin) ? DraftDesk.begun(origin) : null,
  );
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  useMoving(slug, origin, desk);
  useEffect(() => {
    if (isLocal(origin)) return;
    let gone = false;
    let mine: DraftDesk | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (draft: Draft): void => {
      mine = DraftDesk.of({ slug, owner }, draft);
      setDesk(mine);
    };
    const read = async (): Promise<void> => {
      clearTimeout(timer);
      try {
        const draft = await get<Draft>(draftPath(origin));
        if (gone) return;
        stop();
        if (mine) mine.meet(draft);
        else show(draft);
      } catch (problem) {
        if (gone) return;
        const copy = draftCopy(slug, origin);
        if (!(problem instanceof ApiProblem) || !problem.passing || !copy) {
          setError(problem);
          return;
        }
        if (!mine) show(copy);
        timer = setTimeout(() => void read(), RETRY_MS);
      }
    };
    const again = (): void => void read();
    const stop = (): void => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
    window.addEventListener('online', again);
    void read();
    return () => {
      gone = true;
      stop();
    };
  }, [slug, owner, origin, tries]);
  return { desk, error, retry: () => setTries(tries + 1) };
}

/** Once the server knows a draft that was begun here, its page has the address that it has everywhere. */
function useMoving(slug: string, origin: string, desk: DraftDesk | null): void {
  const [, go] = useLocation();
  useEffect(() => {
    if (!isLocal(origin)) return;
    const known = desk ? null : homeOf(slug, origin);
    if (known) go(draftPage(slug, known), { replace: true });
    return desk?.subscribe(() => {
      const { id } = desk.snapshot();
      if (id === null || origins.has(id)) return;
      origins.set(id, origin);
      go(draftPage(slug, id), { replace: true });
    });
  }, [slug, origin, desk, go]);
}
