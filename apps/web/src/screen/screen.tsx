import { useEffect, useRef, useState, type RefObject } from 'react';
import type { BoardDocument, UnitRow } from '@bangvang/contracts';
import type { ContestDetail, RoundDetail } from '../api/types';
import { BoardStateLine } from '../board/board-state';
import { useFeed, type Feed } from '../board/feed';
import { keyed } from '../board/rows';
import { useFlip } from '../board/use-flip';
import { useRoundState } from '../contests/times';
import { Page } from '../design/page';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import { Countdown } from '../time/countdown';
import { QrCode } from './qr-code';
import './screen.css';

const WORDS = {
  units: ['Đơn vị dẫn đầu', 'Leading units'],
  people: ['{n} người', '{n} people'],
  join: ['Dự thi và xem bảng tại', 'Take part and watch at'],
} as const;

interface ScreenProps {
  contest: ContestDetail;
  round: RoundDetail;
}

/** The board for a hall: dark lacquer, gold, as many rows as fit, nothing to press. */
export default function Screen({ contest, round }: ScreenProps) {
  const { t, f } = useWords();
  const feed = useFeed(round.id);
  const state = useRoundState(round);
  const people = feed.pulse ?? round.numbers;
  return (
    <Page title={contest.title} bare className="screen">
      <header>
        <p>{round.title}</p>
        <h1 className="gilt">{contest.title}</h1>
      </header>
      <dl>
        <div>
          <dt>{t('numbers.people')}</dt>
          <dd className="num gilt">{people ? f.number(people.people) : '–'}</dd>
        </div>
        <div>
          <dt>{t('numbers.attempts')}</dt>
          <dd className="num gilt">{people ? f.number(people.attempts) : '–'}</dd>
        </div>
      </dl>
      <ScreenRows feed={feed} />
      <aside>
        {state === 'upcoming' && <Countdown to={round.opensAt} label={t('round.opensIn')} />}
        {state === 'open' && <Countdown to={round.closesAt} label={t('round.closesIn')} />}
        {feed.board && feed.board.units.length > 0 && feed.board.state !== 'hidden' && (
          <ScreenUnits units={feed.board.units} />
        )}
        <Invitation contest={contest} />
      </aside>
      <footer>
        <BoardStateLine contest={contest} round={round} feed={feed} />
      </footer>
    </Page>
  );
}

/** Height of a row at the least, in lines of the screen's text. */
const ROW_EM = 3.4;

/** How many rows fit into a list. */
function useFitting(): [RefObject<HTMLOListElement | null>, number] {
  const list = useRef<HTMLOListElement>(null);
  const [fitting, setFitting] = useState(10);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const row = parseFloat(getComputedStyle(element).fontSize) * ROW_EM;
      setFitting(Math.max(3, Math.floor(element.clientHeight / row)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [list, fitting];
}

function ScreenRows({ feed }: { feed: Feed }) {
  const { t, f } = useWords();
  const [list, fitting] = useFitting();
  const flip = useFlip<HTMLDivElement>();
  const board: BoardDocument | null = feed.board;
  const hidden = board?.state === 'hidden';
  const rows = board && !hidden ? keyed(board.rows).slice(0, fitting) : [];
  return (
    <section aria-label={t('board.title')} ref={flip}>
      <ol ref={list} style={{ gridTemplateRows: `repeat(${fitting}, minmax(0, 1fr))` }}>
        {rows.map((row) => (
          <li key={row.key} data-key={row.key} data-rank={row.rank}>
            <span className="num rank">{f.number(row.rank)}</span>
            <span className="who">
              <b>{row.name}</b>
              {row.unit && <small>{row.unit}</small>}
            </span>
            <span className="num tie">{f.tie(row.tieMs)}</span>
            <span className="num points">{f.number(row.points)}</span>
          </li>
        ))}
      </ol>
      {board && rows.length === 0 && (
        <p className="empty">{t(hidden ? 'board.hiddenWhy' : 'board.empty')}</p>
      )}
    </section>
  );
}

const UNITS = 5;

function ScreenUnits({ units }: { units: UnitRow[] }) {
  const { f } = useWords();
  const say = useSay(WORDS);
  const flip = useFlip<HTMLOListElement>();
  return (
    <div className="screen-units">
      <h2>{say('units')}</h2>
      <ol ref={flip}>
        {units.slice(0, UNITS).map((unit) => (
          <li key={unit.no} data-key={unit.no}>
            <span className="num rank">{f.number(unit.rank)}</span>
            <b>{unit.name}</b>
            <span className="num">{say('people', { n: f.number(unit.people) })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Where people in the hall find the contest. */
function Invitation({ contest }: { contest: ContestDetail }) {
  const say = useSay(WORDS);
  const address = `${location.host}/c/${contest.slug}`;
  return (
    <div className="invitation">
      <QrCode text={`${location.origin}/c/${contest.slug}`} />
      <p>
        {say('join')}
        <b>{address}</b>
      </p>
    </div>
  );
}
