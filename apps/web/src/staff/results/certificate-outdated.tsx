import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, contestPath, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { useSay } from '../kit/words';
import { useScope, type Certificate } from './api';

const WORDS = {
  title: [
    '{n} giấy còn hiệu lực nhưng không còn đúng với kết quả',
    '{n} certificates are valid but no longer what the result says',
  ],
  hint: [
    'Giải đã được trao cho người khác, hoặc người nhận đã bị loại. Đến khi thu hồi, trang tra cứu vẫn ghi “có hiệu lực”.',
    'The prize went to somebody else, or its holder was disqualified. Until they are revoked the check page calls them valid.',
  ],
  one: ['{name} · {what} · số {number}', '{name} · {what} · no. {number}'],
  part: ['Dự thi', 'Taking part'],
  revoke: ['Thu hồi {n} giấy', 'Revoke {n}'],
  sure: [
    'Trang tra cứu ghi “đã thu hồi”. Việc này không đổi lại được; ai đáng được giấy mới thì cấp tiếp theo kết quả đã công bố.',
    'The check page will say so. This cannot be undone; whoever is due a new one is issued it from the published result.',
  ],
} as const;

const SHOWN = 20;

/** Certificates that a newer result took the ground from: who holds them, and revoking them. */
export function OutdatedCertificates({ revoked }: { revoked: () => void }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { contest } = useScope();
  const [asking, ask] = useState(false);
  const path = contestPath(contest.id);
  const query = useStaff<Schemas['StaffCertificateListDto']>(`${path}/outdated-certificates`);
  const list = query.data?.certificates ?? [];
  if (list.length === 0) return null;
  const n = f.number(list.length);
  const line = ({ name, prize, round, division, number }: Certificate): string =>
    say('one', {
      name,
      what: [prize ?? say('part'), round, division].filter(Boolean).join(', '),
      number,
    });
  const revoke = async (reason: string) => {
    try {
      for (const { id } of list)
        await change('POST', `${path}/certificates/${id}/revocation`, { reason });
    } finally {
      query.refresh();
      revoked();
    }
  };
  return (
    <section className="notice bad st-gap">
      <p>
        <b>{say('title', { n })}</b>
      </p>
      <p>{say('hint')}</p>
      <ul className="rs-marked">
        {list.slice(0, SHOWN).map((one) => (
          <li key={one.id}>{line(one)}</li>
        ))}
        {list.length > SHOWN && <li>…</li>}
      </ul>
      <Button onClick={() => ask(true)}>{say('revoke', { n })}</Button>
      {asking && (
        <Confirm
          title={say('revoke', { n })}
          verb={say('revoke', { n })}
          withReason
          act={revoke}
          close={() => ask(false)}
        >
          <p>{say('sure')}</p>
        </Confirm>
      )}
    </section>
  );
}
