import type { Answers, KeyedQuestion, PaperKey } from '@bangvang/questions';

export type SuspicionKind =
  'speed' | 'equal-errors' | 'sequential-phones' | 'sequential-ids' | 'one-device' | 'one-address';

/** Something to look at: who it is about, and what was seen. */
export interface Finding {
  kind: SuspicionKind;
  people: number[];
  evidence: Record<string, unknown>;
}

/** An attempt as far as suspicion is concerned. */
export interface SeenAttempt {
  id: string;
  participantNo: number;
  durationMs: number;
  correct: number;
  answers: Answers;
  key: PaperKey;
}

/** One wrong answer that everybody may make; equal pairs of them say little more. */
const SHARED_ERRORS = 3;
const SHOWN_ATTEMPTS = 100;

/** Everything right in fewer seconds per question than anybody can read; 20 of 20 in 45 s has won before. */
export function tooFast(
  { id, participantNo, durationMs, correct, key }: SeenAttempt,
  secondsPerQuestion: number,
): Finding | null {
  const questions = key.questions.length;
  const fast = durationMs < secondsPerQuestion * 1_000 * questions;
  if (!fast || questions === 0 || correct < questions) return null;
  const evidence = { attempt: id, questions, durationMs };
  return { kind: 'speed', people: [participantNo], evidence };
}

/**
 * What is wrong on a paper, in the letters of the bank: the same text for the same errors, however
 * questions and options were shuffled. Null where there are too few to mean anything.
 */
export function errorsOf({ key, answers }: Pick<SeenAttempt, 'key' | 'answers'>): string | null {
  const wrong = key.questions.flatMap((question) => {
    const given = inBankLetters(question, answers[question.no] ?? null);
    return given === null || given === rightLetters(question)
      ? []
      : [`${question.questionVersionId}=${given}`];
  });
  return wrong.length < SHARED_ERRORS ? null : wrong.toSorted().join(' ');
}

function inBankLetters(
  { optionIds, originals }: KeyedQuestion,
  answer: Answers[string],
): string | null {
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return null;
  if (typeof answer === 'number') return String(answer);
  const shown = [answer].flat();
  return shown
    .map((letter) => originals[optionIds.indexOf(letter)] ?? letter)
    .toSorted()
    .join('');
}

function rightLetters(question: KeyedQuestion): string | null {
  return question.value === undefined
    ? inBankLetters(question, question.correct)
    : String(question.value);
}

/** People who made the same errors, with the attempts in which they did. */
export class EqualErrors {
  private readonly seen = new Map<string, { people: Set<number>; attempts: string[] }>();

  add(attempt: SeenAttempt): void {
    const errors = errorsOf(attempt);
    if (errors === null) return;
    let group = this.seen.get(errors);
    if (!group) this.seen.set(errors, (group = { people: new Set(), attempts: [] }));
    group.people.add(attempt.participantNo);
    if (group.attempts.length < SHOWN_ATTEMPTS) group.attempts.push(attempt.id);
  }

  /** Groups of at least so many people. */
  findings(atLeast: number): Finding[] {
    return [...this.seen].flatMap(([errors, { people, attempts }]): Finding[] =>
      people.size < atLeast
        ? []
        : [
            {
              kind: 'equal-errors',
              people: [...people].toSorted((a, b) => a - b),
              evidence: { errors: errors.split(' '), attempts },
            },
          ],
    );
  }
}

/** A number of a person's that neighbours may follow; digits only. */
export interface Numbered {
  no: number;
  digits: string;
}

/** Runs of at least so many numbers each one above the one before. The numbers themselves are not told. */
export function sequential(
  kind: 'sequential-phones' | 'sequential-ids',
  numbered: Numbered[],
  atLeast: number,
): Finding[] {
  const holders = Map.groupBy(numbered, ({ digits }) => digits);
  const values = [...holders.keys()].toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const found: Finding[] = [];
  let run: string[] = [];
  const end = (): void => {
    if (run.length >= atLeast) {
      const people = run.flatMap((digits) => holders.get(digits)!.map(({ no }) => no));
      found.push({
        kind,
        people: people.toSorted((a, b) => a - b),
        evidence: { numbers: run.length },
      });
    }
    run = [];
  };
  for (const digits of values) {
    const last = run.at(-1);
    if (last !== undefined && !follows(last, digits)) end();
    run.push(digits);
  }
  end();
  return found;
}

/** Neighbours have the same length: a leading zero is part of a number. */
function follows(last: string, next: string): boolean {
  return last.length === next.length && BigInt(next) - BigInt(last) === 1n;
}
