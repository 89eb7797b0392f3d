import { Injectable } from '@nestjs/common';
import { Contests, type ContestDoor } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import type { Participation } from '@bangvang/platform';
import type { WritingRules } from '@bangvang/rulebook';
import { callClosed, callNotFound, callNotOpen, notTakingPart } from './entries.errors';

/** The rules of a call for works, with the version of the contest's rules they stand in. */
export interface Call {
  rules: WritingRules;
  version: number;
}

/** Calls for works. */
@Injectable()
export class Calls {
  constructor(private readonly contests: Contests) {}

  /** The call of a contest. @throws Problem CALL_NOT_FOUND */
  async of(tx: Tx, contestId: string): Promise<Call> {
    const { rules, version } = await this.contests.rules(tx, contestId);
    if (!rules.writing) throw callNotFound();
    return { rules: rules.writing, version };
  }

  /** The contest and who the caller is in it. @throws Problem CONTEST_NOT_FOUND, FORBIDDEN */
  async me(
    slug: string,
    mine: Participation[],
  ): Promise<{ contest: ContestDoor; me: Participation }> {
    const contest = await this.contests.bySlug(slug);
    const me = mine.find(({ contestId }) => contestId === contest.id);
    if (!me) throw notTakingPart();
    return { contest, me };
  }

  contest(contestId: string): Promise<ContestDoor> {
    return this.contests.byId(contestId);
  }
}

export type CallState = 'upcoming' | 'open' | 'closed';

/** Half-open: the instant of closing is closed. */
export function callState({ opensAt, closesAt }: WritingRules, now: Date): CallState {
  if (now.getTime() < Date.parse(opensAt)) return 'upcoming';
  return now.getTime() < Date.parse(closesAt) ? 'open' : 'closed';
}

/** @throws Problem CALL_NOT_OPEN, CALL_CLOSED by the database's clock */
export function requireOpen(rules: WritingRules, now: Date): void {
  const state = callState(rules, now);
  if (state === 'upcoming') throw callNotOpen(rules, now);
  if (state === 'closed') throw callClosed(rules, now);
}

/** The day (yyyy-mm-dd) that an instant falls on in a zone. */
export function dayIn(zone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** The last day of the call: the one that holds the instant before the closing. */
export function lastDay(rules: WritingRules, zone: string): string {
  return dayIn(zone, new Date(Date.parse(rules.closesAt) - 1));
}
