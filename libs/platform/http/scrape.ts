import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Whether a caller may read the metrics: with METRICS_TOKEN set, who shows it; else only a direct
 * caller on this machine (a proxy adds headers, so who comes through one is refused).
 */
export function mayScrape(request: FastifyRequest, config: Config): boolean {
  const token = config.METRICS_TOKEN;
  if (token === undefined) {
    const proxied = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    return proxied === undefined && LOOPBACK.has(request.socket.remoteAddress ?? '');
  }
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
