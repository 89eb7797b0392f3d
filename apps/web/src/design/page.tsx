import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { ApiProblem } from '../api/client';
import { setLanguage } from '../i18n';
import { useWords } from '../i18n/format';
import { Icon } from './icon';
import mark from './mark.svg';
import { useTheme } from './theme';

interface PageProps {
  title: string;
  /** Without header and footer. */
  bare?: boolean;
  className?: string;
  children: ReactNode;
}

let arrived = false;

/** One page: its title, its landmarks, and the focus of whoever arrives by a link. */
export function Page({ title, bare, className, children }: PageProps) {
  const main = useRef<HTMLElement>(null);
  const { t } = useWords();
  useEffect(() => {
    document.title = title ? `${title} · Bảng Vàng` : 'Bảng Vàng';
  }, [title]);
  useEffect(() => {
    if (arrived) {
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    arrived = true;
  }, []);
  return (
    <>
      <a className="skip" href="#main">
        {t('page.skip')}
      </a>
      {!bare && <Header />}
      <main
        id="main"
        tabIndex={-1}
        ref={main}
        aria-label={title || undefined}
        className={className}
      >
        {children}
      </main>
      {!bare && <Footer />}
    </>
  );
}

function Header() {
  return (
    <header className="wrap top">
      <Link href="/" className="brand">
        <img src={mark} alt="" />
        Bảng Vàng
      </Link>
      <Switches />
    </header>
  );
}

/** The way back to the contest. */
export function Crumb({ contest }: { contest: { slug: string; title: string } }) {
  return (
    <p className="crumb">
      <Link href={`/c/${contest.slug}`}>
        <Icon name="back" />
        {contest.title}
      </Link>
    </p>
  );
}

/** Language and light. */
export function Switches() {
  const { t, language } = useWords();
  const [theme, setTheme] = useTheme();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <>
      <button
        className="btn plain"
        lang={other}
        aria-label={other === 'en' ? 'Switch to English' : 'Chuyển sang tiếng Việt'}
        onClick={() => void setLanguage(other)}
      >
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </button>
      <button
        className="btn plain"
        aria-label={t(theme === 'dark' ? 'page.light' : 'page.dark')}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      </button>
    </>
  );
}

function Footer() {
  const { t } = useWords();
  return (
    <footer className="foot">
      <div className="wrap">
        <span>{t('page.motto')}</span>
        <Link href="/staff">{t('page.staff')}</Link>
      </div>
    </footer>
  );
}

/** A page that is still on its way. */
export function PageSkeleton() {
  const { t } = useWords();
  return (
    <Page title="">
      <div className="wrap">
        <Bones label={t('page.loading')} heights={[16, 4, 12]} />
      </div>
    </Page>
  );
}

/** Where something will stand; heights in rem. */
export function Bones({ label, heights }: { label: string; heights: number[] }) {
  return (
    <div role="status" className="stack">
      <span className="sr">{label}</span>
      {heights.map((height, index) => (
        <div key={index} className="bone" style={{ height: `${height}rem` }} />
      ))}
    </div>
  );
}

/** What went wrong in the server's own sentence, and what can be done about it. */
export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords();
  const { title, detail, passing } = troubleOf(error);
  return (
    <div className="notice bad" role="alert">
      <p>
        <b>{title ?? t(passing ? 'trouble.offline' : 'trouble.unknown')}</b>
      </p>
      {detail && <p>{detail}</p>}
      {passing && <p>{t('trouble.passing')}</p>}
      {retry && (
        <button className="btn quiet" onClick={retry}>
          {t('trouble.retry')}
        </button>
      )}
    </div>
  );
}

function troubleOf(error: unknown): { title?: string; detail?: string; passing: boolean } {
  if (!(error instanceof ApiProblem)) return { passing: false };
  const { title, detail } = error.document;
  return { title, detail, passing: error.passing };
}

/** A page whose data did not come. */
export function TroublePage({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords();
  if (error instanceof ApiProblem && error.status === 404) return <NotFound error={error} />;
  return (
    <Page title={t('trouble.title')}>
      <div className="wrap narrow stack">
        <h1>{t('trouble.title')}</h1>
        <Trouble error={error} retry={retry} />
        <p>
          <Link href="/">{t('page.home')}</Link>
        </p>
      </div>
    </Page>
  );
}

/** Nothing lives at this address. */
export function NotFound({ error }: { error?: ApiProblem }) {
  const { t } = useWords();
  return (
    <Page title={t('lost.title')}>
      <div className="wrap narrow stack">
        <div className="lacquer">
          <p className="num dim">404</p>
          <h1>{t('lost.title')}</h1>
          <p>{error?.document.detail ?? t('lost.words')}</p>
        </div>
        <p>
          <Link href="/" className="btn">
            {t('page.home')}
          </Link>
        </p>
      </div>
    </Page>
  );
}
