import { useEffect, useState } from 'react';
import type { FieldError } from '@bangvang/contracts';
import { ApiProblem, call } from '../../api/client';
import { useLanguage } from '../../i18n';
import type { Schemas } from '../kit/api';
import { fieldErrorsOf } from '../kit/sending';
import type { At } from './types';

/** What any check of rules answers. */
export interface Said {
  errors: Schemas['FindingDto'][];
  summary: string[];
  summaryEn: string[];
  said: Schemas['PlacedSentenceDto'][];
}

/** What is wrong at a place, in the language of the page. */
export interface Mistake {
  path: string;
  words: string;
}

export interface Check<Answer extends Said> {
  /** The last answer to rules whose fields were all right. */
  answer: Answer | null;
  mistakes: Mistake[];
  at: At;
}

const PAUSE_MS = 350;

/** What the server would say to rules as they are being written: how they read, and what is wrong where. */
export function useCheck<Answer extends Said>(
  path: string,
  rules: object,
  on: boolean,
): Check<Answer> {
  const { language } = useLanguage();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [wrong, setWrong] = useState<FieldError[]>([]);
  useEffect(() => {
    if (!on) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      const { signal } = leaving;
      call<Answer>('POST', path, { body: rules, signal }).then(
        (said) => {
          setAnswer(said);
          setWrong([]);
        },
        (reason: unknown) => {
          const answered = reason instanceof ApiProblem && !reason.passing;
          if (!signal.aborted && answered) setWrong(fieldErrorsOf(reason));
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [path, rules, on]);
  const mistakes =
    wrong.length > 0
      ? wrong.map(({ path: place, expected }) => ({ path: place, words: expected }))
      : (answer?.errors ?? []).map((found) => ({ path: found.path, words: found[language] }));
  const at: At = (place) => mistakes.find((one) => one.path === place)?.words;
  return { answer, mistakes, at };
}
