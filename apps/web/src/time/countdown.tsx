import { unitsOf, useWords } from '../i18n/format';
import { useServerSecond } from './clock';

/** Large figures down to an instant of the server's clock; a screen reader can ask, but is not told each second. */
export function Countdown({ to, label }: { to: string; label: string }) {
  const { t, f } = useWords();
  const left = Math.max(0, Date.parse(to) - useServerSecond());
  const parts = unitsOf(left).filter(([unit, value]) => unit !== 'days' || value > 0);
  return (
    <div className="countdown" role="timer" aria-live="off">
      <p>{label}</p>
      <p className="sr">{f.span(left)}</p>
      <ol aria-hidden="true">
        {parts.map(([unit, value]) => (
          <li key={unit}>
            <b className="num gilt">{String(value).padStart(2, '0')}</b>
            <span>{t(`unit.${unit}`)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
