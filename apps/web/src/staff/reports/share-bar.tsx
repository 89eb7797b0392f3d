import type { CSSProperties } from 'react';
import { useSay } from '../kit/words';
import { usePrint, type Share } from './report';
import { REPORT_WORDS } from './words';

/** A percentage with its length; above 100 % the bar is full. */
export function ShareBar({ share, colour }: { share: Share; colour?: string }) {
  const say = useSay(REPORT_WORDS);
  const { percent } = usePrint();
  if (share.percent === null) {
    return <span className="dim small">{share.reason ? say(share.reason) : '–'}</span>;
  }
  const part = Math.min(100, Number(share.percent));
  return (
    <span className="rp-share" style={{ '--part': `${part}%`, '--mark': colour } as CSSProperties}>
      <span className="num">{percent(share.percent)}</span>
      <span className="rp-bar" aria-hidden="true" />
    </span>
  );
}
