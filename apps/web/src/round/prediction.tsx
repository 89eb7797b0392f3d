import { useState } from 'react';
import type { PredictionQuestion } from '../api/types';
import { useWords } from '../i18n/format';
import { wholeTyped } from './answers.rules';

interface PredictionProps {
  question: PredictionQuestion;
  prediction: number | null;
  give: (prediction: number | null) => void;
  disabled: boolean;
}

/** The prediction question, after all others. */
export function Prediction({ question, prediction, give, disabled }: PredictionProps) {
  const { t, f } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const held = prediction === null ? '' : String(prediction);
  const text = typed ?? held;
  const value = text.trim() === '' ? null : wholeTyped(text, question.max);
  const bad = text.trim() !== '' && value === null;
  const same = value === prediction || bad;
  return (
    <fieldset className="question" disabled={disabled} aria-describedby="prediction-prompt">
      <legend>
        <span>{t('prediction.title')}</span>
        <span className="dim small">
          {t(question.required ? 'consent.required' : 'form.optional')}
        </span>
      </legend>
      <p className="stem" id="prediction-prompt" lang="vi">
        {question.prompt}
      </p>
      <div className="field">
        <label htmlFor="prediction">{t('prediction.label', { max: f.number(question.max) })}</label>
        <input
          id="prediction"
          className="num huge"
          inputMode="numeric"
          autoComplete="off"
          maxLength={14}
          value={same ? text : held}
          aria-invalid={bad || undefined}
          aria-describedby={bad ? 'prediction-error' : undefined}
          onChange={(event) => {
            const next = event.target.value;
            setTyped(next);
            give(next.trim() === '' ? null : wholeTyped(next, question.max));
          }}
        />
        {value !== null && <p className="dim num">{f.number(value)}</p>}
        {bad && (
          <p className="error" id="prediction-error">
            {t('prediction.bad', { max: f.number(question.max) })}
          </p>
        )}
      </div>
    </fieldset>
  );
}
