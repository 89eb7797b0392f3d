interface WhiskerProps {
  value: number;
  standardError: number | null;
  /** Half of the axis: values lie between minus this and this. */
  reach: number;
  /** Judged by more than twice its standard error from the middle. */
  striking: boolean;
}

/** A figure with twice its standard error on an axis whose middle is 0; its row says the figures. */
export function Whisker({ value, standardError, reach, striking }: WhiskerProps) {
  const at = (x: number): number => 50 + (Math.max(-reach, Math.min(reach, x)) / reach) * 48;
  const [from, to] = [value - 2 * (standardError ?? 0), value + 2 * (standardError ?? 0)].map(at);
  return (
    <svg className="ch-whisker" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <line x1="50" y1="0" x2="50" y2="20" className="axis" />
      <line x1={from} y1="10" x2={to} y2="10" className={striking ? 'range striking' : 'range'} />
      <line
        x1={at(value)}
        y1="4"
        x2={at(value)}
        y2="16"
        className={striking ? 'dot striking' : 'dot'}
      />
    </svg>
  );
}

/** The reach of an axis that holds all figures and their errors. */
export function reachOf(
  figures: readonly { value: number; standardError: number | null }[],
  least: number,
): number {
  return figures.reduce(
    (most, { value, standardError }) => Math.max(most, Math.abs(value) + 2 * (standardError ?? 0)),
    least,
  );
}

/** Whether a figure lies further from 0 than chance explains. */
export const isStriking = (value: number, standardError: number | null): boolean =>
  standardError !== null && standardError > 0 && Math.abs(value) > 2 * standardError;
