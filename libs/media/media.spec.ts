import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config, Files, type Problem } from '@bangvang/platform';
import {
  docx,
  docxFiles,
  jpeg,
  mp3,
  mp4,
  odt,
  outside,
  paragraph,
  pdf,
  wordPart,
  zip,
} from '../../test/support/media-files';
import { greyPng } from '../../test/support/questions';
import { MediaReader, type FileReading } from '.';

let root: string;
let reader: MediaReader;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bangvang-media-'));
  reader = new MediaReader(new Files(Object.assign(new Config(), { FILES_DIR: root })));
});
afterAll(() => {
  reader.onApplicationShutdown();
  rmSync(root, { recursive: true });
});

async function read(bytes: Buffer): Promise<FileReading> {
  const path = reader.workPath();
  writeFileSync(path, bytes);
  try {
    return await reader.readFile(path);
  } catch (error) {
    throw new Error((error as Problem).code, { cause: error });
  } finally {
    rmSync(path);
  }
}

/** The judges' copy of a file, and that it can be read again. */
async function copyOf(bytes: Buffer): Promise<{ bytes: Buffer; reading: FileReading }> {
  const [path, out] = [reader.workPath(), reader.workPath()];
  writeFileSync(path, bytes);
  await reader.judgesCopy(path, await reader.detectFile(path), out);
  const copy = readFileSync(out);
  rmSync(path);
  rmSync(out);
  return { bytes: copy, reading: await read(copy) };
}

const AUTHOR = 'Nguyễn Thị Bích Hằng';

/** Everything that can stand in a docx file and names its author without being the work. */
const TELLING = {
  body:
    '<w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>Giữ gìn biển đảo</w:t></w:r></w:p>' +
    '<w:p w14:paraId="1" w:rsidR="00AA"><w:r><w:rPr><w:b/></w:rPr><w:t>Biển  Đông </w:t></w:r>' +
    '<w:r><w:t>là của ta</w:t><w:tab/><w:t>&lt;mãi&gt;</w:t><w:br/><w:t>mãi</w:t></w:r>' +
    `<w:del w:author="${AUTHOR}"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del>` +
    `<w:ins w:author="${AUTHOR}"><w:r><w:t> thêm vào</w:t></w:r></w:ins>` +
    '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>' +
    paragraph(`Tác giả ${AUTHOR} giấu tên`, '<w:vanish/>') +
    paragraph('chữ trắng', '<w:color w:val="FFFFFF"/>') +
    '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="AA0000"/></w:tcPr>' +
    `${paragraph('trắng trên đỏ', '<w:color w:val="FFFFFF"/>')}</w:tc></w:tr></w:tbl>` +
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="C:\\${AUTHOR}\\anh.jpg" descr="${AUTHOR}"/></wp:inline></w:drawing></w:r></w:p>`,
  parts: [
    {
      name: 'styles.xml',
      kind: 'styles',
      content: wordPart(
        'styles',
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
          '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>',
      ),
    },
    {
      name: 'header1.xml',
      kind: 'header',
      content: wordPart('hdr', paragraph(`${AUTHOR}, THPT Lê Chân`)),
    },
    { name: 'footer1.xml', kind: 'footer', content: wordPart('ftr', paragraph('0912 345 678')) },
    {
      name: 'footnotes.xml',
      kind: 'footnotes',
      content: wordPart(
        'footnotes',
        `<w:footnote w:type="separator" w:id="0">${paragraph('---')}</w:footnote><w:footnote w:id="2">${paragraph('Theo báo Nhân Dân')}</w:footnote>`,
      ),
    },
    {
      name: 'comments.xml',
      kind: 'comments',
      content: wordPart(
        'comments',
        `<w:comment w:id="0" w:author="Cô Lan">${paragraph('Sửa lại em nhé')}</w:comment>`,
      ),
    },
    {
      name: 'media/image1.jpeg',
      kind: 'image',
      content: jpeg(`chụp bởi ${AUTHOR}`),
      type: 'image/jpeg',
    },
  ],
  properties: `<dc:creator>${AUTHOR}</dc:creator><cp:lastModifiedBy>Máy nhà</cp:lastModifiedBy>`,
  application: '<Company>THPT Lê Chân</Company><Pages>3</Pages>',
  relations:
    outside('hyperlink', `mailto:${'hang@example.vn'}`) +
    outside('attachedTemplate', 'file:///C:/Users/hang/Normal.dotm'),
};

describe('a docx file', () => {
  it('is read as it shows, with what stands around it apart', async () => {
    const { document, margins, warnings, kind } = await read(docx(TELLING));
    expect(kind).toBe('docx');
    expect(document).toMatchObject({
      text: 'Giữ gìn biển đảo\nBiển  Đông là của ta\t<mãi>\nmãi thêm vào\n\n\ntrắng trên đỏ',
      words: 16,
      noteWords: 4,
      hiddenWords: 10,
    });
    expect(document!.html).toBe(
      '<h2>Giữ gìn biển đảo</h2>\n' +
        '<p><strong>Biển  Đông </strong>là của ta\t&lt;mãi&gt;<br>mãi thêm vào</p>\n' +
        '<table>\n<tr>\n<td>\n<p>trắng trên đỏ</p>\n</td>\n</tr>\n</table>\n' +
        '<p><em>[Hình]</em></p>',
    );
    expect(document!.fonts[0]).toMatchObject({ family: 'Times New Roman', size: 14 });
    expect(margins).toMatchObject({
      headers: [`${AUTHOR}, THPT Lê Chân`],
      footers: ['0912 345 678'],
      notes: ['Theo báo Nhân Dân'],
      comments: ['Sửa lại em nhé'],
      properties: { creator: AUTHOR, lastModifiedBy: 'Máy nhà', Company: 'THPT Lê Chân' },
    });
    expect(margins.hidden.join()).toContain('giấu tên');
    expect(margins.people).toEqual(expect.arrayContaining([AUTHOR, 'Cô Lan']));
    expect(warnings.toSorted()).toEqual([
      'comments',
      'headers',
      'hidden-text',
      'outside-links',
      'tracked-changes',
    ]);
  });

  it('is copied for judges without anything that names people', async () => {
    const { bytes, reading } = await copyOf(docx(TELLING));
    const { document, margins, warnings } = reading;
    expect(document!.text).toContain('Biển  Đông là của ta\t<mãi>\nmãi thêm vào');
    expect(document!.text).toContain('trắng trên đỏ');
    expect(document!.hiddenWords).toBe(0);
    expect(margins).toMatchObject({ comments: [], people: [], headers: [], footers: [] });
    expect(Object.keys(margins.properties)).toEqual([]);
    expect(warnings).toEqual([]);
    expect(bytes.includes(AUTHOR)).toBe(false);
  });

  it('counts words as Word does: what white space separates', async () => {
    const text = 'Một  hai\u00a0ba\u200b – bốn, năm.';
    const { document } = await read(docx({ body: paragraph(text) }));
    expect(document!.words).toBe(6);
  });

  it('is understood under other prefixes than the usual ones', async () => {
    const strange =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>ba chữ lạ</x:t></x:r></x:p></x:body></x:document>';
    const files = docxFiles().map((file) =>
      file.name === 'word/document.xml' ? { ...file, content: strange } : file,
    );
    expect((await read(zip(files))).document!.text).toBe('ba chữ lạ');
  });

  it('gives text that PostgreSQL takes: NFC, no controls', async () => {
    const { document } = await read(
      docx({ body: paragraph('Tie\u0302\u0301ng Vie\u0323\u0302t') }),
    );
    expect(document!.text).toBe('Tiếng Việt');
  });
});

describe('an odt file', () => {
  const telling = {
    styles:
      '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
      '<style:style style:name="Z" style:family="text"><style:text-properties text:display="none"/></style:style>',
    body:
      `<text:tracked-changes><text:changed-region><text:deletion><dc:creator>${AUTHOR}</dc:creator><text:p>cũ</text:p></text:deletion></text:changed-region></text:tracked-changes>` +
      '<text:h text:outline-level="1">Quê hương</text:h>' +
      '<text:p><text:span text:style-name="B">Đất</text:span> nước<text:s text:c="2"/>tôi' +
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Thơ Tạ Hữu Yên</text:p></text:note-body></text:note>' +
      `<office:annotation><dc:creator>Cô Lan</dc:creator><text:p>hay</text:p></office:annotation>` +
      `<text:span text:style-name="Z">của ${AUTHOR}</text:span></text:p>` +
      '<text:list><text:list-item><text:p>một</text:p></text:list-item></text:list>',
    master: `<style:master-page style:name="S"><style:header><text:p>${AUTHOR}</text:p></style:header></style:master-page>`,
    meta: `<dc:creator>${AUTHOR}</dc:creator><meta:document-statistic meta:page-count="2"/>`,
  };

  it('is read as it shows, with what stands around it apart', async () => {
    const { document, margins, pages, warnings } = await read(odt(telling));
    expect(document).toMatchObject({
      text: 'Quê hương\nĐất nước  tôi\nmột',
      html: '<h2>Quê hương</h2>\n<p><strong>Đất</strong> nước  tôi</p>\n<ul>\n<li>một</li>\n</ul>',
      words: 6,
      noteWords: 4,
      hiddenWords: 5,
    });
    expect(pages).toBe(2);
    expect(margins).toMatchObject({
      notes: ['Thơ Tạ Hữu Yên'],
      comments: ['hay'],
      headers: [AUTHOR],
      properties: { creator: AUTHOR },
      people: [AUTHOR, 'Cô Lan'],
    });
    expect(warnings.toSorted()).toEqual(['comments', 'headers', 'hidden-text', 'tracked-changes']);
  });

  it('is copied for judges without anything that names people', async () => {
    const { reading } = await copyOf(odt(telling));
    expect(reading.document!.text).toContain('Đất nước  tôi');
    expect(reading.margins).toMatchObject({ comments: [], people: [], properties: {} });
  });
});

describe('a PDF', () => {
  it('is read page by page, with its properties and comments apart', async () => {
    const file = await pdf({
      pages: ['Trang mot co chu.', 'Trang hai.'],
      author: 'Hang',
      draw: (document) => document.note(10, 10, 50, 50, 'sua di', {}),
    });
    const { document, pages, margins } = await read(file);
    expect(document!.text.split(/\s+/)).toEqual('Trang mot co chu. Trang hai.'.split(' '));
    expect([pages, document!.words, document!.hiddenWords]).toEqual([2, 6, 0]);
    expect(margins.properties).toMatchObject({ Author: 'Hang' });
    expect(margins.comments).toEqual(['sua di']);
    expect(document!.fonts[0]).toMatchObject({ family: 'Helvetica', size: 12 });
  });

  it('tells text that does not show', async () => {
    const file = await pdf({
      pages: ['Chu den.'],
      draw: (document) => void document.fillColor('white').text('Nguyen Van A viet'),
    });
    const { document, margins } = await read(file);
    expect([document!.words, document!.hiddenWords]).toEqual([2, 4]);
    expect(margins.hidden).toEqual(['Nguyen Van A viet']);
  });

  it('is copied as pictures of its pages, and drawn page by page', async () => {
    const file = await pdf({ pages: ['Trang mot', 'Trang hai'], author: 'Hang' });
    const { bytes, reading } = await copyOf(file);
    expect(reading).toMatchObject({ pages: 2, warnings: ['no-text'] });
    expect(reading.margins.properties).toEqual({});
    expect(bytes.includes('Hang')).toBe(false);
    const [path, out] = [reader.workPath(), reader.workPath()];
    writeFileSync(path, file);
    await reader.pageOf(path, 'pdf', 2, out);
    // US letter at 120 dots an inch.
    expect(await read(readFileSync(out))).toMatchObject({
      kind: 'jpeg',
      width: 1020,
      height: 1320,
    });
    rmSync(path);
    rmSync(out);
  });
});

describe('pictures, sound and film', () => {
  it('are measured, and copied without what names people', async () => {
    const files: [Buffer, Partial<FileReading>, string][] = [
      [jpeg(AUTHOR), { kind: 'jpeg', width: 6, height: 4, pages: 1 }, 'comment'],
      [greyPng(20, 10, AUTHOR), { kind: 'png', width: 20, height: 10, pages: 1 }, 'Comment'],
      [mp3(100, AUTHOR), { kind: 'mp3', durationMs: 2_612 }, 'TPE1'],
      [mp4(61, AUTHOR), { kind: 'mp4', durationMs: 61_000, width: 1_280, height: 720 }, 'udta'],
    ];
    for (const [bytes, expected, property] of files) {
      const reading = await read(bytes);
      expect(reading).toMatchObject(expected);
      expect(reading.margins.properties[property]).toContain(AUTHOR);
      const copy = await copyOf(bytes);
      expect(copy.reading).toMatchObject({ ...expected, margins: { properties: {} } });
      expect(copy.bytes.includes(AUTHOR)).toBe(false);
    }
  });

  it('leaves nothing in the work folder', () => {
    expect(readdirSync(reader.workFolder)).toEqual([]);
  });
});
