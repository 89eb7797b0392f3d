import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Chunk {
  file: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
}

type Manifest = Partial<Record<string, Chunk>>;

const WORKER = 'sw.js';
/** What every page draws with, whoever looks at it. */
const EVERYBODY = ['index.html', 'src/more.tsx', 'src/i18n/en.ts'];
/** What is kept for each kind of scope: its first step, and the parts that its pages come in. */
const SCOPES = {
  c: ['src/essays/index.tsx', 'src/essays/draft-page.tsx', 'src/essays/receipt-page.tsx'],
  judge: ['src/judge/index.tsx', 'src/judge/ties-page.tsx'],
};

/**
 * Tells the service worker which files of this build it keeps: the parts of authors and of judges,
 * with all that they need. Its bytes change with them, which is how browsers notice a new build.
 */
export function offlinePages(): Plugin {
  let outDir = '';
  return {
    name: 'offline-pages',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    async writeBundle() {
      const read = (name: string) => readFile(join(outDir, name), 'utf8');
      const manifest = JSON.parse(await read('.vite/manifest.json')) as Manifest;
      const files = Object.fromEntries(
        Object.entries(SCOPES).map(([scope, parts]) => [
          scope,
          filesOf(manifest, [...EVERYBODY, ...parts]),
        ]),
      );
      const shell = await read('index.html');
      const id = createHash('sha256').update(JSON.stringify(files)).update(shell).digest('hex');
      const build = JSON.stringify({ id: id.slice(0, 16), files });
      const code = await read(WORKER);
      await writeFile(join(outDir, WORKER), `const BANGVANG_BUILD=${build};\n${code}`);
    },
  };
}

/** The files that these parts need, the entry's first; what they load later on is a part of its own. */
function filesOf(manifest: Manifest, parts: string[]): string[] {
  const seen = new Set<string>();
  const found = new Set<string>();
  const take = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build has no part ${key}`);
    for (const name of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) {
      found.add(`/${name}`);
    }
    for (const next of chunk.imports ?? []) take(next);
  };
  for (const part of parts) take(part);
  return [...found];
}
