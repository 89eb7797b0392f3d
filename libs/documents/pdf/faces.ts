import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { FALLBACK_FILES, fallbacksOf, type FallbackName } from './fallback-faces';
import { OWN_FILES, type FaceName } from './own-faces';

export type { FaceName };

export const FACE_NAMES = Object.keys(OWN_FILES) as FaceName[];

const read = new Map<FaceName | FallbackName, Font>();

const VIETNAMESE =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';

/** A face, read once per process: parsing one takes longer than a page. A document embeds only the letters it uses. */
export function face(name: FaceName | FallbackName): Font {
  let font = read.get(name);
  if (!font) {
    const file = isFallback(name) ? FALLBACK_FILES[name] : OWN_FILES[name];
    const path = require.resolve(`@expo-google-fonts/${file}.ttf`);
    read.set(name, (font = create(readFileSync(path)) as Font));
    if (!isFallback(name)) nameGlyphs(font);
  }
  return font;
}

const isFallback = (name: FaceName | FallbackName): name is FallbackName => name in FALLBACK_FILES;

/** Letters of one face that follow one another. */
export interface Run {
  face: FaceName | FallbackName;
  text: string;
}

/** Letters that every face of the product has: most texts are of these alone. */
const EVERYDAY = /^[\n\x20-\x7eÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ–“”‘’…]*$/u;

/**
 * A text in faces that have its letters: the one wanted as far as it goes, others in its place. A word
 * is of one face where any has all of it.
 */
export function runsOf(wanted: FaceName, text: string): Run[] {
  if (EVERYDAY.test(text)) return [{ face: wanted, text }];
  const runs: Run[] = [];
  const add = (chosen: Run['face'], piece: string): void => {
    const last = runs.at(-1);
    if (last?.face === chosen) last.text += piece;
    else runs.push({ face: chosen, text: piece });
  };
  for (const piece of text.match(/\s+|\S+/gu) ?? []) {
    const whole = faceOf(wanted, piece);
    // Blanks are all alike, and those of some other faces have no shape that can be read.
    if (/^\s/u.test(piece)) add(wanted, piece.replace(/\s/gu, ' '));
    else if (whole) add(whole, piece);
    else for (const letter of piece) add(faceOf(wanted, letter) ?? wanted, letter);
  }
  return runs;
}

/** The first face that has every letter of a piece: the one wanted, or one in its place. */
function faceOf(wanted: FaceName, piece: string): Run['face'] | null {
  const points = [...piece.replace(JOINERS, '')].map((letter) => letter.codePointAt(0) ?? 0);
  const has = (name: Run['face']): boolean =>
    points.every((point) => face(name).hasGlyphForCodePoint(point));
  return [wanted, ...fallbacksOf(wanted)].find(has) ?? null;
}

/** What joins letters or keeps them apart and is no letter itself. */
const JOINERS = /[\u200b-\u200d]/gu;

/** The first letter of a text that can be printed neither in one of the faces nor in those in its place. */
export function letterWithout(names: readonly FaceName[], text: string): string | null {
  const letters = [...text.normalize('NFC').replace(JOINERS, '').replace(/\s/gu, '')];
  return letters.find((letter) => names.some((name) => faceOf(name, letter) === null)) ?? null;
}

/**
 * Tells a font which letter each of its shapes stands for. A font keeps what it is told first, for all
 * documents; left alone it would learn of the A in À as a part of it that is no letter, and an A could
 * no longer be copied. Where Đ and Ð have one shape it is Đ.
 */
function nameGlyphs(font: Font): void {
  const letters = VIETNAMESE + VIETNAMESE.toLocaleUpperCase('vi');
  for (const letter of letters) font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
}
