import { useState, type DragEvent } from 'react';
import { useSay } from '../kit/words';
import type { AssignmentJudge, Candidates } from './api';
import { ASSIGNMENT_WORDS } from './assignment-words';

type Refusal = Candidates['candidates'][number]['refusal'];

interface LoadBarsProps {
  judges: AssignmentJudge[];
  /** The judge whose works are shown. */
  shown: string | null;
  show: (memberId: string | null) => void;
  /** Why a judge may not have the work that is held; null where none is. */
  refusals: ReadonlyMap<string, Refusal> | null;
  dragging: boolean;
  drop: (memberId: string) => void;
}

/** Each judge with what they have, as long as their load; works are dropped here. */
export function LoadBars({ judges, shown, show, refusals, dragging, drop }: LoadBarsProps) {
  const say = useSay(ASSIGNMENT_WORDS);
  const [over, setOver] = useState<string | null>(null);
  const most = Math.max(1, ...judges.map(({ waiting, done }) => waiting + done));
  return (
    <ul className="ju-loads" aria-label={say('loads')}>
      {judges.map(({ id, no, name, team, waiting, done, stopped }) => {
        const refusal = refusals?.get(id) ?? null;
        const mayDrop = dragging && refusal === null;
        const dragOver = (event: DragEvent) => {
          if (!mayDrop) return;
          event.preventDefault();
          setOver(id);
        };
        return (
          <li
            key={id}
            data-refused={refusal !== null || undefined}
            data-over={(over === id && mayDrop) || undefined}
            onDragOver={dragOver}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              event.preventDefault();
              setOver(null);
              if (mayDrop) drop(id);
            }}
          >
            <button aria-pressed={shown === id} onClick={() => show(shown === id ? null : id)}>
              <span className="ju-no">{no}</span>
              <span className="ju-name">
                {name}
                {team && <span className="small dim"> {team}</span>}
                {stopped && <span className="small dim"> ({say('stopped')})</span>}
              </span>
              <span className="ju-count num">{waiting + done}</span>
              <span className="sr">{say('bar', { waiting, done })}</span>
              <span className="ju-bar" aria-hidden="true">
                <i className="done" style={{ width: `${(done / most) * 100}%` }} />
                <i style={{ width: `${(waiting / most) * 100}%` }} />
              </span>
              {refusal && (
                <span className="small ju-refusal" title={say(refusal)}>
                  {say(refusal)}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
