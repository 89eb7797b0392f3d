import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { Problem, sha256, type StaffIdentity, says } from '@bangvang/platform';
import { wrong, type ContestRules } from '@bangvang/rulebook';
import { decisionInvalid, roundNotClosed } from './closing.errors';
import { ResultComputer } from './computer';
import { DeskRepository } from './desk.repository';
import type { ResultScope } from './facts.reader';
import { ScopesRepository } from './scopes.repository';

/** The lot: its seed was committed to with the rules and is revealed once the round is closed. */
@Injectable()
export class Lots {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly contests: Contests,
    private readonly desk: DeskRepository,
    private readonly scopes: ScopesRepository,
    private readonly computer: ResultComputer,
  ) {}

  /**
   * Reveals the seed of a round's lot, once the round is closed; it must be the one that was committed to.
   * @throws Problem ROUND_NOT_FOUND, ROUND_NOT_CLOSED, DECISION_INVALID, CONFLICT
   */
  async reveal(roundId: string, seed: string, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const round = await this.desk.round(tx, roundId);
      if (round === null) throw new Problem('ROUND_NOT_FOUND');
      const closings = await this.scopes.closings(tx, round.contest_id);
      if (!closings.some(({ round_id }) => round_id === round.id)) throw roundNotClosed();
      checkSeed(seed, round.commitment);
      const isFirst = await this.desk.reveal(tx, round.id, seed, staff.accountId);
      const scope = { contestId: round.contest_id, roundId: round.id };
      await this.revealed(tx, scope, { seed, isFirst, staff });
    });
  }

  /**
   * Reveals the seed of the lot of the ranking over rounds, once every round that counts is closed.
   * @throws Problem ROUND_NOT_CLOSED, DECISION_INVALID, CONFLICT
   */
  async revealOverall(contestId: string, seed: string, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { rules } = await this.contests.rules(tx, contestId);
      checkSeed(seed, commitmentOf(rules));
      if (!(await this.isOver(tx, contestId, rules))) throw roundNotClosed();
      const isFirst = await this.desk.revealOverall(tx, contestId, seed, staff.accountId);
      await this.revealed(tx, { contestId, roundId: null }, { seed, isFirst, staff });
    });
  }

  /** Whether the lot of the ranking over rounds can be drawn, and was not. */
  async overallWaits(tx: Tx, contestId: string): Promise<boolean> {
    const { rules } = await this.contests.rules(tx, contestId);
    if (commitmentOf(rules) === null || !(await this.isOver(tx, contestId, rules))) return false;
    return !(await this.desk.isOverallRevealed(tx, contestId));
  }

  /** Whether every round that counts in the ranking over rounds is closed. */
  private async isOver(tx: Tx, contestId: string, { overall }: ContestRules): Promise<boolean> {
    const closings = await this.scopes.closings(tx, contestId);
    const closed = new Set(closings.map(({ round_id }) => round_id));
    return (await this.desk.rounds(tx, contestId))
      .filter(({ ordinal }) => overall?.rounds?.includes(ordinal) ?? true)
      .every(({ id }) => closed.has(id));
  }

  private async revealed(
    tx: Tx,
    { contestId, roundId }: ResultScope,
    { seed, isFirst, staff }: { seed: string; isFirst: boolean; staff: StaffIdentity },
  ): Promise<void> {
    if (!isFirst)
      throw new Problem(
        'CONFLICT',
        says(
          'The commitment of the lot was published before.',
          'Mã bốc thăm đã được công bố trước đó.',
        ),
      );
    await this.ledger.append(tx, {
      kind: 'lot-revealed',
      contestId,
      ...(roundId === null ? {} : { roundId }),
      actor: `staff:${staff.accountId}`,
      payload: { seed },
    });
    await this.computer.want(tx, { contestId, roundId });
  }
}

/** What the rules committed to for the lot of the ranking over rounds; null without one. */
function commitmentOf({ overall }: ContestRules): string | null {
  return overall?.tieBreak.find(({ by }) => by === 'lot')?.commitment ?? null;
}

function checkSeed(seed: string, commitment: string | null): void {
  if (commitment !== null && sha256(seed) === commitment) return;
  const expected = {
    en: 'the seed whose SHA-256 was published with the rules',
    vi: 'mã có SHA-256 đúng như đã công bố trong thể lệ',
  };
  throw decisionInvalid([wrong('seed', expected)]);
}
