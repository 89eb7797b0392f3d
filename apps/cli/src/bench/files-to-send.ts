import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const SYLLABLES = 'đất nước quê hương biển đảo con người niềm tin tương lai'.split(' ');
const PARAGRAPH_WORDS = 80;

/** A film of a minute without pictures, so large: what is sent to measure sending. */
export function filmOf(bytes: number): Buffer {
  const film = Buffer.alloc(bytes, 7);
  const times = Buffer.alloc(108);
  times.writeUInt32BE(times.length);
  times.write('mvhd', 4);
  times.writeUInt32BE(1_000, 20);
  times.writeUInt32BE(60_000, 24);
  const head = Buffer.concat([box('ftyp', 24), box('moov', 8 + times.length), times]);
  head.write('isom\0\0\0\0isommp42', 8, 'latin1');
  head.copy(film);
  box('mdat', bytes - head.length).copy(film, head.length, 0, 8);
  return film;
}

/** A box of an mp4 file, as far as its first bytes. */
function box(type: string, bytes: number): Buffer {
  const head = Buffer.alloc(type === 'ftyp' ? bytes : 8);
  head.writeUInt32BE(bytes);
  head.write(type, 4);
  return head;
}

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A docx file of so many words, as plain as Word makes them. */
export function docxOf(words: number): Promise<Buffer> {
  const zip = new ZipFile();
  const add = (name: string, xml: string): void => zip.addBuffer(Buffer.from(xml), name);
  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  add(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs(words)}</w:body></w:document>`,
  );
  zip.end();
  return buffer(zip.outputStream);
}

/** One run a word, which is how a text looks that was written over weeks. */
function paragraphs(words: number): string {
  let xml = '';
  for (let word = 0; word < words; word += 1) {
    if (word % PARAGRAPH_WORDS === 0) xml += `${word > 0 ? '</w:p>' : ''}<w:p>`;
    xml += `<w:r><w:t xml:space="preserve">${SYLLABLES[word % SYLLABLES.length]} </w:t></w:r>`;
  }
  return `${xml}</w:p>`;
}
