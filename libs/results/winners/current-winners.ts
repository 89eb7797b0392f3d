import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import type { ContestRules } from '@bangvang/rulebook';
import { AwardedWorks, type AwardedList } from '../awarded/awarded';
import { ClosedResults } from '../publication/closed-results';
import type { WinnerRow } from './winners.repository';
import {
  askedOfAuthors,
  prizesByAuthor,
  prizesByWinner,
  type VoidReason,
  type WonPrize,
} from './winners.rules';

/** Days for an answer where the rules name none. */
const REPLY_DAYS = 10;

/** What the rules ask winners for. */
export interface WinnerTerms {
  /** Of winners of rankings. */
  ofRanked: string[];
  /** Of authors of prized works. */
  ofAuthors: string[];
  days: number;
}

/** Who wins now. */
export interface Winning {
  /** By number. */
  won: Map<number, WonPrize[]>;
  /** Authors whom nobody can ask: they never registered. */
  unregistered: { name: string; won: WonPrize[] }[];
}

/** Who wins what by the newest result of the rounds, and by the award list of works. */
@Injectable()
export class CurrentWinners {
  constructor(
    private readonly contests: Contests,
    private readonly closed: ClosedResults,
    private readonly awarded: AwardedWorks,
  ) {}

  async terms(tx: Tx, contestId: string): Promise<WinnerTerms> {
    const { rules } = await this.contests.rules(tx, contestId);
    return termsOf(rules);
  }

  /** Null while nothing is computed; of one round, or of all of them and of the works. */
  async of(tx: Tx, contestId: string, roundId: string | null): Promise<Winning | null> {
    const ranked = await this.ranked(tx, contestId, roundId);
    const list = roundId === null ? await this.awarded.newest(tx, contestId) : null;
    if (ranked === null && list === null) return null;
    const won = ranked ?? new Map<number, WonPrize[]>();
    if (list === null) return { won, unregistered: [] };
    for (const [no, prizes] of prizesByAuthor(list)) {
      won.set(no, [...(won.get(no) ?? []), ...prizes]);
    }
    return { won, unregistered: unregistered(list) };
  }

  /**
   * Passes somebody over in every ranking in which they won, so that the next in line follows. Who
   * gets the prize of a work instead is the jury's to decide, with its votes.
   */
  async passOver(tx: Tx, row: WinnerRow, reason: VoidReason, by: string): Promise<void> {
    const { contestId, participantNo } = row;
    const ranked = row.won.filter(({ work }) => work === undefined);
    const scopes = new Map(
      ranked.map(({ round, division }) => [`${round} ${division}`, { round, division }]),
    );
    for (const { round: roundId, division } of scopes.values()) {
      const scope = { contestId, roundId, division };
      await this.closed.passOver(tx, { ...scope, participantNo, reason, by });
    }
  }

  /** Takes back that the check passed somebody over. */
  async restore(
    tx: Tx,
    { contestId, participantNo }: WinnerRow,
    reason: string,
    accountId: string,
  ): Promise<void> {
    await this.closed.restore(tx, { contestId, participantNo, reason, accountId });
  }

  private async ranked(
    tx: Tx,
    contestId: string,
    roundId: string | null,
  ): Promise<Map<number, WonPrize[]> | null> {
    const computation = await this.closed.newest(tx, { contestId, roundId });
    if (!computation) return null;
    return prizesByWinner(await this.closed.outcome(tx, computation.id), roundId);
  }
}

/** What somebody with these prizes is asked for. */
export function askedFor(won: readonly WonPrize[], { ofRanked, ofAuthors }: WinnerTerms): string[] {
  const author = won.some(({ work }) => work !== undefined);
  const ranked = won.some(({ work }) => work === undefined);
  return [...new Set([...(ranked ? ofRanked : []), ...(author ? ofAuthors : [])])];
}

function termsOf({ winners, writing }: ContestRules): WinnerTerms {
  return {
    ofRanked: winners?.ask ?? [],
    ofAuthors: writing ? askedOfAuthors(writing) : [],
    days: winners?.replyWithinDays ?? REPLY_DAYS,
  };
}

function unregistered({ works }: AwardedList): Winning['unregistered'] {
  return works.flatMap(({ authors, division, tier, prize: name, title: work }) =>
    authors
      .filter(({ participantNo }) => participantNo === null)
      .map((author) => ({
        name: author.name,
        won: [{ round: null, division, tier, name, work }],
      })),
  );
}
