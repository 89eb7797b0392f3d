import type { Attempt, PaperQuestion } from '../api/types';
import { Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { unanswered, type Draft } from './answers.rules';
import type { SubmitState } from './submission';

interface ReviewProps {
  attempt: Attempt;
  questions: PaperQuestion[];
  draft: Draft;
  state: SubmitState;
  go: (place: number) => void;
  handIn: () => void;
}

/** What is missing, then the one button that ends the attempt. */
export function Review({ attempt, questions, draft, state, go, handIn }: ReviewProps) {
  const { t } = useWords();
  const open = unanswered(questions, draft.answers);
  const asked = draft.prediction === null ? attempt.predictionQuestion : null;
  const busy = state.kind === 'sending' || state.kind === 'waiting';
  const ready = !busy && !asked?.required;
  return (
    <div className="question stack">
      <h2>{t('review.title')}</h2>
      <p className="tally">
        <b className="num">{questions.length - open.length}</b>
        <span className="num">/{questions.length}</span> {t('review.answered')}
      </p>
      <Jump label={t('review.open')} numbers={open} go={go} />
      <Jump label={t('review.flagged')} numbers={draft.flags} go={go} />
      {asked && <NoPrediction required={asked.required} go={() => go(questions.length)} />}
      {state.kind === 'waiting' && <p className="notice">{t('review.waiting')}</p>}
      {state.kind === 'refused' && <Trouble error={state.problem} />}
      <p className="row">
        <button className="btn" aria-disabled={!ready} onClick={ready ? handIn : undefined}>
          {t(busy ? 'review.sending' : 'review.submit')}
        </button>
        <button className="btn quiet" onClick={() => go((open[0] ?? 1) - 1)}>
          {t('review.back')}
        </button>
      </p>
      <p className="dim small">{t('review.final')}</p>
    </div>
  );
}

function NoPrediction({ required, go }: { required: boolean; go: () => void }) {
  const { t } = useWords();
  return (
    <p>
      {t(required ? 'review.needsPrediction' : 'review.noPrediction')}{' '}
      <button className="link" onClick={go}>
        {t('review.predict')}
      </button>
    </p>
  );
}

function Jump({
  label,
  numbers,
  go,
}: {
  label: string;
  numbers: number[];
  go: (place: number) => void;
}) {
  const { t } = useWords();
  if (numbers.length === 0) return null;
  return (
    <div>
      <p>{label}</p>
      <ul className="jump">
        {[...numbers]
          .sort((a, b) => a - b)
          .map((no) => (
            <li key={no}>
              <button
                className="num"
                aria-label={t('map.question', { no })}
                onClick={() => go(no - 1)}
              >
                {no}
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
