import { useServerTime } from '../time/clock';
import type {
  ContestDetail,
  ContestState,
  RoundDetail,
  RoundState,
  RoundSummary,
} from '../api/types';

type Window = Pick<RoundSummary, 'opensAt' | 'closesAt'>;

/** A round is open because of the time: half-open, by the server's clock. */
export function stateOf(round: Window, now: number): RoundState {
  if (now < Date.parse(round.opensAt)) return 'upcoming';
  return now < Date.parse(round.closesAt) ? 'open' : 'closed';
}

/** The state of a round as the time goes on. */
export const useRoundState = (round: Window): RoundState =>
  useServerTime((now) => stateOf(round, now));

/** The round that people come for: the open one, else the next, else the last. */
export function roundInFocus<Round extends Window>(rounds: Round[], now: number): Round | null {
  return (
    rounds.find((round) => stateOf(round, now) === 'open') ??
    rounds.find((round) => stateOf(round, now) === 'upcoming') ??
    rounds.at(-1) ??
    null
  );
}

/** What state a contest is in by its rounds at an instant, in milliseconds since 1970. */
export function contestState(rounds: Window[], now: number): ContestState {
  const states = rounds.map((round) => stateOf(round, now));
  if (states.includes('open')) return 'open';
  if (states.includes('upcoming')) return states.includes('closed') ? 'between' : 'upcoming';
  return states.includes('closed') ? 'closed' : 'upcoming';
}

/** Whether people may register now, not yet, or no more. */
export const useRegistration = ({ registrationWindow }: ContestDetail): RoundState =>
  useServerTime((now) => {
    const { opensAt, closesAt } = registrationWindow;
    if (opensAt && now < Date.parse(opensAt)) return 'upcoming';
    return closesAt && now >= Date.parse(closesAt) ? 'closed' : 'open';
  });

/** Rounds in their order. */
export const inOrder = (contest: ContestDetail): RoundDetail[] =>
  [...contest.rounds].sort((a, b) => a.ordinal - b.ordinal);
