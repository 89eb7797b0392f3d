import { useWords } from '../i18n/format';
import { useServerSecond } from './clock';

const UNITS = [
  ['days', 86_400, Infinity],
  ['hours', 3_600, 24],
  ['minutes', 60, 60],
  ['seconds', 1, 60],
] as const;

/** Large figures down to an instant of the server's clock; a screen reader can ask, but is not told each second. */
export function Countdown({ to, label }: { to: string; label: string }) {
  const { t, f } = useWords();
  const left = Math.max(0, Date.parse(to) - useServerSecond());
  const parts = UNITS.map(
    ([unit, length, most]) => [unit, Math.floor(left / 1_000 / length) % most] as const,
  ).filter(([unit, value]) => unit !== 'days' || value > 0);
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
