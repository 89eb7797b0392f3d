import { Link } from 'wouter';
import { Panel } from '../kit/desk';
import { StateMark } from '../kit/round-state';
import { useSay } from '../kit/words';
import { PairChart } from './charts';
import { usePrint, type Report } from './report';
import { REPORT_WORDS } from './words';

const WORDS = {
  ...REPORT_WORDS,
  title: ['Các vòng', 'Rounds'],
  round: ['Vòng', 'Round'],
  perPerson: ['Lượt/người', 'Per person'],
  growth: ['Tăng trưởng', 'Growth'],
  before: ['Trước', 'Before'],
  now: ['Nay', 'Now'],
  difference: ['Chênh lệch', 'Difference'],
  change: ['Tăng, giảm', 'Change'],
  against: ['So với', 'Against'],
  measure: ['Chỉ số', 'Measure'],
} as const;

/** The rounds of the contest beside each other. */
export function Rounds({ report: { rounds, scope } }: { report: Report }) {
  const say = useSay(WORDS);
  const { number, percent } = usePrint();
  if (rounds.length === 0) return null;
  const marks = rounds.map(({ title, people, attempts }) => ({ name: title, people, attempts }));
  return (
    <Panel title={say('title')}>
      {rounds.length > 1 && <PairChart axis={say('round')} marks={marks} />}
      <div className="st-scroll" tabIndex={0} role="region" aria-label={say('title')}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{say('round')}</th>
              {(['people', 'attempts', 'perPerson', 'allCorrect', 'share', 'average'] as const).map(
                (column) => (
                  <th scope="col" key={column} className="right">
                    {say(column)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <tr key={round.id} className={round.id === scope.roundId ? 'rp-here' : undefined}>
                <th scope="row" className="rp-name">
                  <Link href={`/staff/contests/${scope.contestId}/reports?round=${round.id}`}>
                    {round.title}
                  </Link>{' '}
                  <StateMark state={round.state} />
                </th>
                <td className="num right">{number(round.people)}</td>
                <td className="num right">{number(round.attempts)}</td>
                <td className="num right">{number(round.perPerson)}</td>
                <td className="num right">{number(round.allCorrect.part)}</td>
                <td className="num right">{percent(round.allCorrect.percent)}</td>
                <td className="num right">{number(round.average)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** How the numbers changed against the round and the edition before. */
export function Growth({ report: { growth } }: { report: Report }) {
  const say = useSay(WORDS);
  if (growth.length === 0) return null;
  return (
    <Panel title={say('growth')}>
      <div className="st-scroll" tabIndex={0} role="region" aria-label={say('growth')}>
        <table className="st-table">
          <thead>
            <tr>
              <th scope="col">{say('against')}</th>
              <th scope="col">{say('measure')}</th>
              {(['before', 'now', 'difference', 'change'] as const).map((column) => (
                <th scope="col" key={column} className="right">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {growth.flatMap((line) =>
              (['people', 'attempts', 'allCorrect'] as const).map((name, index) => (
                <GrowthRow
                  key={`${line.kind} ${name}`}
                  line={line}
                  name={name}
                  isFirst={index === 0}
                />
              )),
            )}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

interface GrowthRowProps {
  line: Report['growth'][number];
  name: 'people' | 'attempts' | 'allCorrect';
  isFirst: boolean;
}

const LOOKS = { up: ['rp-up', '+'], down: ['rp-down', ''], same: ['', ''] } as const;

function lookOf(difference: number | null) {
  if (difference === null || difference === 0) return LOOKS.same;
  return difference > 0 ? LOOKS.up : LOOKS.down;
}

function GrowthRow({ line, name, isFirst }: GrowthRowProps) {
  const say = useSay(WORDS);
  const { number, percent } = usePrint();
  const { before, now, difference, percent: changed, reason } = line[name];
  const [look, sign] = lookOf(difference);
  return (
    <tr>
      {isFirst && (
        <th scope="rowgroup" rowSpan={3} className="rp-name">
          {line.title}
        </th>
      )}
      <td className="rp-measure">{say(name)}</td>
      <td className="num right">{number(before)}</td>
      <td className="num right">{number(now)}</td>
      <td className="num right">{difference === null ? '–' : sign + number(difference)}</td>
      <td className={`num right ${look}`}>
        {changed !== null && sign + percent(changed)}
        {reason && <span className="dim small">{say(reason)}</span>}
      </td>
    </tr>
  );
}
