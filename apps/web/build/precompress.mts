import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json|webmanifest)$/;
const SMALLEST = 512;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Which way is the smallest depends on the very bytes, names of files included: each is tried. */
const WAYS: Record<number, number>[] = [
  {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    // One block for the whole file, and short codes for the nearest repetitions.
    [constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MAX_INPUT_BLOCK_BITS,
    [constants.BROTLI_PARAM_NDIRECT]: 8,
  },
  { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT },
];

/** Puts a .br and a .gz beside every text file, so that a server only has to pick one. */
export function precompress(): Plugin {
  let outDir = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async closeBundle() {
      const names = await readdir(outDir, { recursive: true });
      await Promise.all(
        names.filter((name) => TEXT.test(name)).map((n) => squeeze(join(outDir, n))),
      );
    },
  };
}

async function squeeze(file: string): Promise<void> {
  if ((await stat(file)).size < SMALLEST) return;
  const content = await readFile(file);
  const [gz, ...tried] = await Promise.all([
    gzipped(content, { level: 9 }),
    ...WAYS.map((params) =>
      brotli(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          ...params,
        },
      }),
    ),
  ]);
  const br = tried.reduce((best, one) => (one.length < best.length ? one : best));
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
