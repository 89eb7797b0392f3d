import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import { isStranger, useAttempt, useAttempts, useRound } from '../api/queries';
import type { ContestDetail, RoundDetail } from '../api/types';
import { Page, PageSkeleton, TroublePage, Crumb } from '../design/page';
import { useWords } from '../i18n/format';
import { Desk } from './desk';
import { StartPage, type StartPageProps } from './start-page';
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
  return <Attempts contest={contest} round={round} mine={mine.data} />;
}

function Attempts({ contest, round, mine }: StartPageProps) {
  const open = mine.attempts.find(({ state }) => state === 'open')?.id ?? null;
  // An attempt that was open stays on the desk until the desk itself leads to its result.
  const [held, hold] = useState(open);
  if (open !== null && open !== held) hold(open);
  const attemptId = open ?? held;
  if (attemptId === null) return <StartPage contest={contest} round={round} mine={mine} />;
  return <Running key={attemptId} contest={contest} round={round} attemptId={attemptId} />;
}

interface RunningProps {
  contest: ContestDetail;
  round: RoundDetail;
  attemptId: string;
}

function Running({ contest, round, attemptId }: RunningProps) {
  const { data, error, refresh } = useAttempt(attemptId);
  if (data && data.state !== 'open')
    return <Redirect replace to={`/r/${round.id}/result?attempt=${attemptId}`} />;
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
        <Crumb contest={contest} />
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
