import { crc32, deflateRawSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** One file to go into an archive; what is not given follows from the content. */
export interface Packed {
  name: string;
  content: Buffer | string;
  stored?: boolean;
  flags?: number;
  /** Lies told by both headers. */
  claims?: number;
  localName?: string;
}

/** Packs an archive as told, however strange. */
export function zip(files: Packed[], { prefix = Buffer.alloc(0), between = '' } = {}): Buffer {
  const parts: Buffer[] = [prefix];
  const lines: Buffer[] = [];
  let offset = prefix.length;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.stored ? content : deflateRawSync(content);
    const fields = Buffer.alloc(24);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((file.flags ?? 0) | 0x0800, 2);
    fields.writeUInt16LE(file.stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(file.claims ?? content.length, 18);
    const head = (signature: number, name: Buffer): Buffer => {
      const start = Buffer.alloc(4);
      start.writeUInt32LE(signature);
      const length = Buffer.alloc(4);
      length.writeUInt16LE(name.length);
      return Buffer.concat([start, fields.subarray(0, 22), length]);
    };
    const localName = Buffer.from(file.localName ?? file.name);
    const local = Buffer.concat([head(0x04034b50, localName), localName, packed]);
    const name = Buffer.from(file.name);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50);
    line.writeUInt16LE(20, 4);
    fields.copy(line, 6, 0, 22);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(offset, 42);
    lines.push(line, name);
    parts.push(local, Buffer.from(between));
    offset += local.length + between.length;
  }
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface DocxOptions {
  /** What stands in w:body; a string of words becomes a paragraph. */
  body?: string;
  /** Further parts of word/, with the kind by which the document points to them. */
  parts?: { name: string; kind: string; content: Buffer | string; type?: string }[];
  /** Further relations of the document. */
  relations?: string;
  properties?: string;
  application?: string;
  mainType?: string;
  extra?: Packed[];
}

export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The root element of a part of a docx file. */
export const wordPart = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${W} ${R} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${content}</w:${root}>`;

/** The files of a docx, for specs that spoil one of them. */
export function docxFiles(options: DocxOptions = {}): Packed[] {
  const { body = paragraph('Một bài viết ngắn'), parts = [], extra = [] } = options;
  const overrides = parts.map(
    ({ name, kind, type }) =>
      `<Override PartName="/word/${name}" ContentType="${type ?? `${WORD}.${kind}+xml`}"/>`,
  );
  const relations = parts.map(
    ({ name, kind }, index) =>
      `<Relationship Id="p${index}" Type="${RELS}/${kind}" Target="${name}"/>`,
  );
  const list = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="${options.mainType ?? `${WORD}.document.main+xml`}"/>${overrides.join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: list(
        `<Relationship Id="r1" Type="${RELS}/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    { name: 'word/document.xml', content: wordPart('document', `<w:body>${body}</w:body>`) },
    {
      name: 'word/_rels/document.xml.rels',
      content: list(relations.join('') + (options.relations ?? '')),
    },
    ...(options.properties
      ? [
          {
            name: 'docProps/core.xml',
            content: `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${options.properties}</cp:coreProperties>`,
          },
        ]
      : []),
    ...(options.application
      ? [
          {
            name: 'docProps/app.xml',
            content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${options.application}</Properties>`,
          },
        ]
      : []),
    ...parts.map(({ name, content }) => ({ name: `word/${name}`, content })),
    ...extra,
  ];
}

/** A docx file as Word would write it, as far as readers care. */
export const docx = (options: DocxOptions = {}): Buffer => zip(docxFiles(options));

/** A relation to something outside. */
export const outside = (kind: string, target: string): string =>
  `<Relationship Id="out-${kind}" Type="${RELS}/${kind}" Target="${target}" TargetMode="External"/>`;

const ODF = [
  'office:office',
  'text:text',
  'table:table',
  'style:style',
  'draw:drawing',
  'meta:meta',
  'script:script',
  'fo:xsl-fo-compatible',
  'svg:svg-compatible',
]
  .map((pair) => pair.split(':') as [string, string])
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const ODF_MORE =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"';

export interface OdtOptions {
  body?: string;
  styles?: string;
  meta?: string;
  master?: string;
  manifest?: string;
  extra?: Packed[];
}

export function odtFiles(options: OdtOptions = {}): Packed[] {
  const { body = '<text:p>Một bài viết ngắn</text:p>', extra = [] } = options;
  const root = (name: string, content: string): string =>
    `<?xml version="1.0"?><office:${name} ${ODF} ${ODF_MORE} office:version="1.2">${content}</office:${name}>`;
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      content: root(
        'document-content',
        `<office:automatic-styles>${options.styles ?? ''}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`,
      ),
    },
    {
      name: 'styles.xml',
      content: root(
        'document-styles',
        `<office:master-styles>${options.master ?? ''}</office:master-styles>`,
      ),
    },
    {
      name: 'meta.xml',
      content: root('document-meta', `<office:meta>${options.meta ?? ''}</office:meta>`),
    },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text">${options.manifest ?? ''}</manifest:file-entry></manifest:manifest>`,
    },
    ...extra,
  ];
}

export const odt = (options: OdtOptions = {}): Buffer => zip(odtFiles(options));

export interface PdfOptions {
  pages?: string[];
  author?: string;
  password?: string;
  /** What else is drawn or attached. */
  draw?: (document: PDFKit.PDFDocument) => void;
}

/** A PDF with a page for each text. Letters beyond Latin-1 need a font, which {@link PdfOptions.draw} may set. */
export function pdf({ pages = ['Mot bai viet'], author, password, draw }: PdfOptions = {}) {
  const document = new PDFDocument({
    autoFirstPage: false,
    info: { ...(author && { Author: author }) },
    ...(password && { userPassword: password }),
  });
  const pieces: Buffer[] = [];
  document.on('data', (piece: Buffer) => pieces.push(piece));
  const done = new Promise<Buffer>((resolve) => {
    document.on('end', () => resolve(Buffer.concat(pieces)));
  });
  for (const text of pages) {
    document.addPage();
    if (text) document.text(text);
  }
  draw?.(document);
  document.end();
  return done;
}

/** A PDF of so many empty pages, as small as can be. */
export function emptyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
    ...Array.from(
      { length: count },
      () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ),
  ];
  return pdfOf(objects);
}

/** A PDF of objects as they are given, the first being its catalogue. */
export function pdfOf(objects: string[]): Buffer {
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = out.length;
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

/** Six by four pixels, made with a canvas. */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAbEAACAgMBAAAAAAAAAAAAAAAAAgERAxITcf/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAFhEAAwAAAAAAAAAAAAAAAAAAAAIx/9oADAMBAAIRAxEAPwCfky9EReaLpFWsVM+gAGsLiw//2Q==',
  'base64',
);

/** A JPEG of 6 by 4 pixels, with a comment where one is given. */
export function jpeg(comment = ''): Buffer {
  if (!comment) return JPEG;
  const text = Buffer.from(comment);
  const head = Buffer.of(0xff, 0xfe, 0, 0);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([JPEG.subarray(0, 2), head, text, JPEG.subarray(2)]);
}

/** So many frames of silence, 26 ms each: MPEG 1 layer III, 128 kbit/s, 44.1 kHz. */
export function mp3(frames: number, artist = ''): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9000);
  const sound = Buffer.concat(Array.from({ length: frames }, () => frame));
  if (!artist) return sound;
  const text = Buffer.concat([Buffer.of(3), Buffer.from(artist)]);
  const field = Buffer.concat([Buffer.from('TPE1'), Buffer.alloc(6), text]);
  field.writeUInt32BE(text.length, 4);
  const head = Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1');
  head.writeUInt8(field.length >> 7, 8);
  head.writeUInt8(field.length & 0x7f, 9);
  return Buffer.concat([head, field, sound]);
}

/** A box of an mp4 file. */
export function box(type: string, ...content: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((piece) => Buffer.from(piece)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

interface FilmOptions {
  brand?: string;
  codec?: string;
  /** Further tracks, each with what it says. */
  tracks?: { handler: string; says: string }[];
  /** Further boxes of the index, and boxes beside it. */
  inside?: Buffer[];
  beside?: Buffer[];
  /** What stands in the data and belongs to no track. */
  unclaimed?: string;
}

const word = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt32BE(number, 4 * index));
  return bytes;
};

const PICTURES = 1_000;

/** A film without pictures that lasts so long, by somebody. */
export function mp4(seconds: number, artist = '', options: FilmOptions = {}): Buffer {
  const { brand = 'isom', codec = 'avc1', tracks = [], inside = [], beside = [] } = options;
  const data = [
    Buffer.alloc(PICTURES, 7),
    ...tracks.map(({ says }) => Buffer.from(says)),
    Buffer.from(options.unclaimed ?? ''),
  ];
  const head = Buffer.concat([box('ftyp', `${brand}\0\0\0\0${brand}`), ...beside]);
  // The places of samples depend on how long the index is, and the index not on the places.
  const index = (start: number): Buffer => {
    const places = data.map((_, n) =>
      data.slice(0, n).reduce((at, piece) => at + piece.length, start),
    );
    const times = Buffer.alloc(100);
    word(3_800_000_000, 0, 1_000, seconds * 1_000).copy(times, 4);
    return box(
      'moov',
      box('mvhd', times),
      track('vide', codec, { at: places[0]!, bytes: PICTURES }),
      ...tracks.map(({ handler, says }, n) =>
        track(handler, 'mett', { at: places[n + 1]!, bytes: Buffer.byteLength(says) }, says),
      ),
      ...(artist ? [box('udta', box('\xa9ART'.slice(0, 4), artist))] : []),
      ...inside,
    );
  };
  const start = head.length + index(0).length + 8;
  return Buffer.concat([head, index(start), box('mdat', ...data)]);
}

/** A track of one sample. */
function track(
  handler: string,
  codec: string,
  sample: { at: number; bytes: number },
  says = '',
): Buffer {
  const head = Buffer.alloc(84);
  if (handler === 'vide') word(1_280 << 16, 720 << 16).copy(head, 76);
  const entry = Buffer.concat([Buffer.alloc(78), Buffer.from(says)]);
  const table = box(
    'stbl',
    box('stsd', word(0, 1), box(codec, entry)),
    box('stsz', word(0, 0, 1, sample.bytes)),
    box('stsc', word(0, 1, 1, 1, 1)),
    box('stco', word(0, 1, sample.at)),
  );
  const called = box('hdlr', word(0, 0), handler, Buffer.alloc(12), `${says}\0`);
  return box('trak', box('tkhd', head), box('mdia', called, box('minf', table)));
}
