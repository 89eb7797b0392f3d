import { Injectable } from '@nestjs/common';
import { Ledger, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity } from '@bangvang/platform';
import { RulesRepository } from './rules.repository';

/** Rules in force from now on, and why: of a round, or of its contest where `roundId` is null. */
export interface Amendment {
  contestId: string;
  roundId: string | null;
  /** The version that came into force, and the hash of the one before. */
  saved: { id: string; version: number; sha256: string };
  before: string;
  reason: string;
}

/** Changes of rules that people are told of: an amendment for them to read, and a fact in the ledger. */
@Injectable()
export class Amendments {
  constructor(
    private readonly repository: RulesRepository,
    private readonly ledger: Ledger,
  ) {}

  /** Publishes that rules have changed, in the transaction that stores them. */
  async publish(
    tx: Tx,
    { contestId, roundId, saved, before, reason }: Amendment,
    { accountId }: StaffIdentity,
  ): Promise<void> {
    const { id: ruleSetId, version, sha256 } = saved;
    await this.repository.insertAmendment(tx, {
      ...{ id: newId(), contestId, roundId, ruleSetId, reason },
      publishedBy: accountId,
    });
    const versions =
      roundId === null ? { contestRulesVersion: version } : { rulesVersion: version };
    await this.ledger.append(tx, {
      kind: 'rules-amended',
      contestId,
      ...(roundId === null ? {} : { roundId }),
      actor: `staff:${accountId}`,
      reason,
      payload: { ...versions, sha256, before },
    });
  }
}
