import type { Manuscript, RunStyle } from '../text/manuscript';
import { Unreadable } from '../unreadable';
import type { PdfDocument } from './document';

const INVISIBLE = 3;
const READABLE_POINTS = 2.5;
const MAX_PAGE_CHARACTERS = 400_000;
const FONT_BUFFER = 128;
/** A line that ends a paragraph ends with one of these, or is short beside the longest. */
const SENTENCE_END = /[.!?:;…”"»)\]]\s*$/u;
const FULL_LINE = 0.75;

/** Reads the text of a page into paragraphs. Text that does not show is told apart. */
export function readPageText(pdf: PdfDocument, page: number, manuscript: Manuscript): void {
  const text = pdf.engine._FPDFText_LoadPage(page);
  if (text === 0) return;
  try {
    const reading = new PageText(pdf, text);
    const lines = reading.lines();
    // Text laid invisibly over a scan is its only text, and as good as visible.
    const isScan = lines.every(({ style }) => style.hidden);
    writeParagraphs(lines, isScan && !reading.anyTooSmall, manuscript);
  } finally {
    pdf.engine._FPDFText_ClosePage(text);
  }
}

interface Piece {
  text: string;
  style: RunStyle;
}

class PageText {
  anyTooSmall = false;
  private readonly styles = new Map<number, RunStyle>();

  constructor(
    private readonly pdf: PdfDocument,
    private readonly text: number,
  ) {}

  /** Text in runs of one look, cut at the ends of lines. */
  lines(): Piece[] {
    const { engine } = this.pdf;
    const count = engine._FPDFText_CountChars(this.text);
    if (count > MAX_PAGE_CHARACTERS)
      throw new Unreadable('FILE_TOO_LONG', 'một trang quá nhiều chữ');
    const pieces: Piece[] = [];
    let current: Piece | null = null;
    for (let index = 0; index < count; index += 1) {
      const code = engine._FPDFText_GetUnicode(this.text, index);
      if (code === 0 || code === 0xd) continue;
      const character = String.fromCodePoint(code > 0x10ffff ? 0xfffd : code);
      const style = this.style(index, current?.style);
      if (!current || style !== current.style || character === '\n') {
        current = { text: '', style };
        pieces.push(current);
      }
      current.text += character;
    }
    return pieces;
  }

  /** The look of a character; what PDFium adds itself (spaces, line ends) looks as what is before it. */
  private style(index: number, before: RunStyle | undefined): RunStyle {
    const object = this.pdf.engine._FPDFText_GetTextObject(this.text, index);
    if (object === 0) return before ?? {};
    const known = this.styles.get(object);
    if (known) return known;
    const style = this.look(object, index);
    this.styles.set(object, style);
    return style;
  }

  private look(object: number, index: number): RunStyle {
    const { engine } = this.pdf;
    const size = engine._FPDFText_GetFontSize(this.text, index);
    const mode = engine._FPDFTextObj_GetTextRenderMode(object);
    const isSpeck = size > 0 && size < READABLE_POINTS && this.isUnscaled(size);
    this.anyTooSmall ||= isSpeck;
    const hidden = mode === INVISIBLE || isSpeck || this.isWhite(object);
    const buffer = engine._malloc(FONT_BUFFER);
    const length = engine._FPDFText_GetFontInfo(this.text, index, buffer, FONT_BUFFER, 0);
    const name = Buffer.from(
      engine.HEAPU8.slice(buffer, buffer + Math.max(0, Math.min(length, FONT_BUFFER) - 1)),
    ).toString('utf8');
    engine._free(buffer);
    return {
      ...(hidden && { hidden }),
      ...(name && { font: name.replace(/^[A-Z]{6}\+/, '').slice(0, 100), size: round(size) }),
    };
  }

  /** Many writers set fonts of one point and scale them: that is no small text. */
  private isUnscaled(size: number): boolean {
    return size !== 1 && size > 0.1;
  }

  private isWhite(object: number): boolean {
    const { engine } = this.pdf;
    const colours = engine._malloc(16);
    const [r, g, b] = [colours, colours + 4, colours + 8];
    const isTold = engine._FPDFPageObj_GetFillColor(object, r, g, b, colours + 12) !== 0;
    const isWhite = [r, g, b].every((at) => (engine.HEAPU8[at] ?? 0) >= 250);
    engine._free(colours);
    return isTold && isWhite;
  }
}

const round = (size: number): number => Math.round(size * 2) / 2;

/** Lines are joined into paragraphs: a PDF knows no others. */
function writeParagraphs(pieces: Piece[], showHidden: boolean, manuscript: Manuscript): void {
  const lines = linesOf(pieces, showHidden);
  const longest = lines.reduce((most, line) => Math.max(most, textOf(line).length), 0);
  let open = false;
  for (const line of lines) {
    const text = textOf(line);
    const isBlank = text.trim() === '';
    if (open) manuscript.add(' ');
    else if (!isBlank) manuscript.begin();
    for (const piece of line) manuscript.add(piece.text, piece.style);
    open = !isBlank && !endsParagraph(text, longest);
    if (!open && !isBlank) manuscript.end();
  }
  if (open) manuscript.end();
}

const endsParagraph = (text: string, longest: number): boolean =>
  SENTENCE_END.test(text) || text.length < longest * FULL_LINE;

const textOf = (line: Piece[]): string => line.map(({ text }) => text).join('');

function linesOf(pieces: Piece[], showHidden: boolean): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.text.startsWith('\n')) lines.push([]);
    const text = piece.text.replace(/\n/g, '');
    const style = showHidden ? { ...piece.style, hidden: false } : piece.style;
    if (text !== '') lines.at(-1)!.push({ text, style });
  }
  return lines;
}
