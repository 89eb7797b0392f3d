import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useContest } from '../api/queries';
import type { ContestDetail, RoundDetail } from '../api/types';
import { BoardPreview } from '../board/board-preview';
import { Bones, Page, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { useServerTime } from '../time/clock';
import { Countdown } from '../time/countdown';
import { RoundAction } from './round-action';
import { RulesSection } from './rules-section';
import { SealsSection } from './seals-section';
import { WritingAction } from './writing-action';
import { inOrder, roundInFocus, useRoundState } from './times';
import './contests.css';

/** A contest: what, when, numbers, board, rules, seals. Nobody has to sign in to read it. */
export function ContestPage({ slug }: { slug: string }) {
  const { t } = useWords();
  const { data: contest, error, refresh } = useContest(slug);
  const [chosen, setChosen] = useState<string | null>(null);
  const focus = useServerTime((now) => roundInFocus(contest?.rounds ?? [], now)?.id ?? null);
  if (!contest && error) return <TroublePage error={error} retry={refresh} />;
  if (!contest)
    return (
      <Page title="">
        <div className="wrap">
          <Bones label={t('page.loading')} heights={[22, 6, 20]} />
        </div>
      </Page>
    );
  const rounds = inOrder(contest);
  const round = rounds.find(({ id }) => id === (chosen ?? focus)) ?? null;
  return (
    <Page title={contest.title}>
      <div className="wrap">
        <Hero contest={contest} round={round} refresh={refresh} />
        {rounds.length > 1 && (
          <RoundChoice contest={contest} rounds={rounds} shown={round} choose={setChosen} />
        )}
        {round && <BoardPreview contest={contest} round={round} key={round.id} />}
        <div className="pair section">
          <RulesSection contest={contest} round={round} />
          {round && <SealsSection contest={contest} round={round} />}
        </div>
      </div>
    </Page>
  );
}

interface HeroProps {
  contest: ContestDetail;
  round: RoundDetail | null;
  refresh: () => void;
}

function Hero({ contest, round, refresh }: HeroProps) {
  const { t } = useWords();
  return (
    <div className="lacquer hero">
      <div className="stack">
        {contest.edition && <p className="dim">{contest.edition}</p>}
        <h1>{contest.title}</h1>
        {round ? (
          <>
            <RoundTimes contest={contest} round={round} refresh={refresh} />
            <RoundAction contest={contest} round={round} />
          </>
        ) : (
          !contest.writing && <p>{t('contest.noRound')}</p>
        )}
        {(round ?? contest).resultPublishedAt && (
          <Link href={`/c/${contest.slug}/results`}>{t('contest.results')}</Link>
        )}
        <WritingAction contest={contest} />
      </div>
      {round && <RoundCountdown round={round} />}
    </div>
  );
}

interface RoundTimesProps {
  contest: ContestDetail;
  round: RoundDetail;
  refresh: () => void;
}

const REFRESH_SPREAD_MS = 4_000;

function RoundTimes({ contest, round, refresh }: RoundTimesProps) {
  const { t, f } = useWords();
  const state = useRoundState(round);
  // The server's document changes at the opening and at the close; not all readers ask at once.
  useEffect(() => {
    if (state === round.state) return;
    const timer = setTimeout(refresh, 500 + Math.random() * REFRESH_SPREAD_MS);
    return () => clearTimeout(timer);
  }, [round, state, refresh]);
  return (
    <>
      <p className={`state ${state === 'open' ? 'on' : 'wait'}`}>
        {round.title} · {t(`round.${state}`)}
      </p>
      <p className="dim">
        {f.instant(round.opensAt, contest.zone)} – {f.instant(round.closesAt, contest.zone)}
      </p>
    </>
  );
}

function RoundCountdown({ round }: { round: RoundDetail }) {
  const { t } = useWords();
  const state = useRoundState(round);
  if (state === 'closed') return null;
  const [to, label] =
    state === 'open' ? [round.closesAt, t('round.closesIn')] : [round.opensAt, t('round.opensIn')];
  return <Countdown to={to} label={label} />;
}

interface RoundChoiceProps {
  contest: ContestDetail;
  rounds: RoundDetail[];
  shown: RoundDetail | null;
  choose: (id: string) => void;
}

function RoundChoice({ contest, rounds, shown, choose }: RoundChoiceProps) {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby="rounds">
      <h2 id="rounds">{t('contest.rounds')}</h2>
      <ul className="rounds">
        {rounds.map((round) => (
          <li key={round.id}>
            <RoundButton
              contest={contest}
              round={round}
              pressed={round.id === shown?.id}
              press={() => choose(round.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RoundButtonProps {
  contest: ContestDetail;
  round: RoundDetail;
  pressed: boolean;
  press: () => void;
}

function RoundButton({ contest, round, pressed, press }: RoundButtonProps) {
  const { t, f } = useWords();
  const state = useRoundState(round);
  return (
    <button aria-pressed={pressed} onClick={press}>
      <b>{round.title}</b>
      <span className="dim">{f.instant(round.opensAt, contest.zone)}</span>
      <span className={`state ${state === 'open' ? 'on' : 'wait'}`}>{t(`round.${state}`)}</span>
    </button>
  );
}
