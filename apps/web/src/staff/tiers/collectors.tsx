import { useState } from 'react';
import { UnitPicker } from '../../register/unit-picker';
import { change, contestPath, may, useContestDesk, useMe } from '../kit/api';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import type { Desks } from './api';

const WORDS = {
  none: [
    'Chưa có tài khoản nào giữ vai trò Thu bài của đơn vị. Quản trị viên giao vai trò ở trang Tài khoản.',
    'No account collects yet. An administrator gives the role on the page of accounts.',
  ],
  unitOf: ['Đơn vị của {name}', 'Unit of {name}'],
} as const;

/** Who collects for which unit. */
export function Collectors({
  id,
  desks,
  refresh,
}: {
  id: string;
  desks: Desks;
  refresh: () => void;
}) {
  const say = useSay(WORDS);
  if (desks.collectors.length === 0) return <p className="dim">{say('none')}</p>;
  return (
    <ul className="ti-people">
      {desks.collectors.map((one) => (
        <li key={one.accountId}>
          <Collector id={id} collector={one} refresh={refresh} />
        </li>
      ))}
    </ul>
  );
}

interface CollectorProps {
  id: string;
  collector: Desks['collectors'][number];
  refresh: () => void;
}

function Collector({ id, collector, refresh }: CollectorProps) {
  const say = useSay(WORDS);
  const me = useMe();
  const sending = useSending();
  const contest = useContestDesk(id).data?.contest;
  const { accountId, name, email, unitNo, unitName } = collector;
  const [chosen] = useState(unitNo === null ? null : { no: unitNo, name: unitName ?? '' });
  const give = (no: number) =>
    sending.run(async () => {
      await change('PUT', `${contestPath(id)}/collectors/${accountId}`, { unitNo: no });
      refresh();
    });
  const field = `unit-${accountId}`;
  return (
    <div className="field">
      <p>
        <b>{name}</b> <span className="dim small">{email}</span>
      </p>
      {contest?.unitTreeId && may(me.data, 'contest:edit', id) ? (
        <>
          <label htmlFor={field} className="small">
            {say('unitOf', { name })}
          </label>
          <UnitPicker
            treeId={contest.unitTreeId}
            attributes={{
              id: field,
              'aria-describedby': undefined,
              'aria-invalid': undefined,
              required: false,
            }}
            chosen={chosen}
            choose={(unit) => unit && void give(unit.no)}
          />
        </>
      ) : (
        <p>{unitName}</p>
      )}
      <ProblemBox error={sending.error} />
    </div>
  );
}
