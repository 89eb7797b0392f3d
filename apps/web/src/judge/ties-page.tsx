import { roleMay } from '@bangvang/contracts';
import { useState } from 'react';
import { ApiProblem } from '../api/client';
import { Bones, Trouble } from '../design/page';
import { useWords } from '../i18n/format';
import { ME, useStaff, type Me } from '../staff/kit/api';
import { Empty } from '../staff/kit/states';
import { useSay } from '../staff/kit/words';
import { useContestWords } from '../staff/kit/zone';
import { JudgePage } from './judge-page';
import { useSeen } from './kept';
import { tiesPath } from './paths';
import { TieForm } from './tie-form';
import { TIE_WORDS } from './tie-words';
import type { OwnTies } from './types';
import { InZoneOf } from './zone';

/** Whom a judge is close to, said before works are given out: such works never come to them. */
export default function TiesPage() {
  const say = useSay(TIE_WORDS);
  const me = useSeen<Me>(ME);
  const contests = (me.data?.roles ?? [])
    .filter(({ role }) => roleMay(role, 'contest:judge'))
    .map(({ contestId }) => contestId);
  return (
    <JudgePage title={say('title')}>
      <h1 className="jd-h1">{say('title')}</h1>
      <p className="jd-lead">{say('lead')}</p>
      {contests.length === 0 ? (
        <Empty title={say('noContest')} />
      ) : (
        <ul className="jd-stages">
          {contests.map((id) => (
            <OfContest key={id} contestId={id} />
          ))}
        </ul>
      )}
    </JudgePage>
  );
}

function OfContest({ contestId }: { contestId: string }) {
  const { t } = useWords();
  const known = useStaff<OwnTies>(tiesPath(contestId));
  // With the role but not in the jury: there is nothing to be in conflict with.
  if (known.error instanceof ApiProblem && known.error.status === 404) return null;
  return (
    <li>
      {known.data ? (
        <InZoneOf contestId={contestId}>
          <Ties contestId={contestId} own={known.data} />
        </InZoneOf>
      ) : known.error ? (
        <Trouble error={known.error} retry={known.refresh} />
      ) : (
        <Bones label={t('page.loading')} heights={[8]} />
      )}
    </li>
  );
}

function Ties({ contestId, own }: { contestId: string; own: OwnTies }) {
  const say = useSay(TIE_WORDS);
  const { f } = useContestWords();
  const [adding, add] = useState(false);
  const { contest, unit, ties } = own;
  return (
    <section aria-label={contest} className="stack">
      <h2>{contest}</h2>
      <dl className="facts">
        <dt>{say('ownUnit')}</dt>
        <dd>
          {unit?.name ?? say('noUnit')}
          <br />
          <span className="dim small">{say('ownUnitHint')}</span>
        </dd>
      </dl>
      {ties.length === 0 ? (
        <p className="dim">{say('none')}</p>
      ) : (
        <ul className="jd-ties" aria-label={say('declared')}>
          {ties.map(({ id, kind, who, declaredAt, byName }) => (
            <li key={id}>
              <span className="state on">{say(kind)}</span> <b>{who}</b>
              <br />
              <span className="dim small">
                {say('by', { name: byName, at: f.instant(String(declaredAt)) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <TieForm contestId={contestId} treeId={own.unitTreeId} close={() => add(false)} />
      ) : (
        <p>
          <button className="btn" onClick={() => add(true)}>
            {say('add')}
          </button>
        </p>
      )}
    </section>
  );
}
