import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { ApiProblem, call } from '../api/client';
import { attemptPath, attemptsPath } from '../api/queries';
import { put, refresh } from '../api/query';
import type { Attempt, AttemptList, ContestDetail, RoundDetail, RoundState } from '../api/types';
import { isShut } from '../contests/round-action';
import { useRoundState } from '../contests/times';
import { Page, Trouble, Crumb } from '../design/page';
import { useWords } from '../i18n/format';
import { Countdown } from '../time/countdown';
import { retryDelay } from './saver';

export interface StartPageProps {
  contest: ContestDetail;
  round: RoundDetail;
  mine: AttemptList;
}

/** Before an attempt: what it will be, and one button. */
export function StartPage({ contest, round, mine }: StartPageProps) {
  const { t, f, language } = useWords();
  // Whoever may take it again has times of their own.
  const own = { ...round, ...mine };
  const state = useRoundState(own);
  const used = mine.attempts.length;
  const over = whyOver(state, used >= mine.attemptsMax);
  const sentences = language === 'en' ? round.rulesSummaryEn : round.rulesSummary;
  return (
    <Page title={`${round.title} · ${contest.title}`}>
      <div className="wrap narrow stack">
        <Crumb contest={contest} />
        <div className="lacquer start">
          <h1>{round.title}</h1>
          <dl className="start-facts">
            <div>
              <dd className="num">{round.questionCount}</dd>
              <dt>{t('start.questions')}</dt>
            </div>
            <div>
              <dd className="num">{f.span(round.timeLimitSeconds * 1_000)}</dd>
              <dt>{t('start.time')}</dt>
            </div>
            <div>
              <dd className="num">
                {Math.min(used + 1, mine.attemptsMax)}/{mine.attemptsMax}
              </dd>
              <dt>{t('start.attempt')}</dt>
            </div>
          </dl>
          {state === 'upcoming' && <Countdown to={own.opensAt} label={t('round.opensIn')} />}
          {mine.entry && <p>{mine.entry[language]}</p>}
          {state === 'open' && !over && !isShut(mine) && <StartButton round={round} />}
        </div>
        {over && <p className="notice">{t(over)}</p>}
        {used > 0 && (
          <p>
            <Link href={`/r/${round.id}/result`}>{t('action.result')}</Link>
          </p>
        )}
        <ul className="clauses dim">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>{t('start.safe')}</li>
        </ul>
      </div>
    </Page>
  );
}

/** Why nobody may start now, or this person no more; before the opening nothing is over. */
function whyOver(state: RoundState, exhausted: boolean) {
  return state === 'closed' ? 'start.closed' : exhausted && 'start.exhausted';
}

/** Starts once, however often it is pressed; waits and tries again while the server asks for patience. */
function StartButton({ round }: { round: RoundDetail }) {
  const { t } = useWords();
  const [pressed, setPressed] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    if (!pressed) return;
    const again =
      failures === 0 ? 0 : retryDelay(failures, problem?.retryAfterMs ?? null, Math.random());
    const timer = setTimeout(() => {
      call<Attempt>('POST', attemptsPath(round.id)).then(
        (attempt) => {
          put(attemptPath(attempt.id), attempt);
          refresh(attemptsPath(round.id));
        },
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error;
          setProblem(error);
          if (error.passing) setFailures((count) => count + 1);
          else setPressed(false);
        },
      );
    }, again);
    return () => clearTimeout(timer);
    // A problem changes together with the count of failures.
  }, [pressed, failures, problem, round.id]);
  const waiting = pressed && failures > 0;
  return (
    <>
      <button className="btn gold wide" aria-disabled={pressed} onClick={() => setPressed(true)}>
        {t(waiting ? 'start.waiting' : pressed ? 'start.starting' : 'start.go')}
      </button>
      {problem && <Trouble error={problem} />}
    </>
  );
}
