import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import { ApiProblem } from '../api/client';
import { focusFirstWrong } from './person-fields';
import { wrongFields, type Wrong } from './fields';

interface Sending {
  form: RefObject<HTMLFormElement | null>;
  busy: boolean;
  /** The problem as a whole; its field errors are in `wrong`. */
  problem: ApiProblem | null;
  wrong: Wrong;
  submit: (event: FormEvent) => void;
}

/** Sends a form once at a time; what the server says about a field is shown at the field, and the first one gets the focus. */
export function useSending(
  check: (form: HTMLFormElement) => Map<string, string>,
  send: (form: HTMLFormElement) => Promise<void>,
): Sending {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [wrong, setWrong] = useState<Wrong>(new Map());
  useEffect(() => {
    if (wrong.size > 0 && form.current) focusFirstWrong(form.current);
  }, [wrong]);
  const run = async (element: HTMLFormElement) => {
    const missing = check(element);
    setProblem(null);
    setWrong(missing);
    if (missing.size > 0) return;
    setBusy(true);
    try {
      await send(element);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      setWrong(wrongFields(error.document.errors));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && form.current) void run(form.current);
  };
  return { form, busy, problem, wrong, submit };
}
