import type { ReactNode } from 'react';
import { useContestDesk, may, useMe, type Contest, type Me } from '../kit/api';
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
  return (
    <Desk
      title={contest?.title ?? ''}
      above={{ href: '/staff', label: say('all') }}
      aside={
        contest && <StateMark state={contest.state} published={contest.publishedAt !== null} />
      }
      actions={contest && actions?.(contest)}
      tabs={tabsOf(contest, me.data, id).map(([rest, label, deep]) => ({
        href: `/staff/contests/${id}${rest}`,
        label: say(label),
        deep,
      }))}
    >
      <Loaded query={query} heights={[10, 14]}>
        {(answer) => children(answer.contest)}
      </Loaded>
    </Desk>
  );
}

type Place = [rest: string, label: keyof typeof CONTEST_WORDS, deep?: boolean];

/** Where somebody may go in a contest. */
function tabsOf(contest: Contest | undefined, me: Me | undefined, id: string): Place[] {
  const tabs: [shown: boolean, ...Place][] = [
    [true, '', 'details'],
    [true, '/rules', 'contestRules'],
    [true, '/rounds', 'rounds'],
    [may(me, 'contest:participants', id), '/people', 'people'],
    [!!contest?.writing && may(me, 'contest:entries', id), '/entries', 'entries', true],
    [!!contest?.writing && may(me, 'contest:screening', id), '/screening', 'screening', true],
    [!!contest?.writing && may(me, 'contest:jury', id), '/judging', 'judging', true],
    [!!contest?.writing && may(me, 'contest:deliberate', id), '/deliberation', 'deliberation'],
    [may(me, 'contest:results', id), '/results', 'results', true],
    [true, '/reports', 'reports'],
  ];
  return tabs.flatMap(([shown, ...place]) => (shown ? [place] : []));
}
