import type { ProblemCode } from '@bangvang/contracts';
import { Problem, type ProblemExtras, type Said } from '../errors';

/** Asked of a thread. */
export interface Asked {
  id: number;
  task: string;
  data: unknown;
}

/** What a thread answers: first that it is there, then to each task. */
export type Answered =
  { ready: true } | { id: number; answer: unknown } | { id: number; error: CarriedError };

/** An error on its way out of a thread: classes do not survive the way. */
export interface CarriedError {
  message: string;
  stack?: string;
  problem?: { code: ProblemCode; said?: Said; extras: ProblemExtras };
}

/** What of an error goes over. */
export function carried(thrown: unknown): CarriedError {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { message, stack } = error;
  if (!(error instanceof Problem)) return { message, stack };
  const { code, said, extras } = error;
  return { message, stack, problem: { code, said, extras } };
}

/** The error as whoever asked would have caught it. */
export function uncarried({ message, stack, problem }: CarriedError): Error {
  const error = problem
    ? new Problem(problem.code, problem.said, problem.extras)
    : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
