import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';
import type { JudgeStatistics, Measured, MeasuredEstimate } from './api';
import { Severity } from './judge-table';
import { SeverityCourse } from './severity-course';
import { isStriking, reachOf, Whisker } from './whisker';

const WORDS = {
  table: [
    'Mức chặt tay, độ tản và thay đổi của từng giám khảo',
    'Severity, spread and drift of each judge',
  ],
  judge: ['Giám khảo', 'Judge'],
  marks: ['Lượt chấm', 'Marks'],
  severity: ['Chặt hay nới (điểm)', 'Severity (points)'],
  spread: ['Độ tản', 'Spread'],
  drift: ['Thay đổi mỗi 100 bài', 'Drift per 100'],
  course: ['Diễn biến', 'Along the way'],
  part: ['Nhóm', 'Group'],
  off: ['± {n}', '± {n}'],
  none: ['–', '–'],
} as const;

const LEAST_REACH = 0.25;

/** Judges beside each other: strict or lenient, even or uneven, steady or drifting. */
export function JudgesPlot({ judges }: { judges: JudgeStatistics[] }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const known = (of: (judge: JudgeStatistics) => MeasuredEstimate): Measured[] =>
    judges.flatMap((judge) => of(judge).value ?? []);
  const reach = reachOf(
    known(({ severity }) => severity),
    LEAST_REACH,
  );
  const driftReach = reachOf(
    known(({ drift }) => drift),
    LEAST_REACH,
  );
  const courseReach = reachOf(
    judges.flatMap(({ course }) => course),
    LEAST_REACH,
  );
  const parts = Math.max(0, ...judges.map(({ part }) => part));
  const sorted = [...judges].sort(
    (a, b) => a.part - b.part || (b.severity.value?.value ?? 0) - (a.severity.value?.value ?? 0),
  );
  const two = (value: number): string => f.number(Math.round(value * 100) / 100, 2);
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('table')}>
      <table className="st-table ch-judges">
        <thead>
          <tr>
            <th scope="col">{say('judge')}</th>
            {parts > 1 && <th scope="col">{say('part')}</th>}
            <th scope="col" className="right">
              {say('marks')}
            </th>
            <th scope="col">{say('severity')}</th>
            <th scope="col" className="right">
              {say('spread')}
            </th>
            <th scope="col">{say('drift')}</th>
            <th scope="col">{say('course')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((judge) => (
            <tr key={judge.judge}>
              <th scope="row">
                <span className="num dim">{judge.judge}</span> {judge.name}
              </th>
              {parts > 1 && <td className="num">{judge.part}</td>}
              <td className="num right">{f.number(judge.marks)}</td>
              <td>
                <Severity statistics={judge} reach={reach} />
              </td>
              <td className="num right">
                <Spread spread={judge.consistency} two={two} />
              </td>
              <td>
                <Drift drift={judge.drift} reach={driftReach} two={two} />
              </td>
              <td>
                <SeverityCourse course={judge.course} reach={courseReach} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SpreadProps {
  spread: MeasuredEstimate;
  two: (value: number) => string;
}

/** What stays unexplained in a judge's marks, with how far that is known. */
function Spread({ spread: { value: spread }, two }: SpreadProps) {
  const say = useSay(WORDS);
  if (!spread) return say('none');
  const { value, standardError } = spread;
  return (
    <>
      {two(value)}{' '}
      {standardError !== null && (
        <span className="dim">{say('off', { n: two(standardError) })}</span>
      )}
    </>
  );
}

interface DriftProps {
  drift: MeasuredEstimate;
  reach: number;
  two: (value: number) => string;
}

function Drift({ drift: { value: drift }, reach, two }: DriftProps) {
  const say = useSay(WORDS);
  if (!drift) return <span className="dim">{say('none')}</span>;
  const { value, standardError } = drift;
  const striking = isStriking(value, standardError);
  return (
    <span className={striking ? 'ch-severity striking' : 'ch-severity'}>
      <Whisker value={value} standardError={standardError} reach={reach} striking={striking} />
      <span className="num">{(value > 0 ? '+' : '') + two(value)}</span>
    </span>
  );
}
