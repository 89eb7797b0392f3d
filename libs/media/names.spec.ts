import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { Config, Files, sha256 } from '@bangvang/platform';
import {
  NAME,
  NAMED_DOCX,
  NAMED_ODT,
  NAMED_PDF,
  SEEN,
  type NamedFile,
} from '../../test/support/named-documents';
import { NAMED_JPEG, NAMED_MP3, NAMED_MP4, NAMED_PNG } from '../../test/support/named-media';
import { docx, odt, paragraph, wordPart } from '../../test/support/media-files';
import { Archive } from './bytes/archive';
import { FileSource } from './bytes/file-source';
import { MediaReader, type FileReading } from '.';

let root: string;
let reader: MediaReader;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bangvang-names-'));
  reader = new MediaReader(new Files(Object.assign(new Config(), { FILES_DIR: root })));
});
afterAll(() => {
  reader.onApplicationShutdown();
  rmSync(root, { recursive: true });
});

/** The name as bytes may hold it: three ways of letters, base64 wherever it begins, and in a link. */
const FORMS: Buffer[] = [
  Buffer.from(NAME),
  Buffer.from(NAME, 'utf16le'),
  Buffer.from(NAME, 'utf16le').swap16(),
  ...[0, 1, 2].map((shift) => {
    const text = Buffer.from('x'.repeat(shift) + NAME).toString('base64');
    // Letters that depend on what stands before and behind the name are left out.
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4));
  }),
  Buffer.from(encodeURIComponent(NAME)),
];
const names = (bytes: Buffer): boolean => FORMS.some((form) => bytes.includes(form));

/** Everything in a file: its bytes, what its archive holds, and whatever in it inflates. */
function* layers(path: string): Generator<Buffer> {
  const bytes = readFileSync(path);
  yield bytes;
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    const inflated = inflatedAt(bytes, at);
    if (inflated) yield inflated;
  }
  if (bytes.toString('latin1', 0, 2) !== 'PK') return;
  const source = new FileSource(path);
  const archive = new Archive(source);
  for (const name of archive.order) {
    yield Buffer.from(name);
    yield archive.content(name) ?? Buffer.alloc(0);
  }
  source.close();
}

function inflatedAt(bytes: Buffer, at: number): Buffer | null {
  try {
    return inflateSync(bytes.subarray(at), { maxOutputLength: 1_000_000 });
  } catch {
    return null;
  }
}

interface Copied {
  /** Whether the name is in the original, where this spec can find it. */
  before: boolean;
  after: boolean;
  reading: FileReading;
}

async function copied(bytes: Buffer): Promise<Copied> {
  const [path, out] = [reader.workPath(), reader.workPath()];
  writeFileSync(path, bytes);
  try {
    await reader.judgesCopy(path, await reader.detectFile(path), out);
    // The original stays as it came.
    expect(sha256(readFileSync(path))).toBe(sha256(bytes));
    const [before, after] = [path, out].map((one) => [...layers(one)].some(names));
    return { before: before!, after: after!, reading: await reader.readFile(out) };
  } finally {
    rmSync(path, { force: true });
    rmSync(out, { force: true });
  }
}

async function expectNoName(make: NamedFile[1]): Promise<FileReading> {
  const { before, after, reading } = await copied(await make());
  expect({ before, after }).toEqual({ before: true, after: false });
  return reading;
}

describe('the judges’ copy has no name that stood in', () => {
  it.each(NAMED_DOCX)('a docx: %s', async (_, make) => {
    const { document, warnings } = await expectNoName(make);
    expect(document!.text).toContain(SEEN);
    expect(document!.hiddenWords).toBe(0);
    expect(warnings).not.toContain('hidden-text');
  });

  it.each(NAMED_ODT)('an odt: %s', async (_, make) => {
    const { document } = await expectNoName(make);
    expect(document!.text).toContain(SEEN);
    expect(document!.hiddenWords).toBe(0);
  });

  it.each(NAMED_PDF)('a PDF: %s', async (_, make) => {
    expect((await expectNoName(make)).pages).toBe(1);
  });

  it.each([...NAMED_JPEG, ...NAMED_PNG])('a picture: %s', async (_, make) => {
    expect((await expectNoName(make)).margins.properties).toEqual({});
  });

  it.each(NAMED_MP3)('a recording: %s', async (_, make) => {
    const { durationMs } = await expectNoName(make);
    expect(durationMs).toBeGreaterThan(1_500);
  });

  it.each(NAMED_MP4)('a film: %s', async (_, make) => {
    expect(await expectNoName(make)).toMatchObject({ durationMs: 10_000, warnings: [] });
  });
});

const WHITE = '<w:color w:val="FFFFFF"/>';
const inTable = (properties: string, cell = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr>${paragraph(SEEN, WHITE)}</w:tc></w:tr></w:tbl>`;
const tableStyle = {
  name: 'styles.xml',
  kind: 'styles',
  content: wordPart(
    'styles',
    '<w:style w:type="table" w:styleId="t"><w:name w:val="t"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="204060"/></w:tcPr></w:tblStylePr></w:style>',
  ),
};
const spanned = (properties: string): string =>
  `<style:style style:name="T9" style:family="text"><style:text-properties ${properties}/></style:style>`;
const span = `<text:span text:style-name="T9">${SEEN}</text:span>`;

const SHOWING: NamedFile[] = [
  ['white on a shaded cell', () => docx({ body: inTable('', '<w:shd w:fill="204060"/>') })],
  [
    'white in a table whose style shades rows',
    () => docx({ body: inTable('<w:tblStyle w:val="t"/>'), parts: [tableStyle] }),
  ],
  [
    'white on a marker',
    () => docx({ body: paragraph(SEEN, `${WHITE}<w:highlight w:val="darkBlue"/>`) }),
  ],
  [
    'white in a text box',
    () =>
      docx({
        body: `<w:p><w:r><w:pict><w:txbxContent>${paragraph(SEEN, WHITE)}</w:txbxContent></w:pict></w:r></w:p>`,
      }),
  ],
  [
    'what was hidden and is shown again',
    () => docx({ body: paragraph(SEEN, '<w:vanish w:val="0"/><w:color w:val="auto"/>') }),
  ],
  [
    'white on a coloured ground in an odt',
    () =>
      odt({
        styles: spanned('fo:color="#ffffff" fo:background-color="#204060"'),
        body: `<text:p>${span}</text:p>`,
      }),
  ],
  [
    'white in a text box of an odt',
    () =>
      odt({
        styles: spanned('fo:color="#ffffff"'),
        body: `<text:p><draw:frame><draw:text-box><text:p>${span}</text:p></draw:text-box></draw:frame></text:p>`,
      }),
  ],
];

describe('what shows stays in the judges’ copy:', () => {
  it.each(SHOWING)('%s', async (_, make) => {
    const { reading } = await copied(await make());
    expect(reading.document!.text.trim()).toBe(SEEN);
  });

  it('the text of the copy is that of the original, word for word', async () => {
    for (const [, make] of [...NAMED_DOCX, ...NAMED_ODT]) {
      const bytes = await make();
      const path = reader.workPath();
      writeFileSync(path, bytes);
      const { document } = await reader.readFile(path);
      rmSync(path);
      const { reading } = await copied(bytes);
      const words = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');
      expect(words(reading.document!.text)).toBe(words(document!.text));
    }
  });
});
