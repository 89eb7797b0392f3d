import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import { useContest, useMe } from '../api/queries';
import type { ContestDetail, Participant } from '../api/types';
import { roundInFocus, useRegistration } from '../contests/times';
import { Page, PageSkeleton, TroublePage, Crumb } from '../design/page';
import { Copy } from '../design/copy';
import { Tabs } from '../design/tabs';
import { useWords } from '../i18n/format';
import { serverNow } from '../time/clock';
import { RegisterForm } from './register-form';
import './register.css';

const WayBackForm = lazy(async () => ({ default: (await import('../more')).WayBackForm }));
const Invitation = lazy(async () => ({ default: (await import('../more')).Invitation }));
const Leave = lazy(async () => ({ default: (await import('../more')).Leave }));

/** Registration for a contest, and the way back in for those who registered before. */
export function RegisterPage({ slug }: { slug: string }) {
  const { data: contest, error, refresh } = useContest(slug);
  const me = useMe(slug, true);
  if (contest && (me.data !== undefined || me.error))
    return <Entrance contest={contest} me={me.data ?? null} />;
  if (error) return <TroublePage error={error} retry={refresh} />;
  return <PageSkeleton />;
}

function Entrance({ contest, me }: { contest: ContestDetail; me: Participant | null }) {
  const { t } = useWords();
  const [code, setCode] = useState<string | null>(null);
  return (
    <Page title={t('register.title')}>
      <div className="wrap narrow stack">
        <Crumb contest={contest} />
        {me ? (
          <Welcome contest={contest} participant={me} code={code} />
        ) : (
          <Forms contest={contest} keep={setCode} />
        )}
      </div>
    </Page>
  );
}

/** Both forms make the person known, which leads on to the welcome; `keep` takes a new entry code there. */
function Forms({ contest, keep }: { contest: ContestDetail; keep: (code: string) => void }) {
  const { t } = useWords();
  const back = new URLSearchParams(useSearch()).has('back');
  const [tab, setTab] = useState<'new' | 'back'>(back ? 'back' : 'new');
  return (
    <>
      <h1>{t('register.title')}</h1>
      <Tabs
        label={t('register.title')}
        tabs={[
          ['new', t('register.new')],
          ['back', t('register.back')],
        ]}
        shown={tab}
        show={setTab}
      >
        {tab === 'new' ? (
          <IfOpen contest={contest}>
            <RegisterForm contest={contest} keep={keep} goBack={() => setTab('back')} />
          </IfOpen>
        ) : (
          <Suspense>
            <WayBackForm contest={contest} />
          </Suspense>
        )}
      </Tabs>
    </>
  );
}

/** The form while registration is open, else when it is. */
function IfOpen({ contest, children }: { contest: ContestDetail; children: ReactNode }) {
  const { t, f } = useWords();
  const state = useRegistration(contest);
  const { opensAt } = contest.registrationWindow;
  if (state === 'open') return children;
  const at = opensAt ? f.instant(opensAt, contest.zone) : '';
  return <p className="notice">{t(`register.${state}`, { at })}</p>;
}

interface WelcomeProps {
  contest: ContestDetail;
  participant: Participant;
  /** The entry code, right after registration only. */
  code: string | null;
}

function Welcome({ contest, participant, code }: WelcomeProps) {
  const { t } = useWords();
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const round = roundInFocus(contest.rounds, serverNow());
  return (
    <div className="stack" role="status">
      <div className="lacquer stack">
        <h1>{t('welcome.title', { name: participant.displayName })}</h1>
        {participant.unit && <p className="dim">{participant.unit.name}</p>}
        {code && (
          <>
            <p>{t('welcome.code')}</p>
            <p className="code num gilt">{code}</p>
            <p className="row">
              <Copy text={code} label={t('welcome.copy')} />
            </p>
          </>
        )}
      </div>
      {code && <p className="notice">{t('welcome.keep')}</p>}
      {(round || contest.writing) && (
        <p className="row">
          <Link className="btn" href={round ? `/r/${round.id}` : `/c/${contest.slug}/entries`}>
            {t(round ? 'welcome.go' : 'writing.mine')}
          </Link>
          <Link href={`/c/${contest.slug}`}>{t('welcome.contest')}</Link>
        </p>
      )}
      {contest.registration.fields.inviter === 'optional' && (
        <Suspense>
          <Invitation contest={contest} no={participant.no} />
        </Suspense>
      )}
      {!code && (
        <Suspense>
          <Leave contest={contest} name={participant.displayName} />
        </Suspense>
      )}
    </div>
  );
}
