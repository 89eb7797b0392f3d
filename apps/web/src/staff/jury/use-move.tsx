import { useState, type ReactNode } from 'react';
import { refresh } from '../../api/query';
import { change } from '../kit/api';
import { useSending } from '../kit/sending';
import { ProblemBox } from '../kit/states';
import { useSay } from '../kit/words';
import { assignmentPath, stagePath, type Assignment } from './api';
import { ASSIGNMENT_WORDS } from './assignment-words';

/** A place at a work, as it was seen; without a judge it is open. */
export interface Held {
  code: string;
  version: number;
  from: string | null;
}

/** Moves works, and says what came of it; `turn` grows with each, for lists that are old then. */
export function useMove(stageId: string, { judges }: Assignment) {
  const say = useSay(ASSIGNMENT_WORDS);
  const sending = useSending();
  const [said, announce] = useState('');
  const [turn, setTurn] = useState(0);
  const move = async ({ code, version, from }: Held, to: string | null): Promise<boolean> => {
    const path = `${stagePath(stageId)}/works/${encodeURIComponent(code)}/moves`;
    const sent = await sending.run(() => change('POST', path, { version, from, to }));
    // Refused or not: somebody else may have moved it meanwhile.
    refresh(assignmentPath(stageId));
    setTurn((last) => last + 1);
    const name = judges.find(({ id }) => id === to)?.name ?? '';
    announce(sent ? say(to === null ? 'taken' : 'given', { code, name }) : '');
    return sent;
  };
  const outcome: ReactNode = (
    <>
      <ProblemBox error={sending.error} />
      <p className="ju-said" role="status">
        {said}
      </p>
    </>
  );
  return { move, outcome, busy: sending.busy, turn };
}
