import type { UnitRow } from '@bangvang/contracts';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';

const WORDS = {
  caption: ['Đơn vị', 'Units'],
  rank: ['Hạng', 'Rank'],
  name: ['Đơn vị', 'Unit'],
  people: ['Người', 'People'],
  attempts: ['Lượt', 'Attempts'],
  average: ['Điểm TB', 'Average'],
  best: ['Cao nhất', 'Best'],
  all: ['Xem tất cả {n} đơn vị', 'See all {n} units'],
} as const;

const FIRST = 12;

/** How the units stand; the first ones, or all. */
export function UnitTable({ units }: { units: UnitRow[] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? units : units.slice(0, FIRST);
  return (
    <>
      <div className="st-scroll" tabIndex={0} role="region" aria-label={say('caption')}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{say('rank')}</th>
              <th scope="col">{say('name')}</th>
              {(['people', 'attempts', 'average', 'best'] as const).map((column) => (
                <th scope="col" key={column} className="right">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ no, rank, name, people, attempts, average, best }) => (
              <tr key={no}>
                <td className="num">{rank}</td>
                <td>{name}</td>
                <td className="num right">{f.number(people)}</td>
                <td className="num right">{f.number(attempts)}</td>
                <td className="num right">{f.number(average)}</td>
                <td className="num right">{f.number(best)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!all && units.length > FIRST && (
        <button className="btn plain" onClick={() => setAll(true)}>
          {say('all', { n: f.number(units.length) })}
        </button>
      )}
    </>
  );
}
