import type { PulseDocument } from '@bangvang/contracts';
import { useWords } from '../i18n/format';
import { barsOf, shareBelow } from './rows';

interface BandsProps {
  pulse: PulseDocument;
  /** The most one can reach; null while it is not known. */
  maxPoints: number | null;
  /** My points; null when I have none. */
  mine: number | null;
}

/** How many people reached how many points, and where I am among them. */
export function Bands({ pulse, maxPoints, mine }: BandsProps) {
  const { t, f } = useWords();
  const bars = barsOf(pulse.bands, maxPoints ?? 0, mine);
  const highest = Math.max(1, ...bars.map(({ people }) => people));
  const below = mine === null ? null : shareBelow(pulse.bands, mine);
  const range = (from: number, to: number) => (to > from ? `${from}–${to}` : String(from));
  return (
    <figure className="bands">
      <figcaption>
        {below === null ? t('bands.caption') : t('bands.mine', { share: f.percent(below) })}
      </figcaption>
      <ol style={{ gridTemplateColumns: `repeat(${bars.length}, 1fr)` }}>
        {bars.map(({ from, to, people, mine: here }) => (
          <li key={from} className={here ? 'here' : undefined}>
            <span className="sr">
              {t('bands.bar', { points: range(from, to), people: f.number(people) })}
            </span>
            {here && <em>{t('bands.here')}</em>}
            <i style={{ height: `${(people / highest) * 100}%` }} data-some={people > 0} />
          </li>
        ))}
      </ol>
      <p className="axis num dim" aria-hidden="true">
        <span>0</span>
        <span>{t('bands.points', { n: f.number(bars.at(-1)?.to ?? 0) })}</span>
      </p>
    </figure>
  );
}
