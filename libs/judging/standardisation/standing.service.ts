import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import type { StandardisationRules } from '@bangvang/rulebook';
import { Outcomes } from '../discrepancy/outcomes.service';
import type { MarkRow } from '../marks/mark';
import { MarksRepository } from '../marks/marks.repository';
import type { Seat } from '../marks/seats.service';
import type { StageRow } from '../stages/stages.repository';
import { isWithin, qualifies, seedsFor } from './standardisation.rules';
import { StandingRepository } from './standing.repository';

/** How a judge stands: before the live works, among them, or stopped until the chief judge speaks. */
export type StandingPhase = 'qualifying' | 'marking' | 'stopped';

/** Holds judges against works whose marks are agreed. */
@Injectable()
export class Standing {
  constructor(
    private readonly repository: StandingRepository,
    private readonly marks: MarksRepository,
    private readonly outcomes: Outcomes,
  ) {}

  async phase(tx: Tx, { id, rules }: StageRow, memberId: string): Promise<StandingPhase> {
    if (!rules.standardisation) return 'marking';
    switch (await this.repository.lastEvent(tx, id, memberId)) {
      case null:
        return 'qualifying';
      case 'qualified':
      case 'admitted':
        return 'marking';
      case 'failed':
      case 'stopped':
        return 'stopped';
    }
  }

  /** Puts the reference works on a judge's desk that the rules want there. */
  async deal(
    tx: Tx,
    {
      stageId,
      memberId,
      phase,
      rules,
    }: { stageId: string; memberId: string; phase: string; rules: StandardisationRules },
  ): Promise<void> {
    const given = await this.repository.given(tx, stageId, memberId);
    if (phase === 'qualifying' && given.anchor < rules.anchors) {
      const purpose = 'anchor';
      await this.repository.give(tx, { stageId, memberId, purpose }, rules.anchors - given.anchor);
    }
    const seeds = seedsFor(given.live, rules) - given.seed;
    if (phase === 'marking' && seeds > 0) {
      await this.repository.give(tx, { stageId, memberId, purpose: 'seed' }, seeds);
    }
  }

  /** After an anchor was marked: the last one decides whether the judge may begin. */
  async qualify(tx: Tx, { stage, memberId }: Seat): Promise<void> {
    const rules = stage.rules.standardisation;
    if (!rules) return;
    const trials = await this.repository.trials(tx, stage.id, memberId, 'anchor');
    const passed = qualifies(trials, rules);
    if (passed === null) return;
    const kind = passed ? 'qualified' : 'failed';
    await this.repository.add(tx, { stageId: stage.id, memberId, kind, details: { trials } });
  }

  /**
   * After a seed was marked: out of tolerance, the judge is stopped, and the marks since the last
   * seed within tolerance are ended, their works marked anew.
   */
  async weigh(tx: Tx, { stage, memberId, accountId }: Seat, seed: MarkRow): Promise<void> {
    const rules = stage.rules.standardisation;
    if (!rules) return;
    const agreed = await this.repository.agreed(tx, stage.id, seed.code);
    const given = seed.centipoints;
    if (isWithin({ given, agreed }, rules.seedTolerance)) return;
    const stale = await this.repository.since(tx, {
      stageId: stage.id,
      memberId,
      tolerance: rules.seedTolerance,
      beforeMark: seed.id,
    });
    for (const { code } of stale) await this.marks.lockWork(tx, stage.id, code);
    const ids = stale.map(({ id }) => id);
    const reason = 'Điểm bài kiểm tra nằm ngoài dung sai.';
    await this.marks.void(tx, ids, { cause: 'requeued', reason, accountId });
    await this.repository.add(tx, {
      stageId: stage.id,
      memberId,
      kind: 'stopped',
      markId: seed.id,
      details: { given, agreed, requeued: stale.map(({ code }) => code) },
    });
    for (const { code } of stale) await this.outcomes.decide(tx, stage, code);
  }
}
