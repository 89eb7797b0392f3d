import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { foldText } from '@bangvang/contracts';
import { Panel } from '../kit/desk';
import { Empty } from '../kit/states';
import { useSay } from '../kit/words';
import { COLOURS } from './charts';
import { usePrint, type Report, type UnitLine } from './report';
import { ShareBar } from './share-bar';
import { REPORT_WORDS } from './words';

const WORDS = {
  ...REPORT_WORDS,
  title: ['Đơn vị', 'Units'],
  none: ['Cuộc thi không hỏi đơn vị', 'The contest does not ask for units'],
  rank: ['Hạng', 'Rank'],
  headcount: ['Tổng số', 'Headcount'],
  ofHeadcount: ['Tỷ lệ dự thi', 'Share of headcount'],
  winners: ['Số giải', 'Prizes'],
  order: ['Xếp theo', 'Order'],
  byPeople: ['Số người', 'People'],
  byShare: ['Tỷ lệ dự thi', 'Share of headcount'],
  byAttempts: ['Số lượt', 'Attempts'],
  byAverage: ['Điểm bình quân', 'Average'],
  find: ['Tìm đơn vị', 'Find a unit'],
  all: ['Xem tất cả {n} đơn vị', 'See all {n} units'],
  split: ['đã chia thành nhiều đơn vị', 'went on as several units'],
  ended: ['không còn tồn tại', 'no longer exists'],
  inherited: ['gồm các đơn vị hợp nhất', 'with the units that merged'],
} as const;

const FIRST = 12;

const ORDERS = {
  people: (line: UnitLine) => line.people,
  share: (line: UnitLine) => (line.share.percent === null ? -1 : Number(line.share.percent)),
  attempts: (line: UnitLine) => line.attempts,
  average: (line: UnitLine) => (line.average === null ? -1 : Number(line.average)),
} as const;
type Order = keyof typeof ORDERS;

/** How the units stand, by whatever is asked. */
export function Units({ report: { units } }: { report: Report }) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  const [order, setOrder] = useState<Order>('people');
  const [text, setText] = useState('');
  const [all, setAll] = useState(false);
  if (units.length === 0) {
    return (
      <Panel title={say('title')}>
        <Empty title={say('none')} />
      </Panel>
    );
  }
  const wanted = foldText(text);
  const found = units
    .filter(({ name }) => foldText(name).includes(wanted))
    .toSorted(
      (a, b) =>
        Number(a.no === null) - Number(b.no === null) || ORDERS[order](b) - ORDERS[order](a),
    );
  const shown = all || wanted ? found : found.slice(0, FIRST);
  const choices = [
    { value: 'people', label: say('byPeople') },
    { value: 'share', label: say('byShare') },
    { value: 'attempts', label: say('byAttempts') },
    { value: 'average', label: say('byAverage') },
  ];
  return (
    <Panel title={say('title')}>
      <div className="st-fields rp-tools">
        <TextInput
          type="search"
          label={say('find')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <NativeSelect
          label={say('order')}
          value={order}
          data={choices}
          onChange={({ currentTarget }) => setOrder(currentTarget.value as Order)}
        />
      </div>
      <UnitTable units={shown} all={units} byShare={order === 'share'} />
      {!all && !wanted && found.length > FIRST && (
        <button className="btn plain" onClick={() => setAll(true)}>
          {say('all', { n: number(found.length) })}
        </button>
      )}
    </Panel>
  );
}

interface UnitTableProps {
  units: UnitLine[];
  all: UnitLine[];
  byShare: boolean;
}

function UnitTable({ units, all, byShare }: UnitTableProps) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  const highest = Math.max(...all.map(({ share }) => Number(share.percent ?? 0)));
  const hasWinners = units.some(({ winners }) => winners !== null);
  const columns = ['people', 'attempts', 'headcount'] as const;
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('title')}>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col">{say('rank')}</th>
            <th scope="col">{say('unit')}</th>
            {columns.map((column) => (
              <th scope="col" key={column} className="right">
                {say(column)}
              </th>
            ))}
            <th scope="col">{say('ofHeadcount')}</th>
            {(['average', 'allCorrect'] as const).map((column) => (
              <th scope="col" key={column} className="right">
                {say(column)}
              </th>
            ))}
            {hasWinners && (
              <th scope="col" className="right">
                {say('winners')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {units.map((line) => (
            <tr key={line.no ?? 0}>
              <td className="num">{number(byShare ? line.shareRank : line.rank)}</td>
              <th scope="row" className="rp-name">
                {line.name}
                <Remark line={line} />
              </th>
              <td className="num right">{number(line.people)}</td>
              <td className="num right">{number(line.attempts)}</td>
              <td className="num right">{number(line.share.base)}</td>
              <td>
                {line.noHeadcount ? (
                  <span className="dim small">{say(line.noHeadcount)}</span>
                ) : (
                  <ShareBar share={line.share} colour={COLOURS.people} full={highest} />
                )}
              </td>
              <td className="num right">{number(line.average)}</td>
              <td className="num right">{number(line.allCorrect)}</td>
              {hasWinners && <td className="num right">{number(line.winners)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Remark({ line: { note, inherited, share } }: { line: UnitLine }) {
  const say = useSay(WORDS);
  const said = [note && say(note), inherited && share.base !== null && say('inherited')].filter(
    Boolean,
  );
  return said.length > 0 ? <span className="dim small rp-remark">{said.join('; ')}</span> : null;
}
