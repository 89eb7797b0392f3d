import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/format';
import { change, useStaff, type Schemas } from '../kit/api';
import { Desk, Panel } from '../kit/desk';
import { useSending } from '../kit/sending';
import { Loaded, ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Tài khoản của tôi', 'My account'],
  password: ['Đổi mật khẩu', 'Change the password'],
  hint: [
    'Đổi mật khẩu kết thúc mọi phiên khác của bạn.',
    'A new password ends all your other sessions.',
  ],
  current: ['Mật khẩu hiện tại', 'Current password'],
  next: ['Mật khẩu mới', 'New password'],
  save: ['Đổi mật khẩu', 'Change it'],
  saved: ['Đã đổi mật khẩu.', 'The password is changed.'],
  show: ['Hiện hoặc ẩn mật khẩu', 'Show or hide the password'],
  sessions: ['Các phiên đăng nhập', 'Sessions'],
  here: ['Phiên này', 'This one'],
  seen: ['Dùng lần cuối {at}', 'Last used {at}'],
  since: ['Đăng nhập {at}', 'Signed in {at}'],
  revoke: ['Kết thúc', 'End'],
  unknown: ['Thiết bị không rõ', 'Unknown device'],
} as const;

const SESSIONS = '/api/staff/sessions';

/** What concerns the signed-in account itself. */
export function MyAccount() {
  const say = useSay(WORDS);
  return (
    <Desk title={say('title')}>
      <Password />
      <Sessions />
    </Desk>
  );
}

function Password() {
  const say = useSay(WORDS);
  const sending = useSending();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNext] = useState('');
  const [saved, setSaved] = useState(false);
  const save = async () => {
    const body = { currentPassword, newPassword };
    const done = await sending.run(() => change('PUT', '/api/staff/me/password', body, [SESSIONS]));
    setSaved(done);
    if (!done) return;
    setCurrent('');
    setNext('');
  };
  return (
    <Panel title={say('password')} hint={say('hint')}>
      <form
        className="st-import"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PasswordInput
          label={say('current')}
          autoComplete="current-password"
          value={currentPassword}
          onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
          error={sending.at('currentPassword')}
          visibilityToggleButtonProps={{ 'aria-label': say('show') }}
          required
        />
        <PasswordInput
          label={say('next')}
          autoComplete="new-password"
          value={newPassword}
          onChange={({ currentTarget }) => setNext(currentTarget.value)}
          error={sending.at('newPassword')}
          visibilityToggleButtonProps={{ 'aria-label': say('show') }}
          required
        />
        <ProblemBox
          error={sending.error}
          nameOf={(path) => ({ currentPassword: say('current'), newPassword: say('next') })[path]}
        />
        <div className="st-actions">
          <Button type="submit" loading={sending.busy}>
            {say('save')}
          </Button>
          <span role="status">{saved && say('saved')}</span>
        </div>
      </form>
    </Panel>
  );
}

function Sessions() {
  const say = useSay(WORDS);
  const { f } = useWords();
  const sending = useSending();
  const query = useStaff<Schemas['StaffSessionsAnswerDto']>(SESSIONS);
  return (
    <Panel title={say('sessions')}>
      <ProblemBox error={sending.error} />
      <Loaded query={query}>
        {({ sessions }) => (
          <ul className="st-list">
            {sessions.map(({ id, createdAt, lastSeenAt, userAgent, current }) => (
              <li key={id} className="st-item">
                <div>
                  <b className="st-agent">{userAgent ?? say('unknown')}</b>
                  <p className="st-meta">
                    <span>{say('since', { at: f.instant(createdAt) })}</span>
                    <span>{say('seen', { at: f.instant(lastSeenAt) })}</span>
                  </p>
                </div>
                {current ? (
                  <span className="state on">{say('here')}</span>
                ) : (
                  <Button
                    variant="default"
                    aria-label={`${say('revoke')}: ${userAgent ?? say('unknown')}`}
                    onClick={() =>
                      void sending.run(() =>
                        change('DELETE', `${SESSIONS}/${id}`, undefined, [SESSIONS]),
                      )
                    }
                  >
                    {say('revoke')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  );
}
