import type { RoundRules } from './round-rules';

/** Half-open: open from `opensAt`, closed at `closesAt`. */
export interface RoundWindow {
  opensAt: Date;
  closesAt: Date;
}

/** A round as far as time is concerned. */
export interface TimedRound extends RoundWindow {
  rules: RoundRules;
  /** No key before this instant: some still make up for an attempt. Absent: nobody does. */
  keyHeldUntil?: Date;
}

export const ROUND_STATES = ['upcoming', 'open', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];
export const CONTEST_STATES = ['upcoming', 'open', 'between', 'closed'] as const;
export type ContestState = (typeof CONTEST_STATES)[number];

/** A round is open because of the time, not because something flipped a flag. */
export function roundState({ opensAt, closesAt }: RoundWindow, now: Date): RoundState {
  if (now < opensAt) return 'upcoming';
  return now < closesAt ? 'open' : 'closed';
}

/** 'open' while any round is; 'between' two rounds; 'upcoming' also while there is no round yet. */
export function contestState(rounds: RoundWindow[], now: Date): ContestState {
  const states = new Set(rounds.map((round) => roundState(round, now)));
  if (states.has('open')) return 'open';
  if (states.has('upcoming')) return states.has('closed') ? 'between' : 'upcoming';
  return states.has('closed') ? 'closed' : 'upcoming';
}

/** Everything during which a contest is open: its rounds, and the time in which works are taken. */
export function windows(
  rounds: readonly RoundWindow[],
  writing: RoundWindow | null,
): RoundWindow[] {
  return writing === null ? [...rounds] : [...rounds, writing];
}

/** When the last attempt must be over: the close, or later where a running one may finish. */
export function overAt({ closesAt, rules }: TimedRound): Date {
  return rules.atClose === 'cut' ? closesAt : later(closesAt, rules.timeLimitSeconds);
}

/** From when on nothing public may depend on what is handed in; null when the board never freezes. */
export function freezeAt({ closesAt, rules: { show } }: TimedRound): Date | null {
  if (show.board !== 'frozen') return null;
  return later(closesAt, -60 * (show.freezeMinutes ?? 0));
}

/** Whether a contestant may see the score of an attempt handed in. */
export function mayShowScore(round: TimedRound, now: Date): boolean {
  const { score } = round.rules.show;
  return score === 'at-once' || (score === 'after-close' && now >= overAt(round));
}

/** Whether a contestant may see the key: only once nobody can still be answering. */
export function mayShowKey(round: TimedRound, now: Date): boolean {
  const { keyHeldUntil, rules } = round;
  if (keyHeldUntil !== undefined && now < keyHeldUntil) return false;
  return rules.show.key === 'after-close' && now >= overAt(round);
}

function later(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1_000);
}
