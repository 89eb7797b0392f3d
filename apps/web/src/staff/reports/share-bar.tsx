import type { CSSProperties } from 'react';
import { useSay } from '../kit/words';
import { usePrint, type Share } from './report';
import { REPORT_WORDS } from './words';

interface ShareBarProps {
  share: Share;
  colour?: string;
  /** The percentage that fills the bar, where the highest of many is far below 100. */
  full?: number;
}

/** A percentage with its length; above what fills it the bar is full. */
export function ShareBar({ share, colour, full = 100 }: ShareBarProps) {
  const say = useSay(REPORT_WORDS);
  const { percent } = usePrint();
  if (share.percent === null) {
    return <span className="dim small">{share.reason ? say(share.reason) : '–'}</span>;
  }
  const part = full > 0 ? Math.min(100, (100 * Number(share.percent)) / full) : 0;
  return (
    <span className="rp-share" style={{ '--part': `${part}%`, '--mark': colour } as CSSProperties}>
      <span className="num">{percent(share.percent)}</span>
      <span className="rp-bar" aria-hidden="true" />
    </span>
  );
}
