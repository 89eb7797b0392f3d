import type { Answer, Answers, Attempt, PaperQuestion } from '../api/types';

/** The place of the prediction among what was changed here. */
export const PREDICTION = 'prediction';

/** One attempt as this browser holds it: the server's copy plus what it may not have yet. */
export interface Draft {
  attemptId: string;
  /** Number of the last change; grows always, whoever made the change. */
  seq: number;
  /** The highest number that the server is known to hold. */
  savedSeq: number;
  answers: Answers;
  prediction: number | null;
  /** Changed here and not known to be saved: question number (or PREDICTION) -> seq of the change. */
  dirty: Record<string, number>;
  flags: number[];
}

/** What the server holds of an attempt. */
export type Stored = Pick<Attempt, 'savedSeq' | 'answers' | 'prediction'>;

/**
 * How many browsers are told apart in a sequence number. The server keeps the larger of two
 * numbers; if two browsers could count to the same one, the later change would be lost unnoticed.
 */
export const BROWSERS = 1_024;

export function draftOf(attempt: Pick<Attempt, 'id'> & Stored): Draft {
  const { id, savedSeq, answers, prediction } = attempt;
  return { attemptId: id, seq: savedSeq, savedSeq, answers, prediction, dirty: {}, flags: [] };
}

function nextSeq(draft: Draft, browser: number): number {
  return (Math.floor(Math.max(draft.seq, draft.savedSeq) / BROWSERS) + 1) * BROWSERS + browser;
}

/** Whether something is not known to be saved. */
export const isDirty = (draft: Draft): boolean => Object.keys(draft.dirty).length > 0;

const isBlank = (answer: Answer | undefined): boolean =>
  answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0);

const same = (a: Answer | undefined, b: Answer | undefined): boolean =>
  JSON.stringify(isBlank(a) ? null : a) === JSON.stringify(isBlank(b) ? null : b);

/** Sets one answer; null takes it away. */
export function withAnswer(draft: Draft, no: number, answer: Answer, browser: number): Draft {
  if (same(draft.answers[no], answer)) return draft;
  const seq = nextSeq(draft, browser);
  const answers: Answers = { ...draft.answers, [no]: answer };
  if (isBlank(answer)) delete answers[no];
  return { ...draft, seq, answers, dirty: { ...draft.dirty, [no]: seq } };
}

/** Chooses an option, or takes it back where several may be chosen; letters stay in order. */
export function chosen(question: PaperQuestion, before: Answer | undefined, id: string): Answer {
  if (question.type !== 'multiple') return id;
  const held = Array.isArray(before) ? before : [];
  return held.includes(id) ? held.filter((other) => other !== id) : [...held, id].sort();
}

export function withPrediction(draft: Draft, prediction: number | null, browser: number): Draft {
  if (draft.prediction === prediction) return draft;
  const seq = nextSeq(draft, browser);
  return { ...draft, seq, prediction, dirty: { ...draft.dirty, [PREDICTION]: seq } };
}

export function withFlag(draft: Draft, no: number): Draft {
  const flags = draft.flags.includes(no)
    ? draft.flags.filter((other) => other !== no)
    : [...draft.flags, no];
  return { ...draft, flags };
}

/** The server said that it holds `sent`; what changed up to there is saved. */
export function acknowledged(draft: Draft, sent: number): Draft {
  const dirty = Object.fromEntries(Object.entries(draft.dirty).filter(([, seq]) => seq > sent));
  return { ...draft, dirty, savedSeq: Math.max(draft.savedSeq, sent) };
}

/**
 * Brings in what the server holds, perhaps from another device: what was changed here and is not
 * saved stays, everything else is the server's. What stays is numbered anew, above the server's.
 */
export function merged(draft: Draft, stored: Stored, browser: number): Draft {
  if (stored.savedSeq <= draft.savedSeq) return draft;
  const kept = acknowledgedByOwn(draft, stored.savedSeq);
  const answers = { ...stored.answers };
  for (const no of Object.keys(kept)) {
    if (no === PREDICTION) continue;
    const mine = draft.answers[no];
    if (isBlank(mine)) delete answers[no];
    else answers[no] = mine as Answer;
  }
  const next: Draft = {
    ...draft,
    answers,
    prediction: PREDICTION in kept ? draft.prediction : stored.prediction,
    savedSeq: stored.savedSeq,
    seq: Math.max(draft.seq, stored.savedSeq),
    dirty: {},
  };
  if (Object.keys(kept).length === 0) return next;
  const seq = nextSeq(next, browser);
  return { ...next, seq, dirty: Object.fromEntries(Object.keys(kept).map((no) => [no, seq])) };
}

/** If the server's number is one that this browser gave, it holds all that was changed up to it: only the answer got lost. */
function acknowledgedByOwn(draft: Draft, savedSeq: number): Record<string, number> {
  const own = Object.values(draft.dirty).some((seq) => seq === savedSeq);
  return own ? acknowledged(draft, savedSeq).dirty : draft.dirty;
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
