import { foldWord } from '../words';
import { diceOf, Writer, type Dice } from './writer';

const KINDS = ['whole', 'reworded', 'unaccented'] as const;
/** How a paragraph came into another work: as it is, lightly reworded, or with its accents removed. */
export type CopyKind = (typeof KINDS)[number];

/** Work `to` has paragraphs of work `from`; both by their places. */
export interface Planted {
  from: number;
  to: number;
  kind: CopyKind;
}

/** Generated works and what was copied among them. */
export interface SampleWorks {
  texts: string[];
  /** Articles of laws that many of them repeat: the contest's own texts. */
  own: readonly string[];
  planted: Planted[];
}

export interface SampleOptions {
  works: number;
  words: number;
  /** One of so many works has copied. */
  copiedEvery: number;
  seed: number;
}

/** Of so many words one is another word in a reworded copy. */
const REWORDED_EVERY = 8;
const DROPPED_EVERY = 40;

/** Works by many authors, some of which took one to three paragraphs of about 120 words from another. */
export function sampleWorks({ works, words, copiedEvery, seed }: SampleOptions): SampleWorks {
  const writer = new Writer(seed);
  const dice = diceOf(seed + 1);
  const texts: string[] = [];
  const planted: Planted[] = [];
  for (let to = 0; to < works; to += 1) {
    const own = writer.work(words, dice);
    if (to === 0 || to % copiedEvery !== 0) {
      texts.push(own);
      continue;
    }
    const kind = KINDS[planted.length % KINDS.length]!;
    const from = Math.floor(dice() * to);
    texts.push(withCopy(own, texts[from]!, kind, writer, dice));
    planted.push({ from, to, kind });
  }
  return { texts, own: writer.laws, planted };
}

function withCopy(own: string, other: string, kind: CopyKind, writer: Writer, dice: Dice): string {
  const paragraphs = own.split('\n');
  // Laws and the like are nobody's: what is copied is what the author wrote.
  const sources = other.split('\n').filter((text) => !text.startsWith('Điều luật'));
  const count = Math.min(1 + Math.floor(dice() * 3), sources.length, paragraphs.length);
  const begin = Math.floor(dice() * (sources.length - count + 1));
  for (let n = 0; n < count; n += 1) {
    const at = Math.floor(dice() * paragraphs.length);
    paragraphs[at] = disguised(sources[begin + n]!, kind, writer, dice);
  }
  return paragraphs.join('\n');
}

function disguised(text: string, kind: CopyKind, writer: Writer, dice: Dice): string {
  switch (kind) {
    case 'whole':
      return text;
    case 'unaccented':
      return text.split(' ').map(foldWord).join(' ');
    case 'reworded':
      return text
        .split(' ')
        .flatMap((word) => reword(word, writer, dice))
        .join(' ');
  }
}

function reword(word: string, writer: Writer, dice: Dice): string[] {
  const chance = dice();
  if (chance < 1 / REWORDED_EVERY) return [writer.synonym(dice)];
  return chance < 1 / REWORDED_EVERY + 1 / DROPPED_EVERY ? [] : [word];
}
