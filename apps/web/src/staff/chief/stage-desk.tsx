import { Suspense, lazy, type ReactNode } from 'react';
import { Bones } from '../../design/page';
import { useWords } from '../../i18n/format';
import { useMe, useStaff } from '../kit/api';
import { Desk } from '../kit/desk';
import { Main } from '../kit/main';
import { Loaded } from '../kit/states';
import { useSay } from '../kit/words';
import { Lost } from '../shell/lost';
import { stageHref, type Stage, type StageList, type StageProps } from './api';
import '../../judge/judge.css';
import './chief.css';

const WORDS = {
  judging: ['Ban giám khảo và phân công', 'Jury and assignment'],
  progress: ['Tiến độ', 'Progress'],
  discrepancies: ['Lệch điểm', 'Discrepancies'],
  flags: ['Cờ báo', 'Flags'],
  standardisation: ['Bài chuẩn', 'Standardisation'],
  comparison: ['So sánh cặp', 'Pairs'],
  statistics: ['Độ tin cậy', 'What marks are worth'],
  preparing: ['Đang chuẩn bị', 'Being prepared'],
  open: ['Đang chấm', 'Being marked'],
  locked: ['Đã khóa', 'Locked'],
} as const;

const STEPS = {
  progress: lazy(() => import('./progress-page')),
  discrepancies: lazy(() => import('./discrepancies-page')),
  flags: lazy(() => import('./flags-page')),
  standardisation: lazy(() => import('./standardisation-page')),
  comparison: lazy(() => import('./comparison-page')),
  statistics: lazy(() => import('./statistics-page')),
};

type Step = keyof typeof STEPS;

interface StageDeskProps {
  contestId: string;
  stageId: string;
  step: string | undefined;
}

/** The chief judge's pages of one stage. */
export default function StageDesk({ contestId, stageId, step = 'progress' }: StageDeskProps) {
  const { t } = useWords();
  const stages = useStaff<StageList>(`/api/staff/contests/${contestId}/stages`);
  const me = useMe();
  if (!isStep(step)) return <Lost />;
  const decides = !!me.data?.roles.some(
    (role) => role.contestId === contestId && role.role === 'chief',
  );
  const Page = STEPS[step];
  if (!stages.data) {
    return (
      <Main title="">
        <Loaded query={stages} heights={[5, 16]}>
          {() => null}
        </Loaded>
      </Main>
    );
  }
  const stage = stages.data.stages.find(({ id }) => id === stageId);
  if (!stage) return <Lost />;
  return (
    <Frame contestId={contestId} stage={stage}>
      <Suspense fallback={<Bones label={t('page.loading')} heights={[5, 16]} />}>
        <Page contestId={contestId} stage={stage} decides={decides} />
      </Suspense>
    </Frame>
  );
}

/** Pages for what the rules of the stage do not have are left out. */
function stepsOf({ rules: { standardisation, comparison } }: Stage): Step[] {
  const missing: Partial<Record<Step, boolean>> = {
    standardisation: !standardisation,
    comparison: !comparison,
  };
  return (Object.keys(STEPS) as Step[]).filter((step) => !missing[step]);
}

const isStep = (step: string): step is Step => step in STEPS;

function Frame({
  contestId,
  stage,
  children,
}: Omit<StageProps, 'decides'> & { children: ReactNode }) {
  const say = useSay(WORDS);
  const href = (step: Step): string =>
    stageHref(contestId, stage.id, step === 'progress' ? '' : step);
  const above = { href: `/staff/contests/${contestId}/judging`, label: say('judging') };
  return (
    <Desk
      title={stage.name}
      above={above}
      aside={
        <span className={`state ${stage.state === 'open' ? 'on' : 'wait'}`}>
          {say(stage.state)}
        </span>
      }
      tabs={stepsOf(stage).map((step) => ({ href: href(step), label: say(step) }))}
    >
      {children}
    </Desk>
  );
}
