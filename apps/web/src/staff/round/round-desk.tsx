import type { ReactNode } from 'react';
import {
  may,
  roundPath,
  useContestDesk,
  useMe,
  useStaff,
  type Contest,
  type Round,
  type Schemas,
} from '../kit/api';
import { Desk } from '../kit/desk';
import { StateMark } from '../kit/round-state';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { EntrantsNotice } from './entrants';
import { useWords } from '../../i18n/format';
import { Bones, Trouble } from '../../design/page';

const WORDS = {
  rules: ['Thể lệ', 'Rules'],
  papers: ['Đề thi', 'Papers'],
  watch: ['Theo dõi', 'Watch'],
  back: ['Vòng thi', 'Rounds'],
} as const;

interface RoundDeskProps {
  id: string;
  aside?: ReactNode;
  children: (round: Round, contest: Contest) => ReactNode;
}

/** A page of one round, below its contest. */
export function RoundDesk({ id, aside, children }: RoundDeskProps) {
  const say = useSay(WORDS);
  const { t } = useWords();
  const me = useMe();
  const query = useStaff<Schemas['StaffRoundAnswerDto']>(roundPath(id));
  const round = query.data?.round;
  return (
    <Desk
      title={round?.title ?? ''}
      above={round && { href: `/staff/contests/${round.contestId}/rounds`, label: say('back') }}
      aside={
        <>
          {round && <StateMark state={round.state} />}
          {aside}
        </>
      }
      tabs={[
        { href: `/staff/rounds/${id}`, label: say('rules') },
        ...(may(me.data, 'contest:papers', round?.contestId)
          ? [{ href: `/staff/rounds/${id}/papers`, label: say('papers') }]
          : []),
        { href: `/staff/rounds/${id}/watch`, label: say('watch') },
      ]}
    >
      {round ? (
        <WithContest round={round}>
          {(contest) => (
            <>
              {round.qualifiedFrom && <EntrantsNotice round={round} contest={contest} />}
              {children(round, contest)}
            </>
          )}
        </WithContest>
      ) : query.error ? (
        <Trouble error={query.error} retry={query.refresh} />
      ) : (
        <Bones label={t('page.loading')} heights={[8, 12]} />
      )}
    </Desk>
  );
}

function WithContest({
  round,
  children,
}: {
  round: Round;
  children: (contest: Contest) => ReactNode;
}) {
  const contest = useContestDesk(round.contestId);
  return <Loaded query={contest}>{(answer) => children(answer.contest)}</Loaded>;
}
