import { useEffect, useState } from 'react';
import { ApiProblem } from '../api/client';
import type { Query } from '../api/query';
import { useStaff } from '../staff/kit/api';

/*
 * What a judge has open stays in this tab until it is closed: when the network goes and the page is
 * loaded again, it is still there. Works that are judged stay on no device longer than that.
 */
const SEEN = 'bv:seen:';

function read<Answer>(path: string): Answer | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(SEEN + path) ?? 'null') as Answer | undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is known at a path in this tab. */
export function keepSeen(path: string, answer: unknown): void {
  try {
    sessionStorage.setItem(SEEN + path, JSON.stringify(answer));
  } catch {
    // A full or refused storage: then a page that is loaded again needs the network.
  }
}

/** Nothing that was seen stays in this tab. */
export function forgetSeen(): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(SEEN)) sessionStorage.removeItem(key);
  } catch {
    // Where nothing may be stored there is nothing to forget.
  }
}

/** Whether an error says that the server cannot be asked just now. */
const isPassing = (error: unknown): boolean => error instanceof ApiProblem && error.passing;

export interface Seen<Answer> extends Query<Answer> {
  /** The server cannot be asked just now. */
  offline: boolean;
}

/** What the server says at a staff path; without a network, what it said in this tab before. */
export function useSeen<Answer>(path: string): Seen<Answer> {
  const query = useStaff<Answer>(path);
  const [seen] = useState(() => read<Answer>(path));
  const { data, error } = query;
  useEffect(() => {
    if (data !== undefined) keepSeen(path, data);
    else if (error !== undefined && !isPassing(error)) forgetSeen();
  }, [path, data, error]);
  const offline = isPassing(error);
  return data === undefined && offline && seen
    ? { ...query, data: seen, offline }
    : { ...query, offline };
}
