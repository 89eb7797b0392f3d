import {
  balancedLines,
  drawLine,
  fittingSize,
  setFace,
  type FaceName,
  type Pdf,
} from '@bangvang/documents';
import type { CertificateTexts } from '../design/design.rules';
import { SHEET } from './frame';
import { PALETTE } from './palette';

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** High enough for two marks above a capital letter. */
const LEADING = 1.34;
/** A share of this leaves room to breathe left and right of the drum. */
const MEASURE = 640;

/** Centred lines of one look. */
export interface Words {
  lines: string[];
  face: FaceName;
  size: number;
  colour: string;
  /** Room above them, as a share of what is left over, and never less than `least` points. */
  gap: number;
  least: number;
}

/** What stands in the middle of a sheet, from top to bottom; `rule` and `picture` are drawn, not written. */
export type Part =
  | ({ kind: 'words' } & Words)
  | { kind: 'picture' | 'divider' | 'rule'; height: number; gap: number; least: number };

export interface Middle {
  motto: boolean;
  texts: CertificateTexts;
  /** Height of the emblem at full scale. */
  emblem: number;
}

/** The parts of the middle at a scale: everything shrinks together where texts are long. */
export function partsOf(pdf: Pdf, { motto, texts, emblem }: Middle, scale: number): Part[] {
  const words = (text: string, look: Omit<Words, 'lines'>): Part[] => {
    if (text === '') return [];
    const size = look.size * scale;
    setFace(pdf, look.face, size);
    return [{ kind: 'words', ...look, size, lines: balancedLines(pdf, text, MEASURE) }];
  };
  const { ink, ink2, lacquer } = PALETTE;
  const bold = { face: 'serif-bold', colour: ink } as const;
  return [
    ...(motto
      ? [
          ...words(STATE, { ...bold, size: 11.5, gap: 0, least: 0 }),
          ...words(MOTTO, { ...bold, size: 12, gap: 0, least: 0 }),
          { kind: 'rule', height: 5, gap: 0, least: 1 } as const,
        ]
      : []),
    { kind: 'picture', height: emblem * scale, gap: 1, least: 5 },
    ...words(texts.issuer.slice(0, -1).join('\n'), {
      ...{ face: 'serif', size: 12, colour: ink2, gap: 0.6, least: 3 },
    }),
    ...words((texts.issuer.at(-1) ?? '').toLocaleUpperCase('vi'), {
      ...{ ...bold, size: 13, gap: texts.issuer.length > 1 ? 0 : 0.6, least: 2 },
    }),
    ...words(texts.title, { face: 'display', size: 40, colour: lacquer, gap: 1, least: 1 }),
    { kind: 'divider', height: 8, gap: 0.3, least: 2 },
    ...words(texts.lead, { face: 'serif-italic', size: 15, colour: ink2, gap: 1, least: 3 }),
    subject(pdf, texts.subject, scale),
    ...words(texts.about, { face: 'serif', size: 14.5, colour: ink2, gap: 0.2, least: 1 }),
    ...words(texts.body, { face: 'serif', size: 15.5, colour: ink, gap: 1, least: 4 }),
  ];
}

/** The large line: a long name gets smaller first, and two lines only then. */
function subject(pdf: Pdf, text: string, scale: number): Part {
  setFace(pdf, 'display', 1);
  const size = fittingSize(pdf, text, { size: 34, smallest: 22, width: MEASURE }) * scale;
  setFace(pdf, 'display', size);
  const lines = balancedLines(pdf, text, MEASURE);
  return { kind: 'words', lines, face: 'display', size, colour: PALETTE.ink, gap: 1, least: 3 };
}

/** The height of a part without the room above it. */
export function heightOf(part: Part): number {
  return part.kind === 'words' ? part.lines.length * part.size * LEADING : part.height;
}

/** Writes lines in the middle of the sheet, from `y` down. */
export function writeWords(pdf: Pdf, { lines, face, size, colour }: Words, y: number): void {
  setFace(pdf, face, size).fillColor(colour);
  for (const [index, line] of lines.entries()) {
    const place = { x: 0, y: y + index * size * LEADING, width: SHEET.width };
    drawLine(pdf, line, { ...place, align: 'center' });
  }
}
