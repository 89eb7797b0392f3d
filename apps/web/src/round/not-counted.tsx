import { useState } from 'react';
import type { Answers, Attempt } from '../api/types';
import { useWords } from '../i18n/format';
import { readDraft } from './draft-store';

/** After the clock submitted: what was saved and counted, and what came too late. */
export function NotCounted({ attempt }: { attempt: Attempt }) {
  const { t } = useWords();
  const [draft] = useState(() => readDraft(attempt.id));
  if (!attempt.receipt?.auto) return null;
  const late = draft ? differing(draft.answers, attempt.answers) : [];
  return (
    <div className="notice">
      <p>{t('late.counted', { n: Object.keys(attempt.answers).length })}</p>
      {late.length > 0 && <p>{t('late.lost', { numbers: late.join(', ') })}</p>}
    </div>
  );
}

/** Question numbers whose answer here is not the counted one. */
function differing(here: Answers, counted: Answers): number[] {
  return Object.keys({ ...here, ...counted })
    .filter((no) => JSON.stringify(here[no]) !== JSON.stringify(counted[no]))
    .map(Number)
    .sort((a, b) => a - b);
}
