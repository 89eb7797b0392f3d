import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../i18n/format';
import { ContestDesk } from '../contest/contest-desk';
import type { Contest } from '../kit/api';
import { ChoiceField } from '../kit/fields';
import { Empty, Loaded } from '../kit/states';
import { Pager } from '../kit/pager';
import { useSay } from '../kit/words';
import { useCall, useEntries, type Call, type StaffEntry } from './api';
import './entries.css';
import { ENTRY_WORDS } from './words';

const WORDS = {
  ...ENTRY_WORDS,
  search: [
    'Tìm theo tên tác phẩm, tác giả (không cần dấu), số vào sổ, số bì thư',
    'Search by title or author (accents do not count), number, envelope',
  ],
  state: ['Tình trạng', 'State'],
  medium: ['Loại hình', 'Medium'],
  all: ['Tất cả', 'All'],
  type: ['Vào sổ bài giấy', 'Register a paper entry'],
  desks: ['Thu bài theo đơn vị', 'Collecting by units'],
  caption: ['Bài dự thi', 'Entries'],
  no: ['Số', 'No.'],
  title: ['Tác phẩm', 'Work'],
  authors: ['Tác giả', 'Authors'],
  unit: ['Đơn vị', 'Unit'],
  when: ['Nộp lúc', 'Handed in'],
  none: ['Chưa có bài nào', 'No entries yet'],
  nobody: ['Không tìm thấy bài nào', 'Nothing found'],
  at: ['đang ở: {unit}', 'at: {unit}'],
} as const;

const STATES = ['submitted', 'accepted', 'rejected', 'withdrawn', 'draft'] as const;
type State = (typeof STATES)[number] | '';

/** The book of entries: for those who answer the phone, and take letters in. */
export default function BookPage({ id }: { id: string }) {
  const say = useSay(WORDS);
  return (
    <ContestDesk
      id={id}
      actions={() => (
        <>
          <Button component={Link} href={`/staff/contests/${id}/entries/paper`}>
            {say('type')}
          </Button>
          <Button component={Link} variant="default" href={`/staff/contests/${id}/desks`}>
            {say('desks')}
          </Button>
        </>
      )}
    >
      {(contest) => <Book contest={contest} />}
    </ContestDesk>
  );
}

function Book({ contest }: { contest: Contest }) {
  const say = useSay(WORDS);
  const call = useCall(contest.id);
  const [q, setQ] = useState('');
  const [state, setState] = useState<State>('');
  const [medium, setMedium] = useState('');
  const [before, setBefore] = useState<number | null>(null);
  const [asked] = useDebouncedValue(q, 250);
  const query = useEntries(contest.id, { q: asked, state, medium, before });
  const anew =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      setBefore(null);
      set(value);
    };
  return (
    <>
      <div className="en-search" role="search">
        <TextInput
          type="search"
          label={say('search')}
          value={q}
          onChange={({ currentTarget }) => anew(setQ)(currentTarget.value)}
        />
        <ChoiceField<State>
          label={say('state')}
          value={state}
          choices={[['', say('all')], ...STATES.map((one) => [one, say(one)] as const)]}
          onChange={anew(setState)}
        />
        <ChoiceField
          label={say('medium')}
          value={medium}
          choices={[
            ['', say('all')],
            ...(call.data?.media ?? []).map(({ id, name }) => [id, name] as const),
          ]}
          onChange={anew(setMedium)}
        />
      </div>
      <Loaded query={query} heights={[3, 3, 3]}>
        {({ entries, next }) =>
          entries.length === 0 ? (
            <Empty title={say(asked || state || medium ? 'nobody' : 'none')} />
          ) : (
            <>
              <EntryTable entries={entries} contest={contest} call={call.data} />
              <Pager moved={before !== null} next={next} go={setBefore} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

interface EntryTableProps {
  entries: StaffEntry[];
  contest: Contest;
  call: Call | undefined;
}

function EntryTable({ entries, contest, call }: EntryTableProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const nameOf = (id: string) => call?.media.find((one) => one.id === id)?.name ?? id;
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('caption')}>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col">{say('no')}</th>
            <th scope="col">{say('title')}</th>
            <th scope="col">{say('authors')}</th>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('when')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="num">{entry.no}</td>
              <td>
                <Link href={`/staff/contests/${contest.id}/entries/${entry.id}`}>
                  <b>{entry.title || say('untitled')}</b>
                </Link>
                <div className="dim small">{nameOf(entry.medium)}</div>
              </td>
              <td>{entry.authors.join(', ')}</td>
              <td>
                {entry.unit?.name}
                {entry.desk && (
                  <div className="dim small">{say('at', { unit: entry.desk.name })}</div>
                )}
              </td>
              <td>
                <EntryMarks entry={entry} />
              </td>
              <td className="num">
                {entry.submittedAt && f.instant(entry.submittedAt, contest.zone)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const TONES: Record<StaffEntry['state'], string> = {
  draft: 'wait',
  submitted: 'wait',
  accepted: 'on',
  rejected: 'warn',
  withdrawn: 'warn',
};

/** How an entry stands, in words and colours. */
export function EntryMarks({ entry }: { entry: StaffEntry }) {
  const say = useSay(WORDS);
  return (
    <>
      <span className={`state ${TONES[entry.state]}`}>{say(entry.state)}</span>
      {entry.paper && (
        <div className="small dim">
          {say('paper')} {entry.paperRef}
        </div>
      )}
      {entry.late && <div className="small error">{say('late')}</div>}
    </>
  );
}
