import { useState } from 'react';
import { queryOf, useStaff } from '../kit/api';
import { Panel } from '../kit/desk';
import { useSay } from '../kit/words';
import { stagePath, type Assignment, type Candidates, type Stage } from './api';
import { ASSIGNMENT_WORDS } from './assignment-words';
import { LoadBars } from './load-bars';
import { MoveWindow } from './move-window';
import { useMove, type Held } from './use-move';
import { WorkList } from './work-list';

interface BoardProps {
  stage: Stage;
  assignment: Assignment;
  assigns: boolean;
}

/** Judges with their loads at the left, works with their judges at the right: dragged, or by keyboard. */
export function Board({ stage, assignment, assigns }: BoardProps) {
  const say = useSay(ASSIGNMENT_WORDS);
  const [shown, show] = useState<string | null>(null);
  /** A place at a work that is being dragged, or that a window is open for. */
  const [dragged, drag] = useState<Held | null>(null);
  const [asked, ask] = useState<Held | null>(null);
  const held = dragged ?? asked;
  const candidates = useStaff<Candidates>(
    held && assigns
      ? `${stagePath(stage.id)}/works/${encodeURIComponent(held.code)}/candidates` +
          queryOf({ instead: held.from })
      : null,
  );
  const moving = useMove(stage.id, assignment);
  const refusals = new Map(
    held ? candidates.data?.candidates.map((one) => [one.memberId, one.refusal]) : [],
  );
  const drop = (to: string) => {
    if (dragged) void moving.move(dragged, to);
    drag(null);
  };
  return (
    <Panel title={say('board')} hint={assigns ? say('boardHint') : undefined}>
      {moving.outcome}
      <div className="ju-board">
        <LoadBars
          judges={assignment.judges}
          shown={shown}
          show={show}
          refusals={held ? refusals : null}
          dragging={dragged !== null}
          drop={drop}
        />
        <WorkList
          stage={stage}
          assignment={assignment}
          shown={shown}
          assigns={assigns && stage.state !== 'locked'}
          turn={moving.turn}
          drag={drag}
          ask={ask}
        />
      </div>
      {asked && (
        <MoveWindow
          held={asked}
          judges={assignment.judges}
          candidates={candidates}
          move={async (to) => {
            if (await moving.move(asked, to)) ask(null);
          }}
          busy={moving.busy}
          close={() => ask(null)}
        />
      )}
    </Panel>
  );
}
