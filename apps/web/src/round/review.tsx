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
  const wanted = attempt.predictionQuestion;
  const noPrediction = wanted !== null && draft.prediction === null;
  const blocked = noPrediction && wanted.required;
  const busy = state.kind === 'sending' || state.kind === 'waiting';
  return (
    <div className="question stack">
      <h2>{t('review.title')}</h2>
      <p className="tally">
        <b className="num">{questions.length - open.length}</b>
        <span className="num">/{questions.length}</span> {t('review.answered')}
      </p>
      {open.length > 0 && <Jump label={t('review.open')} numbers={open} go={go} />}
      {draft.flags.length > 0 && (
        <Jump
          label={t('review.flagged')}
          numbers={[...draft.flags].sort((a, b) => a - b)}
          go={go}
        />
      )}
      {noPrediction && (
        <p>
          {t(wanted.required ? 'review.needsPrediction' : 'review.noPrediction')}{' '}
          <button className="link" onClick={() => go(questions.length)}>
            {t('review.predict')}
          </button>
        </p>
      )}
      {state.kind === 'waiting' && <p className="notice">{t('review.waiting')}</p>}
      {state.kind === 'refused' && <Trouble error={state.problem} />}
      <p className="row">
        <button
          className="btn"
          aria-disabled={busy || blocked}
          onClick={() => !busy && !blocked && handIn()}
        >
          {t(busy ? 'review.sending' : 'review.submit')}
        </button>
        <button className="btn quiet" onClick={() => go(open[0] ? open[0] - 1 : 0)}>
          {t('review.back')}
        </button>
      </p>
      <p className="dim small">{t('review.final')}</p>
    </div>
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
  return (
    <div>
      <p>{label}</p>
      <ul className="jump">
        {numbers.map((no) => (
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
