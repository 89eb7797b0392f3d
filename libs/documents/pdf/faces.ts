import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/**
 * The type of the product's documents, each with all letters of Vietnamese. `roman` has the metrics
 * of Times New Roman, which Nghị định 30/2020/NĐ-CP asks of administrative documents.
 */
const FILES = {
  sans: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular',
  'sans-bold': 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold',
  serif: 'lora/400Regular/Lora_400Regular',
  'serif-italic': 'lora/400Regular_Italic/Lora_400Regular_Italic',
  'serif-bold': 'lora/600SemiBold/Lora_600SemiBold',
  display: 'playfair-display/700Bold/PlayfairDisplay_700Bold',
  roman: 'tinos/400Regular/Tinos_400Regular',
  'roman-bold': 'tinos/700Bold/Tinos_700Bold',
  'roman-italic': 'tinos/400Regular_Italic/Tinos_400Regular_Italic',
} as const;

export type FaceName = keyof typeof FILES;

export const FACE_NAMES = Object.keys(FILES) as FaceName[];

const read = new Map<FaceName, Font>();

const VIETNAMESE =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';

/** A face, read once per process: parsing one takes longer than a page. A document embeds only the letters it uses. */
export function face(name: FaceName): Font {
  let font = read.get(name);
  if (!font) {
    const path = require.resolve(`@expo-google-fonts/${FILES[name]}.ttf`);
    read.set(name, (font = create(readFileSync(path)) as Font));
    nameGlyphs(font);
  }
  return font;
}

/** The first letter of a text that one of the faces does not have; null where all can be printed. */
export function letterWithout(names: readonly FaceName[], text: string): string | null {
  const letters = [...text.normalize('NFC').replace(/\s/g, '')];
  return (
    letters.find((letter) =>
      names.some((name) => !face(name).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)),
    ) ?? null
  );
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
