import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { Config, Files } from '@bangvang/platform';
import {
  box,
  docx,
  docxFiles,
  emptyPages,
  jpeg,
  mp3,
  mp4,
  odt,
  odtFiles,
  outside,
  paragraph,
  pdf,
  pdfOf,
  wordPart,
  zip,
  type Packed,
} from '../../test/support/media-files';
import { greyPng, pngChunk } from '../../test/support/questions';
import { MediaReader, UnreadableFile, type FileReading } from '.';

let root: string;
let reader: MediaReader;
let outsider: Server;
let asked = 0;
let address = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bangvang-hostile-'));
  reader = new MediaReader(new Files(Object.assign(new Config(), { FILES_DIR: root })));
  outsider = createServer((_, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => outsider.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(outsider.address() as AddressInfo).port}`;
});
afterAll(() => {
  reader.onApplicationShutdown();
  outsider.close();
  rmSync(root, { recursive: true });
});

const MOST_MEGABYTES = 300;

interface Fate {
  /** The code of the refusal; null when the file was read. */
  code: string | null;
  reading: FileReading | null;
  megabytes: number;
}

/** Reads a file, and sees what that costs. */
async function fateOf(bytes: Buffer): Promise<Fate> {
  const path = reader.workPath();
  writeFileSync(path, bytes);
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, childrensMegabytes());
  }, 100);
  const result = await reader.readFile(path).then(
    (reading) => ({ code: null, reading }),
    (error: UnreadableFile) => {
      if (!(error instanceof UnreadableFile)) throw error;
      return { code: error.code, reading: null };
    },
  );
  clearInterval(watch);
  rmSync(path);
  return { ...result, megabytes };
}

/** What the reading processes hold, where the system tells. */
function childrensMegabytes(): number {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
    const sizes = children.trim().split(' ').map(megabytesOf);
    return Math.max(0, ...sizes);
  } catch {
    return 0;
  }
}

function megabytesOf(pid: string): number {
  const isReader = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('child.');
  const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1];
  return isReader ? (Number(pages) * 4_096) / 1_048_576 : 0;
}

const replaced = (files: Packed[], name: string, content: Buffer | string): Buffer =>
  zip(files.map((file) => (file.name === name ? { ...file, content } : file)));
const added = (...extra: Packed[]): Buffer => docx({ extra });
const bodyOf = (content: string): string => wordPart('document', `<w:body>${content}</w:body>`);

/** 200 MB of one letter, which packs into 195 kB. */
const flood = (): Buffer =>
  replaced(docxFiles(), 'word/document.xml', Buffer.alloc(200 * 1024 * 1024, 'a'));

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${Array.from(
  { length: 20 },
  (_, n) => `<!ENTITY ${'b'.repeat(n + 1)} "${`&${n === 0 ? 'a' : 'b'.repeat(n)};`.repeat(10)}">`,
).join('')}]>`;

function ole(name: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_000),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(1_000),
  ]);
}

/** A PNG that claims a size that no browser could show. */
function hugePng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PDF of one page, drawn by so many megabytes of instructions. */
function floodedPdf(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 'q Q '));
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
    `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
  ]);
}

type Maker = () => Buffer | Promise<Buffer>;

const REFUSED: [string, Maker, string][] = [
  // What is not of an allowed kind, whatever it is called.
  ['nothing', () => Buffer.alloc(0), 'FILE_EMPTY'],
  ['a plain text', () => Buffer.from('Bài dự thi của em'), 'FILE_UNKNOWN'],
  ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]), 'FILE_UNKNOWN'],
  ['zeros', () => Buffer.alloc(10_000), 'FILE_UNKNOWN'],
  ['a web page', () => Buffer.from('<html><script>1</script></html>'), 'FILE_UNKNOWN'],
  ['a plain archive', () => zip([{ name: 'bai.docx', content: docx() }]), 'FILE_UNKNOWN'],
  ['a .doc of old', () => ole('WordDocument'), 'FILE_UNKNOWN'],
  [
    'a workbook called docx',
    () =>
      docx({
        mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      }),
    'FILE_UNKNOWN',
  ],
  [
    'a spreadsheet called odt',
    () => replaced(odtFiles(), 'mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    'FILE_UNKNOWN',
  ],
  ['a QuickTime film', () => mp4(10, '', { brand: 'qt  ' }), 'FILE_UNKNOWN'],
  ['a tag without a recording', () => mp3(0, 'Hằng'), 'FILE_UNKNOWN'],
  [
    'a text that looks a little like a recording',
    () =>
      Buffer.concat([
        Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'),
        Buffer.from('văn '.repeat(5_000)),
      ]),
    'FILE_UNKNOWN',
  ],
  // Locked.
  ['a docx with a password', () => ole('EncryptedPackage'), 'FILE_ENCRYPTED'],
  [
    'an archive of encrypted files',
    () => zip(docxFiles().map((file) => ({ ...file, flags: 1 }))),
    'FILE_ENCRYPTED',
  ],
  [
    'an odt with a password',
    () => odt({ manifest: '<manifest:encryption-data/>' }),
    'FILE_ENCRYPTED',
  ],
  ['a PDF with a password', () => pdf({ password: 'mot mat khau' }), 'FILE_ENCRYPTED'],
  ['a film with DRM', () => mp4(10, '', { codec: 'encv' }), 'FILE_ENCRYPTED'],
  // Starts programs.
  [
    'a docm',
    () => docx({ mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    'FILE_ACTIVE',
  ],
  [
    'a docx with a VBA project',
    () => added({ name: 'word/vbaProject.bin', content: 'x' }),
    'FILE_ACTIVE',
  ],
  [
    'an OLE object',
    () => added({ name: 'word/embeddings/oleObject1.bin', content: 'x' }),
    'FILE_ACTIVE',
  ],
  [
    'an ActiveX control',
    () => added({ name: 'word/activeX/activeX1.xml', content: '<a/>' }),
    'FILE_ACTIVE',
  ],
  ['a program within', () => added({ name: 'word/media/anh.exe', content: 'MZ' }), 'FILE_ACTIVE'],
  [
    'a template from afar',
    () => docx({ relations: outside('attachedTemplate', `${address}/t.dotm`) }),
    'FILE_ACTIVE',
  ],
  [
    'a template on a share',
    () => docx({ relations: outside('attachedTemplate', '\\\\host\\t.dotm') }),
    'FILE_ACTIVE',
  ],
  [
    'an object from afar',
    () => docx({ relations: outside('oleObject', `${address}/o`) }),
    'FILE_ACTIVE',
  ],
  [
    'a web page as a chunk',
    () => docx({ parts: [{ name: 'chunk.mht2', kind: 'aFChunk', content: 'x' }] }),
    'FILE_ACTIVE',
  ],
  [
    'DDE in a field',
    () => docx({ body: '<w:p><w:fldSimple w:instr=" DDEAUTO c:\\\\cmd.exe "/></w:p>' }),
    'FILE_ACTIVE',
  ],
  [
    'DDE in pieces',
    () =>
      docx({
        body: '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO x</w:instrText></w:r></w:p>',
      }),
    'FILE_ACTIVE',
  ],
  [
    'DDE in what was deleted',
    () => docx({ body: '<w:p><w:del><w:r><w:instrText>DDE x</w:instrText></w:r></w:del></w:p>' }),
    'FILE_ACTIVE',
  ],
  [
    'an odt with Basic',
    () => odt({ extra: [{ name: 'Basic/Standard/M.xml', content: '<a/>' }] }),
    'FILE_ACTIVE',
  ],
  [
    'an odt with a listener',
    () => odt({ body: '<text:p><script:event-listener script:event-name="x"/></text:p>' }),
    'FILE_ACTIVE',
  ],
  ['an odt with DDE', () => odt({ body: '<text:dde-connection-decl/>' }), 'FILE_ACTIVE'],
  [
    'a PDF with a script',
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
      ]),
    'FILE_ACTIVE',
  ],
  [
    'a PDF that starts a program',
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (cmd.exe) >> >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
      ]),
    'FILE_ACTIVE',
  ],
  // Two in one.
  [
    'a picture with an archive behind',
    () => Buffer.concat([jpeg(), zip([{ name: 'a', content: 'b' }])]),
    'FILE_AMBIGUOUS',
  ],
  [
    'a picture with a page behind',
    () => Buffer.concat([greyPng(3, 3), Buffer.from('<script>')]),
    'FILE_AMBIGUOUS',
  ],
  [
    'a PDF with an archive behind',
    async () => Buffer.concat([await pdf(), docx()]),
    'FILE_AMBIGUOUS',
  ],
  [
    'a PDF with much behind',
    async () => Buffer.concat([await pdf(), Buffer.alloc(5_000, 'x')]),
    'FILE_AMBIGUOUS',
  ],
  [
    'a PDF with a file attached',
    () => pdf({ draw: (document) => document.file(Buffer.from('x'), { name: 'bai.docx' }) }),
    'FILE_AMBIGUOUS',
  ],
  [
    'a docx within a docx',
    () => added({ name: 'word/bai.docx', content: docx() }),
    'FILE_AMBIGUOUS',
  ],
  ['an archive within', () => added({ name: 'goi.zip', content: zip([]) }), 'FILE_AMBIGUOUS'],
  [
    'a docx that is an odt too',
    () => added({ name: 'content.xml', content: '<a/>' }),
    'FILE_AMBIGUOUS',
  ],
  [
    'two documents',
    () => docx({ extra: [{ name: 'word/document.xml', content: bodyOf(paragraph('hai')) }] }),
    'FILE_AMBIGUOUS',
  ],
  [
    'bytes between the files',
    () => zip(docxFiles(), { between: 'hidden bytes here' }),
    'FILE_AMBIGUOUS',
  ],
  [
    'two names for one file',
    () =>
      zip(
        docxFiles().map((file) => ({ ...file, localName: file.name.replace('word/d', 'word/x') })),
      ),
    'FILE_AMBIGUOUS',
  ],
  // Bombs.
  ['200 MB in 195 kB', flood, 'FILE_BOMB'],
  [
    'an entity bomb',
    () => replaced(docxFiles(), 'word/document.xml', `${LAUGHS}<a>&${'b'.repeat(20)};</a>`),
    'FILE_BOMB',
  ],
  [
    'an outside entity',
    () =>
      replaced(
        docxFiles(),
        'word/document.xml',
        `<!DOCTYPE a [<!ENTITY x SYSTEM "${address}">]><a>&x;</a>`,
      ),
    'FILE_BOMB',
  ],
  [
    'an archive that claims gigabytes',
    () => zip([...docxFiles(), { name: 'word/media/a.png', content: 'x', claims: 3_000_000_000 }]),
    'FILE_BOMB',
  ],
  ['a picture of 3.6 billion pixels', () => hugePng(60_000), 'FILE_BOMB'],
  ['a page of 400 MB in a PDF of 400 kB', () => floodedPdf(400), 'FILE_TOO_HARD'],
  ['10,000 pages', () => emptyPages(10_000), 'FILE_TOO_LONG'],
  ['3 million letters', () => docx({ body: paragraph('chữ '.repeat(750_000)) }), 'FILE_TOO_LONG'],
  // Damaged.
  ['half a docx', () => docx().subarray(0, 500), 'FILE_DAMAGED'],
  ['half a PDF', async () => (await pdf()).subarray(0, 400), 'FILE_DAMAGED'],
  ['half a picture', () => greyPng(50, 50).subarray(0, 60), 'FILE_DAMAGED'],
  ['half a film', () => mp4(10).subarray(0, 400), 'FILE_DAMAGED'],
  ['a film that is all index', () => box('ftyp', 'isom\0\0\0\0isom'), 'FILE_DAMAGED'],
  [
    'a recording with a hole',
    () => Buffer.concat([mp3(50), Buffer.alloc(200_000, 3), mp3(50)]),
    'FILE_DAMAGED',
  ],
  [
    'a name that leads out',
    () => added({ name: '../../etc/passwd', content: 'x' }),
    'FILE_DAMAGED',
  ],
  ['a name from the root', () => added({ name: '/etc/passwd', content: 'x' }), 'FILE_DAMAGED'],
  ['a name with a drive', () => added({ name: 'C:\\a', content: 'x' }), 'FILE_DAMAGED'],
  ['a name with NUL', () => added({ name: 'a\0b', content: 'x' }), 'FILE_DAMAGED'],
  [
    'less than is claimed',
    () => zip(docxFiles().map((file) => ({ ...file, claims: 10_000 }))),
    'FILE_DAMAGED',
  ],
  [
    'more than is claimed',
    () => zip(docxFiles().map((file) => ({ ...file, claims: 10 }))),
    'FILE_DAMAGED',
  ],
  [
    'XML that breaks off',
    () => replaced(docxFiles(), 'word/document.xml', '<w:document><w:body>'),
    'FILE_DAMAGED',
  ],
  [
    'XML 100,000 deep',
    () => replaced(docxFiles(), 'word/document.xml', '<a>'.repeat(100_000)),
    'FILE_DAMAGED',
  ],
  [
    'bytes that are no UTF-8',
    () => replaced(docxFiles(), 'word/document.xml', Buffer.from('<a>\xff\xfe</a>', 'latin1')),
    'FILE_DAMAGED',
  ],
  ['a NUL in the text', () => docx({ body: paragraph('a\0b') }), 'FILE_DAMAGED'],
  [
    '5,000 files in one',
    () =>
      docx({
        extra: Array.from({ length: 5_000 }, (_, n) => ({ name: `word/${n}`, content: '' })),
      }),
    'FILE_DAMAGED',
  ],
  ['a PDF without pages', () => pdfOf(['<< /Type /Catalog >>']), 'FILE_DAMAGED'],
];

const ACCEPTED: [string, Maker, (reading: FileReading) => unknown, unknown][] = [
  [
    '300,000 runs',
    () => docx({ body: `<w:p>${'<w:r><w:t>a </w:t></w:r>'.repeat(300_000)}</w:p>` }),
    ({ document }) => document!.words,
    300_000,
  ],
  [
    '60,000 paragraphs with styles',
    () => docx({ body: paragraph('một hai', '<w:b/><w:i/>').repeat(60_000) }),
    ({ document }) => document!.words,
    120_000,
  ],
  ['500 pages', () => emptyPages(500), ({ pages }) => pages, 500],
  [
    'pictures from afar, which nobody fetches',
    () => docx({ relations: outside('image', `${address}/a.png`) }),
    ({ warnings }) => warnings,
    ['outside-links'],
  ],
  [
    'a chart with its figures',
    () => added({ name: 'word/embeddings/Sheet1.xlsx', content: zip([]) }),
    ({ document }) => document!.words,
    4,
  ],
  [
    'a picture with the notes of a phone behind',
    () => Buffer.concat([jpeg(), Buffer.from('SEFT0106')]),
    ({ kind }) => kind,
    'jpeg',
  ],
  ['a day of film', () => mp4(86_400), ({ durationMs }) => durationMs, 86_400_000],
];

describe('a file is refused with its reason, at a bounded cost:', () => {
  it.each(REFUSED)('%s', async (_, make, code) => {
    const fate = await fateOf(await make());
    expect(fate.code).toBe(code);
    expect(fate.megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});

describe('a file that is only unusual is read, at a bounded cost:', () => {
  it.each(ACCEPTED)('%s', async (_, make, look, expected) => {
    const fate = await fateOf(await make());
    expect(fate.code).toBeNull();
    expect(look(fate.reading!)).toEqual(expected);
    expect(fate.megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});

describe('whatever bytes come', () => {
  it('a file is read or refused, never more', async () => {
    const whole = [
      docx(),
      odt(),
      await pdf(),
      jpeg('ghi chú'),
      greyPng(9, 9, 'ghi chú'),
      mp3(30, 'Hằng'),
      mp4(10, 'Hằng'),
    ];
    const changes = fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        changes,
        fc.boolean(),
        async (file, some, cut) => {
          const bytes = Buffer.from(file);
          for (const [at, value] of some) bytes[Math.floor(at * bytes.length)] = value;
          const { code } = await fateOf(
            cut ? bytes.subarray(0, Math.floor(some[0]![0] * bytes.length)) : bytes,
          );
          expect(code === null || code.startsWith('FILE_')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('nothing was asked of anybody, and nothing is left behind', () => {
    expect(asked).toBe(0);
    expect(readdirSync(root)).toEqual(['work']);
    expect(readdirSync(reader.workFolder)).toEqual([]);
  });
});
