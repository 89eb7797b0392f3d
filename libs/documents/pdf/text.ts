import { runsOf } from './faces';
import { faceAtHand, inFace, type Pdf } from './pdf';

export type Align = 'left' | 'center' | 'right';

/** Where a line of text stands: `y` is the upper edge of the line. */
export interface LinePlace {
  x: number;
  y: number;
  width: number;
  align?: Align;
}

/** Writes one line in the face and size at hand; it is neither broken nor cut. */
export function drawLine(pdf: Pdf, text: string, { x, y, width, align = 'left' }: LinePlace): void {
  const room = width - widthOf(pdf, text);
  let at = x + (align === 'left' ? 0 : align === 'center' ? room / 2 : room);
  const runs = runsOf(faceAtHand(pdf), text);
  if (runs.length === 1 && runs[0]?.face === faceAtHand(pdf)) {
    pdf.text(text, at, y, { lineBreak: false });
    return;
  }
  const base = y + ascentOf(pdf);
  for (const run of runs) {
    inFace(pdf, run.face, () => {
      pdf.text(run.text, at, base - ascentOf(pdf), { lineBreak: false });
      at += pdf.widthOfString(run.text);
    });
  }
}

/** The width of a text in the face at hand and, where that has not its letters, in others. */
export function widthOf(pdf: Pdf, text: string): number {
  const wanted = faceAtHand(pdf);
  return runsOf(wanted, text).reduce((sum, run) => {
    const measure = (): number => pdf.widthOfString(run.text);
    return sum + (run.face === wanted ? measure() : inFace(pdf, run.face, measure));
  }, 0);
}

/** How high letters of the face and size at hand rise above the line that they stand on. */
function ascentOf(pdf: Pdf): number {
  const { _font: font, _fontSize: size } = pdf as unknown as {
    _font: { ascender: number };
    _fontSize: number;
  };
  return (font.ascender / 1_000) * size;
}

/**
 * Breaks a text into lines of at most `width` in the face and size at hand: at line ends, at spaces,
 * and inside a word only where the word alone is wider.
 */
export function wrapText(pdf: Pdf, text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(pdf, paragraph, width));
}

function wrapParagraph(pdf: Pdf, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(pdf, long, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(pdf, longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word as it is, or cut where it alone is wider than a line. */
function pieces(pdf: Pdf, word: string, width: number): string[] {
  if (widthOf(pdf, word) <= width) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && widthOf(pdf, piece + letter) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...cut, piece];
}

export interface Fit {
  /** The size wanted, and the smallest that can still be read. */
  size: number;
  smallest: number;
  width: number;
}

/** The largest size, to half a point, at which the text stands on one line; the smallest where none does. */
export function fittingSize(pdf: Pdf, text: string, { size, smallest, width }: Fit): number {
  pdf.fontSize(size);
  const natural = widthOf(pdf, text);
  if (natural <= width) return size;
  return Math.max(smallest, Math.floor((size * width * 2) / natural) / 2);
}

/**
 * As {@link wrapText}, with lines of about the same length: for centred texts, where a single word
 * on the last line looks like a mistake.
 */
export function balancedLines(pdf: Pdf, text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = wrapText(pdf, paragraph, width);
    if (lines.length === 1) return lines;
    let narrow = widthOf(pdf, paragraph) / lines.length;
    for (; narrow < width; narrow += width / 40) {
      const balanced = wrapText(pdf, paragraph, narrow);
      if (balanced.length === lines.length) return balanced;
    }
    return lines;
  });
}
