import type { PaperQuestion } from '../api/types';
import { useWords } from '../i18n/format';
import type { Draft } from './answers.rules';

interface QuestionMapProps {
  questions: PaperQuestion[];
  /** Whether a prediction follows the questions. */
  prediction: boolean;
  draft: Draft;
  place: number;
  go: (place: number) => void;
}

/** All questions at a glance: answered, flagged, and where I am. */
export function QuestionMap({ questions, prediction, draft, place, go }: QuestionMapProps) {
  const { t } = useWords();
  return (
    <ol className="map">
      {questions.map(({ no }, index) => {
        const answered = draft.answers[no] !== undefined;
        const flagged = draft.flags.includes(no);
        const words = [
          t('map.question', { no }),
          t(answered ? 'map.answered' : 'map.open'),
          flagged && t('map.flagged'),
        ].filter(Boolean);
        return (
          <li key={no}>
            <button
              className="num"
              aria-label={words.join(', ')}
              aria-current={index === place ? 'step' : undefined}
              data-answered={answered}
              data-flagged={flagged}
              onClick={() => go(index)}
            >
              {no}
            </button>
          </li>
        );
      })}
      {prediction && (
        <li className="wide">
          <button
            aria-current={place === questions.length ? 'step' : undefined}
            data-answered={draft.prediction !== null}
            aria-label={`${t('prediction.title')}, ${t(draft.prediction === null ? 'map.open' : 'map.answered')}`}
            onClick={() => go(questions.length)}
          >
            {t('prediction.title')}
          </button>
        </li>
      )}
    </ol>
  );
}
