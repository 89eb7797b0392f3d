import type { PulseDocument } from '@bangvang/contracts';
import type { RoundDetail } from '../api/types';
import { useWords } from '../i18n/format';

/** The numbers of a round: people and attempts so far, and what one attempt is made of. */
export function Numbers({ round, pulse }: { round: RoundDetail; pulse: PulseDocument | null }) {
  const { t, f } = useWords();
  const numbers = pulse ?? round.numbers;
  return (
    <div className="numbers">
      <dl className="figures">
        <div>
          <dt>{t('numbers.people')}</dt>
          <dd>{numbers ? f.number(numbers.people) : '–'}</dd>
        </div>
        <div>
          <dt>{t('numbers.attempts')}</dt>
          <dd>{numbers ? f.number(numbers.attempts) : '–'}</dd>
        </div>
      </dl>
      <dl className="facts">
        <dt>{t('numbers.questions')}</dt>
        <dd className="num">
          {t('numbers.questionsValue', {
            n: round.questionCount,
            points: f.number(round.maxPoints ?? 0),
          })}
        </dd>
        <dt>{t('numbers.time')}</dt>
        <dd className="num">{f.span(round.timeLimitSeconds * 1_000)}</dd>
        <dt>{t('numbers.tries')}</dt>
        <dd className="num">{t('numbers.triesValue', { n: round.attemptsMax })}</dd>
      </dl>
    </div>
  );
}
