import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { sayForward } from '@bangvang/rulebook';
import type { Pool } from './candidates';
import type { PromotionDto, PromotionPoolDto } from './promotion.dto';
import { explain, settle } from './promotion.rules';
import { forwardRules, PromotionParts } from './promotion.service';

/** What would go on now, and what went on before, each with why. */
@Injectable()
export class PromotionView {
  constructor(
    private readonly database: Database,
    private readonly parts: PromotionParts,
  ) {}

  /** @throws Problem STAGE_NOT_FOUND, STAGE_NOT_READY while a stage before is not locked */
  of(stageId: string): Promise<PromotionDto> {
    const { stages, candidates, records } = this.parts;
    return this.database.transaction(async (tx) => {
      const stage = await stages.get(tx, stageId);
      const all = await stages.ofContest(tx, stage.contestId);
      const nameOf = (id: string) => all.find((one) => one.id === id)?.rules.name ?? '';
      const pools = await candidates.of(tx, stage, all);
      const done = await records.of(tx, stageId);
      return {
        stageId,
        pools: pools.map(poolView),
        done: done.map(({ fromStageId, rules, byName: by, at, ...row }) => ({
          ...row,
          ...{ from: nameOf(fromStageId), by, at: at.toISOString() },
          rule: sayForward(rules),
        })),
      };
    });
  }
}

function poolView({ from, works, brought }: Pool): PromotionPoolDto {
  const rules = forwardRules(from);
  const settled = settle(rules, works, []);
  return {
    ...{ stageId: from.id, from: from.rules.name, counts: from.rules.counts },
    rule: sayForward(rules),
    going: settled.codes.length,
    brought: brought.size,
    ties: settled.ties,
    works: explain(rules, works, { settled, chosen: [] }),
  };
}
