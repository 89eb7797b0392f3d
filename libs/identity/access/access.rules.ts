import type { IncomingHttpHeaders } from 'node:http';
import { roleMay, type ContestRole, type Permission } from '@bangvang/contracts';

/** Where a permission is asked for: a contest's id, 'global' for what belongs to no contest, null for what does not exist. */
export type Place = string | null;

/** A person who is not told whether something exists gets 'unseen', the same as for what does not. */
export type Verdict = 'granted' | 'forbidden' | 'unseen';

/** The rights of an account: of an admin everywhere, of others by their role in each contest. */
export interface Rights {
  isAdmin: boolean;
  roles: Readonly<Record<string, ContestRole>>;
}

/**
 * Whether an account may do something somewhere. What belongs to no contest is open to whoever has
 * the permission in any; inside a contest only the role in this very contest counts.
 */
export function judge({ isAdmin, roles }: Rights, permission: Permission, place: Place): Verdict {
  if (isAdmin) return roleMay('admin', permission) ? 'granted' : 'forbidden';
  if (place === 'global') {
    const somewhere = Object.values(roles).some((role) => roleMay(role, permission));
    return somewhere ? 'granted' : 'forbidden';
  }
  const role = place === null ? undefined : roles[place];
  if (role === undefined) return 'unseen';
  return roleMay(role, permission) ? 'granted' : 'forbidden';
}

/** The token of an `Authorization: Bearer` header; null when there is none. */
export function bearerToken(headers: IncomingHttpHeaders): string | null {
  const { authorization } = headers;
  return authorization?.startsWith('Bearer ') ? authorization.slice(7).trim() : null;
}

/** What a browser says about who sends a request. `host` is the one the request was sent to. */
export interface Origins {
  method: string;
  headers: IncomingHttpHeaders;
  host: string;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether another site's page makes a browser send a request that changes something, so that the
 * cookies along with it mean nothing. Browsers tell it in Sec-Fetch-Site over HTTPS and on
 * localhost, elsewhere the Origin gives it away; a client without either is no browser.
 * (OWASP CSRF Prevention Cheat Sheet, "Fetch Metadata headers".)
 */
export function isCrossSite({ method, headers, host }: Origins): boolean {
  if (SAFE_METHODS.has(method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host.toLowerCase();
}
