import type { ReactNode } from 'react';
import { useSay } from '../kit/words';
import { Counted } from './explained';
import { usePrint, type Report } from './report';

const WORDS = {
  live: ['Số liệu lúc {at}, còn thay đổi', 'As of {at}, still moving'],
  final: ['Số liệu lúc {at}', 'As of {at}'],
} as const;

interface PlaqueProps {
  scope: Pick<Report['scope'], 'state' | 'countedAtLocal'>;
  /** Whether the figures stay as they are. */
  final: boolean;
  /** Units and headcounts of which day. */
  asOf: string;
  /** The two large figures, by their ids. */
  pair: readonly (readonly [id: string, name: string])[];
  /** A {@link Line} for each of the others. */
  children: ReactNode;
}

/** What a report says first: two large figures side by side, the others below. */
export function Plaque({ scope, final, asOf, pair, children }: PlaqueProps) {
  const say = useSay(WORDS);
  const { day } = usePrint();
  const at = `${scope.countedAtLocal.slice(11)} ${day(scope.countedAtLocal.slice(0, 10))}`;
  return (
    <div className="lacquer rp-plaque">
      <p className="rp-when">
        <span className={`state ${scope.state === 'open' ? 'on' : 'wait'}`}>
          {say(final ? 'final' : 'live', { at })}
        </span>
        <span className="dim small">{asOf}</span>
      </p>
      <dl className="rp-pair">
        {pair.map(([id, name]) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <Counted id={id} className="gilt" />
            </dd>
          </div>
        ))}
      </dl>
      <dl className="rp-more">{children}</dl>
    </div>
  );
}

/** One figure of a plaque, or several of one thing. */
export function Line({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** One figure of another: `12/35`. */
export function OutOf({ ids: [part, whole] }: { ids: readonly [part: string, whole: string] }) {
  return (
    <>
      <Counted id={part} />
      <span className="dim">/</span>
      <Counted id={whole} />
    </>
  );
}
