import { foldWord, type Words } from './words';

/** What is longer is not a quotation but a passage in quotation marks, and counts. */
const LONGEST_QUOTE_WORDS = 120;
/** So near a quotation its source must stand, in characters. */
const SOURCE_WITHIN = 160;

const PAIRS: Record<string, string> = { '“': '”', '«': '»', '"': '"', '„': '“' };
const OPENING = /[“«"„]/gu;
const SENTENCE_END = /[.!?…]\s|\n/u;
/** (Hồ Chí Minh, Toàn tập, tập 5), [3], a raised number: right after the closing mark. */
const SOURCE_AFTER =
  /^[\s.,;:!?…]{0,3}(?:\([^()\n]*[\p{L}\p{N}][^()\n]*\)|\[[^\][\n]{1,80}\]|[¹²³⁰-⁹]+)/u;
/** Somebody says it: nói, viết, dạy, khẳng định, theo, ... in the same sentence before the quotation. */
const SAYING =
  /(?:^|[^\p{L}])(?:theo|noi|viet|day|can dan|khang dinh|chi ro|neu ro|neu|nhan manh|ghi|quy dinh|trich|dan loi|cho rang|tuyen bo|keu goi|said|says|wrote|writes|according to)(?![\p{L}])/u;

interface Quote {
  from: number;
  to: number;
}

/**
 * Marks the words of a text that are quoted: in quotation marks, at most 120 words, with a source
 * beside them (in brackets or a note after them, or named before them in the same sentence).
 */
export function quotedWords(text: string, words: Words): Uint8Array {
  const marks = new Uint8Array(words.names.length);
  let word = 0;
  for (const quote of quotesOf(text)) {
    while (word < marks.length && words.starts[word]! < quote.from) word += 1;
    let end = word;
    while (end < marks.length && words.ends[end]! <= quote.to) end += 1;
    if (end - word <= LONGEST_QUOTE_WORDS && hasSource(text, quote)) marks.fill(1, word, end);
    word = end;
  }
  return marks;
}

/** What stands between an opening mark and the next closing one of its kind, within a paragraph. */
function* quotesOf(text: string): Generator<Quote> {
  const next = finder(text);
  let after = 0;
  for (const { 0: mark, index } of text.matchAll(OPENING)) {
    if (index < after) continue;
    const end = next(PAIRS[mark]!, index + 1);
    const line = next('\n', index);
    if (end < 0 || (line >= 0 && line < end)) continue;
    yield { from: index + 1, to: end };
    after = end + 1;
  }
}

/** Where a sign stands next, asked for ever later places: the text is gone through once for each sign. */
function finder(text: string): (sign: string, from: number) => number {
  const known = new Map<string, number>();
  return (sign, from) => {
    let at = known.get(sign);
    if (at === undefined || (at >= 0 && at < from)) {
      at = text.indexOf(sign, from);
      known.set(sign, at);
    }
    return at;
  };
}

function hasSource(text: string, { from, to }: Quote): boolean {
  if (SOURCE_AFTER.test(text.slice(to + 1, to + 1 + SOURCE_WITHIN))) return true;
  const before = text.slice(Math.max(0, from - 1 - SOURCE_WITHIN), from - 1);
  const sentence = before.split(SENTENCE_END).at(-1) ?? '';
  return SAYING.test(foldWord(sentence));
}
