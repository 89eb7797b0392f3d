import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { ApiProblem, call } from '../../api/client';
import { put } from '../../api/query';
import { Page, Switches } from '../../design/page';
import { useWords } from '../../i18n/format';
import { serverNow, useServerSecond } from '../../time/clock';
import { ME, type Me } from '../kit/api';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';

const WORDS = {
  title: ['Ban tổ chức', 'Organisers'],
  lead: [
    'Đăng nhập để dựng cuộc thi và theo dõi vòng thi.',
    'Sign in to set up contests and watch rounds.',
  ],
  email: ['Email', 'E-mail'],
  password: ['Mật khẩu', 'Password'],
  show: ['Hiện hoặc ẩn mật khẩu', 'Show or hide the password'],
  go: ['Đăng nhập', 'Sign in'],
  wait: [
    'Đã sai nhiều lần. Có thể thử lại sau {span}.',
    'Too many wrong tries. You can try again in {span}.',
  ],
  home: ['Về trang dành cho người dự thi', 'To the contestants’ page'],
} as const;

const isThrottled = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && error.code === 'SIGN_IN_THROTTLED';

/** The door of the staff side. */
export function SignIn() {
  const say = useSay(WORDS);
  const { f } = useWords();
  const sending = useSending();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [until, setUntil] = useState(0);
  const wait = Math.max(0, until - useServerSecond());
  const throttled = isThrottled(sending.error);
  const signIn = () =>
    sending.run(async () => {
      try {
        put(ME, await call<Me>('POST', '/api/staff/sessions', { body: { email, password } }));
      } catch (error) {
        if (isThrottled(error)) setUntil(serverNow() + (error.retryAfterMs ?? 0));
        throw error;
      }
    });
  return (
    <Page bare title={say('title')} className="st-door">
      <div>
        <div className="lacquer">
          <h1>{say('title')}</h1>
          <p>{say('lead')}</p>
        </div>
        <form
          className="st-panel st-form"
          onSubmit={(event) => {
            event.preventDefault();
            void signIn();
          }}
        >
          <TextInput
            label={say('email')}
            type="email"
            name="email"
            autoComplete="username"
            required
            withAsterisk={false}
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <PasswordInput
            label={say('password')}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': say('show'), tabIndex: 0 }}
          />
          {throttled && wait > 0 && (
            <p className="notice bad" role="alert">
              {say('wait', { span: f.span(wait) })}
            </p>
          )}
          {!throttled && <ProblemBox error={sending.error} />}
          <Button type="submit" size="md" loading={sending.busy} disabled={wait > 0}>
            {say('go')}
          </Button>
        </form>
        <div className="row">
          <Link href="/">{say('home')}</Link>
          <Switches />
        </div>
      </div>
    </Page>
  );
}
