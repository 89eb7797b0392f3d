import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { calledIn } from '../jury/api';
import { ChoiceField } from '../kit/fields';
import { useSay } from '../kit/words';
import type { RankedWork, Stage } from './api';

const WORDS = {
  table: ['Thứ hạng theo hai cách', 'Ranks in two ways'],
  medium: ['Loại hình', 'Medium'],
  code: ['Mã', 'Code'],
  given: ['Điểm cho', 'As given'],
  adjusted: ['Đã trừ mức chặt tay', 'Severity taken out'],
  rank: ['Hạng', 'Rank'],
  error: ['Sai số', 'Error'],
  moved: ['Chuyển', 'Moved'],
  line: ['Mức gần nhất', 'Nearest line'],
  sure: ['Chắc đúng phía', 'On the right side'],
  up: ['lên {n}', 'up {n}'],
  down: ['xuống {n}', 'down {n}'],
  same: ['–', '–'],
  more: ['Hiện tất cả {n} bài', 'Show all {n}'],
} as const;

/** Shown before somebody asks for all. */
const FIRST = 60;

/** Ranks by marks as given and by marks freed from severity, side by side. */
export function RanksTable({ stage, ranking }: { stage: Stage; ranking: RankedWork[] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const media = [...new Set(ranking.map(({ medium }) => medium))];
  const [medium, setMedium] = useState(media[0] ?? '');
  const [all, showAll] = useState(false);
  const own = ranking.filter((work) => work.medium === medium);
  const shown = all ? own : own.slice(0, FIRST);
  const points = (centipoints: number): string => f.number(centipoints / 100, 2);
  return (
    <div className="stack">
      {media.length > 1 && (
        <ChoiceField
          label={say('medium')}
          value={medium}
          choices={media.map((one) => [one, calledIn(stage, one)] as const)}
          onChange={setMedium}
        />
      )}
      <div className="st-scroll" tabIndex={0} role="region" aria-label={say('table')}>
        <table className="st-table ch-ranks">
          <thead>
            <tr>
              <th scope="col" className="right">
                {say('rank')}
              </th>
              <th scope="col">{say('code')}</th>
              <th scope="col" className="right">
                {say('given')}
              </th>
              <th scope="col" className="right">
                {say('error')}
              </th>
              <th scope="col" className="right">
                {say('adjusted')}
              </th>
              <th scope="col" className="right">
                {say('rank')}
              </th>
              <th scope="col">{say('moved')}</th>
              <th scope="col">{say('line')}</th>
              <th scope="col" className="right">
                {say('sure')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((work) => (
              <tr key={work.code}>
                <td className="num right">{f.number(work.rank)}</td>
                <th scope="row" className="jd-code">
                  {work.code}
                </th>
                <td className="num right">{points(work.centipoints)}</td>
                <td className="num right dim">
                  {work.standardError === null
                    ? say('same')
                    : `± ${points(100 * work.standardError)}`}
                </td>
                <td className="num right">{points(work.adjustedCentipoints)}</td>
                <td className="num right">{f.number(work.adjustedRank)}</td>
                <td>
                  <Moved by={work.rank - work.adjustedRank} />
                </td>
                <td className="small">
                  {work.line ? `${work.line.name} (${f.number(work.line.points, 2)})` : say('same')}
                </td>
                <td className="num right">
                  {work.rightSide === null ? say('same') : f.percent(work.rightSide)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < own.length && (
        <button className="btn quiet" onClick={() => showAll(true)}>
          {say('more', { n: f.number(own.length) })}
        </button>
      )}
    </div>
  );
}

function Moved({ by }: { by: number }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  if (by === 0) return <span className="dim">{say('same')}</span>;
  return (
    <span className={by > 0 ? 'ch-up' : 'ch-down'}>
      {by > 0 ? '▲' : '▼'} {say(by > 0 ? 'up' : 'down', { n: f.number(Math.abs(by)) })}
    </span>
  );
}
