import { Button } from '@mantine/core';
import { useState } from 'react';
import { ACCOUNTS, useContests, useStaff, type Account, type Schemas } from '../kit/api';
import { Desk } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { AccountForm } from './account-form';

const WORDS = {
  title: ['Tài khoản ban tổ chức', 'Staff accounts'],
  create: ['Tạo tài khoản', 'New account'],
  caption: ['Tài khoản', 'Accounts'],
  name: ['Tên', 'Name'],
  email: ['Email', 'E-mail'],
  roles: ['Vai trò', 'Roles'],
  admin: ['Quản trị viên', 'Administrator'],
  disabled: ['Đã khóa', 'Disabled'],
  organiser: ['Tổ chức', 'Organiser'],
  viewer: ['Xem', 'Viewer'],
  secretary: ['Thư ký', 'Secretary'],
  chief: ['Trưởng ban giám khảo', 'Chief judge'],
  judge: ['Giám khảo', 'Judge'],
  'key-holder': ['Người giữ khóa', 'Key holder'],
  collector: ['Thu bài của đơn vị', 'Collector of a unit'],
  edit: ['Sửa', 'Edit'],
} as const;

/** Who works here, and as what. */
export function Accounts() {
  const say = useSay(WORDS);
  const query = useStaff<Schemas['AccountsAnswerDto']>(ACCOUNTS);
  const contests = useContests();
  const [edited, edit] = useState<string | null>(null);
  const titleOf = (id: string): string =>
    contests.data?.contests.find((contest) => contest.id === id)?.title ?? '';
  const rolesOf = ({ isAdmin, roles }: Account): string =>
    isAdmin
      ? say('admin')
      : roles.map(({ contestId, role }) => `${say(role)}: ${titleOf(contestId)}`).join(' · ');
  return (
    <Desk
      title={say('title')}
      actions={<Button onClick={() => edit('new')}>{say('create')}</Button>}
    >
      <Loaded query={query}>
        {({ accounts }) => (
          <>
            <div className="st-scroll" tabIndex={0} role="region" aria-label={say('caption')}>
              <table className="st-table">
                <thead>
                  <tr>
                    <th scope="col">{say('name')}</th>
                    <th scope="col">{say('email')}</th>
                    <th scope="col">{say('roles')}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {accounts.map((account) => (
                    <tr key={account.id}>
                      <td>
                        <b>{account.name}</b>{' '}
                        {account.disabledAt && (
                          <span className="st-chip bad">{say('disabled')}</span>
                        )}
                      </td>
                      <td>{account.email}</td>
                      <td>{rolesOf(account)}</td>
                      <td>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={`${say('edit')}: ${account.name}`}
                          onClick={() => edit(account.id)}
                        >
                          {say('edit')}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {edited && (
              <AccountForm
                account={accounts.find(({ id }) => id === edited) ?? null}
                contests={contests.data?.contests ?? []}
                close={() => edit(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </Desk>
  );
}
