import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../design/icon';
import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';
import { resultPath, type Outcome, type Scope, type Tie } from './api';
import { readList } from './given-list.rules';

const WORDS = {
  download: ['Tải danh sách {n} người (CSV)', 'Download the list of {n} people (CSV)'],
  organiser: ['Thứ tự: mỗi dòng một hạng', 'Order: one rank to a line'],
  organiserHint: [
    'Dán từ bảng tính: đầu dòng là số báo danh, người xếp trên ở dòng trên; các số trên cùng một dòng thì đồng hạng. Ai không có trong danh sách thì xếp sau và vẫn bằng nhau: chỉ cần xếp những người gần giải.',
    'Paste from a spreadsheet: each line begins with a number, best first; numbers on one line share a rank. Whoever is not named stands below, still equal: only those near a prize have to be ordered.',
  ],
  'sub-question': [
    'Điểm câu hỏi phụ: mỗi dòng một người',
    'Sub-question points: one person to a line',
  ],
  'sub-questionHint': [
    'Mỗi dòng: số báo danh, rồi điểm.',
    'Each line: the number of the person, then the points.',
  ],
  boundary: ['Số báo danh của những người được chọn', 'Numbers of those who are chosen'],
  boundaryHint: [
    'Mỗi dòng một số, hoặc cách nhau bằng dấu phẩy.',
    'One to a line, or separated by commas.',
  ],
  read: ['Đọc được {n} người trên {of}.', '{n} of {of} people read.'],
  unread: ['Không đọc được dòng {lines}.', 'Lines that cannot be read: {lines}.'],
  twice: ['Có hai lần: {people}.', 'More than once: {people}.'],
} as const;

/** What a tie's decision is made of, as lines of numbers. */
type Kind = 'organiser' | 'sub-question' | 'boundary';

/** How a read list is sent, by what the tie waits for. */
const CONTENT: Record<Kind, (lines: number[][]) => Record<string, unknown>> = {
  organiser: (lines) => ({ order: lines.map((people) => ({ people })) }),
  'sub-question': (lines) => ({
    points: lines.map(([person, points]) => ({ person, points })),
  }),
  boundary: (lines) => ({ winners: lines.flat() }),
};

const FEW = 5;

interface GivenListProps {
  tie: Tie;
  kind: Kind;
  outcome: Outcome;
  scope: Scope;
  put: (content: Record<string, unknown>) => void;
}

/** A decision about more people than a page can order: a list made in a spreadsheet. */
export function GivenList({ tie, kind, outcome, scope, put }: GivenListProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const [text, setText] = useState('');
  const { lines, unread, twice } = readList(text, kind === 'sub-question' ? 2 : undefined);
  const people = kind === 'sub-question' ? lines.length : lines.flat().length;
  const wrong = [
    unread.length > 0 && say('unread', { lines: unread.slice(0, FEW).join(', ') }),
    twice.length > 0 && say('twice', { people: twice.slice(0, FEW).join(', ') }),
  ].filter(Boolean);
  return (
    <>
      <p>
        <a href={listOf(tie, outcome, scope)} download>
          <Icon name="down" /> {say('download', { n: f.number(tie.count) })}
        </a>
      </p>
      <Textarea
        label={say(kind)}
        description={say(`${kind}Hint`)}
        value={text}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget;
          setText(value);
          put(CONTENT[kind](readList(value, kind === 'sub-question' ? 2 : undefined).lines));
        }}
        error={wrong.length > 0 ? wrong.join(' ') : undefined}
        classNames={{ input: 'num' }}
        rows={8}
        required
      />
      <p className="dim small" role="status">
        {say('read', { n: f.number(people), of: f.number(tie.count) })}
      </p>
    </>
  );
}

/** Where everybody of a tie is listed, of just the computation that is looked at. */
function listOf(tie: Tie, outcome: Outcome, scope: Scope): string {
  const at = `ties/${outcome.unresolved.indexOf(tie)}`;
  return resultPath(scope, at, { computation: outcome.computation.id });
}
