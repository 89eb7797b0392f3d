import { Injectable } from '@nestjs/common';
import { Ledger, type Tx } from '@bangvang/database';
import { EntryStates } from '../../entries/doors/entry-states';
import { ScreeningLetters } from '../letters/screening-letters';
import type { DecisionRow } from './decisions.repository';

/** What was decided, of which entry. */
type Decided = Pick<DecisionRow, 'entryId' | 'no' | 'version' | 'outcome' | 'code'> & {
  reason: string | null;
};

/** What a decision does: at once, or once a second person has confirmed it. */
@Injectable()
export class DecisionEffects {
  constructor(
    private readonly states: EntryStates,
    private readonly ledger: Ledger,
    private readonly letters: ScreeningLetters,
  ) {}

  /** Changes the entry; its authors are told where it was not accepted. */
  async carryOut(
    tx: Tx,
    { entryId, no, outcome, code, reason }: Decided,
    by: string,
  ): Promise<void> {
    const word = { code, reason, by };
    if (outcome === 'returned') await this.states.sendBack(tx, entryId, word);
    else await this.states.decide(tx, entryId, { outcome, ...word });
    if (outcome !== 'accepted') await this.letters.tell(tx, { entryId, no });
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
