import { createHash } from 'node:crypto';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long a session lasts at most, in seconds. */
export const SESSION_SECONDS = 7 * 24 * HOUR;
/** How long a session may lie unused, in seconds. */
export const IDLE_SECONDS = 12 * HOUR;
/** A session's last use is written down at most this often, in seconds. */
export const SEEN_SECONDS = MINUTE;
/** More sessions of one account than this end the oldest. */
export const MAX_SESSIONS = 20;

/** A browser's description of itself is cut to this many characters. */
export const USER_AGENT_MAX = 300;

/** What is stored of a session's token: reading the table opens no session. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Wrong passwords are forgotten this long after the last one, in seconds. */
export const FORGET_SECONDS = HOUR;

/** Wrong passwords for one account that cost no wait, and from one network. */
export const FREE_FAILURES_PER_ACCOUNT = 5;
export const FREE_FAILURES_PER_NETWORK = 30;

const FIRST_WAIT = 5;
const LONGEST_WAIT = 15 * MINUTE;

/**
 * Seconds to wait after the 1st, 2nd, ... wrong password; the last holds for all that follow.
 * Doubles from 5 seconds up to 15 minutes once the free ones are used up.
 */
export function waits(free: number): number[] {
  const list = Array<number>(free).fill(0);
  for (let wait = FIRST_WAIT; wait < LONGEST_WAIT; wait *= 2) list.push(wait);
  return [...list, LONGEST_WAIT];
}

/** The network an address counts for: an IPv4 address itself, of IPv6 the /64 that one customer gets. */
export function networkOf(address: string): string {
  const v4 = /(?:^|:)(\d+(?:\.\d+){3})$/.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const end = tail.split(':').filter(Boolean);
    groups.push(...Array<string>(Math.max(0, 8 - groups.length - end.length)).fill('0'), ...end);
  }
  const network = groups.slice(0, 4).map((group) => parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
