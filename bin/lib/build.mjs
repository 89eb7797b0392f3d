/** Builds the half named on the command line: `server` (SWC) or `web` (Vite). */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { filesBelow, ROOT } from './project.mjs';

const DIST = join(ROOT, 'dist');
/** Files beside the apps that several of them start from. */
const SHARED = ['schema.ts', 'thread.ts', 'thread-file.ts'];
const SERVER = ['apps/api', 'apps/live', 'apps/worker', 'apps/cli', 'libs'];

await { server: buildServer, web: buildWeb }[process.argv[2]]();

async function buildServer() {
  const sources = [
    ...SHARED.map((file) => join(ROOT, 'apps', file)),
    ...SERVER.flatMap((folder) => filesBelow(join(ROOT, folder))),
  ].filter(isShipped);
  const written = new Set();
  await Promise.all(
    sources.map((source) =>
      source.endsWith('.ts') ? compile(source, written) : copy(source, written),
    ),
  );
  for (const folder of ['apps', 'libs']) {
    for (const file of filesBelow(join(DIST, folder))) if (!written.has(file)) rmSync(file);
  }
}

function isShipped(source) {
  return !/\.(spec|d)\.ts$|\.md$/.test(source);
}

async function compile(source, written) {
  const { code, map } = await transformFile(source, { cwd: ROOT, sourceFileName: source });
  const target = join(DIST, relative(ROOT, source).replace(/\.ts$/, '.js'));
  put(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`, written);
  put(`${target}.map`, map, written);
}

function copy(source, written) {
  put(join(DIST, relative(ROOT, source)), readFileSync(source), written);
}

/** Files appear whole or not at all: another process may be starting from them. */
function put(target, content, written) {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.new`, content);
  renameSync(`${target}.new`, target);
  written.add(target);
}

async function buildWeb() {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
  const { build } = await import('vite');
  const outDir = join(DIST, 'web.new');
  await build({
    root: join(ROOT, 'apps/web'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
  const old = join(DIST, 'web.old');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(join(DIST, 'web'))) renameSync(join(DIST, 'web'), old);
  renameSync(outDir, join(DIST, 'web'));
  rmSync(old, { recursive: true, force: true });
}
