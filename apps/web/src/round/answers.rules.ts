import type { Answer, Answers, Attempt, PaperQuestion } from '../api/types';

/** The place of the prediction among what was changed here. */
export const PREDICTION = 'prediction';

/** One attempt as this browser holds it: the server's copy plus what it may not have yet. */
export interface Draft {
  attemptId: string;
  /** Counts the changes made in this browser, in whichever tab. */
  edits: number;
  /** The sequence number of the server's copy that this one builds on. */
  savedSeq: number;
  /** The number of the last save that was sent, whether it arrived or not. */
  sentSeq: number;
  answers: Answers;
  prediction: number | null;
  /** Changed here and not known to be saved: question number (or PREDICTION) -> number of the edit. */
  dirty: Record<string, number>;
  flags: number[];
}

/** What the server holds of an attempt. */
export type Stored = Pick<Attempt, 'savedSeq' | 'answers' | 'prediction'>;

/** The answers of an attempt as the server holds them, with nothing changed yet. */
export function draftOf(attempt: Pick<Attempt, 'id'> & Stored): Draft {
  const { id, savedSeq, answers, prediction } = attempt;
  return {
    attemptId: id,
    edits: 0,
    savedSeq,
    sentSeq: 0,
    answers,
    prediction,
    dirty: {},
    flags: [],
  };
}

/** Browsers told apart, and moments of an attempt told apart, in one sequence number. */
export const BROWSERS = 64;
const MOMENTS = 4_096;
/** Moments kept free below the last one, for repetitions at the very end. */
const SPARE = 128;
const GENERATION = BROWSERS * MOMENTS;

/**
 * The number of the next save. The server keeps the larger of two numbers, so every save that
 * builds on the same copy gets a smaller one than those before it: of two devices that build on one
 * copy the first is kept, and the second is told so (its number is not the one that stands), brings
 * in the other's answers and builds on them. Nothing is overwritten unseen, and a repetition with
 * other answers is never taken for the save that it repeats.
 * @param elapsed how much of the attempt's time is over, 0 to 1
 * @param browser a number of this browser, below BROWSERS
 */
export function nextSeq(draft: Draft, elapsed: number, browser: number): number {
  const generation = Math.floor(draft.savedSeq / GENERATION) + 1;
  const over = Math.min(1, Math.max(0, elapsed));
  const moment = Math.floor(over * (MOMENTS - 1 - SPARE));
  const seq = generation * GENERATION + (MOMENTS - 1 - moment) * BROWSERS + browser;
  const sameCopy = Math.floor(draft.sentSeq / GENERATION) === generation;
  return sameCopy ? Math.min(seq, draft.sentSeq - BROWSERS) : seq;
}

/** Whether something is not known to be saved. */
export const isDirty = (draft: Draft): boolean => Object.keys(draft.dirty).length > 0;

const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0);

const same = (a: Answer | undefined, b: Answer | undefined): boolean =>
  JSON.stringify(isBlank(a) ? null : a) === JSON.stringify(isBlank(b) ? null : b);

/** Sets one answer; null takes it away. */
export function withAnswer(draft: Draft, no: number, answer: Answer): Draft {
  if (same(draft.answers[no], answer)) return draft;
  const answers: Answers = { ...draft.answers, [no]: answer };
  if (isBlank(answer)) delete answers[no];
  return { ...edited(draft, String(no)), answers };
}

function edited(draft: Draft, place: string): Draft {
  const edits = draft.edits + 1;
  return { ...draft, edits, dirty: { ...draft.dirty, [place]: edits } };
}

/** Chooses an option, or takes it back where several may be chosen; letters stay in order. */
export function chosen(question: PaperQuestion, before: Answer | undefined, id: string): Answer {
  if (question.type !== 'multiple') return id;
  const held = Array.isArray(before) ? before : [];
  return held.includes(id) ? held.filter((other) => other !== id) : [...held, id].sort();
}

/** The draft with another prediction; the same draft where it is the same. */
export function withPrediction(draft: Draft, prediction: number | null): Draft {
  if (draft.prediction === prediction) return draft;
  return { ...edited(draft, PREDICTION), prediction };
}

/** The draft with the flag of a question set, or taken off where it was set. */
export function withFlag(draft: Draft, no: number): Draft {
  const flags = draft.flags.includes(no)
    ? draft.flags.filter((other) => other !== no)
    : [...draft.flags, no];
  return { ...draft, flags };
}

/** The server holds, as number `seq`, everything that was changed up to edit `edits`. */
export function acknowledged(draft: Draft, edits: number, seq: number): Draft {
  const dirty = Object.fromEntries(Object.entries(draft.dirty).filter(([, edit]) => edit > edits));
  return { ...draft, dirty, savedSeq: Math.max(draft.savedSeq, seq) };
}

/**
 * Brings in what the server holds, perhaps from another device: what was changed here and is not
 * saved stays, everything else is the server's.
 */
export function merged(draft: Draft, stored: Stored): Draft {
  if (stored.savedSeq <= draft.savedSeq) return draft;
  const answers: Answers = { ...stored.answers };
  for (const no of Object.keys(draft.dirty)) {
    const mine = draft.answers[no];
    if (mine === undefined) delete answers[no];
    else answers[no] = mine;
  }
  const prediction = PREDICTION in draft.dirty ? draft.prediction : stored.prediction;
  return { ...draft, answers, prediction, savedSeq: stored.savedSeq };
}

/** Numbers of the questions without an answer. */
export function unanswered(questions: PaperQuestion[], answers: Answers): number[] {
  return questions.filter(({ no }) => isBlank(answers[no])).map(({ no }) => no);
}

/** A number as people type it, with a comma or a point; null when it is none that the server would take. */
export function numberTyped(text: string): number | null {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d{0,6}|\.\d{1,6})$/.test(plain)) return null;
  const value = Number(plain);
  return Math.abs(value) <= 1_000_000_000 ? value : null;
}

/** A whole number from 0 to `max` as people type it, groups of three allowed: "195.675". */
export function wholeTyped(text: string, max: number): number | null {
  const plain = text.trim().replace(/[\s.,]/g, '');
  if (!/^\d{1,10}$/.test(plain)) return null;
  const value = Number(plain);
  return value <= max ? value : null;
}
