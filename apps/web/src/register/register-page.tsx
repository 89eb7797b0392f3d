import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { useContest, useMe } from '../api/queries';
import type { ContestDetail, Participant } from '../api/types';
import { roundInFocus } from '../contests/times';
import { Page, PageSkeleton, TroublePage } from '../design/page';
import { Copy } from '../design/copy';
import { Tabs } from '../design/tabs';
import { useWords } from '../i18n/format';
import { serverNow } from '../time/clock';
import { RegisterForm } from './register-form';
import { WayBackForm } from './way-back-form';
import './register.css';

/** What somebody has after this page: who they are, and the code to keep when they are new. */
interface Entered {
  participant: Participant;
  code: string | null;
}

/** Registration for a contest, and the way back in for those who registered before. */
export function RegisterPage({ slug }: { slug: string }) {
  const { t } = useWords();
  const { data: contest, error, refresh } = useContest(slug);
  const me = useMe(slug, true);
  const back = new URLSearchParams(useSearch()).has('back');
  const [tab, setTab] = useState<'new' | 'back'>(back ? 'back' : 'new');
  const [entered, setEntered] = useState<Entered | null>(null);
  if (!contest && error) return <TroublePage error={error} retry={refresh} />;
  if (!contest || (me.data === undefined && !me.error && !entered)) return <PageSkeleton />;
  const known = entered ?? (me.data ? { participant: me.data, code: null } : null);
  return (
    <Page title={t('register.title')}>
      <div className="wrap narrow stack">
        <p>
          <Link href={`/c/${slug}`}>{contest.title}</Link>
        </p>
        {known ? (
          <Welcome contest={contest} entered={known} />
        ) : (
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
                <RegisterForm
                  contest={contest}
                  done={({ participant, recoveryCode }) =>
                    setEntered({ participant, code: recoveryCode })
                  }
                  goBack={() => setTab('back')}
                />
              ) : (
                <WayBackForm
                  contest={contest}
                  done={(participant) => setEntered({ participant, code: null })}
                />
              )}
            </Tabs>
          </>
        )}
      </div>
    </Page>
  );
}

function Welcome({ contest, entered }: { contest: ContestDetail; entered: Entered }) {
  const { t } = useWords();
  const round = roundInFocus(contest.rounds, serverNow());
  const { participant, code } = entered;
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
      {round && (
        <p className="row">
          <Link className="btn" href={`/r/${round.id}`}>
            {t('welcome.go')}
          </Link>
          <Link href={`/c/${contest.slug}`}>{t('welcome.contest')}</Link>
        </p>
      )}
    </div>
  );
}
