import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WEB_DIR } from './stage';

/** The most that a contestant's path may need, in bytes as the server sends them. */
const BUDGET = 100_000;

/** What only others load, or who asks for it: the organisers' side, the hall, results, the other language. */
const NOT_ON_THE_PATH = [
  'src/staff/index.tsx',
  'src/judge/index.tsx',
  'src/screen/screen.tsx',
  'src/results/index.tsx',
  'src/essays/index.tsx',
  'src/more.tsx',
  'src/i18n/en.ts',
];

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
  dynamicImports?: string[];
}

const manifest = JSON.parse(readFileSync(join(WEB_DIR, '.vite/manifest.json'), 'utf8')) as Partial<
  Record<string, Chunk>
>;

function chunkOf(key: string): Required<Chunk> {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`No chunk ${key}`);
  return { css: [], imports: [], dynamicImports: [], ...chunk };
}

/** Every file that reading, registering, taking a round and watching its board can load. */
function filesOf(key: string, seen = new Set<string>()): string[] {
  if (seen.has(key) || NOT_ON_THE_PATH.includes(key)) return [];
  seen.add(key);
  const { file, css, imports, dynamicImports } = chunkOf(key);
  return [file, ...css, ...[...imports, ...dynamicImports].flatMap((next) => filesOf(next, seen))];
}

/** What the server sends: the compressed file; the smallest ones are sent as they are. */
function sent(file: string): number {
  const path = join(WEB_DIR, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

describe('the contestant’s path', () => {
  const files = [...new Set(filesOf('index.html'))];

  it('has nothing of the organisers’ side in it', () => {
    const foreign = NOT_ON_THE_PATH.map((key) => chunkOf(key).file);
    expect(files.filter((file) => foreign.includes(file))).toEqual([]);
  });

  it(`needs at most ${BUDGET / 1_000} KB of compressed JavaScript and CSS, the socket included`, () => {
    const sizes = files.map((file) => [file, sent(file)] as const);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect({ total, fits: total <= BUDGET, sizes }).toMatchObject({ fits: true });
  });
});
