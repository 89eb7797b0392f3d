import { Injectable } from '@nestjs/common';
import { Ledger, type Tx } from '@bangvang/database';
import { EntryStates } from '../../entries/doors/entry-states';
import type { DecisionRow } from './decisions.repository';

/** What was decided, of which entry. */
type Decided = Pick<DecisionRow, 'entryId' | 'version' | 'outcome' | 'code'> & {
  reason: string | null;
};

/** What a decision does: at once, or once a second person has confirmed it. */
@Injectable()
export class DecisionEffects {
  constructor(
    private readonly states: EntryStates,
    private readonly ledger: Ledger,
  ) {}

  carryOut(tx: Tx, { entryId, outcome, code, reason }: Decided, by: string): Promise<void> {
    const word = { code, reason, by };
    return outcome === 'returned'
      ? this.states.sendBack(tx, entryId, word)
      : this.states.decide(tx, entryId, { outcome, ...word });
  }

  /** A proposal, or the second person's no to it, is a fact and changes nothing. */
  async note(
    tx: Tx,
    kind: 'entry-decision-proposed' | 'entry-decision-refused',
    contestId: string,
    { entryId, version, outcome, code, reason }: Decided,
    by: string,
  ): Promise<void> {
    await this.ledger.append(tx, {
      kind,
      contestId,
      actor: `staff:${by}`,
      ...(reason !== null && { reason }),
      payload: { entryId, version, outcome, code },
    });
  }
}
