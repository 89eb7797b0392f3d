import { may, useMe, type Schemas } from '../kit/api';
import { Panel } from '../kit/desk';
import { Empty } from '../kit/states';
import { useSay } from '../kit/words';
import { COLOURS } from './charts';
import { usePrint, type Report } from './report';
import { SetTargets } from './set-targets';
import { ShareBar } from './share-bar';
import { REPORT_WORDS } from './words';

const WORDS = {
  ...REPORT_WORDS,
  title: ['Chỉ tiêu đơn vị', 'Targets of units'],
  contest: ['Chỉ tiêu của cả cuộc thi.', 'Targets for the whole contest.'],
  round: ['Chỉ tiêu của mỗi vòng.', 'Targets for each round.'],
  none: ['Chưa giao chỉ tiêu nào', 'No targets set'],
  behind: ['{n} đơn vị chưa đạt', '{n} units behind'],
  reached: ['Tất cả đã đạt', 'All reached'],
  missing: ['thiếu {n}', '{n} missing'],
  done: ['Đạt', 'Reached'],
} as const;

interface TargetsProps {
  id: string;
  report: Report;
  /** Read again when targets changed. */
  stale: string;
}

/** Who has reached their target, and who is behind: those furthest behind first. */
export function Targets({ id, report: { targets }, stale }: TargetsProps) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  const me = useMe();
  const { lines, behind, period } = targets;
  return (
    <Panel
      title={say('title')}
      hint={say(period)}
      actions={
        <span className="st-actions">
          {lines.length > 0 && (
            <span className={`state ${behind > 0 ? 'warn' : 'on'}`}>
              {behind > 0 ? say('behind', { n: number(behind) }) : say('reached')}
            </span>
          )}
          {may(me.data, 'contest:edit', id) && <SetTargets id={id} period={period} stale={stale} />}
        </span>
      }
    >
      {lines.length === 0 ? <Empty title={say('none')} /> : <TargetList lines={lines} />}
    </Panel>
  );
}

function TargetList({ lines }: { lines: Report['targets']['lines'] }) {
  const say = useSay(WORDS);
  return (
    <ul className="rp-targets" aria-label={say('title')}>
      {lines.map(({ unitNo, name, people, attempts, behind }) => (
        <li key={unitNo}>
          <b className="rp-name">{name}</b>
          <Reached name={say('people')} reached={people} colour={COLOURS.people} />
          <Reached name={say('attempts')} reached={attempts} colour={COLOURS.attempts} />
          <Result missing={[people?.missing ?? 0, attempts?.missing ?? 0]} behind={behind} />
        </li>
      ))}
    </ul>
  );
}

function Result({ missing, behind }: { missing: [number, number]; behind: boolean }) {
  const say = useSay(WORDS);
  const { number } = usePrint();
  if (!behind) return <span className="state on">{say('done')}</span>;
  const parts = (['people', 'attempts'] as const).flatMap((name, index) => {
    const n = missing[index] ?? 0;
    return n > 0 ? [`${number(n)} ${say(name).toLowerCase()}`] : [];
  });
  return <span className="state warn">{say('missing', { n: parts.join(', ') })}</span>;
}

interface ReachedProps {
  name: string;
  reached: Schemas['TargetReachedDto'] | null;
  colour: string;
}

/** How much of a target is reached; a gap where none was set, so that columns stay columns. */
function Reached({ name, reached, colour }: ReachedProps) {
  const { number } = usePrint();
  if (!reached) return <span className="rp-gap" />;
  const { part, base } = reached.share;
  return (
    <div className="rp-reached">
      <span className="small">
        {name}{' '}
        <span className="num">
          {number(part)}/{number(base)}
        </span>
      </span>
      <ShareBar share={reached.share} colour={colour} />
    </div>
  );
}
