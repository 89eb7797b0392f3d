import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer that many get: its bytes, and an entity tag that differs whenever they do. */
export interface CachedAnswer {
  body: string;
  /** With its quotes, as in the header. */
  etag: string;
}

/** Sends JSON that anyone may cache for `maxAge` seconds; only `304` to whoever has these bytes. */
export async function sendCached(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, etag }: CachedAnswer,
  maxAge: number,
): Promise<void> {
  void reply.header('ETag', etag).header('Cache-Control', `public, max-age=${maxAge}`);
  if (etagMatches(request.headers['if-none-match'], etag)) await reply.status(304).send();
  else await reply.header('Content-Type', 'application/json; charset=utf-8').send(body);
}

/** Whether an If-None-Match header names the tag (weak comparison, RFC 9110 13.1.2). */
export function etagMatches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const strong = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || strong(tag) === strong(etag));
}
