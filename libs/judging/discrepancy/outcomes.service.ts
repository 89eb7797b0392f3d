import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import type { MarkOutcome } from '@bangvang/rulebook';
import { MarksRepository } from '../marks/marks.repository';
import type { StageRow } from '../stages/stages.repository';
import { OutcomesRepository, type OutcomeRow } from './outcomes.repository';
import { outcomeOf, type MarkFacts } from './outcomes.rules';
import { FreeMarkers } from './free-markers';

/** Keeps what the rules make of the marks of each work. */
@Injectable()
export class Outcomes {
  constructor(
    private readonly marks: MarksRepository,
    private readonly repository: OutcomesRepository,
    private readonly markers: FreeMarkers,
  ) {}

  /** What a work's marks came to; null before the first. */
  find(tx: Tx, stageId: string, code: string): Promise<OutcomeRow | null> {
    return this.repository.find(tx, stageId, code);
  }

  /** What is known about the marks of a work. */
  private async facts(tx: Tx, stageId: string, code: string): Promise<MarkFacts> {
    // One connection, one statement after the other.
    const marks = await this.marks.standing(tx, stageId, code);
    const rulings = await this.repository.rulings(tx, stageId, code);
    const endedAt = await this.repository.lastEnded(tx, stageId, code);
    const isReference = await this.repository.isReference(tx, stageId, code);
    return { marks, rulings, endedAt, isReference };
  }

  /**
   * After every new fact about a work: what its marks come to now. A third marker is found at once.
   * The caller holds the work.
   */
  async decide(tx: Tx, { id, rules }: StageRow, code: string): Promise<void> {
    const outcome: MarkOutcome = outcomeOf(rules, await this.facts(tx, id, code));
    await this.repository.store(tx, id, code, outcome);
    await this.marks.touch(tx, id, code);
    if (outcome.needs === 'third') {
      const place = { code, kind: 'third', ordinal: rules.marks + 1, origin: 'third' } as const;
      await this.markers.find(tx, { id, rules }, place);
    } else if (outcome.needs !== 'marks') {
      await this.markers.withdraw(tx, id, code);
    }
  }

  /**
   * Ends an independent mark, so that its judge marks again. The caller holds the work.
   * @returns false where there is no such mark
   */
  async reopen(
    tx: Tx,
    stage: StageRow,
    code: string,
    { markId, reason, accountId }: { markId: string; reason: string; accountId: string },
  ): Promise<boolean> {
    const standing = await this.marks.standing(tx, stage.id, code);
    const mark = standing.find(({ id }) => id === markId);
    if (mark?.kind !== 'first' && mark?.kind !== 'third') return false;
    await this.marks.void(tx, [mark.id], { cause: 'reopened', reason, accountId });
    await this.decide(tx, stage, code);
    return true;
  }
}
