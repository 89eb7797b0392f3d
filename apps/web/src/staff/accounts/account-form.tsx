import { CONTEST_ROLES, type ContestRole } from '@bangvang/contracts';
import { Modal, PasswordInput, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ACCOUNTS, change, type Account, type ContestItem } from '../kit/api';
import { DialogForm } from '../kit/dialog-form';
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
  secretary: ['Thư ký', 'Secretary'],
  chief: ['Trưởng ban giám khảo', 'Chief judge'],
  judge: ['Giám khảo', 'Judge'],
  'key-holder': ['Người giữ khóa', 'Key holder'],
  collector: ['Thu bài của đơn vị', 'Collector of a unit'],
  show: ['Hiện hoặc ẩn mật khẩu', 'Show or hide the password'],
} as const;

interface AccountFormProps {
  /** null for a new one. */
  account: Account | null;
  contests: ContestItem[];
  close: () => void;
}

type Role = ContestRole | '';

interface AccountDraft {
  name: string;
  email: string;
  password: string;
  isAdmin: boolean;
  disabled: boolean;
}

const draftOf = (account: Account | null): AccountDraft => ({
  name: account?.name ?? '',
  email: account?.email ?? '',
  password: '',
  isAdmin: account?.isAdmin ?? false,
  disabled: Boolean(account?.disabledAt),
});

/** Makes the account, or brings it to what the draft says. */
async function store(account: Account | null, draft: AccountDraft): Promise<void> {
  const { disabled, password, ...rest } = draft;
  if (!account) {
    await change('POST', ACCOUNTS, { ...rest, password }, [ACCOUNTS]);
    return;
  }
  const path = `${ACCOUNTS}/${account.id}`;
  await change('PATCH', path, { ...rest, disabled }, [ACCOUNTS]);
  if (password) await change('PUT', `${path}/password`, { password });
}

/** One account with its rights and its roles. */
export function AccountForm({ account, contests, close }: AccountFormProps) {
  const say = useSay(WORDS);
  const sending = useSending();
  const [draft, setDraft] = useState(() => draftOf(account));
  const save = async () => {
    if (await sending.run(() => store(account, draft))) close();
  };
  return (
    <Modal
      opened
      onClose={close}
      title={account ? say('edit', { name: account.name }) : say('create')}
      size="lg"
    >
      <DialogForm {...{ sending, close }} submit={save}>
        <Fields
          isNew={account === null}
          draft={draft}
          set={(changes) => setDraft({ ...draft, ...changes })}
          at={sending.at}
        />
        {account && !draft.isAdmin && <Roles account={account} contests={contests} />}
      </DialogForm>
    </Modal>
  );
}

interface FieldsProps {
  isNew: boolean;
  draft: AccountDraft;
  set: (changes: Partial<AccountDraft>) => void;
  at: (path: string) => string | undefined;
}

function Fields({ isNew, draft, set, at }: FieldsProps) {
  const say = useSay(WORDS);
  return (
    <>
      <div className="st-fields">
        <TextInput
          label={say('name')}
          value={draft.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          error={at('name')}
          required
          data-autofocus
        />
        <TextInput
          label={say('email')}
          type="email"
          value={draft.email}
          onChange={({ currentTarget }) => set({ email: currentTarget.value })}
          error={at('email')}
          required
        />
      </div>
      <PasswordInput
        label={say(isNew ? 'password' : 'newPassword')}
        description={isNew ? undefined : say('passwordHint')}
        autoComplete="new-password"
        value={draft.password}
        onChange={({ currentTarget }) => set({ password: currentTarget.value })}
        error={at('password')}
        required={isNew}
        visibilityToggleButtonProps={{ 'aria-label': say('show') }}
      />
      <Switch
        label={say('admin')}
        checked={draft.isAdmin}
        onChange={({ currentTarget }) => set({ isAdmin: currentTarget.checked })}
      />
      {!isNew && (
        <Switch
          label={say('disabled')}
          checked={draft.disabled}
          onChange={({ currentTarget }) => set({ disabled: currentTarget.checked })}
        />
      )}
    </>
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
            ...CONTEST_ROLES.map((role): [Role, string] => [role, say(role)]),
          ]}
          onChange={(role) => void give(id, role)}
        />
      ))}
      <ProblemBox error={sending.error} />
    </fieldset>
  );
}
