import { Injectable } from '@nestjs/common';
import { Database, Ledger } from '@bangvang/database';
import { Problem, sha256, type StaffIdentity } from '@bangvang/platform';
import { wrong } from '@bangvang/rulebook';
import { decisionInvalid, roundNotClosed } from './closing.errors';
import { ResultComputer } from './computer';
import { DeskRepository } from './desk.repository';
import { ScopesRepository } from './scopes.repository';

/** The lot: its seed was committed to with the rules and is revealed once the round is closed. */
@Injectable()
export class Lots {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
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
      if (round.commitment === null || sha256(seed) !== round.commitment) {
        const expected = {
          en: 'the seed whose SHA-256 was published with the rules',
          vi: 'mã có SHA-256 đúng như đã công bố trong thể lệ',
        };
        throw decisionInvalid([wrong('seed', expected)]);
      }
      if (!(await this.desk.reveal(tx, round.id, seed, staff.accountId))) {
        throw new Problem('CONFLICT', 'Mã bốc thăm đã được công bố trước đó.');
      }
      await this.ledger.append(tx, {
        kind: 'lot-revealed',
        contestId: round.contest_id,
        roundId: round.id,
        actor: `staff:${staff.accountId}`,
        payload: { seed },
      });
      await this.computer.want(tx, { contestId: round.contest_id, roundId: round.id });
    });
  }
}
