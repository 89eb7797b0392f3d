import { lazy, Suspense, useEffect } from 'react';
import { Link, useSearch } from 'wouter';
import { isStranger, useAttempt, useAttempts, useMe, useRound, useStanding } from '../api/queries';
import type { Attempt, AttemptList, ContestDetail, RoundDetail } from '../api/types';
import { useRoundState } from '../contests/times';
import { Page, PageSkeleton, TroublePage, Crumb } from '../design/page';
import { useWords } from '../i18n/format';
import { NotCounted } from './not-counted';
import { ReceiptView } from './receipt';
import './round.css';

/** The key is shown when the round is over: what it is shown with is loaded then. */
const KeyReview = lazy(async () => ({ default: (await import('../more')).KeyReview }));

/** What came of an attempt: receipt, score, place, and the key once it may be shown. */
export function ResultPage({ roundId }: { roundId: string }) {
  const { contest, round, error, retry } = useRound(roundId);
  const mine = useAttempts(roundId);
  if (error && !round) return <TroublePage error={error} retry={retry} />;
  if (!contest || !round) return <PageSkeleton />;
  if (mine.data) return <Latest contest={contest} round={round} mine={mine.data} />;
  if (isStranger(mine.error)) return <NoResult contest={contest} round={round} />;
  if (mine.error) return <TroublePage error={mine.error} retry={mine.refresh} />;
  return <PageSkeleton />;
}

/** The attempt that the address names, else the last one. */
function Latest(props: Omit<ResultProps, 'attemptId'>) {
  const wanted = new URLSearchParams(useSearch()).get('attempt');
  const closed = props.mine.attempts.filter(({ state }) => state !== 'open');
  const shown = closed.find(({ id }) => id === wanted) ?? closed.at(-1);
  if (!shown) return <NoResult contest={props.contest} round={props.round} />;
  return <Result {...props} attemptId={shown.id} />;
}

function NoResult({ contest, round }: { contest: ContestDetail; round: RoundDetail }) {
  const { t } = useWords();
  return (
    <Page title={t('result.title')}>
      <div className="wrap narrow stack">
        <Crumb contest={contest} />
        <h1>{t('result.none')}</h1>
        <p className="row">
          <Link className="btn" href={`/r/${round.id}`}>
            {t('place.go')}
          </Link>
          <Link href={`/c/${contest.slug}/register?back`}>{t('action.wayBack')}</Link>
        </p>
      </div>
    </Page>
  );
}

interface ResultProps {
  contest: ContestDetail;
  round: RoundDetail;
  mine: AttemptList;
  attemptId: string;
}

function Result({ contest, round, mine, attemptId }: ResultProps) {
  const { t } = useWords();
  const { data: attempt, error, refresh } = useAttempt(attemptId);
  const state = useRoundState(round);
  if (!attempt && error) return <TroublePage error={error} retry={refresh} />;
  if (!attempt) return <PageSkeleton />;
  const left = mine.attemptsMax - mine.attempts.length;
  return (
    <Page title={t('result.title')}>
      <div className="wrap narrow stack result">
        <Crumb contest={contest} />
        <Outcome contest={contest} round={round} attempt={attempt} />
        <NotCounted attempt={attempt} />
        <p className="row">
          {state === 'open' && left > 0 && (
            <Link className="btn" href={`/r/${round.id}`}>
              {t('result.again', { n: left })}
            </Link>
          )}
          <Link className="btn quiet" href={`/r/${round.id}/board`}>
            {t('action.board')}
          </Link>
        </p>
        {mine.attempts.length > 1 && <AttemptLinks mine={mine} shown={attempt.id} />}
        {attempt.receipt && <ReceiptView receipt={attempt.receipt} zone={contest.zone} />}
        {attempt.key && attempt.paper && (
          <Suspense>
            <KeyReview paper={attempt.paper} answers={attempt.answers} answerKey={attempt.key} />
          </Suspense>
        )}
      </div>
    </Page>
  );
}

interface OutcomeProps {
  contest: ContestDetail;
  round: RoundDetail;
  attempt: Attempt;
}

function Outcome({ contest, round, attempt }: OutcomeProps) {
  const { t, f } = useWords();
  const { score, receipt } = attempt;
  if (!receipt)
    return (
      <div className="lacquer" role="status">
        <h1>{t('result.over')}</h1>
        <p>{t('result.submitting')}</p>
      </div>
    );
  return (
    <div className="lacquer outcome">
      <h1>{t(receipt.auto ? 'result.auto' : 'result.received')}</h1>
      {score ? (
        <>
          <p className="score num">
            <b className="gilt">{f.number(score.points)}</b>
            <span className="dim">/{f.number(score.maxPoints)}</span>
            <span className="sr">{t('result.points')}</span>
          </p>
          <p className="num">
            {t('result.correct', { correct: score.correct, total: score.total })} ·{' '}
            {f.tie(score.durationMs)}
          </p>
          {!score.complete && <p className="dim">{t('result.incomplete')}</p>}
        </>
      ) : (
        <p>
          {round.show.score === 'after-close'
            ? t('result.scoreLater', { at: f.instant(round.overAt, contest.zone) })
            : t('result.scoreNever')}
        </p>
      )}
      <Place contest={contest} round={round} />
    </div>
  );
}

function Place({ contest, round }: { contest: ContestDetail; round: RoundDetail }) {
  const { t, f } = useWords();
  const { data: me } = useMe(contest.slug, true);
  const { data: standing, refresh } = useStanding(me ? round.id : null);
  const rank = standing?.rank ?? null;
  useSoon(rank === null && standing?.state !== 'hidden', refresh);
  if (!standing || rank === null) return null;
  return (
    <p className="rank-line num">
      {t('result.rank', {
        rank: f.number(rank),
        n: f.number(standing.of ?? rank),
      })}
      {standing.unit && (
        <span className="dim">
          {t('place.unit', {
            rank: f.number(standing.unit.rank),
            n: f.number(standing.unit.of),
            unit: standing.unit.name,
          })}
        </span>
      )}
    </p>
  );
}

const SOON_TRIES = 5;

/** The board follows a submission within a second or two: asks a few times, each time later. */
function useSoon(wanted: boolean, ask: () => void): void {
  useEffect(() => {
    if (!wanted) return;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout>;
    const later = (): void => {
      tries += 1;
      if (tries > SOON_TRIES) return;
      timer = setTimeout(
        () => {
          ask();
          later();
        },
        500 * 2 ** tries,
      );
    };
    later();
    return () => clearTimeout(timer);
  }, [wanted, ask]);
}

function AttemptLinks({ mine, shown }: { mine: AttemptList; shown: string }) {
  const { t, f } = useWords();
  return (
    <nav aria-label={t('result.attempts')}>
      <ul className="tries">
        {mine.attempts
          .filter(({ state }) => state !== 'open')
          .map(({ id, no, roundId, score }) => (
            <li key={id}>
              <Link
                href={`/r/${roundId}/result?attempt=${id}`}
                aria-current={id === shown ? 'page' : undefined}
              >
                {t('result.attempt', { no })}
                {score && <b className="num">{f.number(score.points)}</b>}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
