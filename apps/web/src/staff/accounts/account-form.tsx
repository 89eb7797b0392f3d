import { Button, Modal, PasswordInput, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ACCOUNTS, change, type Account, type ContestItem } from '../kit/api';
import { ChoiceField } from '../kit/fields';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';

const WORDS = {
  create: ['Tạo tài khoản', 'New account'],
  edit: ['Tài khoản {name}', 'Account of {name}'],
  name: ['Tên', 'Name'],
  email: ['Email', 'E-mail'],
  password: ['Mật khẩu', 'Password'],
  newPassword: ['Mật khẩu mới (bỏ trống: giữ nguyên)', 'New password (empty: unchanged)'],
  passwordHint: [
    'Đặt lại sẽ kết thúc mọi phiên của tài khoản.',
    'Setting it ends all sessions of the account.',
  ],
  admin: ['Quản trị viên: làm được mọi việc', 'Administrator: may do everything'],
  disabled: ['Khóa tài khoản', 'Disabled'],
  roles: ['Vai trò theo cuộc thi', 'Roles by contest'],
  none: ['Không', 'None'],
  organiser: ['Tổ chức', 'Organiser'],
  viewer: ['Chỉ xem', 'Viewer'],
  save: ['Lưu', 'Save'],
  cancel: ['Thôi', 'Cancel'],
  show: ['Hiện hoặc ẩn mật khẩu', 'Show or hide the password'],
} as const;

interface AccountFormProps {
  /** null for a new one. */
  account: Account | null;
  contests: ContestItem[];
  close: () => void;
}

type Role = 'organiser' | 'viewer' | '';

/** One account with its rights and its roles. */
export function AccountForm({ account, contests, close }: AccountFormProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [name, setName] = useState(account?.name ?? '');
  const [email, setEmail] = useState(account?.email ?? '');
  const [password, setPassword] = useState('');
  const [isAdmin, setAdmin] = useState(account?.isAdmin ?? false);
  const [disabled, setDisabled] = useState(Boolean(account?.disabledAt));
  const save = async () => {
    const done = await sending.run(async () => {
      if (!account) {
        await change('POST', ACCOUNTS, { name, email, password, isAdmin }, [ACCOUNTS]);
        return;
      }
      const path = `${ACCOUNTS}/${account.id}`;
      await change('PATCH', path, { name, email, isAdmin, disabled }, [ACCOUNTS]);
      if (password) await change('PUT', `${path}/password`, { password });
    });
    if (done) close();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={account ? say('edit', { name: account.name }) : say('create')}
      size="lg"
    >
      <form
        className="st-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="st-fields">
          <TextInput
            label={say('name')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={sending.at('name')}
            required
            data-autofocus
          />
          <TextInput
            label={say('email')}
            type="email"
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            error={sending.at('email')}
            required
          />
        </div>
        <PasswordInput
          label={say(account ? 'newPassword' : 'password')}
          description={account ? say('passwordHint') : undefined}
          autoComplete="new-password"
          value={password}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          error={sending.at('password')}
          required={!account}
          visibilityToggleButtonProps={{ 'aria-label': say('show') }}
        />
        <Switch
          label={say('admin')}
          checked={isAdmin}
          onChange={({ currentTarget }) => setAdmin(currentTarget.checked)}
        />
        {account && (
          <Switch
            label={say('disabled')}
            checked={disabled}
            onChange={({ currentTarget }) => setDisabled(currentTarget.checked)}
          />
        )}
        {account && !isAdmin && <Roles account={account} contests={contests} />}
        <ProblemBox error={sending.error} />
        <div className="st-actions">
          <Button type="submit" loading={sending.busy}>
            {say('save')}
          </Button>
          <Button variant="default" onClick={close}>
            {say('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Roles({ account, contests }: { account: Account; contests: ContestItem[] }) {
  const say = useSay(WORDS);
  const sending = useSending();
  const give = (contestId: string, role: Role) => {
    const path = `${ACCOUNTS}/${account.id}/roles/${contestId}`;
    return sending.run(() =>
      role
        ? change('PUT', path, { role }, [ACCOUNTS])
        : change('DELETE', path, undefined, [ACCOUNTS]),
    );
  };
  return (
    <fieldset className="st-form" disabled={sending.busy}>
      <legend className="mantine-InputWrapper-label">{say('roles')}</legend>
      {contests.map(({ id, title }) => (
        <ChoiceField<Role>
          key={id}
          label={title}
          value={account.roles.find(({ contestId }) => contestId === id)?.role ?? ''}
          choices={[
            ['', say('none')],
            ['organiser', say('organiser')],
            ['viewer', say('viewer')],
          ]}
          onChange={(role) => void give(id, role)}
        />
      ))}
      <ProblemBox error={sending.error} />
    </fieldset>
  );
}
