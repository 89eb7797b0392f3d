import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useContest } from '../api/queries';
import type { ContestDetail, RoundDetail } from '../api/types';
import { BoardPreview } from '../board/board-preview';
import { Bones, Page, TroublePage } from '../design/page';
import { useWords } from '../i18n/format';
import { useServerSecond } from '../time/clock';
import { Countdown } from '../time/countdown';
import { RoundAction } from './round-action';
import { RulesSection } from './rules-section';
import { SealsSection } from './seals-section';
import { inOrder, roundInFocus, stateOf } from './times';
import './contests.css';

/** A contest: what, when, numbers, board, rules, seals. Nobody has to sign in to read it. */
export function ContestPage({ slug }: { slug: string }) {
  const { t } = useWords();
  const { data: contest, error, refresh } = useContest(slug);
  const [chosen, setChosen] = useState<string | null>(null);
  const now = useServerSecond();
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
  const round = rounds.find(({ id }) => id === chosen) ?? roundInFocus(rounds, now);
  return (
    <Page title={contest.title}>
      <div className="wrap">
        <Hero contest={contest} round={round} refresh={refresh} />
        {rounds.length > 1 && (
          <RoundChoice contest={contest} rounds={rounds} shown={round} choose={setChosen} />
        )}
        {round && (
          <>
            <section className="section" aria-labelledby="board-title">
              <BoardPreview contest={contest} round={round} key={round.id} />
            </section>
            <RulesSection contest={contest} round={round} />
            <SealsSection round={round} />
          </>
        )}
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
  const { t, f } = useWords();
  const now = useServerSecond();
  const state = round && stateOf(round, now);
  // The server's document changes at the opening and at the close: numbers, seals, what may be shown.
  useEffect(() => {
    if (round && state !== round.state) refresh();
  }, [round, state, refresh]);
  return (
    <div className="lacquer hero">
      <div className="stack">
        {contest.edition && <p className="dim">{contest.edition}</p>}
        <h1>{contest.title}</h1>
        {round && state && (
          <>
            <p className={`state ${state === 'open' ? 'on' : 'wait'}`}>
              {round.title} · {t(`round.${state}`)}
            </p>
            <p className="dim">
              <span className="num">{f.instant(round.opensAt, contest.zone)}</span> –{' '}
              <span className="num">{f.instant(round.closesAt, contest.zone)}</span>
            </p>
          </>
        )}
        {!round && <p>{t('contest.noRound')}</p>}
        {round && <RoundAction contest={contest} round={round} />}
      </div>
      {round && state && state !== 'closed' && (
        <Countdown
          to={state === 'open' ? round.closesAt : round.opensAt}
          label={t(state === 'open' ? 'round.closesIn' : 'round.opensIn')}
        />
      )}
    </div>
  );
}

interface RoundChoiceProps {
  contest: ContestDetail;
  rounds: RoundDetail[];
  shown: RoundDetail | null;
  choose: (id: string) => void;
}

function RoundChoice({ contest, rounds, shown, choose }: RoundChoiceProps) {
  const { t, f } = useWords();
  const now = useServerSecond();
  return (
    <section className="section" aria-labelledby="rounds">
      <h2 id="rounds">{t('contest.rounds')}</h2>
      <ul className="rounds">
        {rounds.map((round) => (
          <li key={round.id}>
            <button aria-pressed={round.id === shown?.id} onClick={() => choose(round.id)}>
              <b>{round.title}</b>
              <span className="dim num">{f.instant(round.opensAt, contest.zone)}</span>
              <span className={`state ${stateOf(round, now) === 'open' ? 'on' : 'wait'}`}>
                {t(`round.${stateOf(round, now)}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small">
        <Link href={`/c/${contest.slug}/register`}>{t('register.short')}</Link>
      </p>
    </section>
  );
}
