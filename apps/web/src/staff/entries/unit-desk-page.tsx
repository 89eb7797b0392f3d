import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { useStaff, change } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Desk } from '../kit/desk';
import { useSending } from '../kit/sending';
import { Empty, Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { deskPath, desksPath, type DeskDetail, type DeskWork } from './api';
import './entries.css';

const WORDS = {
  all: ['Thu bài theo đơn vị', 'Collecting by units'],
  none: ['Bàn của đơn vị không còn bài nào', 'There are no works on this desk'],
  caption: ['Bài ở đơn vị', 'Works of the unit'],
  no: ['Số', 'No.'],
  title: ['Tác phẩm', 'Work'],
  points: ['Điểm', 'Mark'],
  pointsOf: ['Điểm của “{title}”', 'Mark of “{title}”'],
  rank: ['Hạng', 'Rank'],
  goes: ['Được chuyển', 'Goes on'],
  stays: ['Giữ lại', 'Stays'],
  yes: ['có', 'yes'],
  save: ['Ghi điểm', 'Save'],
  late: ['Quá hạn', 'Late'],
  sealed: [
    'Điểm của đơn vị được niêm phong đến khi công bố kết quả.',
    'The marks of this unit are sealed until the results are public.',
  ],
  ties: [
    'Có bài bằng điểm ở suất cuối: đánh dấu bài ở lại, kèm lý do khi chuyển.',
    'Works are equal at the last place: tick those that stay, and give the reason.',
  ],
  forward: ['Chuyển lên', 'Forward'],
  sure: [
    'Chuyển {n} bài lên cấp trên? Tác giả không sửa được nữa, và việc này được ghi vào sổ.',
    'Forward {n} works? Their authors can no longer change them, and it is put on record.',
  ],
} as const;

/** The desk of one unit: marks that only it sees, and the works that go on. */
export default function UnitDeskPage({ id, unitNo }: { id: string; unitNo: number }) {
  const say = useSay(WORDS);
  const query = useStaff<DeskDetail>(deskPath(id, unitNo));
  return (
    <Desk
      title={query.data?.desk.name ?? ''}
      above={{ href: `/staff/contests/${id}/desks`, label: say('all') }}
    >
      <Loaded query={query} heights={[4, 12]}>
        {(detail) => <UnitDesk id={id} detail={detail} refresh={query.refresh} />}
      </Loaded>
    </Desk>
  );
}

interface UnitDeskProps {
  id: string;
  detail: DeskDetail;
  refresh: () => void;
}

function UnitDesk({ id, detail, refresh }: UnitDeskProps) {
  const say = useSay(WORDS);
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const [asking, ask] = useState(false);
  const { works, open, ties, desk } = detail;
  const torn = new Set(ties.flatMap(({ entryIds }) => entryIds));
  const going = works.filter(
    ({ entryId, goes }) => (goes || torn.has(entryId)) && !leftOut.includes(entryId),
  ).length;
  const stay = (entryId: string, on: boolean) =>
    setLeftOut(on ? [...leftOut, entryId] : leftOut.filter((one) => one !== entryId));
  if (works.length === 0) return <Empty title={say('none')} />;
  return (
    <>
      {!open && <p className="notice">{say('sealed')}</p>}
      {ties.length > 0 && <p className="notice">{say('ties')}</p>}
      <WorkTable
        id={id}
        unitNo={desk.unitNo}
        works={works}
        open={open}
        torn={torn}
        leftOut={leftOut}
        stay={stay}
        refresh={refresh}
      />
      {open && (
        <div className="st-actions st-gap-top">
          <Button onClick={() => ask(true)}>{say('forward')}</Button>
        </div>
      )}
      {asking && (
        <Confirm
          title={say('forward')}
          verb={say('forward')}
          withReason={ties.length > 0}
          act={async (reason) => {
            const body = { leftOut, ...(reason && { reason }) };
            await change('POST', `${deskPath(id, desk.unitNo)}/forwardings`, body, [desksPath(id)]);
            refresh();
          }}
          close={() => ask(false)}
        >
          <p>{say('sure', { n: going })}</p>
        </Confirm>
      )}
    </>
  );
}

interface WorkTableProps {
  id: string;
  unitNo: number;
  works: DeskWork[];
  open: boolean;
  torn: Set<string>;
  leftOut: string[];
  stay: (entryId: string, on: boolean) => void;
  refresh: () => void;
}

function WorkTable({ works, open, torn, leftOut, stay, ...rest }: WorkTableProps) {
  const say = useSay(WORDS);
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('caption')}>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col">{say('no')}</th>
            <th scope="col">{say('title')}</th>
            {open && <th scope="col">{say('points')}</th>}
            {open && <th scope="col">{say('rank')}</th>}
            {open && <th scope="col">{say('goes')}</th>}
            {torn.size > 0 && <th scope="col">{say('stays')}</th>}
          </tr>
        </thead>
        <tbody>
          {works.map((work) => (
            <tr key={work.entryId}>
              <td className="num">{work.no}</td>
              <td>
                <b>{work.title}</b>
                <div className="dim small">{work.authors.join(', ')}</div>
                {work.late && <div className="small error">{say('late')}</div>}
              </td>
              {open && (
                <td>
                  <MarkField work={work} {...rest} key={work.markVersion} />
                </td>
              )}
              {open && <td className="num">{work.rank}</td>}
              {open && <td>{work.goes ? say('yes') : ''}</td>}
              {torn.size > 0 && (
                <td>
                  {torn.has(work.entryId) && (
                    <input
                      type="checkbox"
                      aria-label={`${say('stays')}: ${work.title}`}
                      checked={leftOut.includes(work.entryId)}
                      onChange={({ target }) => stay(work.entryId, target.checked)}
                    />
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MarkFieldProps {
  id: string;
  unitNo: number;
  work: DeskWork;
  refresh: () => void;
}

function MarkField({ id, unitNo, work, refresh }: MarkFieldProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const sending = useSending();
  const { entryId, centipoints, markVersion, title } = work;
  const [text, setText] = useState(centipoints === null ? '' : f.number(centipoints / 100));
  const points = Number(text.replace(',', '.'));
  const valid = text.trim() !== '' && Number.isFinite(points) && points >= 0;
  const save = () =>
    sending.run(async () => {
      const body = { version: markVersion, centipoints: Math.round(points * 100) };
      await change('PUT', `${deskPath(id, unitNo)}/marks/${entryId}`, body);
      refresh();
    });
  return (
    <form
      className="st-actions"
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) void save();
      }}
    >
      <TextInput
        className="en-points"
        aria-label={say('pointsOf', { title })}
        inputMode="decimal"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button
        type="submit"
        size="compact-sm"
        variant="default"
        disabled={!valid}
        loading={sending.busy}
      >
        {say('save')}
      </Button>
      <ProblemBox error={sending.error} />
    </form>
  );
}
