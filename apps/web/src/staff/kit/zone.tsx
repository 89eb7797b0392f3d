import { createContext, use, useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useContests } from '../../api/queries';
import { useWords, type Format } from '../../i18n/format';

const Zone = createContext<string | undefined>(undefined);

const CONTEST = /^\/staff\/contests\/([^/]+)/;

/** Has what stands in it tell time where the contest is that the address names. */
export function InContestZone({ children }: { children: ReactNode }) {
  const [place] = useLocation();
  const id = CONTEST.exec(place)?.[1];
  const { data: contests } = useContests(id !== undefined);
  const zone = contests?.find((contest) => contest.id === id)?.zone;
  return <Zone value={zone}>{children}</Zone>;
}

/** Phrases and formats as `useWords` has them, with instants in the contest's zone. */
export function useContestWords(): ReturnType<typeof useWords> {
  const { f, ...words } = useWords();
  const own = use(Zone);
  const local = useMemo<Format>(
    () => ({
      ...f,
      instant: (iso, zone = own) => f.instant(iso, zone),
      exact: (iso, zone = own) => f.exact(iso, zone),
    }),
    [f, own],
  );
  return { ...words, f: local };
}
