import { Panel } from '../../kit/desk';
import { useSay } from '../../kit/words';
import { PairChart } from '../charts';
import { usePrint } from '../report';
import { WORKS_WORDS } from './words';
import type { WorksReport } from './works-report';

const WORDS = {
  ...WORKS_WORDS,
  days: ['Theo ngày', 'By day'],
  hours: ['Theo giờ trong ngày', 'By hour of the day'],
  hint: ['Theo lúc nộp, giờ {zone}.', 'By the time of handing in, {zone}.'],
  day: ['Ngày', 'Day'],
  hour: ['Giờ', 'Hour'],
} as const;

/** When works were handed in, by the clock of the contest. */
export function WorksTimes({ report: { days, hours, scope } }: { report: WorksReport }) {
  const say = useSay(WORDS);
  const { day, short } = usePrint();
  if (days.length === 0) return null;
  const names = { people: say('authors'), attempts: say('works') };
  const hint = say('hint', { zone: scope.zone });
  return (
    <div className="rp-grid">
      <Panel title={say('days')} hint={hint}>
        <PairChart
          axis={say('day')}
          names={names}
          marks={days.map((line) => ({
            ...{ name: day(line.day), people: line.authors, attempts: line.works },
          }))}
          tick={(name) => short(name.split('/').reverse().join('-'))}
        />
      </Panel>
      <Panel title={say('hours')} hint={hint}>
        <PairChart
          axis={say('hour')}
          names={names}
          marks={hours.map((line) => ({
            ...{ name: `${line.hour}h`, people: line.authors, attempts: line.works },
          }))}
        />
      </Panel>
    </div>
  );
}
