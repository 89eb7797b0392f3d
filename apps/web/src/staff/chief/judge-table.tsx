import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';
import type { Judge, JudgeStatistics } from './api';
import { isStriking, reachOf, Whisker } from './whisker';

const WORDS = {
  table: ['Giám khảo, tiến độ, tốc độ và mức chặt tay', 'Judges, progress, speed and severity'],
  judge: ['Giám khảo', 'Judge'],
  done: ['Đã chấm', 'Marked'],
  pace: ['Bài mỗi giờ', 'Works an hour'],
  severity: ['Chặt hay nới', 'Severity'],
  strict: ['chặt {n}', 'strict {n}'],
  lenient: ['nới {n}', 'lenient {n}'],
  seeds: ['Bài kiểm tra', 'Seeds'],
  missed: ['{missed}/{n} lệch', '{missed} of {n} off'],
  qualifying: ['chấm bài chuẩn', 'qualifying'],
  stopped: ['tạm dừng', 'stopped'],
  flags: ['{n} cờ', '{n} flags'],
  none: ['–', '–'],
} as const;

const HOUR = 3_600;
/** An axis never shows less than this to either side, in points. */
const LEAST_REACH = 0.25;

interface JudgeTableProps {
  judges: Judge[];
  statistics: JudgeStatistics[];
}

const paceOf = ({ secondsPerWork }: Judge): number => (secondsPerWork ? HOUR / secondsPerWork : 0);

/** Every judge on one line: how far, how fast, how strict; drawn, and said in figures. */
export function JudgeTable({ judges, statistics }: JudgeTableProps) {
  const say = useSay(WORDS);
  const fastest = Math.max(1, ...judges.map(paceOf));
  const known = new Map(statistics.map((judge) => [judge.judge, judge]));
  const reach = reachOf(
    statistics.flatMap(({ severity }) => severity.value ?? []),
    LEAST_REACH,
  );
  return (
    <div className="st-scroll" tabIndex={0} role="region" aria-label={say('table')}>
      <table className="st-table ch-judges">
        <thead>
          <tr>
            <th scope="col">{say('judge')}</th>
            <th scope="col">{say('done')}</th>
            <th scope="col">{say('pace')}</th>
            <th scope="col">{say('severity')}</th>
            <th scope="col">{say('seeds')}</th>
          </tr>
        </thead>
        <tbody>
          {judges.map((judge) => (
            <Row
              key={judge.memberId}
              judge={judge}
              statistics={known.get(judge.no)}
              fastest={fastest}
              reach={reach}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  judge: Judge;
  statistics: JudgeStatistics | undefined;
  fastest: number;
  reach: number;
}

function Row({ judge, statistics, fastest, reach }: RowProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { no, name, state, total, done, flags, seeds, seedsMissed } = judge;
  const pace = paceOf(judge);
  return (
    <tr>
      <th scope="row">
        <span className="num dim">{no}</span> {name}
        <span className="small dim ch-under">
          {[state !== 'marking' && say(state), flags > 0 && say('flags', { n: f.number(flags) })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      <td>
        <span
          className="ch-bar"
          style={{ '--share': total ? done / total : 0 } as React.CSSProperties}
        >
          {f.number(done)}/{f.number(total)}
        </span>
      </td>
      <td>
        <span className="ch-bar gold" style={{ '--share': pace / fastest } as React.CSSProperties}>
          {pace > 0 ? f.number(Math.round(pace * 10) / 10) : say('none')}
        </span>
      </td>
      <td>
        <Severity statistics={statistics} reach={reach} />
      </td>
      <td className={seedsMissed > 0 ? 'ch-alarm' : undefined}>
        {seeds > 0
          ? say('missed', { missed: f.number(seedsMissed), n: f.number(seeds) })
          : say('none')}
      </td>
    </tr>
  );
}

/** A judge's severity, drawn and in figures. */
export function Severity({
  statistics,
  reach,
}: {
  statistics: JudgeStatistics | undefined;
  reach: number;
}) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const severity = statistics?.severity.value;
  if (!severity) return <span className="dim">{say('none')}</span>;
  const { value, standardError } = severity;
  const striking = isStriking(value, standardError);
  const size = f.number(Math.round(Math.abs(value) * 100) / 100);
  return (
    <span className={striking ? 'ch-severity striking' : 'ch-severity'}>
      <Whisker value={value} standardError={standardError} reach={reach} striking={striking} />
      <span className="num">{say(value >= 0 ? 'strict' : 'lenient', { n: size })}</span>
    </span>
  );
}
