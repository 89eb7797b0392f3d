import { INITIALS, JOINING, RHYMES, SET_PHRASES, TONES } from './vocabulary';

const { imul } = Math;

/** A source of chance: the next number from 0 to below 1. */
export type Dice = () => number;

const WORDS = 6_000;
const EXPRESSIONS = 5_000;
const QUOTATIONS = 150;
const LAWS = 40;
/** Of so many pieces of a sentence one is a set phrase. */
const SET_PHRASE_EVERY = 14;
const PARAGRAPHS_WITH_QUOTATION = 0.12;
const PARAGRAPHS_WITH_LAW = 0.04;
const VOWEL = /[aăâeêioôơuưy](?![aăâeêioôơuưy])/u;

/** A small, fast source of chance that gives the same run for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(from: readonly T[], dice: Dice): T => from[Math.floor(dice() * from.length)]!;
/** Few are used often and many seldom, as words are (Zipf's law in Mandelbrot's form). */
const FLATTENED = 30;
const pickOften = <T>(from: readonly T[], dice: Dice): T =>
  from[Math.floor(FLATTENED * ((from.length + FLATTENED) / FLATTENED) ** dice()) - FLATTENED]!;
const several = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Words of a text, by the white space between them. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/**
 * Writes text that behaves as Vietnamese does where works are compared: syllables with tones, words
 * and expressions of very unequal frequency, set phrases that everybody uses, quotations with their
 * sources and articles of laws that many repeat. The same seed writes the same.
 */
export class Writer {
  private readonly words: string[];
  private readonly expressions: string[];
  private readonly quotations: string[];
  /** Texts that the contest gives out itself. */
  readonly laws: readonly string[];

  constructor(seed: number) {
    const dice = diceOf(seed);
    const syllable = (): string =>
      pick(INITIALS, dice) +
      pick(RHYMES, dice).replace(VOWEL, (vowel) => (vowel + pick(TONES, dice)).normalize('NFC'));
    this.words = several(WORDS, () => `${syllable()} ${syllable()}`);
    this.expressions = several(EXPRESSIONS, () =>
      several(2 + Math.floor(dice() * 2), () => pickOften(this.words, dice)).join(' '),
    );
    this.quotations = several(QUOTATIONS, () => this.sentence(dice));
    this.laws = several(LAWS, () => this.sentences(60 + Math.floor(dice() * 40), dice).join(' '));
  }

  /** A work of about so many words, in paragraphs of about 120. */
  work(words: number, dice: Dice): string {
    const paragraphs: string[] = [];
    for (let written = 0; written < words; written += countWords(paragraphs.at(-1)!)) {
      paragraphs.push(this.paragraph(Math.min(120, words - written), dice));
    }
    return paragraphs.join('\n');
  }

  /** Another word in its place. */
  synonym(dice: Dice): string {
    return pickOften(this.words, dice);
  }

  private paragraph(words: number, dice: Dice): string {
    const chance = dice();
    if (chance < PARAGRAPHS_WITH_LAW)
      return `Điều luật nêu rõ như sau. ${pickOften(this.laws, dice)}`;
    const sentences = this.sentences(words, dice);
    if (chance < PARAGRAPHS_WITH_LAW + PARAGRAPHS_WITH_QUOTATION) {
      sentences.push(`Bác Hồ từng nói: “${pickOften(this.quotations, dice)}”.`);
    }
    return sentences.join(' ');
  }

  private sentences(words: number, dice: Dice): string[] {
    const sentences: string[] = [];
    for (let written = 0; written < words; written += countWords(sentences.at(-1)!)) {
      sentences.push(this.sentence(dice));
    }
    return sentences;
  }

  private sentence(dice: Dice): string {
    const pieces = several(3 + Math.floor(dice() * 4), () => this.piece(dice));
    return `${capital(pieces.join(dice() < 0.3 ? ', ' : ' '))}.`;
  }

  private piece(dice: Dice): string {
    if (dice() * SET_PHRASE_EVERY < 1) return pick(SET_PHRASES, dice);
    const chosen = dice() < 0.6 ? this.expressions : this.words;
    return `${pickOften(chosen, dice)} ${pick(JOINING, dice)}`;
  }
}
