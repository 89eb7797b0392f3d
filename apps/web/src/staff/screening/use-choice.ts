import { REASONS_FOR, type ScreeningOutcome, type ScreeningReason } from '@bangvang/contracts';
import { useState } from 'react';
import type { ScreenedEntry } from './api';

/** A decision as it is being made. */
interface Choice {
  outcome: ScreeningOutcome;
  code: ScreeningReason;
  reason: string;
  choose: (outcome: ScreeningOutcome) => void;
  setCode: (code: ScreeningReason) => void;
  setReason: (reason: string) => void;
}

/**
 * What the findings suggest, also while they still come in; what a person has chosen or begun to give
 * reasons for stays as it is.
 */
export function useChoice(entry: ScreenedEntry): Choice {
  const [chosen, setChosen] = useState<Partial<Pick<Choice, 'outcome' | 'code'>>>({});
  const [reason, setReason] = useState('');
  const outcome = chosen.outcome ?? firstOutcome(entry);
  const code = chosen.code ?? firstReason(entry, outcome);
  return {
    ...{ outcome, code, reason },
    choose: (next) => setChosen({ outcome: next }),
    setCode: (next) => setChosen({ outcome, code: next }),
    setReason: (words) => {
      setChosen({ outcome, code });
      setReason(words);
    },
  };
}

const firstOutcome = ({ findings }: ScreenedEntry): ScreeningOutcome =>
  findings.some(({ severity }) => severity === 'serious') ? 'rejected' : 'accepted';

/** The reason that the most serious finding suggests. */
function firstReason({ findings }: ScreenedEntry, outcome: ScreeningOutcome): ScreeningReason {
  const reasons = REASONS_FOR[outcome];
  const kinds: readonly string[] = findings.map(({ kind }) => kind);
  return (
    reasons.find((one) => one === kinds[0]) ??
    reasons.find((one) => kinds.includes(one)) ??
    reasons[0]!
  );
}
