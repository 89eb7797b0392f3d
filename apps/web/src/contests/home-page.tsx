import { Link } from 'wouter';
import { useContests } from '../api/queries';
import type { ContestState, ContestSummary } from '../api/types';
import { Bones, Page, Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { useServerSecond } from '../time/clock';
import { contestState, roundInFocus } from './times';
import './contests.css';

const ORDER: ContestState[] = ['open', 'between', 'upcoming', 'closed'];

/** All contests, the open ones first. */
export function HomePage() {
  const { t } = useWords();
  const { data, error, refresh } = useContests();
  return (
    <Page title="">
      <div className="wrap">
        <div className="lacquer">
          <h1>{t('home.title')}</h1>
          <p className="lead">{t('home.lead')}</p>
        </div>
        <section className="section" aria-labelledby="contests">
          <h2 id="contests">{t('home.contests')}</h2>
          {data ? (
            <ContestList contests={data} />
          ) : error ? (
            <Trouble error={error} retry={refresh} />
          ) : (
            <Bones label={t('page.loading')} heights={[6, 6]} />
          )}
        </section>
      </div>
    </Page>
  );
}

function ContestList({ contests }: { contests: ContestSummary[] }) {
  const { t } = useWords();
  const now = useServerSecond();
  if (contests.length === 0) return <p className="dim">{t('home.empty')}</p>;
  const place = (contest: ContestSummary) => ORDER.indexOf(contestState(partsOf(contest), now));
  const sorted = [...contests].sort((a, b) => place(a) - place(b));
  return (
    <ul className="contests">
      {sorted.map((contest) => (
        <ContestLine key={contest.id} contest={contest} now={now} />
      ))}
    </ul>
  );
}

/** Rounds, and the time in which works are taken. */
const partsOf = ({ rounds, writing }: ContestSummary) =>
  writing ? [...rounds, { ...writing, title: '' }] : rounds;

function ContestLine({ contest, now }: { contest: ContestSummary; now: number }) {
  const { t, f } = useWords();
  const parts = partsOf(contest);
  const state = contestState(parts, now);
  const round = roundInFocus(parts, now);
  return (
    <li>
      <p className={`state ${state === 'open' ? 'on' : 'wait'}`}>{t(`contest.${state}`)}</p>
      <div>
        <h3>
          <Link href={`/c/${contest.slug}`}>{contest.title}</Link>
        </h3>
        {round && (
          <p className="dim">
            {round.title && `${round.title} · `}
            {f.instant(round.opensAt, contest.zone)} – {f.instant(round.closesAt, contest.zone)}
          </p>
        )}
      </div>
      {round && state !== 'closed' && (
        <p className="left">
          {t(state === 'open' ? 'round.closesIn' : 'round.opensIn')}{' '}
          <b>{f.span(Date.parse(state === 'open' ? round.closesAt : round.opensAt) - now)}</b>
        </p>
      )}
    </li>
  );
}
