import {
  docx,
  jpeg,
  odt,
  outside,
  paragraph,
  pdf,
  pdfOf,
  wordPart,
  type DocxOptions,
  type OdtOptions,
} from './media-files';
import { greyPng } from './questions';

/** A name that no file has by chance; plain letters, so that every encoding can hold it. */
export const NAME = 'Zquoc Hzang';
export const SEEN = 'Biển Đông là của ta';

/** A place where a name may stand, and a file that has it there. */
export type NamedFile = [place: string, make: () => Buffer | Promise<Buffer>];

const style = (properties: string, id = 'an'): DocxOptions['parts'] => [
  {
    name: 'styles.xml',
    kind: 'styles',
    content: wordPart(
      'styles',
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="an"/><w:rPr>${properties}</w:rPr></w:style>` +
        `<w:style w:type="character" w:styleId="c${id}"><w:name w:val="can"/><w:rPr>${properties}</w:rPr></w:style>`,
    ),
  },
];
const part = (name: string, kind: string, root: string, content: string) => ({
  name,
  kind,
  content: wordPart(root, content),
});
const named = (options: DocxOptions) => (): Buffer =>
  docx({ ...options, body: paragraph(SEEN) + (options.body ?? '') });
const styled = `<w:p><w:pPr><w:pStyle w:val="an"/></w:pPr><w:r><w:t>${NAME}</w:t></w:r></w:p>`;
const drawn = (attributes: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" ${attributes}/></wp:inline></w:drawing></w:r></w:p>`;
const BASE64 = Buffer.from(`tác giả ${NAME}`).toString('base64');

export const NAMED_DOCX: NamedFile[] = [
  ['creator', named({ properties: `<dc:creator>${NAME}</dc:creator>` })],
  ['company', named({ application: `<Company>${NAME}</Company><Manager>${NAME}</Manager>` })],
  [
    'own properties',
    named({ extra: [{ name: 'docProps/custom.xml', content: `<p>${NAME}</p>` }] }),
  ],
  ['custom XML', named({ extra: [{ name: 'customXml/item1.xml', content: `<p>${NAME}</p>` }] })],
  [
    'custom XML in base64',
    named({ extra: [{ name: 'customXml/item1.xml', content: `<p>${BASE64}</p>` }] }),
  ],
  ['thumbnail', named({ extra: [{ name: 'docProps/thumbnail.jpeg', content: jpeg(NAME) }] })],
  [
    'comment',
    named({
      parts: [
        part(
          'comments.xml',
          'comments',
          'comments',
          `<w:comment w:id="0" w:author="${NAME}" w:initials="${NAME}">${paragraph(NAME)}</w:comment>`,
        ),
      ],
    }),
  ],
  [
    'person who inserted',
    named({ body: `<w:p><w:ins w:author="${NAME}"><w:r><w:t>a</w:t></w:r></w:ins></w:p>` }),
  ],
  [
    'deleted text',
    named({
      body: `<w:p><w:del w:author="${NAME}"><w:r><w:delText>${NAME}</w:delText></w:r></w:del></w:p>`,
    }),
  ],
  ['text that is hidden', named({ body: paragraph(NAME, '<w:vanish/>') })],
  ['white text', named({ body: paragraph(NAME, '<w:color w:val="FFFFFF"/>') })],
  ['nearly white text', named({ body: paragraph(NAME, '<w:color w:val="FAFAFA"/>') })],
  ['tiny text', named({ body: paragraph(NAME, '<w:sz w:val="2"/>') })],
  [
    'text of the colour behind it',
    named({
      body: paragraph(NAME, '<w:color w:val="102030"/><w:shd w:val="clear" w:fill="102030"/>'),
    }),
  ],
  ['text hidden by a style', named({ parts: style('<w:vanish/>'), body: styled })],
  ['text white by a style', named({ parts: style('<w:color w:val="FFFFFF"/>'), body: styled })],
  ['text tiny by a style', named({ parts: style('<w:sz w:val="1"/>'), body: styled })],
  [
    'text white by a style of letters',
    named({
      parts: style('<w:color w:val="FFFFFF"/>'),
      body: paragraph(NAME, '<w:rStyle w:val="can"/>'),
    }),
  ],
  [
    'white text of a formula',
    named({
      body: `<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>${NAME}</w:t></w:r></w:p>`,
    }),
  ],
  ['header', named({ parts: [part('header1.xml', 'header', 'hdr', paragraph(NAME))] })],
  ['footer', named({ parts: [part('footer1.xml', 'footer', 'ftr', paragraph(NAME))] })],
  [
    'variables of the document',
    named({
      parts: [
        part(
          'settings.xml',
          'settings',
          'settings',
          `<w:docVars><w:docVar w:name="a" w:val="${NAME}"/></w:docVars><w:hdrShapeDefaults>${NAME}</w:hdrShapeDefaults>`,
        ),
      ],
    }),
  ],
  ['link', named({ relations: outside('hyperlink', `https://fb.vn/${encodeURIComponent(NAME)}`) })],
  [
    'template',
    named({ relations: outside('attachedTemplate', `file:///C:/Users/${NAME}/Normal.dotm`) }),
  ],
  ['bookmark', named({ body: `<w:p><w:bookmarkStart w:id="1" w:name="${NAME}"/></w:p>` })],
  [
    'content control',
    named({
      body: `<w:sdt><w:sdtPr><w:alias w:val="${NAME}"/><w:comboBox><w:listItem w:value="${NAME}"/></w:comboBox></w:sdtPr><w:sdtContent>${paragraph('a')}</w:sdtContent></w:sdt>`,
    }),
  ],
  [
    'what a picture is called',
    named({ body: drawn(`name="C:\\${NAME}\\anh.jpg" descr="${NAME}" title="${NAME}"`) }),
  ],
  [
    'what a picture’s file is called',
    named({
      parts: [{ name: `media/${NAME}.jpeg`, kind: 'image', content: jpeg(), type: 'image/jpeg' }],
    }),
  ],
  [
    'a note in a picture',
    named({
      parts: [
        { name: 'media/image1.jpeg', kind: 'image', content: jpeg(NAME), type: 'image/jpeg' },
      ],
    }),
  ],
  ['embedded font', named({ extra: [{ name: 'word/fonts/font1.odttf', content: NAME }] })],
  ['name of a style', named({ parts: style(`<w:b/></w:rPr><w:name w:val="${NAME}"/><w:rPr>`) })],
  [
    'id of a style',
    named({
      parts: style('<w:b/>', NAME),
      body: `<w:p><w:pPr><w:pStyle w:val="${NAME}"/></w:pPr></w:p>`,
    }),
  ],
  [
    'figures behind a chart',
    named({ extra: [{ name: 'word/embeddings/Sheet1.xlsx', content: NAME }] }),
  ],
  ['a field', named({ body: `<w:p><w:r><w:instrText>AUTHOR ${NAME}</w:instrText></w:r></w:p>` })],
  ['an element of nobody', named({ body: `<x:a xmlns:x="urn:x" who="${NAME}">${NAME}</x:a>` })],
  ['an attribute of nobody', named({ body: `<w:p xmlns:x="urn:x" x:who="${NAME}"/>` })],
  ['text between elements', named({ body: `<w:p>${NAME}</w:p>` })],
  ['a comment in XML', named({ body: `<!-- ${NAME} --><?note ${NAME}?>` })],
  ['any other part', named({ extra: [{ name: 'word/people.xml', content: `<p>${NAME}</p>` }] })],
];

const writer = (options: OdtOptions) => (): Buffer =>
  odt({ ...options, body: `<text:p>${SEEN}</text:p>${options.body ?? ''}` });
const textStyle = (properties: string): OdtOptions => ({
  styles: `<style:style style:name="T9" style:family="text"><style:text-properties ${properties}/></style:style>`,
  body: `<text:p><text:span text:style-name="T9">${NAME}</text:span></text:p>`,
});
const around = (kind: string): OdtOptions => ({
  master: `<style:master-page style:name="Standard"><style:${kind}><text:p>${NAME}</text:p></style:${kind}></style:master-page>`,
});

export const NAMED_ODT: NamedFile[] = [
  [
    'creator',
    writer({
      meta: `<dc:creator>${NAME}</dc:creator><meta:initial-creator>${NAME}</meta:initial-creator>`,
    }),
  ],
  ['settings', writer({ extra: [{ name: 'settings.xml', content: `<a>${NAME}</a>` }] })],
  ['statements', writer({ extra: [{ name: 'manifest.rdf', content: `<a>${NAME}</a>` }] })],
  [
    'thumbnail',
    writer({ extra: [{ name: 'Thumbnails/thumbnail.png', content: greyPng(3, 3, NAME) }] }),
  ],
  [
    'comment',
    writer({
      body: `<text:p><office:annotation><dc:creator>${NAME}</dc:creator><text:p>${NAME}</text:p></office:annotation></text:p>`,
    }),
  ],
  [
    'deleted text',
    writer({
      body: `<text:tracked-changes><text:changed-region><text:deletion><dc:creator>${NAME}</dc:creator><text:p>${NAME}</text:p></text:deletion></text:changed-region></text:tracked-changes>`,
    }),
  ],
  ['text that is hidden', writer(textStyle('text:display="none"'))],
  ['white text', writer(textStyle('fo:color="#ffffff"'))],
  ['white text on white', writer(textStyle('fo:color="#ffffff" fo:background-color="#ffffff"'))],
  ['tiny text', writer(textStyle('fo:font-size="1pt"'))],
  [
    'text of the colour behind it',
    writer(textStyle('fo:color="#102030" fo:background-color="#102030"')),
  ],
  [
    'hidden section',
    writer({
      body: `<text:section text:name="a" text:display="none"><text:p>${NAME}</text:p></text:section>`,
    }),
  ],
  [
    'hidden field',
    writer({
      body: `<text:p><text:hidden-text text:string-value="${NAME}">${NAME}</text:hidden-text></text:p>`,
    }),
  ],
  ['header', writer(around('header'))],
  ['footer of the left', writer(around('footer-left'))],
  [
    'variables',
    writer({
      body: `<text:user-field-decls><text:user-field-decl text:name="a" office:string-value="${NAME}"/></text:user-field-decls>`,
    }),
  ],
  ['bookmark', writer({ body: `<text:p><text:bookmark text:name="${NAME}"/></text:p>` })],
  [
    'link',
    writer({
      body: `<text:p><text:a xlink:href="https://fb.vn/${NAME}" office:title="${NAME}">a</text:a></text:p>`,
    }),
  ],
  [
    'what a picture is called',
    writer({
      body: `<text:p><draw:frame draw:name="${NAME}"><svg:title>${NAME}</svg:title><svg:desc>${NAME}</svg:desc></draw:frame></text:p>`,
    }),
  ],
  [
    'what a picture’s file is called',
    writer({
      extra: [{ name: `Pictures/${NAME}.png`, content: greyPng(3, 3) }],
      body: `<text:p><draw:frame><draw:image xlink:href="Pictures/${NAME}.png"/></draw:frame></text:p>`,
    }),
  ],
  [
    'a note in a picture',
    writer({ extra: [{ name: 'Pictures/1.png', content: greyPng(3, 3, NAME) }] }),
  ],
  [
    'name of a style',
    writer({
      styles: `<style:style style:name="${NAME}" style:display-name="${NAME}" style:family="paragraph"/>`,
      body: `<text:p text:style-name="${NAME}">a</text:p>`,
    }),
  ],
  ['name of a table', writer({ body: `<table:table table:name="${NAME}"/>` })],
  ['an element of nobody', writer({ body: `<x:a xmlns:x="urn:x" who="${NAME}">${NAME}</x:a>` })],
  ['text between elements', writer({ body: `<text:list>${NAME}</text:list>` })],
  ['a comment in XML', writer({ body: `<!-- ${NAME} -->` })],
];

/** A PDF of one page with a name beside it; `drawing` is what the page shows. */
const withObjects =
  (catalogue: string, drawing = '', ...more: string[]) =>
  (): Buffer =>
    pdfOf([
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> /PieceInfo << /A << /Private (${NAME}) >> >> >>`,
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...more,
    ]);

/** The library writes keys as they are given; its types know fewer than PDF does. */
const WRITTEN_BY = { Contents: NAME, T: NAME };

export const NAMED_PDF: NamedFile[] = [
  ['author', () => pdf({ author: NAME })],
  [
    'comment and who made it',
    () => pdf({ draw: (file) => file.note(1, 1, 9, 9, NAME, WRITTEN_BY) }),
  ],
  ['link', () => pdf({ draw: (file) => file.link(1, 1, 9, 9, `https://fb.vn/${NAME}`, {}) })],
  ['white text', withObjects('', `1 1 1 rg BT /F 12 Tf 9 50 Td (${NAME}) Tj ET`)],
  ['outline', () => pdf({ draw: (file) => void file.outline.addItem(NAME) })],
  ['piece of a program', withObjects('')],
  [
    'XMP',
    withObjects(
      '/Metadata 6 0 R',
      '',
      `<< /Type /Metadata /Subtype /XML /Length ${NAME.length} >>\nstream\n${NAME}\nendstream`,
    ),
  ],
];
