import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, contestPath, queryOf, useStaff, type Schemas } from '../kit/api';
import { Confirm } from '../kit/confirm';
import { Panel } from '../kit/desk';
import { Empty, Loaded } from '../kit/states';
import { Pager } from '../kit/pager';
import { SearchField, useSearch } from '../kit/search';
import { useSay } from '../kit/words';
import { useScope, type Certificate } from './api';
import { STATE_WORDS } from './certificate-words';

const WORDS = {
  title: ['Sổ giấy đã cấp', 'Register of certificates'],
  search: ['Tìm theo tên, mã hoặc số', 'Search by name, code or number'],
  none: ['Chưa cấp giấy nào', 'Nothing was issued yet'],
  nobody: ['Không tìm thấy', 'Nothing found'],
  number: ['Số', 'No.'],
  name: ['Cấp cho', 'Issued to'],
  what: ['Về việc', 'For'],
  state: ['Tình trạng', 'State'],
  part: ['Dự thi', 'Taking part'],
  pdf: ['PDF', 'PDF'],
  replace: ['Cấp lại', 'Replace'],
  revoke: ['Thu hồi', 'Revoke'],
  sureReplace: [
    'Giấy {code} hết hiệu lực và trang tra cứu dẫn sang giấy mới. Tên để trống thì lấy tên hiện có trong hồ sơ.',
    'Certificate {code} ends, and the check page points to the new one. Without a name the one on file is taken.',
  ],
  sureRevoke: [
    'Giấy {code} của {name} bị thu hồi vĩnh viễn; trang tra cứu ghi “đã thu hồi”. Việc này không đổi lại được.',
    'Certificate {code} of {name} is revoked for good; the check page says so. This cannot be undone.',
  ],
  newName: ['Tên đúng', 'The right name'],
} as const;

/** Every certificate that was issued, by its number. */
export function Register() {
  const say = useSay(WORDS);
  const { contest } = useScope();
  const search = useSearch();
  const path = `${contestPath(contest.id)}/certificates`;
  const query = useStaff<Schemas['StaffCertificatePageDto']>(
    path + queryOf({ q: search.asked, after: search.after }),
  );
  return (
    <Panel title={say('title')}>
      <SearchField label={say('search')} search={search} />
      <Loaded query={query} heights={[3, 3, 3]}>
        {({ certificates, next }) =>
          certificates.length === 0 ? (
            <Empty title={say(search.asked ? 'nobody' : 'none')} />
          ) : (
            <>
              <RegisterTable {...{ certificates, path }} read={query.refresh} />
              <Pager next={next} {...search.pages} />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

interface RegisterTableProps {
  certificates: Certificate[];
  path: string;
  read: () => void;
}

type Asked = { certificate: Certificate; what: 'replace' | 'revoke' };

function RegisterTable({ certificates, path, read }: RegisterTableProps) {
  const say = useSay(WORDS);
  const states = useSay(STATE_WORDS);
  const { f } = useWords();
  const { contest } = useScope();
  const [asked, ask] = useState<Asked | null>(null);
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('title')}>
      <table className="st-table">
        <thead>
          <tr>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {certificates.map((one) => (
            <tr key={one.id}>
              <td className="num">{one.number}</td>
              <td>
                <b>{one.name}</b>
                <div className="dim small">{one.unit}</div>
              </td>
              <td>
                {one.prize ?? say('part')}
                <div className="dim small">
                  {[one.round, one.division].filter(Boolean).join(' · ')}
                </div>
              </td>
              <td>
                <span className={`state ${one.state === 'valid' ? 'on' : 'warn'}`}>
                  {states(one.state)}
                </span>
                <div className="dim small num">{f.instant(one.issuedAt, contest.zone)}</div>
                {one.endReason && <div className="dim small">{one.endReason}</div>}
              </td>
              <td>
                <div className="rs-actions">
                  <a href={`${path}/${one.id}/pdf`} aria-label={`${say('pdf')}: ${one.name}`}>
                    {say('pdf')}
                  </a>
                  {one.state === 'valid' &&
                    (['replace', 'revoke'] as const).map((what) => (
                      <Button
                        key={what}
                        size="compact-sm"
                        variant="default"
                        onClick={() => ask({ certificate: one, what })}
                        aria-label={`${say(what)}: ${one.name}`}
                      >
                        {say(what)}
                      </Button>
                    ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && <EndOne asked={asked} path={path} read={read} close={() => ask(null)} />}
    </div>
  );
}

interface EndOneProps {
  asked: Asked;
  path: string;
  read: () => void;
  close: () => void;
}

function EndOne({ asked: { certificate, what }, path, read, close }: EndOneProps) {
  const say = useSay(WORDS);
  const [name, setName] = useState('');
  const { id, code, name: held } = certificate;
  const act = async (reason: string) => {
    try {
      if (what === 'revoke') await change('POST', `${path}/${id}/revocation`, { reason });
      else {
        const given = name.trim() || undefined;
        await change('POST', `${path}/${id}/replacement`, { reason, name: given });
      }
    } finally {
      read();
    }
  };
  return (
    <Confirm title={say(what)} verb={say(what)} withReason act={act} close={close}>
      <p>{say(what === 'revoke' ? 'sureRevoke' : 'sureReplace', { code, name: held })}</p>
      {what === 'replace' && (
        <TextInput
          label={say('newName')}
          placeholder={held}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          maxLength={200}
        />
      )}
    </Confirm>
  );
}
