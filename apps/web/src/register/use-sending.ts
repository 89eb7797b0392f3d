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
  /** What is being corrected is no longer called wrong. */
  corrected: (event: FormEvent) => void;
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
  /** Grows whenever something was found wrong. */
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0 && form.current) focusFirstWrong(form.current);
  }, [tries]);
  const run = async (element: HTMLFormElement) => {
    const missing = check(element);
    setProblem(null);
    setWrong(missing);
    setTries((count) => count + 1);
    if (missing.size > 0) return;
    setBusy(true);
    try {
      await send(element);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      setWrong(wrongFields(error.document.errors));
      setTries((count) => count + 1);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy && form.current) void run(form.current);
  };
  const corrected = ({ target }: FormEvent) => {
    const path = target instanceof HTMLElement ? target.id : '';
    if (wrong.has(path)) setWrong(new Map([...wrong].filter(([name]) => name !== path)));
  };
  return { form, busy, problem, wrong, submit, corrected };
}
