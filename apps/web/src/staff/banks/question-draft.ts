import type { Question } from '../kit/api';

/** A question while it is written. */
export interface QuestionDraft {
  code: string;
  type: Question['type'];
  topic: string;
  difficulty: number;
  stem: string;
  options: { text: string; pinned?: boolean }[];
  correct: string[];
  value: number;
  tolerance: number;
  explanation: string;
  sourceNote: string;
  image: { id: string; alt: string; url: string } | null;
}

/** The letter of an option by its place. */
export const letterOf = (index: number): string => String.fromCharCode(97 + index);

/** A question as the form edits it; null begins a new one with four options. */
export function draftOf(question: Question | null): QuestionDraft {
  if (!question) {
    return {
      code: '',
      type: 'single',
      topic: '',
      difficulty: 1,
      stem: '',
      options: [{ text: '' }, { text: '' }, { text: '' }, { text: '' }],
      correct: [],
      value: NaN,
      tolerance: NaN,
      explanation: '',
      sourceNote: '',
      image: null,
    };
  }
  const { code, type, topic, difficulty, stem, options, key, explanation, sourceNote, image } =
    question;
  return {
    code,
    type,
    topic,
    difficulty,
    stem,
    options: options.map(({ text, pinned }) => ({ text, pinned })),
    correct: key.correct ?? [],
    value: key.value ?? NaN,
    tolerance: key.tolerance ?? NaN,
    explanation: explanation ?? '',
    sourceNote: sourceNote ?? '',
    image,
  };
}

/** The draft as the API takes it: only what belongs to its type. */
export function bodyOf(draft: QuestionDraft) {
  const { type, topic, difficulty, stem, options, correct, value, tolerance, image } = draft;
  const choices = type === 'single' || type === 'multiple';
  return {
    type,
    topic,
    difficulty,
    stem,
    options: choices
      ? options.map(({ text, pinned }) => ({ text, ...(pinned && { pinned }) }))
      : [],
    key:
      type === 'numeric'
        ? { value, ...(Number.isNaN(tolerance) ? {} : { tolerance }) }
        : { correct },
    ...(draft.explanation && { explanation: draft.explanation }),
    ...(draft.sourceNote && { sourceNote: draft.sourceNote }),
    ...(image && { image: { id: image.id, alt: image.alt } }),
  };
}
