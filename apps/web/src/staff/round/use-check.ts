import { useEffect, useState } from 'react';
import { ApiProblem, call } from '../../api/client';
import { useLanguage } from '../../i18n';
import { roundPath, type Rules, type Schemas } from '../kit/api';
import { sayExpected } from '../kit/expected.rules';
import { fieldErrorsOf } from '../kit/sending';

export type Checked = Schemas['RulesCheckDto'];

const PAUSE_MS = 350;

/** What the server would say to rules as they are being written: how they read, and what is wrong where. */
export function useCheck(roundId: string, rules: Rules, on: boolean) {
  const { language } = useLanguage();
  const [answer, setAnswer] = useState<Checked | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!on) return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      const { signal } = leaving;
      call<Checked>('POST', `${roundPath(roundId)}/rules/check`, { body: rules, signal }).then(
        (said) => {
          setAnswer(said);
          setError(null);
        },
        (reason: unknown) => {
          if (!signal.aborted && reason instanceof ApiProblem && !reason.passing) setError(reason);
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [roundId, rules, on]);
  const at = (path: string): string | undefined => {
    const wrong = fieldErrorsOf(error).find((one) => one.path === path);
    if (wrong) return sayExpected(wrong.expected, language);
    const found = error ? undefined : answer?.errors.find((one) => one.path === path);
    return found && found[language];
  };
  return { answer, wrong: error !== null || (answer?.errors.length ?? 0) > 0, at };
}
