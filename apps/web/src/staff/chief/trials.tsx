import { useWords } from '../../i18n/format';
import { useSay } from '../kit/words';
import type { Trial } from './api';

const WORDS = {
  none: ['chưa có', 'none yet'],
  within: ['{n}/{of} trong giới hạn', '{n} of {of} within'],
} as const;

interface TrialsProps {
  label: string;
  trials: readonly Trial[];
  /** In hundredths of a point. */
  tolerance: number;
}

/** How far a judge's marks of reference works lie from the agreed ones: drawn, and counted. */
export function Trials({ label, trials, tolerance }: TrialsProps) {
  const say = useSay(WORDS);
  const { f } = useWords();
  const off = trials.map(({ given, agreed }) => given - agreed);
  const reach = Math.max(tolerance * 2, 1, ...off.map(Math.abs));
  const at = (difference: number): number => 50 + (difference / reach) * 46;
  const within = off.filter((one) => Math.abs(one) <= tolerance).length;
  const words =
    trials.length === 0
      ? say('none')
      : say('within', { n: f.number(within), of: f.number(trials.length) });
  return (
    <div className="ch-trials">
      <span className="small dim">
        {label}: {words}
      </span>
      {trials.length > 0 && (
        <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
          <rect
            x={at(-tolerance)}
            y="2"
            width={at(tolerance) - at(-tolerance)}
            height="12"
            className="band"
          />
          <line x1="50" y1="0" x2="50" y2="16" className="axis" />
          {off.map((one, index) => (
            <line
              key={index}
              x1={at(one)}
              y1="3"
              x2={at(one)}
              y2="13"
              className={Math.abs(one) > tolerance ? 'dot striking' : 'dot'}
            />
          ))}
        </svg>
      )}
    </div>
  );
}
