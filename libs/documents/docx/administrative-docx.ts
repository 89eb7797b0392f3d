import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow as DocxRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { longDate } from '../format';
import type {
  AdministrativeDocument,
  DocumentBlock,
  TableBlock,
  TableColumn,
} from '../pdf/administrative.types';

/** What a browser is told the bytes are. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const FACE = 'Times New Roman';
/** Half points. */
const BODY = 26;
const SMALL = 24;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const BORDERLESS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

/** The same document as {@link administrativePdf}, to be gone on with in a word processor. */
export async function administrativeDocx(document: AdministrativeDocument): Promise<Buffer> {
  const children: ISectionOptions['children'] = [
    head(document),
    ...document.title.map((text) => line(text, { bold: true, size: 28, before: 240 })),
    ...(document.subtitle === undefined ? [] : [line(document.subtitle, { italics: true })]),
    ...(await blocks(document.blocks)),
    ...signature(document.signature),
  ];
  const file = new Document({
    title: document.title.join(' '),
    creator: document.issuer.at(-1) ?? '',
    styles: { default: { document: { run: { font: FACE, size: BODY } } } },
    sections: [{ children }],
  });
  return Packer.toBuffer(file);
}

interface Look {
  bold?: boolean;
  italics?: boolean;
  size?: number;
  before?: number;
  left?: boolean;
}

function line(text: string, { before = 0, left = false, ...run }: Look = {}): Paragraph {
  return new Paragraph({
    alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
    spacing: { before, after: 60 },
    children: [new TextRun({ text, ...run })],
  });
}

/** Two columns: who issues it on the left, the state on the right. */
function head({ issuer, number, place, date }: AdministrativeDocument): Table {
  const above = issuer.slice(0, -1).map((text) => line(upper(text), { size: SMALL }));
  const own = line(upper(issuer.at(-1) ?? ''), { bold: true, size: SMALL });
  const numbered = number === undefined ? [] : [line(`Số: ${number}`)];
  const day = date ? longDate(date) : 'ngày      tháng      năm';
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: BORDERLESS,
    rows: [
      new DocxRow({
        children: [
          cell([...above, own, ...numbered], 42),
          cell(
            [
              line(STATE, { bold: true, size: SMALL }),
              line(MOTTO, { bold: true }),
              line(`${place}, ${day}`, { italics: true }),
            ],
            58,
          ),
        ],
      }),
    ],
  });
}

const upper = (text: string): string => text.toLocaleUpperCase('vi');

const cell = (children: Paragraph[], size: number): TableCell =>
  new TableCell({ children, width: { size, type: WidthType.PERCENTAGE } });

async function blocks(all: readonly DocumentBlock[]): Promise<(Paragraph | Table)[]> {
  const made: (Paragraph | Table)[] = [];
  for (const block of all) {
    if (block.kind === 'table') made.push(await table(block));
    else if (block.kind === 'heading') {
      made.push(line(block.text, { bold: true, left: true, before: 200 }));
    } else made.push(line(block.text, { left: true }));
  }
  return made;
}

async function table({ columns, rows }: TableBlock): Promise<Table> {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const share = ({ width }: TableColumn): number => Math.round((width * 100) / total);
  const made = [
    new DocxRow({
      tableHeader: true,
      children: columns.map((one) => cell([line(one.title, { bold: true })], share(one))),
    }),
  ];
  for await (const row of rows) {
    made.push(
      new DocxRow({
        children: columns.map((one, index) =>
          cell([line(row[index] ?? '', { left: one.align === 'left' })], share(one)),
        ),
      }),
    );
  }
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: made });
}

function signature(signed: AdministrativeDocument['signature']): Paragraph[] {
  if (signed === undefined) return [];
  const right = (text: string, before: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { before },
      children: [new TextRun({ text, bold: true })],
    });
  return [
    ...signed.role.split('\n').map((text, index) => right(text, index === 0 ? 400 : 0)),
    right(signed.name ?? '', 1_200),
  ];
}
