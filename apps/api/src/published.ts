import { mkdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The part of the installation's files that anyone may read: published results. */
const PUBLIC_FOLDER = 'results';
/** A version, `results/<contest>/<label>/`, never changes; the lists above it do. */
const DEPTH_OF_VERSIONS = 3;

/** Serves published results as files, where no other server does: they need neither PostgreSQL nor Redis. */
export async function servePublished(
  app: NestFastifyApplication,
  filesFolder: string,
): Promise<void> {
  const root = resolve(filesFolder, PUBLIC_FOLDER);
  mkdirSync(root, { recursive: true });
  await app.register(fastifyStatic, {
    root,
    prefix: `/${PUBLIC_FOLDER}/`,
    decorateReply: false,
    redirect: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      const fixed = path.slice(root.length).split(sep).length > DEPTH_OF_VERSIONS;
      reply.header('Cache-Control', fixed ? 'public, max-age=86400, immutable' : 'no-cache');
    },
  });
}
