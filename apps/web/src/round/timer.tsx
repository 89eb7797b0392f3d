import { clockFigures, useWords } from '../i18n/format';
import { useServerSecond } from '../time/clock';

/** Seconds left at which a screen reader is told; at no other time. */
const MARKS = [300, 60, 30, 10] as const;
/** For how long a mark stays in the live region: long enough to be read, gone before the next. */
const SAID_SECONDS = 4;

interface TimerProps {
  deadlineAt: string;
  startedAt: string;
}

/** The time that is left, by the server's clock. */
export function Timer({ deadlineAt, startedAt }: TimerProps) {
  const { t, f } = useWords();
  const now = useServerSecond();
  const left = Math.max(0, Date.parse(deadlineAt) - now);
  const whole = Date.parse(deadlineAt) - Date.parse(startedAt);
  const seconds = Math.floor(left / 1_000);
  const mark = MARKS.find((at) => seconds <= at && seconds > at - SAID_SECONDS);
  return (
    <div className="timer" data-short={seconds <= 60}>
      <div role="timer" aria-live="off" aria-label={t('timer.label')}>
        <span className="num">{clockFigures(left)}</span>
      </div>
      <i style={{ transform: `scaleX(${Math.min(1, left / whole)})` }} />
      <p className="sr" role="status" aria-live="polite">
        {mark && t('timer.left', { time: f.span(mark * 1_000) })}
      </p>
    </div>
  );
}
