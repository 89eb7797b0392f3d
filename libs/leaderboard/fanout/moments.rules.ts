import type { BoardState, ServerEvents } from '@bangvang/contracts';
import { freezeAt, roundState, type LiveRound, type RoundState } from '@bangvang/contests';
import { boardState } from '../projector/board-round.rules';

export type Notice = Parameters<ServerEvents['notice']>[0];

/** How a round stands at an instant, as far as rooms are told of it. */
export interface Moment {
  round: RoundState;
  board: BoardState;
}

/** How a round stands at an instant. */
export function momentOf(round: LiveRound, now: Date): Moment {
  return { round: roundState(round, now), board: boardState(round, now) };
}

/** What a room is told when a round came from one moment to the next. */
export function noticesBetween(round: LiveRound, before: Moment, after: Moment): Notice[] {
  const notices: Notice[] = [];
  const tell = (kind: Notice['kind'], at: Date): void => {
    notices.push({ kind, roundId: round.id, at: at.toISOString() });
  };
  const freeze = freezeAt(round);
  if (before.round === 'upcoming' && after.round !== 'upcoming')
    tell('round-opened', round.opensAt);
  if (freeze && before.board === 'live' && after.board === 'frozen') tell('board-frozen', freeze);
  if (before.round !== 'closed' && after.round === 'closed') tell('round-closed', round.closesAt);
  return notices;
}
