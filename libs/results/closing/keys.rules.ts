import type { KeyedQuestion, PaperKey } from '@bangvang/questions';

/**
 * How a question is marked from now on, in every variant; letters are those of the bank. Whoever is
 * given a question has it right, answered or not; a dropped one besides earns nobody anything.
 */
export type KeyChange =
  | { kind: 'letters'; correct: string[] }
  | { kind: 'number'; value: number; tolerance: number }
  | { kind: 'give' }
  | { kind: 'drop' };

/** What is to be marked otherwise: the version of a question, as papers name it. */
export interface KeyCorrection {
  question: string;
  change: KeyChange;
}

/** The key of a paper with corrections, the oldest first; the same object where none is about it. */
export function correctedKey(key: PaperKey, corrections: readonly KeyCorrection[]): PaperKey {
  const newest = new Map(corrections.map(({ question, change }) => [question, change]));
  if (!key.questions.some(({ questionVersionId }) => newest.has(questionVersionId))) return key;
  return {
    questions: key.questions.map((question) => {
      const change = newest.get(question.questionVersionId);
      return change === undefined ? question : changed(question, change);
    }),
  };
}

function changed(question: KeyedQuestion, change: KeyChange): KeyedQuestion {
  switch (change.kind) {
    case 'letters':
      return { ...question, correct: shownLetters(question, change.correct) };
    case 'number':
      return { ...question, value: change.value, tolerance: change.tolerance };
    case 'give':
      return { ...question, given: true };
    case 'drop':
      return { ...question, given: true, centipoints: 0 };
  }
}

/** The letters under which a variant shows options of the bank. */
function shownLetters({ originals, optionIds }: KeyedQuestion, letters: string[]): string[] {
  return optionIds.filter((_, place) => letters.includes(originals[place] ?? ''));
}

/** What keeps a change from fitting a question; null when it fits. */
export function misfit(question: KeyedQuestion, change: KeyChange): string | null {
  if (change.kind === 'give' || change.kind === 'drop') return null;
  if (change.kind === 'number') {
    return question.type === 'numeric' ? null : 'letters: this question has options';
  }
  if (question.type === 'numeric') return 'a number: this question has no options';
  if (!change.correct.every((letter) => question.originals.includes(letter))) {
    return `letters among ${question.originals.toSorted().join(', ')}`;
  }
  const one = question.type === 'multiple' || change.correct.length === 1;
  return one && change.correct.length > 0 ? null : 'exactly one letter';
}
