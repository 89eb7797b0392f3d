import { createContext, use, useMemo, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords, type Format } from '../../i18n/format';
import { CONTESTS, useStaff, type Schemas } from './api';

/** The zone of the contest that a page is about; without one instants are in the browser's. */
export const Zone = createContext<string | undefined>(undefined);

export type Contests = Schemas['StaffContestListDto'];

/** The zone of one of the contests that the account has a role in, published or not. */
export const zoneIn = (list: Contests | undefined, id: string | undefined): string | undefined =>
  list?.contests.find((contest) => contest.id === id)?.zone;

const CONTEST = /^\/staff\/contests\/([^/]+)/;

/** Has what stands in it tell time where the contest is that the address names. */
export function InContestZone({ children }: { children: ReactNode }) {
  const [place] = useLocation();
  const id = CONTEST.exec(place)?.[1];
  const { data } = useStaff<Contests>(id === undefined ? null : CONTESTS);
  return <Zone value={zoneIn(data, id)}>{children}</Zone>;
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
