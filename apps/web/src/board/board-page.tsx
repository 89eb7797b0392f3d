import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useSearch } from 'wouter';
import type { BoardDocument, UnitRow } from '@bangvang/contracts';
import { useMe, useRound, useStanding } from '../api/queries';
import type { ContestDetail, Participant, RoundDetail, Standing } from '../api/types';
import { Bones, Page, PageSkeleton, Trouble, TroublePage, Crumb } from '../design/page';
import { Tabs } from '../design/tabs';
import { useWords } from '../i18n/format';
import { Beside } from './beside';
import { BoardStateLine } from './board-state';
import { BoardTable, UnitsTable } from './board-table';
import { useFeed, type Feed } from './feed';
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
        <Crumb contest={contest} />
        <div className="section-head">
          <h1>{t('board.of', { round: round.title })}</h1>
          <BoardStateLine contest={contest} round={round} feed={feed} />
        </div>
        {feed.board ? (
          <div className="pair">
            <Lists contest={contest} feed={feed} me={me} standing={standing} />
            <Beside contest={contest} round={round} feed={feed} />
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
  const { board } = feed;
  if (!board) return null;
  if (board.state === 'hidden') return <p className="empty">{t('board.hiddenWhy')}</p>;
  const people = <BoardTable board={board} me={me} standing={standing} />;
  if (contest.unitTreeId === null) return people;
  return <UnitTabs board={board} people={people} mine={me?.unit?.no} />;
}

interface UnitTabsProps {
  board: BoardDocument;
  people: ReactNode;
  /** Number of my unit. */
  mine: number | undefined;
}

function UnitTabs({ board, people, mine }: UnitTabsProps) {
  const { t } = useWords();
  const [tab, setTab] = useState<'people' | 'units' | 'unit'>('people');
  const [chosen, choose] = useState<number | null>(null);
  const unitNo = chosen ?? mine ?? board.units[0]?.no;
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
        {tab === 'people' && people}
        {tab === 'units' && <UnitsTable units={board.units} mine={mine} />}
        {tab === 'unit' &&
          (unitNo === undefined ? (
            <p className="empty">{t('board.noUnits')}</p>
          ) : (
            <>
              <UnitSelect units={board.units} shown={unitNo} show={choose} />
              <OneUnit roundId={board.roundId} unitNo={unitNo} />
            </>
          ))}
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

function OneUnit({ roundId, unitNo }: { roundId: string; unitNo: number }) {
  const { t } = useWords();
  const { board, error } = useFeed(roundId, unitNo);
  if (board) return <BoardTable board={board} />;
  if (error) return <Trouble error={error} />;
  return <Bones label={t('page.loading')} heights={[3, 3, 3]} />;
}
