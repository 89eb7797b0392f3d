import type { CountedScope } from '@bangvang/attempts';
import type { BoardState } from '@bangvang/contracts';
import { freezeAt, overAt, type LiveRound } from '@bangvang/contests';
import { copyKeys, type CopyKeys, type CopyName } from '../places/board-keys';

/** One copy of a round's board: where it is kept, and what it counts. */
export interface RoundCopy {
  name: CopyName;
  /** The copy that is read. */
  read: CopyKeys;
  /** The one that takes its place when it is rebuilt. */
  next: CopyKeys;
  scope: CountedScope;
}

/**
 * The copies of a round: the public's, which counts nothing from the freeze on; and, only where
 * there is a freeze, the jury's, which counts everything.
 */
export function copiesOf(round: LiveRound): [RoundCopy, ...RoundCopy[]] {
  const freeze = freezeAt(round);
  const open = copyOf('board', round, freeze);
  return freeze ? [open, copyOf('jury', round, null)] : [open];
}

/** The copy with nothing left out: for staff. */
export function fullCopy(round: LiveRound): RoundCopy {
  return copiesOf(round).at(-1) as RoundCopy;
}

function copyOf(name: CopyName, round: LiveRound, before: Date | null): RoundCopy {
  const { id: roundId, opensAt, rules } = round;
  return {
    name,
    read: copyKeys(name, roundId),
    next: copyKeys(name, roundId, true),
    scope: {
      roundId,
      opensAt,
      before,
      policy: rules.attempts.counted,
      completeness: rules.completeness,
      boardKey: rules.boardKey,
    },
  };
}

/** What a copy depends on besides attempts. When it changes, the copy is built anew. */
export function basisOf({ name, scope }: RoundCopy): string {
  const { opensAt, before, policy, completeness, boardKey } = scope;
  return JSON.stringify([1, name, opensAt, before, policy, completeness, boardKey]);
}

/** Attempts submitted by the clock are in the ledger within five seconds of their deadline. */
const SETTLED_MS = 10_000;

/**
 * What the public board is at an instant. A hidden one appears when nobody can be answering any
 * more; a frozen one stays as it is.
 */
export function boardState(round: LiveRound, now: Date): BoardState {
  const freeze = freezeAt(round);
  if (freeze) return now < freeze ? 'live' : 'frozen';
  if (now.getTime() >= overAt(round).getTime() + SETTLED_MS) return 'final';
  return round.rules.show.board === 'hidden' ? 'hidden' : 'live';
}
