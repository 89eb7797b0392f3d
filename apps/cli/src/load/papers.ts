import { CENTIPOINTS, writeBank, type BankQuestion, type QuestionKind } from './question-bank';

/*
 * A second opinion on every score. It knows what is right from the texts of our own bank and counts
 * by the rules as they are written for people, sharing nothing with the product's scoring.
 */

export type Answers = Record<string, string | string[] | number>;

export interface Score {
  centipoints: number;
  correct: number;
  complete: boolean;
}

/** A paper as the API shows it. */
interface ShownPaper {
  questions: {
    no: number;
    type: QuestionKind;
    stem: string;
    options?: { id: string; text: string }[];
  }[];
}

interface Known {
  no: number;
  type: QuestionKind;
  centipoints: number;
  letters: string[];
  /** Letters of the right options on this paper. */
  right: string[];
  value: number;
  tolerance: number;
}

/** Two thirds of a thousandth: far below any tolerance in the bank, far above a float's error. */
const HAIR = 1e-6;

/** One variant, with what is right on it. */
export class KnownPaper {
  private constructor(readonly questions: Known[]) {}

  /** @throws Error when the paper holds a question that is not of our bank */
  static read(paper: ShownPaper, bank: Map<string, BankQuestion>): KnownPaper {
    return new KnownPaper(
      paper.questions.map(({ no, type, stem, options = [] }) => {
        const original = bank.get(stem);
        if (!original || original.type !== type) throw new Error(`not of our bank: ${stem}`);
        const { key, difficulty } = original;
        const rightTexts = new Set((key.correct ?? []).map((letter) => textOf(original, letter)));
        return {
          no,
          type,
          centipoints: difficulty >= CENTIPOINTS.hardFrom ? CENTIPOINTS.hard : CENTIPOINTS.usual,
          letters: options.map(({ id }) => id),
          right: options.filter(({ text }) => rightTexts.has(text)).map(({ id }) => id),
          value: key.value ?? 0,
          tolerance: key.tolerance ?? 0,
        };
      }),
    );
  }

  /** What somebody answers who knows each question with probability `skill`; some are left blank. */
  answer(chance: () => number, skill: number, blank = 0.03): Answers {
    const answers: Answers = {};
    for (const question of this.questions) {
      if (chance() < blank) continue;
      answers[question.no] = chance() < skill ? rightAnswer(question) : guess(question, chance);
    }
    return answers;
  }

  score(answers: Answers): Score {
    let centipoints = 0;
    let correct = 0;
    let answered = 0;
    for (const question of this.questions) {
      const answer = answers[question.no];
      if (answer === undefined || (Array.isArray(answer) && answer.length === 0)) continue;
      answered += 1;
      const share = shareOf(question, answer);
      if (share === 1) correct += 1;
      centipoints += Math.floor(question.centipoints * share + 0.5);
    }
    return { centipoints, correct, complete: answered === this.questions.length };
  }
}

/** Our bank, by what stands on the paper. */
export function bankByStem(): Map<string, BankQuestion> {
  return new Map(writeBank().map((question) => [question.stem, question]));
}

const TRUE_FALSE: Record<string, string> = { a: 'Đúng', b: 'Sai' };

function textOf({ type, options }: BankQuestion, letter: string): string | undefined {
  return type === 'boolean' ? TRUE_FALSE[letter] : options['abcd'.indexOf(letter)];
}

function rightAnswer({ type, right, value }: Known): string | string[] | number {
  if (type === 'numeric') return value;
  return type === 'multiple' ? [...right] : (right[0] as string);
}

/** Anything that may be written down; it is right now and then. */
function guess({ type, letters, value, tolerance }: Known, chance: () => number) {
  if (type === 'numeric') return value + Math.floor(chance() * 5 - 2) * tolerance;
  const one = letters[Math.floor(chance() * letters.length)] as string;
  if (type !== 'multiple') return one;
  return letters.filter((letter) => letter === one || chance() < 0.4);
}

/** Which part of the points an answer earns: for several right options, right ticks less wrong ones. */
function shareOf(
  { type, right, value, tolerance }: Known,
  answer: string | string[] | number,
): number {
  if (type === 'numeric') return Math.abs((answer as number) - value) <= tolerance + HAIR ? 1 : 0;
  if (type !== 'multiple') return right.includes(answer as string) ? 1 : 0;
  const ticks = answer as string[];
  const good = ticks.filter((letter) => right.includes(letter)).length;
  return Math.max(0, (2 * good - ticks.length) / right.length);
}
