import type { ReactNode } from 'react';
import { useContestDesk, may, useMe, type Contest } from '../kit/api';
import { Desk } from '../kit/desk';
import { StateMark } from '../kit/round-state';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { CONTEST_WORDS } from './words';

interface ContestDeskProps {
  id: string;
  actions?: (contest: Contest) => ReactNode;
  children: (contest: Contest) => ReactNode;
}

/** A page of one contest's workspace. */
export function ContestDesk({ id, actions, children }: ContestDeskProps) {
  const say = useSay(CONTEST_WORDS);
  const me = useMe();
  const query = useContestDesk(id);
  const contest = query.data?.contest;
  const base = `/staff/contests/${id}`;
  return (
    <Desk
      title={contest?.title ?? ''}
      above={{ href: '/staff', label: say('all') }}
      aside={
        contest && <StateMark state={contest.state} published={contest.publishedAt !== null} />
      }
      actions={contest && actions?.(contest)}
      tabs={[
        { href: base, label: say('details') },
        { href: `${base}/rules`, label: say('contestRules') },
        { href: `${base}/rounds`, label: say('rounds') },
        ...(may(me.data, 'contest:participants', id)
          ? [{ href: `${base}/people`, label: say('people') }]
          : []),
        ...(may(me.data, 'contest:results', id)
          ? [{ href: `${base}/results`, label: say('results'), deep: true }]
          : []),
        { href: `${base}/reports`, label: say('reports') },
      ]}
    >
      <Loaded query={query} heights={[10, 14]}>
        {(answer) => children(answer.contest)}
      </Loaded>
    </Desk>
  );
}
