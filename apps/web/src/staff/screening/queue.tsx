import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { useStaff, type Contest } from '../kit/api';
import { Chips } from '../kit/chips';
import { Empty, Loaded } from '../kit/states';
import { Pager } from '../kit/pager';
import { useSay } from '../kit/words';
import {
  deskOf,
  KINDS,
  queuePath,
  soonIf,
  STATES,
  type Filters,
  type FindingKind,
  type Queue,
  type QueueEntry,
} from './api';
import { screeningWords } from './words';

const WORDS = {
  ...screeningWords,
  which: ['Bài theo trạng thái', 'Entries by state'],
  all: ['Tất cả', 'All'],
  medium: ['Loại hình', 'Medium'],
  kind: ['Phát hiện', 'Finding'],
  search: ['Tìm theo tên bài, tác giả (không cần dấu) hoặc số', 'Title, author or number'],
  none: ['Không có bài nào ở mục này', 'No entries here'],
  caption: [
    'Bài dự thi. Phím ↑ ↓ hoặc J K để chuyển bài, Enter để mở.',
    'Entries. ↑ ↓ or J K to move, Enter to open.',
  ],
  no: ['Số', 'No.'],
  entry: ['Bài', 'Entry'],
  authors: ['Tác giả', 'Authors'],
  found: ['Phát hiện', 'Findings'],
  similar: ['Trùng lặp', 'Similar'],
  sent: ['Nộp lúc', 'Handed in'],
  paper: ['bản giấy', 'on paper'],
  looking: ['đang rà soát', 'being looked through'],
  underWay: ['Đang rà soát: còn {n} bài', 'Being looked through: {n} to go'],
  clean: ['không có gì', 'nothing'],
  comparing: ['đang đối chiếu', 'being compared'],
  centre: ['Chỉ bài đã về trung ương', 'Only what has come to the centre'],
  desk: ['đang ở {unit}', 'at {unit}'],
} as const;

const ANY: Filters = { state: 'waiting', medium: '', kind: '', q: '', at: '' };

/** Whether the machine still looks through entries, or compares some of these. */
const isUnderWay = (queue: Queue | undefined): boolean =>
  queue !== undefined &&
  (queue.looking > 0 || queue.entries.some(({ similarFound }) => similarFound === null));

/** A page of the queue as somebody narrows it, read again by itself while something is under way. */
export function useScreeningQueue(contestId: string) {
  const [filters, setFilters] = useState(ANY);
  const [after, setAfter] = useState<number | undefined>();
  const [asked] = useDebouncedValue(filters, 200);
  const query = useStaff<Queue>(queuePath(contestId, asked, after), (queue) =>
    soonIf(isUnderWay(queue)),
  );
  const narrow = (more: Partial<Filters>) => {
    setFilters({ ...filters, ...more });
    setAfter(undefined);
  };
  return { query, filters, narrow, after, setAfter };
}

interface QueuePartProps {
  contest: Contest;
  queue: ReturnType<typeof useScreeningQueue>;
}

/** Entries to be screened: narrowed by state, medium, finding and words. */
export function QueuePart({ contest, queue }: QueuePartProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { query, filters, narrow, after, setAfter } = queue;
  return (
    <Loaded query={query} heights={[3, 4, 20]}>
      {({ entries, counts, media, next, looking }) => (
        <>
          {looking > 0 && <p className="dim small">{say('underWay', { n: f.number(looking) })}</p>}
          <States counts={counts} shown={filters.state} show={(state) => narrow({ state })} />
          <Narrow filters={filters} media={media} narrow={narrow} />
          {entries.length === 0 ? (
            <Empty title={say('none')} />
          ) : (
            <EntryTable entries={entries} contest={contest} media={media} />
          )}
          <Pager moved={after !== undefined} next={next} go={(to) => setAfter(to ?? undefined)} />
        </>
      )}
    </Loaded>
  );
}

interface StatesProps {
  counts: Queue['counts'];
  shown: Filters['state'];
  show: (state: Filters['state']) => void;
}

function States({ counts, shown, show }: StatesProps) {
  const say = useSay(WORDS);
  const all = STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <Chips<Filters['state']>
      label={say('which')}
      chips={[
        ...STATES.map((state) => [state, say(state), counts[state]] as const),
        ['', say('all'), all],
      ]}
      value={shown}
      choose={show}
    />
  );
}

interface NarrowProps {
  filters: Filters;
  media: Queue['media'];
  narrow: (more: Partial<Filters>) => void;
}

function Narrow({ filters, media, narrow }: NarrowProps) {
  const say = useSay(WORDS);
  return (
    <div className="sc-narrow" role="search">
      <TextInput
        type="search"
        label={say('search')}
        value={filters.q}
        onChange={({ currentTarget }) => narrow({ q: currentTarget.value })}
      />
      <NativeSelect
        label={say('kind')}
        value={filters.kind}
        data={[
          { value: '', label: say('all') },
          ...KINDS.map((kind) => ({ value: kind, label: say(kind) })),
        ]}
        onChange={({ currentTarget }) => narrow({ kind: currentTarget.value as FindingKind | '' })}
      />
      {media.length > 1 && (
        <NativeSelect
          label={say('medium')}
          value={filters.medium}
          data={[
            { value: '', label: say('all') },
            ...media.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => narrow({ medium: currentTarget.value })}
        />
      )}
      <Checkbox
        label={say('centre')}
        checked={filters.at === 'centre'}
        onChange={({ currentTarget }) => narrow({ at: currentTarget.checked ? 'centre' : '' })}
      />
    </div>
  );
}

/** Arrows, or J and K, move from entry to entry; Enter opens, as on any link. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-entry]')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  links[at + step]?.focus();
  event.preventDefault();
}

interface EntryTableProps {
  entries: QueueEntry[];
  contest: Contest;
  media: Queue['media'];
}

function EntryTable({ entries, contest, media }: EntryTableProps) {
  const say = useSay(WORDS);
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('screening')}>
      <table className="st-table sc-queue">
        <caption className="dim small">{say('caption')}</caption>
        <thead>
          <tr>
            <th className="right">{say('no')}</th>
            <th>{say('entry')}</th>
            <th>{say('authors')}</th>
            <th>{say('found')}</th>
            <th className="right">{say('similar')}</th>
            <th>{say('sent')}</th>
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {entries.map((entry) => (
            <EntryRow key={entry.id} {...{ entry, contest, media }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EntryRowProps {
  entry: QueueEntry;
  contest: Contest;
  media: Queue['media'];
}

function EntryRow({ entry, contest, media }: EntryRowProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const medium = media.find(({ id }) => id === entry.medium)?.name ?? entry.medium;
  const { similarFound, similarWords } = entry;
  return (
    <tr>
      <td className="right num">{entry.no}</td>
      <td>
        <Link href={`${deskOf(contest.id)}/${entry.id}`} className="st-link" data-entry>
          {entry.title}
        </Link>
        <span className="dim small sc-under">
          {medium}
          {entry.paper && ` · ${say('paper')}`}
        </span>
      </td>
      <td>
        {entry.authors.join(', ')}
        {entry.unit && <span className="dim small sc-under">{entry.unit}</span>}
        {entry.desk && (
          <span className="dim small sc-under">{say('desk', { unit: entry.desk })}</span>
        )}
      </td>
      <td>
        <Kinds entry={entry} />
      </td>
      <td className="right num">
        {similarFound === null || similarWords === null ? (
          <span className="dim small">{say('comparing')}</span>
        ) : (
          `${f.number(Math.floor((1_000 * similarFound) / Math.max(1, similarWords)) / 10)} %`
        )}
      </td>
      <td className="num small">{f.instant(entry.submittedAt, contest.zone)}</td>
    </tr>
  );
}

function Kinds({ entry: { kinds, serious } }: { entry: QueueEntry }) {
  const say = useSay(WORDS);
  if (kinds === null) return <span className="dim small">{say('looking')}</span>;
  if (kinds.length === 0) return <span className="dim small">{say('clean')}</span>;
  return (
    <ul className="sc-kinds">
      {kinds.map((kind) => (
        <li key={kind} className={serious > 0 ? 'st-chip bad' : 'st-chip'}>
          {say(kind)}
        </li>
      ))}
    </ul>
  );
}
