import { useEffect, useMemo, useState } from 'react';
import { ApiProblem } from '../api/client';
import { isStranger, useContest } from '../api/queries';
import { useQuery } from '../api/query';
import { keepPages } from '../offline/pages';
import { forgetCopies, keepWorks, keptWorks, type OwnWorks } from './device';
import { entriesPage, entriesPath } from './paths';
import type { MyEntries } from './types';

export interface KnownWorks {
  /** Null while nothing is known. */
  works: OwnWorks | null;
  /** It is what this device kept: the server cannot be asked just now. */
  offline: boolean;
  error: unknown;
  refresh: () => void;
}

/** My works in a contest: as the server tells them, or as this device kept them while there is no network. */
export function useOwnWorks(slug: string): KnownWorks {
  const contest = useContest(slug);
  const mine = useQuery<MyEntries>(entriesPath(slug));
  const [kept] = useState(() => keptWorks(slug));
  const told = useMemo(() => {
    if (!contest.data || !mine.data) return null;
    const { title, zone } = contest.data;
    return { contest: { slug, title, zone }, mine: mine.data };
  }, [slug, contest.data, mine.data]);
  const error = contest.error ?? mine.error;
  const stranger = isStranger(mine.error);
  useEffect(() => {
    if (told) keepWorks(told);
    else if (stranger) forgetCopies(slug);
  }, [told, stranger, slug]);
  useEffect(() => keepPages(entriesPage(slug)), [slug]);
  const passing = error instanceof ApiProblem && error.passing;
  return {
    works: told ?? (passing ? kept : null),
    offline: passing,
    error,
    refresh: mine.refresh,
  };
}
