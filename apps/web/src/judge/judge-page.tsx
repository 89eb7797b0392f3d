import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { call } from '../api/client';
import mark from '../design/mark.svg';
import { Page, Switches } from '../design/page';
import { ME, type Me } from '../staff/kit/api';
import { useSending } from '../staff/kit/sending';
import { useSay } from '../staff/kit/words';
import { forgetSeen, useSeen } from './kept';

const WORDS = {
  home: ['Bàn chấm', 'Judge’s desk'],
  contests: ['Cuộc thi', 'Contests'],
  signOut: ['Đăng xuất', 'Sign out'],
} as const;

/** A page of the judges' side that is not the desk itself. */
export function JudgePage({ title, children }: { title: string; children: ReactNode }) {
  const say = useSay(WORDS);
  const me = useSeen<Me>(ME);
  const sending = useSending();
  // Who leads a jury, or organises elsewhere, has pages there.
  const more = me.data?.roles.some(({ role }) => role !== 'judge') ?? false;
  // A full load afterwards: nothing that was read stays in the page's memory.
  const signOut = () =>
    sending.run(async () => {
      await call('DELETE', '/api/staff/sessions/current');
      forgetSeen();
      location.assign('/judge');
    });
  return (
    <Page bare title={title} className="jd-page">
      <header className="wrap top">
        <Link href="/judge" className="brand">
          <img src={mark} alt="" />
          {say('home')}
        </Link>
        {more && <Link href="/staff">{say('contests')}</Link>}
        <span className="small dim jd-name">{me.data?.account.name}</span>
        <button className="btn plain" disabled={sending.busy} onClick={() => void signOut()}>
          {say('signOut')}
        </button>
        <Switches />
      </header>
      <div className="wrap">{children}</div>
    </Page>
  );
}
