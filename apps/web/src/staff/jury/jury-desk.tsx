import { Suspense, lazy } from 'react';
import { Redirect } from 'wouter';
import { Bones } from '../../design/page';
import { useWords } from '../../i18n/format';
import { may, useMe, useStaff } from '../kit/api';
import { Desk } from '../kit/desk';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { Lost } from '../shell/lost';
import { blindingPath, judgingHref, stagesPath, type Blinding, type StageList } from './api';
import './jury.css';

const WORDS = {
  contest: ['Cuộc thi', 'Contest'],
  all: ['Cuộc thi của tôi', 'My contests'],
  desk: ['Bàn chấm', 'Judge’s desk'],
  title: ['Chấm thi: {contest}', 'Judging: {contest}'],
  members: ['Ban giám khảo', 'Jury'],
  blinding: ['Phách và khóa', 'Codes and keys'],
  assignment: ['Phân công', 'Assignment'],
  stage: ['Theo dõi {name}', 'Follow {name}'],
  room: ['Xét giải', 'Deliberation'],
} as const;

const STEPS = {
  members: lazy(() => import('./members-page')),
  blinding: lazy(() => import('./blinding-page')),
  assignment: lazy(() => import('./assignment-page')),
};

type Step = keyof typeof STEPS;
const isStep = (step: string): step is Step => step in STEPS;

/** Who judges, under which codes, and who marks what. Key holders see codes and keys alone. */
export default function JuryDesk({ id, step }: { id: string; step: string | undefined }) {
  const say = useSay(WORDS);
  const { t } = useWords();
  const me = useMe();
  const blinding = useStaff<Blinding>(blindingPath(id));
  const runs = may(me.data, 'contest:jury', id);
  const tabs = useTabs(id, runs);
  if (step === undefined && me.data) {
    return <Redirect to={judgingHref(id, runs ? 'members' : 'blinding')} replace />;
  }
  if (step === undefined || !isStep(step)) return <Lost />;
  const Page = STEPS[step];
  const reads = may(me.data, 'contest:read', id);
  const above = reads
    ? { href: `/staff/contests/${id}`, label: say('contest') }
    : may(me.data, 'contest:judge', id)
      ? { href: '/judge', label: say('desk') }
      : { href: '/staff', label: say('all') };
  return (
    <Desk
      title={blinding.data ? say('title', { contest: blinding.data.contest }) : ''}
      above={above}
      tabs={tabs}
    >
      <Loaded query={blinding} heights={[5, 16]}>
        {() => (
          <Suspense fallback={<Bones label={t('page.loading')} heights={[5, 16]} />}>
            <Page contestId={id} />
          </Suspense>
        )}
      </Loaded>
    </Desk>
  );
}

/** Where somebody may go in the judging of a contest; a stage that has begun is led from its own pages. */
function useTabs(id: string, runs: boolean): { href: string; label: string }[] {
  const say = useSay(WORDS);
  const me = useMe();
  const { data } = useStaff<StageList>(runs ? stagesPath(id) : null);
  const steps = (Object.keys(STEPS) as Step[]).filter((one) => runs || one === 'blinding');
  const begun = data?.stages.filter(({ state }) => state !== 'preparing') ?? [];
  const room = { href: `/staff/contests/${id}/deliberation`, label: say('room') };
  return [
    ...steps.map((one) => ({ href: judgingHref(id, one), label: say(one) })),
    ...begun.map(({ id: stageId, name }) => ({
      href: `/staff/contests/${id}/stages/${stageId}`,
      label: say('stage', { name }),
    })),
    ...(may(me.data, 'contest:deliberate', id) ? [room] : []),
  ];
}
