import type {
  ContestDetail,
  ContestState,
  RoundDetail,
  RoundState,
  RoundSummary,
} from '../api/types';

/** A round is open because of the time: half-open, by the server's clock. */
export function stateOf(
  round: Pick<RoundSummary, 'opensAt' | 'closesAt'>,
  now: number,
): RoundState {
  if (now < Date.parse(round.opensAt)) return 'upcoming';
  return now < Date.parse(round.closesAt) ? 'open' : 'closed';
}

/** The round that people come for: the open one, else the next, else the last. */
export function roundInFocus<Round extends RoundSummary>(
  rounds: Round[],
  now: number,
): Round | null {
  return (
    rounds.find((round) => stateOf(round, now) === 'open') ??
    rounds.find((round) => stateOf(round, now) === 'upcoming') ??
    rounds.at(-1) ??
    null
  );
}

export function contestState(rounds: RoundSummary[], now: number): ContestState {
  const states = rounds.map((round) => stateOf(round, now));
  if (states.includes('open')) return 'open';
  if (states.includes('upcoming')) return states.includes('closed') ? 'between' : 'upcoming';
  return states.includes('closed') ? 'closed' : 'upcoming';
}

/** When the last running attempt must be over: nothing of the round changes after it. */
export function overAt(round: RoundDetail): number {
  return Date.parse(round.closesAt) + round.timeLimitSeconds * 1_000;
}

/** When the public board stops moving; null when it does not freeze. */
export function freezesAt({ show, closesAt }: RoundDetail): string | null {
  if (show.board !== 'frozen') return null;
  return new Date(Date.parse(closesAt) - (show.freezeMinutes ?? 0) * 60_000).toISOString();
}

/** Rounds in their order. */
export const inOrder = (contest: ContestDetail): RoundDetail[] =>
  [...contest.rounds].sort((a, b) => a.ordinal - b.ordinal);
