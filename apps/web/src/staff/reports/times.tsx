import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { PairChart } from './charts';
import { usePrint, type Report } from './report';

const WORDS = {
  days: ['Theo ngày', 'By day'],
  hours: ['Theo giờ trong ngày', 'By hour of the day'],
  hint: [
    'Theo lúc nộp bài, giờ {zone}. Người nộp trong nhiều ngày được đếm ở mỗi ngày một lần.',
    'By the time of handing in, {zone}. Whoever handed in on several days counts once on each.',
  ],
  day: ['Ngày', 'Day'],
  hour: ['Giờ', 'Hour'],
} as const;

/** When people took part, by the clock of the contest. */
export function Times({ report: { days, hours, scope } }: { report: Report }) {
  const say = useSay(WORDS);
  const { day, short } = usePrint();
  if (days.length === 0) return null;
  const byDay = days.map((line) => ({ ...line, name: line.day }));
  const byHour = hours.map((line) => ({ ...line, name: `${line.hour}h` }));
  return (
    <div className="rp-grid">
      <Panel title={say('days')} hint={say('hint', { zone: scope.zone })}>
        <PairChart
          axis={say('day')}
          marks={byDay.map((mark) => ({ ...mark, name: day(mark.name) }))}
          tick={(name) => short(name.split('/').reverse().join('-'))}
        />
      </Panel>
      <Panel title={say('hours')} hint={say('hint', { zone: scope.zone })}>
        <PairChart axis={say('hour')} marks={byHour} />
      </Panel>
    </div>
  );
}
