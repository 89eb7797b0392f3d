import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Origin } from './origin.seal';

const COOKIE = 'bv_device';
const SECONDS = 180 * 86_400;
const WORD = /^[\w-]{22}$/;

/** Where a request comes from; a browser that was never given a device word has none. */
export function originOf(request: FastifyRequest): Origin {
  const kept = request.cookies[COOKIE];
  return { device: kept !== undefined && WORD.test(kept) ? kept : null, address: request.ip };
}

/** The same with a device word for the browser to keep: the one it has, or a new one. */
export function markedOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  secure: boolean,
): Origin & { device: string } {
  const { device, address } = originOf(request);
  if (device !== null) return { device, address };
  const word = randomBytes(16).toString('base64url');
  void reply.setCookie(COOKIE, word, {
    path: '/api/contests',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: SECONDS,
  });
  return { device: word, address };
}
