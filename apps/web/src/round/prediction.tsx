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
  const { max, prompt, required } = question;
  return (
    <fieldset className="question" disabled={disabled} aria-describedby="prediction-prompt">
      <legend>
        <span>{t('prediction.title')}</span>
        <span className="dim small">{t(required ? 'consent.required' : 'form.optional')}</span>
      </legend>
      <p className="stem" id="prediction-prompt" lang="vi">
        {prompt}
      </p>
      <div className="field">
        <label htmlFor="prediction">{t('prediction.label', { max: f.number(max) })}</label>
        <Figure max={max} held={prediction} give={give} />
        {prediction !== null && <p className="dim num">{f.number(prediction)}</p>}
      </div>
    </fieldset>
  );
}

interface FigureProps {
  max: number;
  held: number | null;
  give: (value: number | null) => void;
}

function Figure({ max, held, give }: FigureProps) {
  const { t, f } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const bad = typed !== null && isBad(typed, max);
  // What is typed stays as typed; a number from another tab or device shows when it is another one.
  const mine = typed !== null && (bad || valueOf(typed, max) === held);
  return (
    <>
      <input
        id="prediction"
        className="num huge"
        inputMode="numeric"
        autoComplete="off"
        maxLength={14}
        value={mine ? typed : (held ?? '')}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? 'prediction-error' : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          give(valueOf(target.value, max));
        }}
      />
      {bad && (
        <p className="error" id="prediction-error">
          {t('prediction.bad', { max: f.number(max) })}
        </p>
      )}
    </>
  );
}

const isBlank = (text: string): boolean => text.trim() === '';
const valueOf = (text: string, max: number): number | null =>
  isBlank(text) ? null : wholeTyped(text, max);
const isBad = (text: string, max: number): boolean =>
  !isBlank(text) && wholeTyped(text, max) === null;
