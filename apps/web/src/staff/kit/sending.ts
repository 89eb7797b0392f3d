import { useCallback, useState } from 'react';
import type { FieldError } from '@bangvang/contracts';
import { ApiProblem } from '../../api/client';
import { refresh } from '../../api/query';
import { ME } from './api';

/** The sending of a form: whether it is under way, and what the server said against it. */
export interface Sending {
  busy: boolean;
  error: unknown;
  /** What is expected at a field, by its path in the document sent. */
  at: (path: string) => string | undefined;
  /** Runs the work once at a time; true when it succeeded. */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  clear: () => void;
}

/** The list of wrong fields an error carries. */
export function fieldErrorsOf(error: unknown): FieldError[] {
  return (error instanceof ApiProblem && error.document.errors) || [];
}

/** Sends forms, and keeps what the server answered beside its fields. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(null);
    try {
      await work();
      return true;
    } catch (reason) {
      if (reason instanceof ApiProblem && reason.status === 401) refresh(ME);
      setError(reason);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const at = (path: string): string | undefined =>
    fieldErrorsOf(error).find((one) => one.path === path)?.expected;
  return { busy, error, at, run, clear: useCallback(() => setError(null), []) };
}
