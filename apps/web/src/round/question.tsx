import { useState } from 'react';
import type { Answer, PaperQuestion } from '../api/types';
import { useWords } from '../i18n/format';
import { chosen, numberTyped } from './answers.rules';

interface QuestionProps {
  question: PaperQuestion;
  total: number;
  answer: Answer | undefined;
  give: (answer: Answer) => void;
  disabled: boolean;
}

/** One question with its options as large rows; every row is a native radio button or box. */
export function Question({ question, total, answer, give, disabled }: QuestionProps) {
  const { t, f } = useWords();
  const { no, stem, image, type, points } = question;
  return (
    <fieldset className="question" disabled={disabled} aria-describedby={`stem-${no}`}>
      <legend>
        <span className="num">{t('question.no', { no, total })}</span>
        <span className="dim small">
          {t('question.points', { n: f.number(points) })} · {t(`question.${type}`)}
        </span>
      </legend>
      <p className="stem" id={`stem-${no}`} lang="vi">
        {stem}
      </p>
      {image && (
        <img
          className="picture"
          src={image.url}
          width={image.width}
          height={image.height}
          alt={image.alt}
        />
      )}
      {type === 'numeric' ? (
        <NumberAnswer key={no} no={no} answer={answer} give={give} />
      ) : (
        <Options question={question} answer={answer} give={give} />
      )}
    </fieldset>
  );
}

interface OptionsProps {
  question: PaperQuestion;
  answer: Answer | undefined;
  give: (answer: Answer) => void;
}

function Options({ question, answer, give }: OptionsProps) {
  const many = question.type === 'multiple';
  return (
    <ul className="options" lang="vi">
      {question.options?.map(({ id, text }) => (
        <li key={id}>
          <label>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={`question-${question.no}`}
              value={id}
              checked={Array.isArray(answer) ? answer.includes(id) : answer === id}
              onChange={() => give(chosen(question, answer, id))}
            />
            <b className="letter" data-many={many} aria-hidden="true">
              {id.toUpperCase()}
            </b>
            <span>{text}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

interface NumberAnswerProps {
  no: number;
  answer: Answer | undefined;
  give: (answer: Answer) => void;
}

function NumberAnswer({ no, answer, give }: NumberAnswerProps) {
  const { t, language } = useWords();
  const held = typeof answer === 'number' ? answer : null;
  const [typed, setTyped] = useState<string | null>(null);
  // What is typed stays as typed; an answer from another tab or device shows when it is another number.
  const shown = typed !== null && numberTyped(typed) === held ? typed : write(held, language);
  const [bad, setBad] = useState(false);
  return (
    <div className="field">
      <label htmlFor={`number-${no}`}>{t('question.yourNumber')}</label>
      <input
        id={`number-${no}`}
        className="num"
        inputMode="decimal"
        autoComplete="off"
        maxLength={24}
        value={bad && typed !== null ? typed : shown}
        aria-invalid={bad || undefined}
        aria-describedby={bad ? `number-${no}-error` : undefined}
        onChange={(event) => {
          const text = event.target.value;
          const value = text.trim() === '' ? null : numberTyped(text);
          setTyped(text);
          setBad(text.trim() !== '' && value === null);
          give(value);
        }}
      />
      {bad && (
        <p className="error" id={`number-${no}-error`}>
          {t('question.notNumber')}
        </p>
      )}
    </div>
  );
}

function write(value: number | null, language: 'vi' | 'en'): string {
  if (value === null) return '';
  return language === 'vi' ? String(value).replace('.', ',') : String(value);
}
