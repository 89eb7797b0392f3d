import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { Copy } from '../../design/copy';
import { useWords } from '../../i18n/format';
import { ContestDesk } from '../contest/contest-desk';
import { change, contestPath, queryOf, useStaff, type Contest, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Empty, Loaded } from '../kit/states';
import { Pager } from '../kit/pager';
import { SearchField, useSearch } from '../kit/search';
import { useSay } from '../kit/words';

const WORDS = {
  search: [
    'Tìm theo tên (không cần dấu), số, số giấy tờ, điện thoại, email',
    'Search by name (accents do not count), number, ID, phone, e-mail',
  ],
  none: ['Chưa có ai', 'Nobody yet'],
  noneHint: [
    'Người dự thi đăng ký ở trang công khai của cuộc thi.',
    'People register on the contest’s public page.',
  ],
  nobody: ['Không tìm thấy ai', 'Nobody found'],
  caption: ['Người dự thi', 'People'],
  no: ['Số', 'No.'],
  name: ['Họ và tên', 'Name'],
  unit: ['Đơn vị', 'Unit'],
  contact: ['Liên lạc (đã che)', 'Contact (masked)'],
  registered: ['Đăng ký lúc', 'Registered'],
  newCode: ['Cấp mã mới', 'New code'],
  sure: [
    'Cấp mã dự thi mới cho {name}? Mã cũ hết hiệu lực ngay, và sổ cái ghi lại ai đã cấp.',
    'Give {name} a new entry code? The old one ends at once, and the ledger notes who made it.',
  ],
  codeTitle: ['Mã dự thi mới của {name}', 'The new entry code of {name}'],
  once: [
    'Mã này chỉ hiện một lần. Hãy đọc cho chính người đó.',
    'This code is shown once. Tell it to its owner only.',
  ],
  copy: ['Sao chép mã', 'Copy the code'],
  close: ['Đóng', 'Close'],
} as const;

type Person = Schemas['StaffParticipantDto'];

/** The people of a contest, for those who help them on the phone. */
export function People({ id }: { id: string }) {
  return <ContestDesk id={id}>{(contest) => <List contest={contest} />}</ContestDesk>;
}

function List({ contest }: { contest: Contest }) {
  const say = useSay(WORDS);
  const search = useSearch();
  const [renewing, renew] = useState<Person | null>(null);
  const [code, setCode] = useState<{ person: Person; text: string } | null>(null);
  const query = useStaff<Schemas['ParticipantPageDto']>(
    `${contestPath(contest.id)}/participants${queryOf({ q: search.asked, after: search.after })}`,
  );
  return (
    <>
      <SearchField label={say('search')} search={search} />
      <Loaded query={query} heights={[3, 3, 3]}>
        {({ participants, next }) =>
          participants.length === 0 ? (
            <Empty title={say(search.asked ? 'nobody' : 'none')}>
              {!search.asked && <p>{say('noneHint')}</p>}
            </Empty>
          ) : (
            <>
              <PeopleTable people={participants} zone={contest.zone} renew={renew} />
              <Pager next={next} {...search.pages} />
            </>
          )
        }
      </Loaded>
      {renewing && (
        <Confirm
          title={say('newCode')}
          verb={say('newCode')}
          act={async () => {
            const { recoveryCode } = await change<Schemas['RecoveryCodeDto']>(
              'POST',
              `/api/staff/participants/${renewing.id}/recovery-code`,
            );
            setCode({ person: renewing, text: recoveryCode });
          }}
          close={() => renew(null)}
        >
          <p>{say('sure', { name: renewing.fullName })}</p>
        </Confirm>
      )}
      {code && (
        <Modal
          opened
          onClose={() => setCode(null)}
          title={say('codeTitle', { name: code.person.fullName })}
          centered
        >
          <div className="st-form">
            <p className="st-code">{code.text}</p>
            <p>{say('once')}</p>
            <div className="st-actions">
              <Copy text={code.text} label={say('copy')} />
              <Button variant="default" onClick={() => setCode(null)}>
                {say('close')}
              </Button>
            </div>
          </div>
        </Modal>
      )}
    </>
  );
}

interface PeopleTableProps {
  people: Person[];
  zone: string;
  renew: (person: Person) => void;
}

function PeopleTable({ people, zone, renew }: PeopleTableProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('caption')}>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col">{say('no')}</th>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('unit')}</th>
            <th scope="col">{say('contact')}</th>
            <th scope="col">{say('registered')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td className="num">{person.no}</td>
              <td>
                <b>{person.fullName}</b>
                {person.birthDate && (
                  <div className="dim small num">
                    {person.birthDate.split('-').reverse().join('/')}
                  </div>
                )}
              </td>
              <td>
                {person.unit?.name}
                {person.division && <div className="dim small">{person.division}</div>}
              </td>
              <td className="num">
                {[person.phone, person.email, person.personalId].filter(Boolean).join(' · ')}
              </td>
              <td className="num">{f.instant(person.registeredAt, zone)}</td>
              <td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${say('newCode')}: ${person.fullName}`}
                  onClick={() => renew(person)}
                >
                  {say('newCode')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
