import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { COLOURS } from './charts';
import { usePrint, type Report } from './report';
import { ShareBar } from './share-bar';
import { REPORT_WORDS } from './words';

const WORDS = {
  ...REPORT_WORDS,
  title: ['Phổ điểm', 'Bands'],
  hint: [
    'So với điểm tối đa. Người: kết quả được tính tốt nhất của mỗi người; lượt: từng lượt hợp lệ.',
    'Of the most points. People: the best counted result of each; attempts: each valid one.',
  ],
  band: ['Mức', 'Band'],
  notCounted: [
    '{n} người đã nộp bài nhưng chưa có kết quả được tính.',
    '{n} people handed in but have no counted result.',
  ],
} as const;

/** How results spread; each percentage stands beside the number it comes from. */
export function Bands({ report: { bands, totals } }: { report: Report }) {
  const say = useSay(WORDS);
  const { number, said } = usePrint();
  const missing = totals.people - totals.counted;
  return (
    <Panel title={say('title')} hint={say('hint')}>
      <div className="st-scroll" tabIndex={0} role="region" aria-label={say('title')}>
        <table className="st-table rp-bands">
          <thead>
            <tr>
              <th scope="col">{say('band')}</th>
              <th scope="col" className="right">
                {say('people')}
              </th>
              <th scope="col">{say('share')}</th>
              <th scope="col" className="right">
                {say('attempts')}
              </th>
              <th scope="col">{say('share')}</th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({ from, name, people, attempts }) => (
              <tr key={from}>
                <th scope="row">{said(name)}</th>
                <td className="num right">{number(people.part)}</td>
                <td>
                  <ShareBar share={people} colour={COLOURS.people} />
                </td>
                <td className="num right">{number(attempts.part)}</td>
                <td>
                  <ShareBar share={attempts} colour={COLOURS.attempts} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {missing > 0 && (
        <p className="dim small st-gap-top">{say('notCounted', { n: number(missing) })}</p>
      )}
    </Panel>
  );
}
