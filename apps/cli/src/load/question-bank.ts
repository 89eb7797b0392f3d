/*
 * A bank made for a contest of our own. Because we wrote it, we know what is right without asking
 * anybody: an answer is judged by the texts on the paper, never by the product's keys.
 */

export type QuestionKind = 'single' | 'multiple' | 'boolean' | 'numeric';

/** One question, as an import takes it. */
export interface BankQuestion {
  code: string;
  type: QuestionKind;
  topic: string;
  difficulty: number;
  stem: string;
  options: string[];
  key: { correct?: string[]; value?: number; tolerance?: number };
}

/** Questions that every paper has of a kind, how many there are to draw from, and how hard they are. */
export const BLUEPRINT: Record<
  QuestionKind,
  { topic: string; drawn: number; written: number; difficulty: number }
> = {
  single: { topic: 'Một đáp án', drawn: 6, written: 20, difficulty: 1 },
  multiple: { topic: 'Nhiều đáp án', drawn: 2, written: 6, difficulty: 2 },
  boolean: { topic: 'Đúng sai', drawn: 2, written: 6, difficulty: 1 },
  numeric: { topic: 'Con số', drawn: 2, written: 6, difficulty: 3 },
};

/** What a question is worth, in hundredths; hard ones twice as much. */
export const CENTIPOINTS = { usual: 500, hard: 1_000, hardFrom: 3 };

const LETTERS = ['a', 'b', 'c', 'd'];
const RIGHT_OF_MULTIPLE = 2;

/** The whole bank: the same in every run. */
export function writeBank(): BankQuestion[] {
  return (Object.keys(BLUEPRINT) as QuestionKind[]).flatMap((type) => {
    const { topic, written, difficulty } = BLUEPRINT[type];
    return Array.from({ length: written }, (_, index) => ({
      ...write(type, index + 1),
      type,
      topic,
      difficulty,
    }));
  });
}

function write(
  type: QuestionKind,
  no: number,
): Pick<BankQuestion, 'code' | 'stem' | 'options' | 'key'> {
  const code = `${type}-${no}`;
  switch (type) {
    case 'single': {
      const options = LETTERS.map((letter) => `Phương án ${letter} của câu ${no}`);
      return {
        code,
        stem: `Câu một đáp án số ${no}?`,
        options,
        key: { correct: [LETTERS[no % LETTERS.length] as string] },
      };
    }
    case 'multiple': {
      const options = LETTERS.map((letter) => `Ý ${letter} của câu ${no}`);
      const correct = LETTERS.filter(
        (_, place) => (place + no) % LETTERS.length < RIGHT_OF_MULTIPLE,
      );
      return { code, stem: `Câu nhiều đáp án số ${no}?`, options, key: { correct } };
    }
    case 'boolean':
      return {
        code,
        stem: `Mệnh đề số ${no} là đúng.`,
        options: [],
        key: { correct: [no % 2 === 0 ? 'a' : 'b'] },
      };
    case 'numeric':
      return {
        code,
        stem: `Câu hỏi con số thứ ${no}: bao nhiêu?`,
        options: [],
        key: { value: 1_000 + no * 7.5, tolerance: 0.5 },
      };
  }
}
