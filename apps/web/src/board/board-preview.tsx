import { useState } from 'react';
import { Link } from 'wouter';
import { useMe, useStanding } from '../api/queries';
import type { ContestDetail, RoundDetail } from '../api/types';
import { Bones, Trouble } from '../design/page';
import { Tabs } from '../design/tabs';
import { useWords } from '../i18n/format';
import { BoardStateLine } from './board-state';
import { BoardTable, UnitsTable } from './board-table';
import { useFeed, type Feed } from './feed';
import { Beside } from './beside';
import './board.css';

const ROWS = 10;

interface BoardPreviewProps {
  contest: ContestDetail;
  round: RoundDetail;
}

/** The top of the board on the contest's page, with the numbers so far. */
export function BoardPreview({ contest, round }: BoardPreviewProps) {
  const { t } = useWords();
  const feed = useFeed(round.id);
  return (
    <div className="pair section">
      <section aria-labelledby="board-title">
        <div className="section-head">
          <h2 id="board-title">{t('board.title')}</h2>
          <BoardStateLine contest={contest} round={round} feed={feed} />
        </div>
        {feed.board ? (
          <Preview contest={contest} round={round} feed={feed} />
        ) : feed.error ? (
          <Trouble error={feed.error} />
        ) : (
          <Bones label={t('page.loading')} heights={[3, 3, 3, 3, 3]} />
        )}
      </section>
      <Beside contest={contest} round={round} feed={feed} />
    </div>
  );
}

function Preview({ contest, round, feed }: BoardPreviewProps & { feed: Feed }) {
  const { t } = useWords();
  const [tab, setTab] = useState<'people' | 'units'>('people');
  const { data: me } = useMe(contest.slug);
  const { data: standing } = useStanding(me ? round.id : null);
  const { board } = feed;
  if (!board) return null;
  if (board.state === 'hidden') return <p className="empty">{t('board.hiddenWhy')}</p>;
  const withUnits = contest.unitTreeId !== null;
  const people = <BoardTable board={board} limit={ROWS} me={me} standing={standing} />;
  return (
    <div className="board-panel">
      {withUnits ? (
        <Tabs
          label={t('board.title')}
          tabs={[
            ['people', t('board.people')],
            ['units', t('board.units')],
          ]}
          shown={tab}
          show={setTab}
        >
          {tab === 'people' ? (
            people
          ) : (
            <UnitsTable units={board.units} limit={ROWS} mine={me?.unit?.no} />
          )}
        </Tabs>
      ) : (
        people
      )}
      <p className="row">
        <Link className="btn quiet" href={`/r/${round.id}/board`}>
          {t('board.whole')}
        </Link>
      </p>
    </div>
  );
}
