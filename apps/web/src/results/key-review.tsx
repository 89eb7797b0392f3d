import type { Answer, Answers, Paper, PaperQuestion } from '../api/types';
import { useSay } from '../staff/kit/words';
import './key-review.css';

const WORDS = {
  title: ['Đáp án', 'Key'],
  right: ['✓ đúng', '✓ right'],
  mine: ['(bạn chọn)', '(your choice)'],
  number: ['Đáp án {right} · bạn điền {mine}', 'Right: {right} · yours: {mine}'],
} as const;

interface KeyReviewProps {
  paper: Paper;
  answers: Answers;
  answerKey: Record<string, string[]>;
}

/** The paper with what I answered and what is right, once the rules allow it. */
export function KeyReview({ paper, answers, answerKey }: KeyReviewProps) {
  const say = useSay(WORDS);
  return (
    <section className="section" aria-labelledby="key">
      <h2 id="key">{say('title')}</h2>
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
  const say = useSay(WORDS);
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
                {right.includes(id) && <span className="mark-right"> {say('right')}</span>}
                {mine.includes(id) && <span className="dim"> {say('mine')}</span>}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="num">
          {say('number', { right: right.join(', '), mine: mine.join(', ') || '–' })}
        </p>
      )}
    </li>
  );
}
