import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { foldText } from '@bangvang/contracts';
import { useSay } from '../../kit/words';
import { usePrint } from '../report';
import { ReportTable } from './report-table';
import { WORKS_WORDS } from './words';
import type { WorksReport } from './works-report';

const WORDS = {
  ...WORKS_WORDS,
  title: ['Đơn vị', 'Units'],
  rank: ['Hạng', 'Rank'],
  find: ['Tìm đơn vị', 'Find a unit'],
  all: ['Xem tất cả {n} đơn vị', 'See all {n} units'],
} as const;

const FIRST = 12;

/** How the units stand by works; those without works too. */
export function WorksUnits({ report: { units } }: { report: WorksReport }) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  if (units.length === 0) return null;
  const wanted = foldText(text);
  const found = units.filter(({ name }) => foldText(name).includes(wanted));
  const shown = all || wanted ? found : found.slice(0, FIRST);
  const awarded = units.some(({ prizes }) => prizes !== null);
  const counted = [say('works'), say('authors'), say('accepted'), say('rejected')];
  return (
    <>
      <ReportTable
        title={say('title')}
        columns={[say('unit'), say('rank'), ...counted, ...(awarded ? [say('prizes')] : [])]}
        rows={shown.map((line) => ({
          key: String(line.no),
          cells: [
            line.name,
            ...[line.rank, line.works, line.authors, line.accepted, line.rejected].map(number),
            ...(awarded ? [number(line.prizes)] : []),
          ],
        }))}
      >
        <div className="st-fields rp-tools">
          <TextInput
            type="search"
            label={say('find')}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </div>
      </ReportTable>
      {!all && !wanted && found.length > FIRST && (
        <button className="btn plain" onClick={() => setAll(true)}>
          {say('all', { n: number(found.length) })}
        </button>
      )}
    </>
  );
}
