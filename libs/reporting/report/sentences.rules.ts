import type { ChangeDto, FigureDto, ParagraphDto, PartDto } from './report.dto';

export type Language = 'vi' | 'en';

/** A figure to stand in a sentence. */
interface Ref {
  figure: string;
}

export type Sentence = (string | Ref)[];

/** A figure within a sentence, by its id. */
export const ref = (figure: string): Ref => ({ figure });

/** A sentence with figures and names in it: ``words`Có ${ref('people')} người` ``. */
export const words = (
  texts: TemplateStringsArray,
  ...values: (string | Ref | Sentence)[]
): Sentence =>
  texts.flatMap((text, index): Sentence => {
    const value = values[index];
    return value === undefined ? [text] : [text, ...(Array.isArray(value) ? value : [value])];
  });

/** A paragraph of sentences; every figure in it is one of `figures`. */
export function paragraphFrom<Report>(
  sentences: readonly Both<Report>[],
  report: Report,
  figures: readonly FigureDto[],
): ParagraphDto {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  const written = (language: Language): PartDto[] => {
    const said = sentences
      .map((sentence) => sentence[language](report))
      .filter((sentence) => sentence !== null);
    const pieces = said.flatMap((one, index) => (index > 0 ? [' ', ...one] : one));
    return joined(pieces.map((piece) => partOf(piece, known, language)));
  };
  return { vi: written('vi'), en: written('en') };
}

function partOf(
  piece: string | Ref,
  known: ReadonlyMap<string, FigureDto>,
  language: Language,
): PartDto {
  if (typeof piece === 'string') return { text: piece, figure: null };
  const figure = known.get(piece.figure);
  if (!figure) throw new Error(`the report has no figure ${piece.figure}`);
  return { text: figure.text[language], figure: piece.figure };
}

/** Texts that follow each other become one part. */
function joined(parts: PartDto[]): PartDto[] {
  const result: PartDto[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last && last.figure === null && part.figure === null) last.text += part.text;
    else if (part.text !== '') result.push({ ...part });
  }
  return result;
}

/** One sentence in both languages; null where there is nothing to say. */
export type Both<Report> = Record<Language, (report: Report) => Sentence | null>;

/** Sentences one after the other, the last behind another word. */
export function listed(sentences: Sentence[], last: string): Sentence {
  return sentences.flatMap((one, index) => {
    if (index === 0) return one;
    return [index === sentences.length - 1 ? last : ', ', ...one];
  });
}

/** Sentences behind each other; null where there are none. */
export function spaced(sentences: Sentence[]): Sentence | null {
  if (sentences.length === 0) return null;
  return sentences.flatMap((one, index) => (index > 0 ? [' ', ...one] : one));
}

const THEN = { vi: [', tiếp theo là ', ' và '], en: [', followed by ', ' and '] } as const;

/** Who leads, and who follows: `Most people came from A, followed by B and C.`; null for nobody. */
export function leading(language: Language, begin: string, units: Sentence[]): Sentence | null {
  const [first, ...next] = units;
  if (!first) return null;
  const [then, and] = THEN[language];
  const others = next.length > 0 ? words`${then}${listed(next, and)}` : [];
  return words`${begin} ${first}${others}.`;
}

const MOVED = {
  vi: { up: 'tăng', down: 'giảm', same: 'không đổi' },
  en: { up: 'grew by', down: 'fell by', same: 'stayed the same' },
} as const;

/** How something moved since what it is compared with, with the figure of that id. */
export function moved({ difference }: ChangeDto, figure: string, language: Language): Sentence {
  const said = MOVED[language];
  if (!difference) return [said.same];
  return [`${difference > 0 ? said.up : said.down} `, ref(figure)];
}

/** With a capital letter at the beginning. */
export const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
