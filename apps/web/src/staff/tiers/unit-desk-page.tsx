import { Button } from '@mantine/core';
import { useState } from 'react';
import { change, useStaff } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Desk } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { deskPath, desksPath, quotasPath, type DeskDetail } from './api';
import { DeskWorkCard } from './desk-work';
import { useLookAgain } from './look-again';
import { QuotaPanel } from './quota-panel';
import './tiers.css';

const WORDS = {
  all: ['Thu bài theo đơn vị', 'Collecting by units'],
  none: ['Bàn của đơn vị không còn bài nào', 'There are no works on this desk'],
  works: ['Bài ở đơn vị', 'Works of the unit'],
  line: [
    '{unscreened} chờ sơ loại · {accepted} đã nhận · {rejected} loại · {marked} đã chấm · {forwarded} đã chuyển',
    '{unscreened} to screen · {accepted} accepted · {rejected} rejected · {marked} marked · {forwarded} forwarded',
  ],
  sealed: [
    'Điểm của đơn vị được niêm phong đến khi công bố kết quả.',
    'The marks of this unit are sealed until the results are public.',
  ],
  ours: [
    'Điểm bạn ghi được niêm phong: cấp trên chỉ đọc được sau khi công bố kết quả.',
    'Your marks are sealed: nobody above reads them before the results are public.',
  ],
  ties: [
    'Có bài bằng điểm ở suất cuối: đánh dấu bài ở lại, rồi ghi lý do khi chuyển.',
    'Works are equal at the last place: tick those that stay, and give the reason.',
  ],
  forward: ['Chuyển lên', 'Forward'],
  early: ['Chuyển lên từ {at}, khi hết hạn nhận bài.', 'Works are forwarded from {at} on.'],
  unscreened: ['Còn {n} bài chờ sơ loại.', '{n} works are to be screened first.'],
  unmarked: ['Còn {n} bài chưa có điểm.', '{n} works have no mark yet.'],
  ready: ['{n} bài sẽ được chuyển lên.', '{n} works will go on.'],
  sure: [
    'Chuyển {n} bài lên cấp trên? Tác giả không sửa được nữa, và việc này được ghi vào sổ.',
    'Forward {n} works? Their authors can no longer change them, and it is put on record.',
  ],
} as const;

/** The desk of one unit: what it screens and marks, and the works that go on. */
export default function UnitDeskPage({ id, unitNo }: { id: string; unitNo: number }) {
  const say = useSay(WORDS);
  const path = deskPath(id, unitNo);
  const query = useStaff<DeskDetail>(path);
  useLookAgain(path, quotasPath(id));
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
  const { works, open, own, ties } = detail;
  const { unscreened, accepted, rejected, marked, forwarded } = detail.desk;
  const torn = new Set(ties.flatMap(({ entryIds }) => entryIds));
  const stay = (entryId: string) => (on: boolean) =>
    setLeftOut(on ? [...leftOut, entryId] : leftOut.filter((one) => one !== entryId));
  return (
    <>
      <p className="ti-line" role="status">
        {say('line', { unscreened, accepted, rejected, marked, forwarded })}
      </p>
      {!open && <p className="notice">{say('sealed')}</p>}
      {own && <p className="dim small">{say('ours')}</p>}
      {works.length === 0 ? (
        <Empty title={say('none')} />
      ) : (
        <ul className="ti-works" aria-label={say('works')}>
          {works.map((work) => (
            <DeskWorkCard
              key={work.entryId}
              {...{ id, detail, work, refresh }}
              tie={
                torn.has(work.entryId)
                  ? { stays: leftOut.includes(work.entryId), stay: stay(work.entryId) }
                  : null
              }
            />
          ))}
        </ul>
      )}
      {own && works.length > 0 && <ForwardBar {...{ id, detail, refresh, leftOut }} />}
      <QuotaPanel id={id} />
    </>
  );
}

/** What still stands in the way of forwarding, or the button that does it. */
function ForwardBar({ id, detail, refresh, leftOut }: UnitDeskProps & { leftOut: string[] }) {
  const say = useSay(WORDS);
  const { f } = useContestWords();
  const [asking, ask] = useState(false);
  const { desk, ties, works, version, rules } = detail;
  const torn = new Set(ties.flatMap(({ entryIds }) => entryIds));
  const going = works.filter(
    ({ entryId, goes }) => (goes || torn.has(entryId)) && !leftOut.includes(entryId),
  ).length;
  const unmarked = works.filter(
    ({ state, markVersion }) => state === 'accepted' && markVersion === 0,
  ).length;
  const early = Date.parse(detail.serverTime) < Date.parse(detail.closesAt);
  const waits = [
    ...(early ? [say('early', { at: f.instant(detail.closesAt) })] : []),
    ...(desk.unscreened > 0 ? [say('unscreened', { n: desk.unscreened })] : []),
    ...(unmarked > 0 && rules?.forward.kind !== 'all' ? [say('unmarked', { n: unmarked })] : []),
    ...(ties.length > 0 ? [say('ties')] : []),
  ];
  return (
    <div className="ti-forward">
      <div>
        {waits.length === 0 && <p>{say('ready', { n: going })}</p>}
        {waits.map((one) => (
          <p key={one} className="small">
            {one}
          </p>
        ))}
      </div>
      <Button disabled={early || desk.unscreened > 0} onClick={() => ask(true)}>
        {say('forward')}
      </Button>
      {asking && (
        <Confirm
          title={say('forward')}
          verb={say('forward')}
          withReason={leftOut.length > 0}
          act={async (reason) => {
            const body = { leftOut, seen: version, ...(reason && { reason }) };
            const stale = [desksPath(id), quotasPath(id)];
            await change('POST', `${deskPath(id, desk.unitNo)}/forwardings`, body, stale);
            refresh();
          }}
          close={() => {
            ask(false);
            refresh();
          }}
        >
          <p>{say('sure', { n: going })}</p>
        </Confirm>
      )}
    </div>
  );
}
