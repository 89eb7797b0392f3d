import { useEffect, useMemo, useRef, useState } from 'react';
import { readStored, removeStored, writeStored } from '../storage';
import { ApiProblem, get } from './client';
import { put, useQuery, type Query } from './query';
import type {
  Attempt,
  AttemptList,
  ContestDetail,
  ContestSummary,
  Participant,
  RoundDetail,
  Standing,
} from './types';

const contestPath = (slug: string): string => `/api/contests/${encodeURIComponent(slug)}`;
/** Where the server answers a contestant. */
export const mePath = (slug: string): string => `${contestPath(slug)}/me`;
export const attemptPath = (id: string): string => `/api/attempts/${id}`;
export const attemptsPath = (roundId: string): string => `/api/rounds/${roundId}/attempts`;
export const standingPath = (roundId: string): string => `/api/rounds/${roundId}/standing`;

const readContests = async (path: string): Promise<ContestSummary[]> =>
  (await get<{ contests: ContestSummary[] }>(path)).contests;

const HOME = 'bv:round:';

async function readContest(path: string): Promise<ContestDetail> {
  const { contest } = await get<{ contest: ContestDetail }>(path);
  for (const { id } of contest.rounds) writeStored(HOME + id, contest.slug);
  return contest;
}

/** All published contests. */
export const useContests = (wanted = true): Query<ContestSummary[]> =>
  useQuery(wanted ? '/api/contests' : null, readContests);

/** One contest with its rounds; null asks for nothing. */
export const useContest = (slug: string | null): Query<ContestDetail> =>
  useQuery(slug === null ? null : contestPath(slug), readContest);

/** A round by its id, with the contest it belongs to. */
export function useRound(roundId: string): {
  contest?: ContestDetail;
  round?: RoundDetail;
  error: unknown;
  retry: () => void;
} {
  // A device that has read the contest knows the way; others look through all contests.
  const [known] = useState(() => readStored(HOME + roundId));
  const contests = useContests(known === null);
  const found = useMemo(
    () => contests.data?.find(({ rounds }) => rounds.some(({ id }) => id === roundId))?.slug,
    [contests.data, roundId],
  );
  const slug = known ?? found;
  const contest = useContest(slug ?? null);
  const round = contest.data?.rounds.find(({ id }) => id === roundId);
  const missing = slug ? contest.data && !round : contests.data;
  return {
    contest: contest.data,
    round,
    error: missing
      ? new ApiProblem(404, 'ROUND_NOT_FOUND', {}, null)
      : (contests.error ?? contest.error),
    retry: slug ? contest.refresh : contests.refresh,
  };
}

const KNOWN = 'bv:known:';

/** Remembers on this device that somebody registered here, so that strangers are not asked who they are. */
export const rememberMe = (slug: string): void => writeStored(KNOWN + slug, '1');

/** Whether an error says that nobody is registered here. */
export const isStranger = (error: unknown): boolean =>
  error instanceof ApiProblem && [401, 403, 404].includes(error.status);

/** Forgets who used this device in a contest, after the session was ended, and copies of their works. */
export function forgetMe(slug: string): void {
  removeStored(KNOWN + slug);
  put<Participant | null>(mePath(slug), null);
  for (const key of Object.keys(localStorage)) if (key.startsWith('bv:own')) removeStored(key);
}

async function readMe(path: string): Promise<Participant | null> {
  try {
    return (await get<{ participant: Participant }>(path)).participant;
  } catch (error) {
    if (!isStranger(error)) throw error;
    removeStored(KNOWN + decodeURIComponent(path.split('/')[3] ?? ''));
    return null;
  }
}

/** Who I am in a contest; null for a stranger. `ask` asks the server even when this device knows nobody. */
export function useMe(slug: string, ask = false): Query<Participant | null> {
  const wanted = ask || readStored(KNOWN + slug) !== null;
  const answer = useQuery(wanted ? mePath(slug) : null, readMe);
  return wanted ? answer : { ...answer, data: null };
}

/** How often whoever waits for the result that decides looks whether they may start. */
const AWAITED_MS = 30_000;
const whileAwaited = (mine: AttemptList | undefined): number =>
  mine?.entry?.state === 'awaited' ? AWAITED_MS : 0;

/** My attempts in a round. */
export const useAttempts = (roundId: string | null): Query<AttemptList> =>
  useQuery<AttemptList>(roundId && attemptsPath(roundId), get, whileAwaited);

/** How often an attempt is looked at again while the worker submits it. */
const EXPIRED_MS = 2_000;
const whileExpired = (attempt: Attempt | undefined): number =>
  attempt?.state === 'expired' ? EXPIRED_MS : 0;

/** One attempt of mine. */
export const useAttempt = (id: string): Query<Attempt> =>
  useQuery<Attempt>(attemptPath(id), get, whileExpired);

async function readStanding(path: string): Promise<Standing | null> {
  try {
    return await get<Standing>(path);
  } catch (error) {
    if (error instanceof ApiProblem && !error.passing) return null;
    throw error;
  }
}

const STANDING_MS = 20_000;

/**
 * My place on the board of a round; null before anything of mine counts. While `moved` (say, the
 * number of attempts) changes it is asked again, each client at its own moment: bands tell the rest.
 */
export function useStanding(roundId: string | null, moved?: number): Query<Standing | null> {
  const answer = useQuery(roundId && standingPath(roundId), readStanding);
  const ask = answer.refresh;
  const latest = useRef(moved);
  useEffect(() => {
    latest.current = moved;
  }, [moved]);
  useEffect(() => {
    let asked = latest.current;
    const timer = setInterval(
      () => {
        if (latest.current === asked || document.hidden) return;
        asked = latest.current;
        ask();
      },
      STANDING_MS * (0.75 + Math.random() / 2),
    );
    return () => clearInterval(timer);
  }, [ask]);
  return answer;
}
