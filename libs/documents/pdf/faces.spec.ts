import { buffer } from 'node:stream/consumers';
import { pdfCount, pdfTexts } from '../../../test/support/pdf-text';
import { administrativePdf } from './administrative';
import { FALLBACK_FILES, type FallbackName } from './fallback-faces';
import { face, FACE_NAMES, letterWithout, runsOf, type FaceName } from './faces';

/** A name in each of the scripts that people here come with. */
const NAMES: [string, string, string][] = [
  ['Korean', '한 지민', 'korean-bold'],
  ['Cyrillic', 'Женя Щукина', 'display'],
  ['Greek', 'Ωμέγα', 'world-bold'],
  ['Khmer', 'សុខ សុភា ខ្មែរ', 'khmer-bold'],
  ['Lao', 'ສົມພອນ', 'lao-bold'],
  ['Thai', 'สมชาย ใจดี', 'thai-bold'],
  ['Chinese', '王小明', 'chinese'],
];

const hasAll = (name: FaceName | FallbackName, text: string): boolean =>
  [...text].every((letter) => face(name).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));

describe('the faces of documents', () => {
  it('have every letter of everyday texts, each of them', () => {
    const letters = [...Array(0x7f - 0x20).keys()]
      .map((n) => String.fromCharCode(0x20 + n))
      .join('');
    const vietnamese = 'ẠỹĂăĐđĨĩŨũƠơƯưÀÃÈÊÌÍÒÕÙÚÝàãèêìíòõùúýÁÂÉÔáâéô–“”‘’…';
    for (const name of FACE_NAMES)
      expect([name, hasAll(name, letters + vietnamese)]).toEqual([name, true]);
  });

  it.each(NAMES)('print a name in %s in another face that has it', (_, name, expected) => {
    const runs = runsOf('display', name);
    const set = runs.filter(({ text }) => text !== ' ');
    expect([...new Set(set.map((run) => run.face))]).toEqual([expected]);
    for (const run of runs) expect(hasAll(run.face, run.text)).toBe(true);
    expect(runs.map(({ text }) => text).join('')).toBe(name);
    expect(letterWithout(['display', 'serif', 'sans'], name)).toBeNull();
  });

  it('change within a text, and only as long as they have to', () => {
    expect(runsOf('serif', 'Bạn 王小明 (lớp 5)')).toEqual([
      { face: 'serif', text: 'Bạn ' },
      { face: 'chinese', text: '王小明' },
      { face: 'serif', text: ' (lớp 5)' },
    ]);
    expect(runsOf('serif', 'Đỗ Thị Én')).toEqual([{ face: 'serif', text: 'Đỗ Thị Én' }]);
  });

  it('say which letter nobody has', () => {
    expect(letterWithout(['display'], 'An 𓀀')).toBe('𓀀');
    expect(letterWithout(['display'], '⍰')).toBe('⍰');
  });

  it('are there, each file of them', () => {
    for (const name of Object.keys(FALLBACK_FILES) as FallbackName[]) {
      expect(face(name).numGlyphs).toBeGreaterThan(100);
    }
  });

  it('are embedded with the letters that are used, and copied as what they are', async () => {
    const lines = NAMES.map(([, name]) => name);
    const bytes = await buffer(
      administrativePdf({
        issuer: ['Ban Tổ chức'],
        place: 'Huế',
        date: { day: 1, month: 2, year: 2026 },
        title: ['DANH SÁCH'],
        blocks: lines.map((text) => ({ kind: 'heading', text })),
      }),
    );
    const said = pdfTexts(bytes).flat();
    for (const word of ['지민', 'Ωμέγα', '王小明']) expect(said).toContain(word);
    // Six more than the faces of the document itself: world, Khmer, Lao, Thai, Korean, Chinese.
    // The face of the document itself, and six more: world, Khmer, Lao, Thai, Korean, Chinese.
    expect(pdfCount(bytes, 'FontFile2')).toBe(7);
    expect(bytes.length).toBeLessThan(400_000);
  });
});
