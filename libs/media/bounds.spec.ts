import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { deflateSync } from 'node:zlib';
import { Config, Files } from '@bangvang/platform';
import { docx, paragraph, pdfOf } from '../../test/support/media-files';
import { READING_BOUNDS, type ReadingBounds } from './reader/bounds';
import { MediaReader, type UnreadableFile } from '.';

let root: string;
const readers: MediaReader[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bangvang-bounds-'));
});
afterAll(() => {
  for (const reader of readers) reader.onApplicationShutdown();
  rmSync(root, { recursive: true });
});

/** A reader with one bound set lower than the product's. */
function readerWithin(bounds: Partial<ReadingBounds>): MediaReader {
  const files = new Files(Object.assign(new Config(), { FILES_DIR: root }));
  const reader = new MediaReader(files, { ...READING_BOUNDS, ...bounds });
  readers.push(reader);
  return reader;
}

async function refusalOf(reader: MediaReader, bytes: Buffer): Promise<[string, unknown]> {
  const path = reader.workPath();
  writeFileSync(path, bytes);
  try {
    await reader.readFile(path);
    return ['read', null];
  } catch (error) {
    const { code, extras } = error as UnreadableFile;
    return [code, extras.errors?.[0]?.expected];
  } finally {
    rmSync(path);
  }
}

/** The processes of this one that read files, as the system lists them. */
function reading(): string[] {
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return children
    .trim()
    .split(' ')
    .filter((pid) => pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('child.'));
}

const long = (): Buffer => docx({ body: paragraph('một hai ba ', '<w:b/>').repeat(60_000) });

/** A PDF of one page, drawn by so many instructions. */
function pageOf(drawing: Buffer): Buffer {
  const packed = deflateSync(drawing);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
  ]);
}

describe('a process that reads', () => {
  it('has bounds for time, computing and memory', () => {
    expect(READING_BOUNDS).toEqual({
      ...{ readWithinMs: 9_000, copyWithinMs: 180_000, readCpuSeconds: 9, copyCpuSeconds: 180 },
      ...{ heapMegabytes: 144, webAssemblyMegabytes: 176, megabytes: 300, keptMegabytes: 150 },
    });
  });

  it.each<[string, Partial<ReadingBounds>, () => Buffer | Promise<Buffer>, string]>([
    ['by the clock', { readWithinMs: 1 }, docx, 'late'],
    ['in computing', { readCpuSeconds: 0.1 }, long, 'busy'],
    ['in memory', { megabytes: 20 }, long, 'memory'],
    ['in its heap', { heapMegabytes: 12 }, long, 'memory'],
  ])('is ended with the first file that is too much %s', async (_, bounds, make, ending) => {
    const before = reading();
    const reader = readerWithin(bounds);
    expect(await refusalOf(reader, await make())).toEqual(['FILE_TOO_HARD', ending]);
    // A killed process is gone when the system has cleared it away.
    while (reading().length > before.length) await new Promise(setImmediate);
  });

  it('refuses a PDF for which PDFium gets no memory; another one reads the next file', async () => {
    const reader = readerWithin({ webAssemblyMegabytes: 20 });
    const [code] = await refusalOf(reader, pageOf(Buffer.alloc(40 * 1024 * 1024, 'q Q ')));
    expect(code).toBe('FILE_TOO_HARD');
    expect(await refusalOf(reader, docx())).toEqual(['read', null]);
  });

  it('leaves nothing in the work folder', () => {
    expect(readdirSync(join(root, 'work'))).toEqual([]);
  });
});

const MEDIA = __dirname;
const IMPORT = /^(?:import|export) (?!type\b)(?:[^;]*? from )?'(\.[^']*)';/gms;
/** `import { type A }` brings nothing at run time either. */
const ONLY_TYPES = /^(?:import|export) \{(?:\s*type [^,}]+,?)+\s*\} from '[^']*';/gms;

/** Every file of this lib that comes with one, itself included. */
function comesWith(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  const source = readFileSync(file, 'utf8').replace(ONLY_TYPES, '');
  for (const [, path = ''] of source.matchAll(IMPORT)) {
    const target = resolve(dirname(file), path === '.' ? 'index' : path);
    comesWith(`${target}.ts`, known);
  }
  return known;
}

describe('the process that serves requests', () => {
  const names = (file: string): string[] =>
    [...comesWith(join(MEDIA, file))].map((path) => relative(MEDIA, path));
  const parsers = /^(bytes|docx|odt|pdf|picture|sound|film|text)\/|^(copy|examine|detect)\.ts$/;

  it('has no code that reads files: only the child loads it', () => {
    expect(names('index.ts').filter((name) => parsers.test(name))).toEqual([]);
    expect(names('index.ts')).toContain(join('reader', 'reading-process.ts'));
    expect(names('reader/child.ts').filter((name) => parsers.test(name)).length).toBeGreaterThan(
      20,
    );
  });
});
