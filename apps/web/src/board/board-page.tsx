import { lazy, Suspense, useState } from 'react';
import { Link, useSearch } from 'wouter';
import type { UnitRow } from '@bangvang/contracts';
import { useMe, useRound, useStanding } from '../api/queries';
import type { ContestDetail, Participant, RoundDetail, Standing } from '../api/types';
import { Bones, Page, PageSkeleton, Trouble, TroublePage } from '../design/page';
import { Tabs } from '../design/tabs';
import { useWords } from '../i18n/format';
import { Bands } from './bands';
import { BoardStateLine } from './board-state';
import { BoardTable, UnitsTable } from './board-table';
import { useFeed, type Feed } from './feed';
import { Numbers } from './numbers';
import './board.css';

const Screen = lazy(() => import('../screen/screen'));

/** The live board of a round; with `?screen` the one for a hall. */
export function BoardPage({ roundId }: { roundId: string }) {
  const { contest, round, error, retry } = useRound(roundId);
  const screen = new URLSearchParams(useSearch()).has('screen');
  if (error && !round) return <TroublePage error={error} retry={retry} />;
  if (!contest || !round) return <PageSkeleton />;
  if (!screen) return <Board contest={contest} round={round} />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Screen contest={contest} round={round} />
    </Suspense>
  );
}

interface BoardProps {
  contest: ContestDetail;
  round: RoundDetail;
}

function Board({ contest, round }: BoardProps) {
  const { t } = useWords();
  const feed = useFeed(round.id);
  const { data: me } = useMe(contest.slug);
  const { data: standing } = useStanding(me ? round.id : null, feed.pulse?.attempts);
  return (
    <Page title={t('board.of', { round: round.title })}>
      <div className="wrap">
        <p>
          <Link href={`/c/${contest.slug}`}>{contest.title}</Link>
        </p>
        <div className="section-head">
          <h1>{t('board.of', { round: round.title })}</h1>
          <BoardStateLine contest={contest} round={round} feed={feed} />
        </div>
        <Numbers round={round} pulse={feed.pulse} />
        {feed.board ? (
          <div className="board-grid section">
            <Lists contest={contest} feed={feed} me={me} standing={standing} />
            <aside className="stack" aria-label={t('board.aside')}>
              {me && <MyPlace standing={standing} round={round} />}
              {feed.pulse && feed.pulse.bands.length > 0 && (
                <Bands
                  pulse={feed.pulse}
                  maxPoints={round.maxPoints}
                  mine={standing?.points ?? null}
                />
              )}
              <p>
                <Link href={`/r/${round.id}/board?screen`}>{t('board.screen')}</Link>
              </p>
            </aside>
          </div>
        ) : feed.error ? (
          <Trouble error={feed.error} />
        ) : (
          <Bones label={t('page.loading')} heights={[3, 3, 3, 3, 3, 3]} />
        )}
      </div>
    </Page>
  );
}

interface ListsProps {
  contest: ContestDetail;
  feed: Feed;
  me: Participant | null | undefined;
  standing: Standing | null | undefined;
}

function Lists({ contest, feed, me, standing }: ListsProps) {
  const { t } = useWords();
  const [tab, setTab] = useState<'people' | 'units' | 'unit'>('people');
  const [unitNo, setUnitNo] = useState<number | null>(null);
  const { board } = feed;
  if (!board) return null;
  if (board.state === 'hidden') return <p className="empty">{t('board.hiddenWhy')}</p>;
  if (contest.unitTreeId === null) return <BoardTable board={board} me={me} standing={standing} />;
  const shownUnit = unitNo ?? me?.unit?.no ?? board.units[0]?.no ?? null;
  return (
    <div>
      <Tabs
        label={t('board.title')}
        tabs={[
          ['people', t('board.people')],
          ['units', t('board.units')],
          ['unit', t('board.inUnit')],
        ]}
        shown={tab}
        show={setTab}
      >
        {tab === 'people' && <BoardTable board={board} me={me} standing={standing} />}
        {tab === 'units' && <UnitsTable units={board.units} mine={me?.unit?.no} />}
        {tab === 'unit' && shownUnit !== null && (
          <>
            <UnitSelect units={board.units} shown={shownUnit} show={setUnitNo} />
            <OneUnit roundId={board.roundId} unitNo={shownUnit} me={me} />
          </>
        )}
        {tab === 'unit' && shownUnit === null && <p className="empty">{t('board.noUnits')}</p>}
      </Tabs>
    </div>
  );
}

interface UnitSelectProps {
  units: UnitRow[];
  shown: number;
  show: (no: number) => void;
}

function UnitSelect({ units, shown, show }: UnitSelectProps) {
  const { t } = useWords();
  const byName = [...units].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  return (
    <p className="field">
      <label htmlFor="unit">{t('board.unit')}</label>
      <select id="unit" value={shown} onChange={(event) => show(Number(event.target.value))}>
        {byName.map(({ no, name }) => (
          <option key={no} value={no}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

function OneUnit({
  roundId,
  unitNo,
  me,
}: {
  roundId: string;
  unitNo: number;
  me: Participant | null | undefined;
}) {
  const { t } = useWords();
  const { board, error } = useFeed(roundId, unitNo);
  if (board) return <BoardTable board={board} me={me} />;
  if (error) return <Trouble error={error} />;
  return <Bones label={t('page.loading')} heights={[3, 3, 3]} />;
}

/** My place in the round and in my unit. */
export function MyPlace({
  standing,
  round,
}: {
  standing: Standing | null | undefined;
  round: RoundDetail;
}) {
  const { t, f } = useWords();
  if (!standing?.rank)
    return (
      <div className="place">
        <h2>{t('place.title')}</h2>
        <p>{t(standing?.state === 'hidden' ? 'place.hidden' : 'place.none')}</p>
        <Link href={`/r/${round.id}`}>{t('place.go')}</Link>
      </div>
    );
  return (
    <div className="place">
      <h2>{t('place.title')}</h2>
      <p className="big num">{f.number(standing.rank)}</p>
      <p>{t('place.of', { n: f.number(standing.of) })}</p>
      {standing.unit && (
        <p>
          {t('place.unit', {
            rank: f.number(standing.unit.rank),
            n: f.number(standing.unit.of),
            unit: standing.unit.name,
          })}
        </p>
      )}
      {standing.stale && <p className="state warn">{t('board.stale')}</p>}
      <Link href={`/r/${round.id}/result`}>{t('action.result')}</Link>
    </div>
  );
}
