import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Addresses of pages; the client draws them all from one document. */
const PAGES = /^\/(?:$|(?:c|r|staff|judge|chung-nhan)(?:\/|$))/;
/** Addresses that are never pages, whatever the browser says it accepts. */
const MACHINES = /^\/(?:api|socket\.io|assets|health|ready|metrics)(?:\/|$)/;
/** Vite writes a hash of the content into the names below this folder. */
const HASHED = `${sep}assets${sep}`;

/**
 * Serves the built web client: hashed files for ever, the document always asked for again, both
 * compressed beforehand. Without a build nothing is served and the API works on.
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  const root = resolve(folder);
  if (!existsSync(resolve(root, 'index.html'))) return;
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'deny',
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(root + HASHED);
      reply.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const asset = (request: FastifyRequest, reply: FastifyReply) =>
    reply.sendFile(`assets/${(request.params as { '*': string })['*']}`);
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isPage = PAGES.test(path);
    // Programs that look at a shared link take anything; a wrong address is no page to them.
    const { accept = '*/*' } = request.headers;
    const wanted = accept.includes('text/html') || (isPage && accept === '*/*');
    if (!wanted || MACHINES.test(path)) return reply.callNotFound();
    return reply.status(isPage ? 200 : 404).sendFile('index.html');
  };
  fastify.get('/assets/*', asset);
  fastify.get('/sw.js', (_, reply) => reply.sendFile('sw.js'));
  fastify.get('/*', page);
}
