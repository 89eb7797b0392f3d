import type { Answer, Answers, Paper, PaperQuestion } from '../api/types';
import { useWords } from '../i18n/format';

interface KeyReviewProps {
  paper: Paper;
  answers: Answers;
  answerKey: Record<string, string[]>;
}

/** The paper with what I answered and what is right, once the rules allow it. */
export function KeyReview({ paper, answers, answerKey }: KeyReviewProps) {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby="key">
      <h2 id="key">{t('key.title')}</h2>
      <ol className="key" lang="vi">
        {paper.questions.map((question) => (
          <KeyedQuestion
            key={question.no}
            question={question}
            answer={answers[question.no]}
            right={answerKey[question.no] ?? []}
          />
        ))}
      </ol>
    </section>
  );
}

interface KeyedQuestionProps {
  question: PaperQuestion;
  answer: Answer | undefined;
  right: string[];
}

function KeyedQuestion({ question, answer, right }: KeyedQuestionProps) {
  const { t } = useWords();
  const mine = (Array.isArray(answer) ? answer : [answer ?? null])
    .filter((value) => value !== null)
    .map(String);
  return (
    <li>
      <p>{question.stem}</p>
      {question.options ? (
        <ul>
          {question.options.map(({ id, text }) => (
            <li key={id} data-right={right.includes(id)} data-mine={mine.includes(id)}>
              <b className="letter" aria-hidden="true">
                {id.toUpperCase()}
              </b>
              <span>
                {text}
                {right.includes(id) && <span className="mark-right"> {t('key.right')}</span>}
                {mine.includes(id) && <span className="dim"> {t('key.mine')}</span>}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="num">
          {t('key.number', { right: right.join(', '), mine: mine.join(', ') || '–' })}
        </p>
      )}
    </li>
  );
}
