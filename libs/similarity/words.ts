const { imul } = Math;

/**
 * The words of a text (Vietnamese syllables, as word processors count them): what each is, without
 * accents, case and disguise, and where it stands in the text.
 */
export interface Words {
  /** A 32-bit name for each word: equal words have equal names. */
  names: Uint32Array;
  /** The first character of each word, as an index of the text. */
  starts: Uint32Array;
  /** One past the last character of each word. */
  ends: Uint32Array;
}

// Characters that show nothing may stand inside a word: they are a way to hide a copy.
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]*/gu;
const NOT_COMPARED = /[\p{M}\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]+/gu;

/** Letters of other scripts that look like Latin ones, and letters that do not decompose. */
const LOOK_ALIKE: Record<string, string> = {
  ...{ đ: 'd', ð: 'd', ı: 'i', ø: 'o', ł: 'l' },
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', н: 'h' },
  ...{ о: 'o', р: 'p', ѕ: 's', т: 't', у: 'y', х: 'x' },
  ...{ α: 'a', ο: 'o', ρ: 'p', υ: 'u', ν: 'v', κ: 'k', ι: 'i', τ: 't', χ: 'x' },
};
const LOOK_ALIKES = new RegExp(`[${Object.keys(LOOK_ALIKE).join('')}]`, 'gu');

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Vietnamese has some 7,000 syllables; names of people and misspellings come on top. */
const REMEMBERED = 100_000;
const remembered = new Map<string, number>();

/** A word as it is compared: no accents (đ too), no case, no invisible characters, Latin letters. */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(NOT_COMPARED, '')
    .toLowerCase()
    .replace(LOOK_ALIKES, (letter) => LOOK_ALIKE[letter]!);
}

/** The words of a text; places are indexes of the text as given, composed or decomposed. */
export function wordsOf(text: string): Words {
  const names: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    names.push(nameOf(word));
    starts.push(index);
    ends.push(index + word.length);
  }
  return {
    names: Uint32Array.from(names),
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
  };
}

function nameOf(word: string): number {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const name = hashOf(foldWord(word));
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, name);
  return name;
}

/** FNV-1a, its bits mixed so that sums of names spread well. */
function hashOf(folded: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < folded.length; at += 1) {
    hash = imul(hash ^ folded.charCodeAt(at), FNV_PRIME);
  }
  return mixed(hash);
}

/** The last step of MurmurHash3: every bit of the result depends on every bit of the value. */
export function mixed(value: number): number {
  let hash = value;
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
