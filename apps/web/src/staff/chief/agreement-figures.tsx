import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';
import type { Estimate, Pair, Reason, Statistics } from './api';

const WORDS = {
  icc: ['Một lượt chấm tin được đến đâu', 'How far one mark can be relied on'],
  iccHint: [
    'Phần chênh lệch điểm thật sự do bài hay dở (ICC). Giám khảo chặt, nới tay làm nó giảm.',
    'The share of the differences between marks that comes from the works (ICC). Strict and lenient judges lower it.',
  ],
  average: ['Điểm trung bình tin được đến đâu', 'How far the mean can be relied on'],
  averageHint: [
    'Như trên, cho trung bình các lượt chấm của một bài: điều quyết định thứ hạng.',
    'The same for the mean of a work’s marks, which decides its rank.',
  ],
  oneWay: ['Một lượt, người chấm bất kỳ', 'One mark, by anybody'],
  oneWayHint: [
    'ICC một chiều: coi mỗi bài do những người khác nhau chấm, không tách được ai chặt ai nới.',
    'One-way ICC: every work marked by other people, so that severity cannot be told apart.',
  ],
  oneWayAverage: ['Trung bình, người chấm bất kỳ', 'The mean, by anybody'],
  oneWayAverageHint: [
    'ICC một chiều cho trung bình các lượt chấm của một bài.',
    'One-way ICC for the mean of a work’s marks.',
  ],
  consistency: ['Nếu trừ mức chặt tay', 'Severity taken out'],
  consistencyHint: [
    'Các giám khảo xếp thứ tự bài giống nhau đến đâu, dù người chặt người nới.',
    'How alike the judges order the works, strict or lenient.',
  ],
  alpha: ['Alpha của Krippendorff', 'Krippendorff’s alpha'],
  alphaHint: [
    'Mức thống nhất của mọi lượt chấm, kể cả khi số lượt không đều. Từ 0,8 là tốt; dưới 0,67 chỉ nên tham khảo.',
    'Agreement of all marks, however many each work has. From .8 it is good; below .67 only indicative.',
  ],
  kappa: ['Kappa có trọng số', 'Weighted kappa'],
  kappaHint: [
    'Hai lượt chấm có xếp bài vào cùng một phần mười thang điểm không, đã trừ may rủi.',
    'Whether two marks put a work into the same tenth of the scale, chance taken off.',
  ],
  consistencySingle: ['Một lượt, trừ mức chặt tay', 'One mark, severity taken out'],
  consistencySingleHint: ['Như trên, cho từng lượt chấm.', 'The same for a single mark.'],
  fleiss: ['Kappa của Fleiss', 'Fleiss’ kappa'],
  fleissHint: [
    'Mọi lượt chấm của một bài có rơi vào cùng một phần mười thang điểm không; lệch một phần hay chín phần đều kể như nhau.',
    'Whether all marks of a work fall into one and the same tenth of the scale; near and far misses count alike.',
  ],
  concordance: ['W của Kendall', 'Kendall’s W'],
  concordanceHint: [
    'Các giám khảo xếp thứ tự giống nhau đến đâu; chỉ tính được khi mọi người chấm cùng những bài.',
    'How alike all judges order the works; only where everybody marked the same ones.',
  ],
  pearson: ['Tương quan hai lượt', 'Correlation'],
  pearsonHint: [
    'Hai lượt chấm cùng tăng, cùng giảm đến đâu.',
    'How far two marks rise and fall together.',
  ],
  spearman: ['Tương quan thứ hạng', 'Rank correlation'],
  spearmanHint: [
    'Hai lượt chấm xếp thứ tự giống nhau đến đâu.',
    'How alike two marks order the works.',
  ],
  difference: ['Hai lượt chấm lệch nhau', 'Two marks differ by'],
  differenceHint: [
    'Lệch trung bình (không kể dấu). Cứ 20 bài thì 19 bài có lượt hai so với lượt một trong khoảng {from} đến {to}.',
    'On average, whatever the sign. For 19 works in 20 the second mark less the first lies between {from} and {to}.',
  ],
  points: ['{n} điểm', '{n} points'],
  interval: ['tin cậy 95 %: {from} đến {to}', '95 %: {from} to {to}'],
  poor: ['kém', 'poor'],
  moderate: ['trung bình', 'moderate'],
  good: ['tốt', 'good'],
  excellent: ['rất tốt', 'excellent'],
  'no-marks': ['Chưa có lượt chấm nào.', 'There are no marks.'],
  'one-work': ['Mới có một bài.', 'There is one work only.'],
  'one-judge': ['Mới có một giám khảo.', 'There is one judge only.'],
  'no-pairs': ['Chưa bài nào có hai lượt chấm.', 'No work has two marks.'],
  incomplete: [
    'Không phải bài nào cũng đủ lượt chấm của mọi người.',
    'Not every work has a mark by everybody.',
  ],
  'no-variation': ['Mọi điểm bằng nhau.', 'All marks are equal.'],
  'no-spare-marks': ['Chưa đủ lượt chấm để đo sai số.', 'Too few marks to measure the error.'],
  disconnected: ['Các lượt chấm chia thành nhóm rời nhau.', 'The marks fall into separate groups.'],
} as const satisfies Record<Reason, readonly [string, string]> &
  Record<string, readonly [string, string]>;

/** Koo & Li (2016), Journal of Chiropractic Medicine 15, 155-163. */
const GRADES = [
  [0.9, 'excellent'],
  [0.75, 'good'],
  [0.5, 'moderate'],
] as const;

const gradeOf = (value: number): 'excellent' | 'good' | 'moderate' | 'poor' =>
  GRADES.find(([from]) => value >= from)?.[1] ?? 'poor';

type Phrase = keyof typeof WORDS;

interface Figure {
  name: Phrase;
  hint: Phrase;
  estimate: Estimate;
  interval?: { lower: number; upper: number } | null;
}

function figuresOf(statistics: Statistics): Figure[] {
  const { intraclass, alpha, kappa, fleiss, concordance, pearson, spearman } = statistics;
  const of = (pair: Pair | null | undefined, which: 'single' | 'average') => ({
    estimate: pair
      ? { value: pair[which].value, reason: null }
      : { value: null, reason: intraclass.reason ?? ('no-spare-marks' as const) },
    interval: pair?.[which].interval ?? null,
  });
  const { value } = intraclass;
  const best = value?.agreement ?? value?.oneWay;
  return [
    { name: 'average', hint: 'averageHint', ...of(best, 'average') },
    { name: 'icc', hint: 'iccHint', ...of(best, 'single') },
    { name: 'consistency', hint: 'consistencyHint', ...of(value?.consistency, 'average') },
    {
      name: 'consistencySingle',
      hint: 'consistencySingleHint',
      ...of(value?.consistency, 'single'),
    },
    { name: 'oneWayAverage', hint: 'oneWayAverageHint', ...of(value?.oneWay, 'average') },
    { name: 'oneWay', hint: 'oneWayHint', ...of(value?.oneWay, 'single') },
    { name: 'alpha', hint: 'alphaHint', estimate: alpha },
    { name: 'kappa', hint: 'kappaHint', estimate: kappa },
    { name: 'fleiss', hint: 'fleissHint', estimate: fleiss },
    { name: 'concordance', hint: 'concordanceHint', estimate: concordance },
    { name: 'pearson', hint: 'pearsonHint', estimate: pearson },
    { name: 'spearman', hint: 'spearmanHint', estimate: spearman },
  ];
}

interface AgreementFiguresProps {
  statistics: Statistics;
  /** The most that a work can have, in hundredths. */
  scale: number;
}

/** Every figure of agreement with what it says, in plain words. */
export function AgreementFigures({ statistics, scale }: AgreementFiguresProps) {
  return (
    <ul className="ch-figures">
      <Differ statistics={statistics} scale={scale} />
      {figuresOf(statistics).map((figure) => (
        <FigureItem key={figure.name} figure={figure} />
      ))}
    </ul>
  );
}

function FigureItem({ figure: { name, hint, estimate, interval } }: { figure: Figure }) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const two = (value: number): string => f.number(Math.round(value * 100) / 100, 2);
  const { value, reason } = estimate;
  return (
    <li>
      <h3>{say(name)}</h3>
      {value === null ? (
        <p className="dim">{say(reason ?? 'no-marks')}</p>
      ) : (
        <p>
          <b className="ch-figure num">{two(value)}</b>{' '}
          <span className={`ch-grade ${gradeOf(value)}`}>{say(gradeOf(value))}</span>
          <meter min={0} max={1} value={Math.max(0, value)} aria-label={say(name)} />
        </p>
      )}
      {interval && (
        <p className="small dim">
          {say('interval', { from: two(interval.lower), to: two(interval.upper) })}
        </p>
      )}
      <p className="small">{say(hint)}</p>
    </li>
  );
}

function Differ({ statistics: { difference }, scale }: AgreementFiguresProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const { value, reason } = difference;
  const two = (points: number): string => f.number(Math.round(points * 100) / 100, 2);
  return (
    <li>
      <h3>{say('difference')}</h3>
      {value === null ? (
        <p className="dim">{say(reason ?? 'no-marks')}</p>
      ) : (
        <>
          <p>
            <b className="ch-figure num">{say('points', { n: two(value.size) })}</b>{' '}
            <span className="dim num">/{f.number(scale / 100)}</span>
          </p>
          <p className="small">
            {say('differenceHint', {
              from: two(value.limits.lower),
              to: two(value.limits.upper),
            })}
          </p>
        </>
      )}
    </li>
  );
}
