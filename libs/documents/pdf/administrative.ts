import type { Readable } from 'node:stream';
import { longDate } from '../format';
import type { AdministrativeDocument, DocumentBlock } from './administrative.types';
import { PageFlow } from './page-flow';
import { newPdf, pdfStream, setFace, type Pdf } from './pdf';
import { drawTable } from './table';
import { balancedLines, drawLine, widthOf, wrapText, type Align } from './text';
import type { FaceName } from './faces';

export const PDF_TYPE = 'application/pdf';

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const LINE = 1.25;
const BODY = 13;
const INDENT = 28;
/** Where a hand signs between role and name. */
const SIGNING_ROOM = 64;
/** Under the title, whatever its length. */
const TITLE_RULE = 100;
/** Share of the width that the issuing body has; the state's name has the rest. */
const ISSUER_SHARE = 0.42;

/**
 * Writes a document as Vietnamese offices print it, as a stream: rows of tables are read as the
 * reader takes the bytes. An error among the rows ends the stream with it.
 */
export function administrativePdf(document: AdministrativeDocument): Readable {
  const { date, issuer, title, subtitle, landscape = false } = document;
  const pdf = newPdf({
    title: [...title, subtitle].filter(Boolean).join(' '),
    author: issuer.at(-1),
    landscape,
    ...(date && { createdAt: new Date(Date.UTC(date.year, date.month - 1, date.day)) }),
  });
  return pdfStream(pdf, draw(new PageFlow(pdf, landscape), document));
}

async function* draw(flow: PageFlow, document: AdministrativeDocument): AsyncGenerator<void> {
  drawHead(flow, document);
  drawTitle(flow, document);
  for (const block of document.blocks) {
    yield* drawBlock(flow, block);
    yield;
  }
  if (document.signature) drawSignature(flow, document.signature);
}

/** Two columns: who issues it on the left, the state on the right. */
function drawHead(flow: PageFlow, { issuer, number, place, date }: AdministrativeDocument): void {
  const issuerWidth = flow.width * ISSUER_SHARE;
  const left = new Column(flow, flow.left, issuerWidth);
  const right = new Column(flow, flow.left + issuerWidth, flow.width - issuerWidth);
  for (const above of issuer.slice(0, -1)) left.write(above.toLocaleUpperCase('vi'), 'roman', 12);
  left.write(issuer.at(-1)?.toLocaleUpperCase('vi') ?? '', 'roman-bold', 12);
  left.rule(0.4);
  right.write(STATE, 'roman-bold', 12);
  right.write(MOTTO, 'roman-bold', 13);
  right.rule(1);
  left.y = right.y = Math.max(left.y, right.y) + 4;
  if (number !== undefined) left.write(`Số: ${number}`, 'roman', 13);
  const day = date ? longDate(date) : 'ngày      tháng      năm';
  right.write(`${place}, ${day}`, 'roman-italic', 13);
  flow.y = Math.max(left.y, right.y) + 14;
}

/** Centred lines that run down a part of the page's width. */
class Column {
  y: number;
  private last = 0;

  constructor(
    private readonly flow: PageFlow,
    private readonly x: number,
    private readonly width: number,
  ) {
    this.y = flow.y;
  }

  write(text: string, face: FaceName, size: number): void {
    const { pdf } = this.flow;
    setFace(pdf, face, size);
    for (const line of balancedLines(pdf, text, this.width)) {
      drawLine(pdf, line, { x: this.x, y: this.y, width: this.width, align: 'center' });
      this.last = widthOf(pdf, line);
      this.y += size * LINE;
    }
  }

  /** A line under the last text, as long as a share of it. */
  rule(share: number): void {
    this.line(this.last * share);
  }

  /** A line of its own length. */
  line(length: number): void {
    const x = this.x + (this.width - length) / 2;
    const y = this.y + 1.5;
    this.flow.pdf
      .moveTo(x, y)
      .lineTo(x + length, y)
      .lineWidth(0.7)
      .stroke('black');
    this.y += 5;
  }
}

function drawTitle(flow: PageFlow, { title, subtitle }: AdministrativeDocument): void {
  const column = new Column(flow, flow.left, flow.width);
  for (const line of title) column.write(line, 'roman-bold', 14);
  if (subtitle !== undefined) {
    column.write(subtitle, subtitle.startsWith('(') ? 'roman-italic' : 'roman-bold', BODY);
  }
  column.line(TITLE_RULE);
  flow.y = column.y + 10;
}

async function* drawBlock(flow: PageFlow, block: DocumentBlock): AsyncGenerator<void> {
  switch (block.kind) {
    case 'heading':
      // A heading is not left alone at the foot of a page.
      flow.need(BODY * LINE * 4);
      flow.y += 4;
      writeLines(flow, block.text, { face: 'roman-bold' });
      flow.y += 4;
      return;
    case 'paragraph':
      writeLines(flow, block.text, { face: 'roman', indent: INDENT });
      flow.y += 6;
      return;
    case 'table':
      yield* drawTable(flow, block);
      flow.y += 12;
  }
}

interface Writing {
  face: FaceName;
  align?: Align;
  /** Of the first line of each paragraph. */
  indent?: number;
}

function writeLines(flow: PageFlow, text: string, { face, align, indent = 0 }: Writing): void {
  const { pdf } = flow;
  for (const paragraph of text.split('\n')) {
    setFace(pdf, face, BODY);
    for (const [index, line] of wrapIndented(pdf, paragraph, flow.width, indent).entries()) {
      if (flow.need(BODY * LINE)) setFace(pdf, face, BODY);
      const shift = index === 0 ? indent : 0;
      drawLine(pdf, line, {
        x: flow.left + shift,
        y: flow.y,
        width: flow.width - shift,
        ...(align && { align }),
      });
      flow.y += BODY * LINE;
    }
  }
}

/** Lines of which the first is shorter. */
function wrapIndented(pdf: Pdf, text: string, width: number, indent: number): string[] {
  if (indent === 0) return wrapText(pdf, text, width);
  const [first = ''] = wrapText(pdf, text, width - indent);
  const rest = text.slice(first.length).trimStart();
  return rest === '' ? [first] : [first, ...wrapText(pdf, rest, width)];
}

/** Bottom right, kept together on one page. */
function drawSignature(
  flow: PageFlow,
  { role, name }: NonNullable<AdministrativeDocument['signature']>,
): void {
  const width = flow.width * 0.5;
  flow.need(BODY * LINE * (role.split('\n').length + 1) + SIGNING_ROOM);
  const column = new Column(flow, flow.left + flow.width - width, width);
  column.y += 6;
  for (const line of role.split('\n')) column.write(line, 'roman-bold', BODY);
  column.y += SIGNING_ROOM;
  if (name !== undefined) column.write(name, 'roman-bold', BODY);
  flow.y = column.y;
}
