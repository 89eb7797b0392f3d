import fc from 'fast-check';
import {
  candidatePairs,
  Commonness,
  comparablePrints,
  Comparer,
  isAbove,
  isNotable,
  OwnTexts,
  printSet,
  printsOf,
  sampleWorks,
  wordsOf,
  workOf,
} from '.';
import { foldWord } from './words';
import { quotedWords } from './quotes';

const NOBODY = new Commonness(10);
const NO_TEXTS = new OwnTexts([]);
const plain = (text: string) => workOf(text, NOBODY, NO_TEXTS);
const compare = (a: string, b: string) => new Comparer(plain(a)).with(plain(b));
const numbered = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, n) => `chữ${from + n}`).join(' ');

/** Texts of words from a small vocabulary, so that works share much. */
const vocabulary = fc.integer({ min: 0, max: 12 }).map((n) => `từ${n}`);
const someText = fc.array(vocabulary, { maxLength: 120 }).map((words) => words.join(' '));

describe('words', () => {
  it.each([
    ['Nguyễn', 'nguyen'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
    ['ĐƯỜNG', 'duong'],
    ['Ðảng', 'dang'],
    ['đ\u200Bấ\u00ADt', 'dat'],
    ['сao', 'cao'],
  ])('%j is compared as %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it('keep their places in the text as it is, and leave punctuation out', () => {
    const text = 'Đồng bào ta, “muôn người như một”!'.normalize('NFD');
    const { starts, ends, names } = wordsOf(text);
    const shown = Array.from(names, (_, at) => text.slice(starts[at], ends[at]).normalize('NFC'));
    expect(shown).toEqual(['Đồng', 'bào', 'ta', 'muôn', 'người', 'như', 'một']);
  });

  it('have equal names without accents, case, punctuation and composition', () => {
    const names = (text: string) => wordsOf(text).names;
    expect(names('Hoà bình, ĐỘC LẬP')).toEqual(names('hòa-binh doc lap'.normalize('NFD')));
  });
});

describe('prints', () => {
  it('two works that share 9 consecutive words share a print', () => {
    const words = fc.uniqueArray(fc.integer({ min: 0, max: 1e6 }), { minLength: 9, maxLength: 9 });
    const around = fc.array(fc.integer({ min: 2e6, max: 3e6 }), { maxLength: 40 });
    fc.assert(
      fc.property(words, around, around, around, around, (shared, ...sides) => {
        const work = (before: number[], after: number[]) =>
          comparablePrints([...before, ...shared, ...after].map((n) => `w${n}`).join(' '));
        const one = new Set(work(sides[0], sides[1]));
        expect(work(sides[2], sides[3]).some((print) => one.has(print))).toBe(true);
      }),
    );
  });

  it('are the same for the same words, whatever the accents', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(comparablePrints(foldWord(text))).toEqual(comparablePrints(text));
      }),
    );
  });
});

describe('quotations', () => {
  const quoted = (text: string): string => {
    const words = wordsOf(text);
    const marks = quotedWords(text, words);
    return Array.from(marks, (mark, at) =>
      mark ? text.slice(words.starts[at], words.ends[at]) : '',
    )
      .filter(Boolean)
      .join(' ');
  };

  it.each([
    ['Bác Hồ nói: “Không có gì quý hơn độc lập, tự do”.', 'Không có gì quý hơn độc lập tự do'],
    ['“Dân là gốc” (Hồ Chí Minh, Toàn tập, tập 5) là lời dạy.', 'Dân là gốc'],
    ['«Dân là gốc» [3], ai cũng biết.', 'Dân là gốc'],
    [
      'Theo Điều 4 Hiến pháp, "Đảng chịu sự giám sát của Nhân dân".',
      'Đảng chịu sự giám sát của Nhân dân',
    ],
    ['Tôi rất thích “mùa thu” và “mùa xuân”.', ''],
    ['Bác nói. Sau đó là “một đoạn không có nguồn”.', ''],
    ['Bác Hồ nói: “mở mà không đóng.\nĐoạn sau” đã khác.', ''],
    [`Bác nói: “${numbered(121)}”.`, ''],
  ])('%j', (text, marked) => {
    expect(quoted(text)).toBe(marked);
  });
});

// So long that work in the square of the length would not end before the run is given up.
describe('hostile texts', () => {
  it.each([
    ['quotation marks that never close', '“'.repeat(3_000_000)],
    [
      'marks that close in the next paragraph',
      `${'“'.repeat(1_500_000)}\n${'”'.repeat(1_500_000)}`,
    ],
    ['one word all over', 'ha '.repeat(1_000_000)],
    ['a pattern of few words', 'a b c d e f g h '.repeat(120_000)],
  ])('%s cost bounded time', (_, text) => {
    comparablePrints(text);
    const work = plain(text);
    const { a, b } = new Comparer(work).with(work);
    expect(a).toEqual(b);
  });
});

describe('comparing two works', () => {
  it('finds a paragraph with its place, and counts exactly its words', () => {
    const shared = numbered(40, 1_000);
    const { a, b, passages } = compare(
      `${numbered(60)} ${shared}`,
      `${shared} ${numbered(110, 5_000)}`,
    );
    expect(a).toEqual({ found: 40, words: 100 });
    expect(b).toEqual({ found: 40, words: 150 });
    expect(passages).toEqual([{ runs: [{ a: 60, b: 0, length: 40 }], countedA: 40, countedB: 40 }]);
  });

  it('a reworded passage is one passage, and the new words do not count', () => {
    const words = numbered(40).split(' ');
    const reworded = words.map((word, n) => (n % 10 === 9 ? 'khác' : word));
    const { a, passages } = compare(words.join(' '), reworded.join(' '));
    expect(passages).toHaveLength(1);
    expect(a).toEqual({ found: 36, words: 40 });
  });

  it('fewer than 12 equal words are an expression, not a copy', () => {
    expect(compare(numbered(11), numbered(11)).a.found).toBe(0);
    expect(compare(numbered(12), numbered(12)).a.found).toBe(12);
  });

  it('words quoted in one work count where the other does not quote them', () => {
    const saying = numbered(30);
    const { a, b } = compare(`Bác Hồ nói: “${saying}”.`, saying);
    expect(a).toEqual({ found: 0, words: 33 });
    expect(b).toEqual({ found: 30, words: 30 });
  });

  it('the call and the laws count for nobody', () => {
    const law = numbered(50);
    const own = new OwnTexts([law]);
    const work = (rest: string) => workOf(`${law} ${rest}`, NOBODY, own);
    const { a, passages } = new Comparer(work(numbered(9, 500))).with(work(numbered(9, 900)));
    expect(a.found).toBe(0);
    expect(passages).toHaveLength(1);
  });

  it('a passage that more than 50 of 60 works have is marked, and does not count', () => {
    const everybody = numbered(50);
    const texts = Array.from(
      { length: 60 },
      (_, n) => `${numbered(60, 1_000 * (n + 1))} ${everybody}`,
    );
    const commonness = new Commonness(16);
    texts.forEach((text) => commonness.add(comparablePrints(text)));
    const work = (n: number) => workOf(texts[n]!, commonness, NO_TEXTS);
    expect(work(0).uncounted.reduce((sum, why) => sum + (why ? 1 : 0), 0)).toBeGreaterThan(40);
    expect(new Comparer(work(0)).with(work(1)).a.found).toBe(0);
  });

  it('a work that repeats one word is compared in bounded time', () => {
    const text = 'ha '.repeat(1_000_000);
    expect(compare(text, text).a).toEqual({ found: 1_000_000, words: 1_000_000 });
  });

  it('does not depend on which of the two comes first', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ max: 1_000 }), { maxLength: 80 }),
        fc.nat(80),
        (ns, cut) => {
          const one = ns.map((n) => `w${n}`);
          const other = [...one.slice(cut), ...one.slice(0, cut)];
          const there = compare(one.join(' '), other.join(' '));
          const back = compare(other.join(' '), one.join(' '));
          expect(back.b).toEqual(there.a);
          expect(back.a).toEqual(there.b);
        },
      ),
    );
  });

  it('never finds more words than there are, and every word it finds is in the other work', () => {
    fc.assert(
      fc.property(someText, someText, (one, other) => {
        const [a, b] = [plain(one), plain(other)];
        const found = new Comparer(a).with(b);
        expect(found.a.found).toBeLessThanOrEqual(found.a.words);
        expect(found.b.found).toBeLessThanOrEqual(found.b.words);
        for (const { runs } of found.passages) {
          for (const run of runs) {
            const names = (of: typeof a, from: number) =>
              of.words.names.slice(from, from + run.length);
            expect(names(a, run.a)).toEqual(names(b, run.b));
          }
        }
      }),
    );
  });
});

describe('the threshold', () => {
  it.each([
    [200, 1_000, 20, false],
    [201, 1_000, 20, true],
    [199, 1_000, 20, false],
    [249, 1_243, 20, true],
    [0, 0, 20, false],
  ])('%i of %i words against %i %%: above is %s', (found, words, percent, above) => {
    expect(isAbove({ found, words }, percent)).toBe(above);
  });
});

describe('all against all', () => {
  const sample = sampleWorks({ works: 400, words: 600, copiedEvery: 8, seed: 7 });

  it('the generator writes the same for the same seed', () => {
    expect(sampleWorks({ works: 20, words: 200, copiedEvery: 4, seed: 7 }).texts).toEqual(
      sampleWorks({ works: 20, words: 200, copiedEvery: 4, seed: 7 }).texts,
    );
  });

  it('finds what was copied and accuses few others', () => {
    const prints = sample.texts.map(comparablePrints);
    const commonness = new Commonness();
    prints.forEach((set) => commonness.add(set));
    sample.own.forEach((text) => commonness.ignore(printSet(printsOf(wordsOf(text)))));
    const own = new OwnTexts(sample.own);
    const works = sample.texts.map((text) => workOf(text, commonness, own));
    const found = new Set<string>();
    for (const { a, b } of candidatePairs(prints, commonness)) {
      const compared = new Comparer(works[a]!).with(works[b]!);
      if (isNotable(compared.a) || isNotable(compared.b)) found.add(`${a} ${b}`);
    }
    const planted = sample.planted.map(({ from, to }) => `${from} ${to}`);
    const missed = planted.filter((pair) => !found.has(pair));
    expect(missed.length).toBeLessThanOrEqual(0.05 * planted.length);
    expect(found.size - (planted.length - missed.length)).toBeLessThan(20);
  });
});
