import { Link } from 'wouter';
import { isStranger, useAttempt, useAttempts, useRound } from '../api/queries';
import type { ContestDetail, RoundDetail } from '../api/types';
import { Page, PageSkeleton, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { Desk } from './desk';
import { StartPage } from './start-page';
import './round.css';

/** Taking a round: the start, or the attempt that is open. */
export function RoundPage({ roundId }: { roundId: string }) {
  const { contest, round, error, retry } = useRound(roundId);
  const mine = useAttempts(roundId);
  const stranger = isStranger(mine.error);
  const trouble = error ?? (stranger ? undefined : mine.error);
  if (trouble && !(round && mine.data))
    return (
      <TroublePage
        error={trouble}
        retry={() => {
          retry();
          mine.refresh();
        }}
      />
    );
  if (!contest || !round) return <PageSkeleton />;
  if (stranger) return <Strangers contest={contest} round={round} />;
  if (!mine.data) return <PageSkeleton />;
  const open = mine.data.attempts.find(({ state }) => state === 'open');
  if (!open) return <StartPage contest={contest} round={round} mine={mine.data} />;
  return <Running key={open.id} contest={contest} round={round} attemptId={open.id} />;
}

interface RunningProps {
  contest: ContestDetail;
  round: RoundDetail;
  attemptId: string;
}

function Running({ contest, round, attemptId }: RunningProps) {
  const { data, error, refresh } = useAttempt(attemptId);
  if (data?.paper)
    return <Desk contest={contest} round={round} attempt={data} paper={data.paper} />;
  if (error) return <TroublePage error={error} retry={refresh} />;
  return <PageSkeleton />;
}

function Strangers({ contest, round }: { contest: ContestDetail; round: RoundDetail }) {
  const { t } = useWords();
  const register = `/c/${contest.slug}/register`;
  return (
    <Page title={round.title}>
      <div className="wrap narrow stack">
        <p>
          <Link href={`/c/${contest.slug}`}>{contest.title}</Link>
        </p>
        <h1>{round.title}</h1>
        <p>{t('start.stranger')}</p>
        <p className="row">
          <Link className="btn" href={register}>
            {t('action.register')}
          </Link>
          <Link href={`${register}?back`}>{t('action.wayBack')}</Link>
        </p>
      </div>
    </Page>
  );
}
