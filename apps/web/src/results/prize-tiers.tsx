import { useState } from 'react';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import type { Prize, Winner } from './published';
import { scopeTitle } from './scope-title';

const WORDS = {
  title: ['Người đoạt giải', 'Winners'],
  vacant: ['{n} giải không trao', '{n} not awarded'],
  unnamed: ['Số {n}', 'Number {n}'],
  shared: ['chia {n} người', 'shared by {n}'],
  rank: ['hạng {n}', 'rank {n}'],
  points: ['{n} điểm', '{n} points'],
  each: ['mỗi giải {n} đồng', '{n} đồng each'],
  all: ['Xem cả {n} người', 'Show all {n}'],
  you: ['Bạn', 'You'],
} as const;

const SHOWN = 12;

/** Prizes of the rankings of a result: the first tier first, in gold. */
export function PrizeTiers({ prizes, mine }: { prizes: Prize[]; mine: string | null }) {
  const say = useSay(WORDS);
  if (prizes.length === 0) return null;
  return (
    <section className="section">
      <h2>{say('title')}</h2>
      {byScope(prizes).map(([title, list], _, lists) => (
        <div key={title} className="results-scope">
          {title && lists.length > 1 && <h3>{title}</h3>}
          <ol className="results-tiers">
            {list.map((prize) => (
              <Tier
                key={prize.tier}
                prize={prize}
                mine={mine}
                Heading={lists.length > 1 ? 'h4' : 'h3'}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

/** Tiers of the same ranking stand together, in the order of the rules. */
function byScope(prizes: Prize[]): [title: string, prizes: Prize[]][] {
  const lists = new Map<string, Prize[]>();
  for (const prize of prizes) {
    const title = scopeTitle(prize);
    lists.set(title, [...(lists.get(title) ?? []), prize]);
  }
  return [...lists];
}

interface TierProps {
  prize: Prize;
  mine: string | null;
  /** One level below what stands above. */
  Heading: 'h3' | 'h4';
}

function Tier({ prize, mine, Heading }: TierProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [all, showAll] = useState(false);
  const { name, value, vacant, winners } = prize;
  const shown = all ? winners : winners.slice(0, SHOWN);
  return (
    <li>
      <Heading>
        {name} {value !== null && <small>{say('each', { n: f.number(value) })}</small>}
      </Heading>
      <ul>
        {shown.map((winner) => (
          <WinnerLine key={winner.number} winner={winner} mine={winner.number === mine} />
        ))}
      </ul>
      {winners.length > shown.length && (
        <button className="btn quiet" onClick={() => showAll(true)}>
          {say('all', { n: f.number(winners.length) })}
        </button>
      )}
      {vacant > 0 && <p className="dim small">{say('vacant', { n: f.number(vacant) })}</p>}
    </li>
  );
}

function WinnerLine({ winner, mine }: { winner: Winner; mine: boolean }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { name, number, unit, province, points, rank, sharedBy } = winner;
  return (
    <li className={mine ? 'mine' : undefined}>
      <b>{name ?? say('unnamed', { n: number })}</b>
      {mine && <span className="results-you">{say('you')}</span>}
      <span className="dim small">
        {[
          unit,
          province,
          rank !== null && say('rank', { n: f.number(rank) }),
          points !== null && say('points', { n: f.number(points) }),
          sharedBy && say('shared', { n: f.number(sharedBy) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
