import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { call } from '../../api/client';
import mark from '../../design/mark.svg';
import { Switches } from '../../design/page';
import { useWords } from '../../i18n/format';
import { may, type Me } from '../kit/api';
import { useCurrentInView } from '../kit/current-in-view';
import { useSending } from '../kit/sending';
import { useSay } from '../kit/words';
import { useFocusBack } from './focus-back';

const WORDS = {
  nav: ['Khu vực ban tổ chức', 'Organisers'],
  contests: ['Cuộc thi', 'Contests'],
  judge: ['Bàn chấm', 'Judge’s desk'],
  banks: ['Ngân hàng câu hỏi', 'Question banks'],
  units: ['Đơn vị', 'Units'],
  accounts: ['Tài khoản', 'Accounts'],
  me: ['Tài khoản của tôi', 'My account'],
  signOut: ['Đăng xuất', 'Sign out'],
  admin: ['Quản trị viên', 'Administrator'],
} as const;

/** The frame of the staff side: where one can go, who one is, the way out. */
export function Shell({ me, children }: { me: Me; children: ReactNode }) {
  const say = useSay(WORDS);
  const { t } = useWords();
  const [place] = useLocation();
  const row = useCurrentInView(place);
  const sending = useSending();
  useFocusBack();
  // A full load afterwards: nothing that was read stays in the page's memory.
  const signOut = () =>
    sending.run(async () => {
      await call('DELETE', '/api/staff/sessions/current');
      location.assign('/staff');
    });
  const links = [
    { href: '/staff', label: say('contests'), shown: true, also: /^\/staff\/(contests|rounds)\// },
    { href: '/judge', label: say('judge'), shown: may(me, 'contest:judge') },
    { href: '/staff/banks', label: say('banks'), shown: may(me, 'banks:manage') },
    { href: '/staff/units', label: say('units'), shown: may(me, 'units:read') },
    { href: '/staff/accounts', label: say('accounts'), shown: may(me, 'accounts:manage') },
    { href: '/staff/me', label: say('me'), shown: true },
  ];
  const isHere = (href: string, also?: RegExp): boolean =>
    place === href || (href !== '/staff' && place.startsWith(`${href}/`)) || !!also?.test(place);
  return (
    <div className="st">
      <a className="skip" href="#main">
        {t('page.skip')}
      </a>
      <header className="st-spine">
        <Link href="/" className="brand">
          <img src={mark} alt="" />
          Bảng Vàng
        </Link>
        <nav className="st-nav" aria-label={say('nav')} ref={row}>
          {links
            .filter(({ shown }) => shown)
            .map(({ href, label, also }) => (
              <Link key={href} href={href} aria-current={isHere(href, also) ? 'page' : undefined}>
                {label}
              </Link>
            ))}
          <button
            className="btn plain st-out"
            disabled={sending.busy}
            onClick={() => void signOut()}
          >
            {say('signOut')}
          </button>
        </nav>
        <div className="st-me">
          <b>{me.account.name}</b>
          <span className="small">{me.account.isAdmin ? say('admin') : me.account.email}</span>
        </div>
        <Switches />
      </header>
      {children}
    </div>
  );
}
