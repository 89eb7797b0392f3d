import { lazy, Suspense, type ComponentType } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Bones } from '../../design/page';
import { useWords } from '../../i18n/format';
import { ContestDesk } from '../contest/contest-desk';
import { may, useMe, type Contest } from '../kit/api';
import { useCurrentInView } from '../kit/current-in-view';
import { Empty } from '../kit/states';
import { useSay } from '../kit/words';
import { Lost } from '../shell/lost';
import { ScopeContext, stepHref, useGate, type Scope } from './api';
import './results.css';

const WORDS = {
  steps: ['Các bước công bố kết quả', 'Steps to a published result'],
  scope: ['Kết quả của', 'Result of'],
  all: ['Cả cuộc thi', 'Whole contest'],
  compute: ['Tính kết quả', 'Compute'],
  decide: ['Quyết định', 'Decide'],
  publish: ['Công bố', 'Publish'],
  after: ['Trao giải', 'Award'],
  closing: ['Kết thúc', 'Closing'],
  standings: ['Bảng xếp hạng', 'Standings'],
  prizes: ['Giải thưởng', 'Prizes'],
  collectives: ['Tập thể', 'Collectives'],
  differences: ['Đối chiếu', 'Two scorers'],
  ties: ['Đồng hạng', 'Ties'],
  roles: ['Diện loại trừ', 'Barred roles'],
  flags: ['Nghi vấn', 'Suspicions'],
  corrections: ['Đính chính', 'Corrections'],
  winners: ['Người đoạt giải', 'Winners'],
  publications: ['Công bố', 'Publication'],
  appeals: ['Khiếu nại', 'Appeals'],
  certificates: ['Giấy chứng nhận', 'Certificates'],
  ofWorks: ['Xét giải và công bố', 'Awards and publication'],
  blocks: ['{n} việc đang chặn công bố', '{n} in the way of publication'],
  noRight: ['Không có quyền xem', 'Not allowed'],
  noRightHint: [
    'Kết quả chưa công bố chỉ dành cho ban tổ chức của cuộc thi này.',
    'Results that are not published are for the organisers of this contest only.',
  ],
} as const;

type Word = keyof typeof WORDS;

interface Step {
  /** The end of its address. */
  at: string;
  words: Word;
  page: ComponentType;
}

/** In the order in which a result comes to be. */
const GROUPS: readonly (readonly [title: Word, steps: readonly Step[]])[] = [
  [
    'compute',
    [
      { at: '', words: 'closing', page: lazy(() => import('./closing')) },
      { at: 'standings', words: 'standings', page: lazy(() => import('./standings')) },
      { at: 'prizes', words: 'prizes', page: lazy(() => import('./prizes')) },
      { at: 'collectives', words: 'collectives', page: lazy(() => import('./collectives')) },
    ],
  ],
  [
    'decide',
    [
      { at: 'differences', words: 'differences', page: lazy(() => import('./differences')) },
      { at: 'ties', words: 'ties', page: lazy(() => import('./ties')) },
      { at: 'roles', words: 'roles', page: lazy(() => import('./roles')) },
      { at: 'flags', words: 'flags', page: lazy(() => import('./flags')) },
      { at: 'corrections', words: 'corrections', page: lazy(() => import('./corrections')) },
    ],
  ],
  [
    'publish',
    [
      { at: 'winners', words: 'winners', page: lazy(() => import('./winners')) },
      { at: 'publications', words: 'publications', page: lazy(() => import('./publications')) },
      { at: 'appeals', words: 'appeals', page: lazy(() => import('./appeals')) },
    ],
  ],
  [
    'after',
    [{ at: 'certificates', words: 'certificates', page: lazy(() => import('./certificates')) }],
  ],
];
const STEPS = GROUPS.flatMap(([, steps]) => steps);

/** Steps that an award list of works has too; what comes before them happens in the jury's room. */
const OF_WORKS = STEPS.filter(({ at }) => at === 'winners' || at === 'certificates');
const WorksResults = lazy(() => import('./works-results'));

/** From the last answer to certificates: the results of a contest, step by step. */
export default function ResultsPage({ id, step = '' }: { id: string; step?: string }) {
  const say = useSay(WORDS);
  const me = useMe();
  return (
    <ContestDesk id={id}>
      {(contest) =>
        may(me.data, 'contest:results', id) ? (
          <Steps contest={contest} at={step} />
        ) : (
          <Empty title={say('noRight')}>
            <p>{say('noRightHint')}</p>
          </Empty>
        )
      }
    </ContestDesk>
  );
}

function Steps({ contest, at }: { contest: Contest; at: string }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  if (contest.rounds.length === 0) return <WorksSteps contest={contest} at={at} />;
  const round = contest.rounds.find(({ id }) => id === search.get('round')) ?? null;
  const step = STEPS.find((one) => one.at === at);
  if (!step) return <Lost />;
  const scope: Scope = { contest, round };
  const Page = step.page;
  return (
    <ScopeContext value={scope}>
      <ScopeChoice scope={scope} at={at} />
      <div className="rs-frame">
        <StepList scope={scope} at={at} />
        <div className="rs-step" key={round?.id ?? 'all'}>
          <Suspense fallback={<Bones label={t('page.loading')} heights={[7, 14]} />}>
            <Page />
          </Suspense>
        </div>
      </div>
    </ScopeContext>
  );
}

/** Of a contest without rounds: what its award list leads to, and the way to everything else. */
function WorksSteps({ contest, at }: { contest: Contest; at: string }) {
  const say = useSay(WORDS);
  const { t } = useWords();
  const step = STEPS.find((one) => one.at === at);
  if (!step) return <Lost />;
  const scope: Scope = { contest, round: null };
  const own = OF_WORKS.find((one) => one.at === at);
  const Page = own?.page ?? WorksResults;
  return (
    <ScopeContext value={scope}>
      <div className="rs-frame">
        <nav className="rs-steps" aria-label={say('steps')}>
          <ul>
            <li>
              <Link href={stepHref(scope, '')} aria-current={own ? undefined : 'page'}>
                {say('ofWorks')}
              </Link>
            </li>
            {OF_WORKS.map(({ at: to, words }) => (
              <li key={to}>
                <Link href={stepHref(scope, to)} aria-current={to === at ? 'page' : undefined}>
                  {say(words)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="rs-step">
          <Suspense fallback={<Bones label={t('page.loading')} heights={[7, 14]} />}>
            <Page />
          </Suspense>
        </div>
      </div>
    </ScopeContext>
  );
}

/** Rounds have results of their own, where the rules give prizes for them. */
function ScopeChoice({ scope, at }: { scope: Scope; at: string }) {
  const say = useSay(WORDS);
  const { contest, round } = scope;
  return (
    <nav className="rs-scope" aria-label={say('scope')}>
      {[null, ...contest.rounds].map((one) => (
        <Link
          key={one?.id ?? 'all'}
          className="st-chip-choice"
          href={stepHref({ contest, round: one }, at)}
          aria-current={one?.id === round?.id ? 'true' : undefined}
        >
          {one?.title ?? say('all')}
        </Link>
      ))}
    </nav>
  );
}

/** The steps, each with how much of what blocks publication is dealt with there. */
function StepList({ scope, at }: { scope: Scope; at: string }) {
  const say = useSay(WORDS);
  const { data: gate } = useGate(scope);
  const blocking = new Map<string, number>();
  for (const { code, link, count } of gate?.blockers ?? []) {
    const step = link.split('/results/')[1] ?? '';
    const before = blocking.get(step) ?? 0;
    // Places that wait stand behind the ties that hold them up: the same work, said twice.
    if (code !== 'places-waiting' || before === 0) blocking.set(step, before + count);
  }
  const list = useCurrentInView(at);
  return (
    <nav ref={list} className="rs-steps" aria-label={say('steps')}>
      {GROUPS.map(([title, steps]) => (
        <div key={title}>
          <p aria-hidden="true">{say(title)}</p>
          <ul>
            {steps.map(({ at: to, words }) => {
              const waiting = blocking.get(to) ?? 0;
              return (
                <li key={to}>
                  <Link href={stepHref(scope, to)} aria-current={to === at ? 'page' : undefined}>
                    {say(words)}
                    {waiting > 0 && (
                      <span className="rs-count num">
                        <span aria-hidden="true">{waiting}</span>
                        <span className="sr">{say('blocks', { n: waiting })}</span>
                      </span>
                    )}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
