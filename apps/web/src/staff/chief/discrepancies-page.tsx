import { useSearchParams } from 'wouter';
import { queryOf, useStaff } from '../kit/api';
import { Empty, Loaded } from '../kit/states';
import { useEither, useSay } from '../kit/words';
import { useContestWords } from '../kit/zone';
import { stagePath, type Needs, type Waiting, type WaitingList } from './api';
import { DossierPanel } from './dossier-panel';
import type { StageProps } from './api';

const WORDS = {
  show: ['Hiện', 'Show'],
  all: ['Tất cả', 'All'],
  agreement: ['Chờ thống nhất', 'To be agreed'],
  chief: ['Chờ trưởng ban', 'For the chief judge'],
  third: ['Chờ chấm lần ba', 'Third mark'],
  joint: ['Chờ chấm tập thể', 'Joint marking'],
  none: ['Không có bài nào chờ người quyết định', 'No work waits for anybody'],
  list: ['Các bài lệch điểm', 'Works whose marks differ'],
  since: ['từ {at}', 'since {at}'],
  choose: [
    'Chọn một bài ở bên trái để xem điểm và quyết định.',
    'Choose a work to see its marks and decide.',
  ],
} as const;

const FILTERS: readonly (Needs | null)[] = [null, 'chief', 'joint', 'third', 'agreement'];

/** Works that wait for people: the list, and the one that is looked at. */
export default function DiscrepanciesPage({ stage, decides }: StageProps) {
  const say = useSay(WORDS);
  const [search, setSearch] = useSearchParams();
  const needs = search.get('needs');
  const code = search.get('work');
  const list = useStaff<WaitingList>(`${stagePath(stage.id)}/discrepancies${queryOf({ needs })}`);
  const open = (work: string | null, filter = needs): void =>
    setSearch(new URLSearchParams(given({ needs: filter, work })), { replace: true });
  return (
    <>
      <div className="jd-filter" role="group" aria-label={say('show')}>
        {FILTERS.map((filter) => (
          <button
            key={filter ?? 'all'}
            aria-pressed={needs === filter}
            onClick={() => open(null, filter)}
          >
            {say(filter ?? 'all')}
          </button>
        ))}
      </div>
      <div className="ch-split">
        <Loaded query={list} heights={[4, 4, 4]}>
          {({ works }) =>
            works.length === 0 ? (
              <Empty title={say('none')} />
            ) : (
              <List works={works} code={code} open={open} />
            )
          }
        </Loaded>
        <div>
          {code ? (
            <DossierPanel
              key={code}
              stage={stage}
              decides={decides}
              code={code}
              changed={() => list.refresh()}
            />
          ) : (
            <p className="dim">{say('choose')}</p>
          )}
        </div>
      </div>
    </>
  );
}

const given = (values: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null),
  );

interface ListProps {
  works: Waiting[];
  code: string | null;
  open: (code: string) => void;
}

function List({ works, code, open }: ListProps) {
  const say = useSay(WORDS);
  const either = useEither();
  const { f } = useContestWords();
  return (
    <ul className="ch-waiting" aria-label={say('list')}>
      {works.map((work) => {
        const last = work.path.at(-1);
        return (
          <li key={work.code}>
            <button aria-pressed={work.code === code} onClick={() => open(work.code)}>
              <span className="jd-code">{work.code}</span>
              <b>{say(work.needs)}</b>
              <span>{work.title}</span>
              {last && <span className="small">{either(last.vi, last.en)}</span>}
              <span className="small dim">{say('since', { at: f.instant(work.since) })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
