import { Injectable } from '@nestjs/common';
import { Database, Ledger, type Tx } from '@bangvang/database';
import { newId, says } from '@bangvang/platform';
import type { Forward } from '@bangvang/rulebook';
import { stageNotReady } from '../../stages/stages.errors';
import type { StageRow } from '../../stages/stages.repository';
import { Stages } from '../../stages/stages.service';
import { BlindingRepository } from '../blinding.repository';
import { blindingEmpty } from '../custody.errors';
import { RunOrders } from '../run-orders';
import { Candidates, type Pool } from './candidates';
import { PromotionRepository } from './promotion.repository';
import { explain, settle } from './promotion.rules';

/** Who lets works on, and their word where equals compete. */
export interface LetOn {
  /** Codes that people let on among equals of which not all may. */
  chosen: string[];
  reason: string | null;
  by: string;
}

/** Where works stand, and how they get to the next stage. */
@Injectable()
export class PromotionParts {
  constructor(
    readonly stages: Stages,
    readonly candidates: Candidates,
    readonly records: PromotionRepository,
  ) {}
}

/** Brings works from stage to stage, under second codes where the rules want them. */
@Injectable()
export class Promotion {
  constructor(
    private readonly database: Database,
    private readonly parts: PromotionParts,
    private readonly blinding: BlindingRepository,
    private readonly orders: RunOrders,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Brings the works that go on by the rules of the stages before, by the marks that count there.
   * @throws Problem STAGE_NOT_FOUND, STAGE_NOT_READY with `ties`, or while a stage before is not
   * locked, or for a choice that is none, BLINDING_EMPTY, KEY_HOLDERS_MISSING, BLINDING_UNDER_WAY
   */
  async bring(stageId: string, letOn: LetOn): Promise<void> {
    const { stages, candidates } = this.parts;
    await this.database.transaction(async (tx) => {
      const stage = await stages.get(tx, stageId);
      const { contestId, rules } = stage;
      await this.blinding.lockContest(tx, contestId);
      if (stage.state !== 'preparing')
        throw stageNotReady(says('This stage has begun.', 'Vòng chấm này đã bắt đầu.'));
      const pools = await candidates.of(tx, stage, await stages.ofContest(tx, contestId));
      const going = pools.map((pool) => goingOn(pool, letOn));
      requireChoice(pools, letOn);
      if (going.every(({ fresh }) => fresh.length === 0)) {
        throw blindingEmpty(
          says(
            'No work of the stage before goes on.',
            'Không có bài nào từ vòng trước được chuyển tiếp.',
          ),
        );
      }
      if (rules.secondCode) await this.orders.check(tx, contestId);
      for (const one of going.filter(({ fresh }) => fresh.length > 0)) {
        await this.move(tx, stage, one, letOn);
      }
    });
  }

  private async move(tx: Tx, stage: StageRow, going: Going, letOn: LetOn): Promise<void> {
    const { pool, fresh, settled } = going;
    const { id: stageId, contestId } = stage;
    const { from, works } = pool;
    const { by } = letOn;
    if (stage.rules.secondCode) {
      const order = { contestId, stageId, fromStageId: from.id, items: fresh, by };
      await this.orders.give(tx, order);
    } else await this.parts.records.copy(tx, from.id, stageId, fresh);
    const chosen = letOn.chosen.filter((code) => works.some((work) => work.code === code));
    const rules = forwardRules(from);
    await this.parts.records.add(tx, {
      ...{ id: newId(), stageId, fromStageId: from.id, rules, chosen, by },
      counts: from.rules.counts,
      works: explain(rules, works, { settled, chosen }),
      reason: letOn.reason,
    });
    await this.ledger.append(tx, {
      kind: 'works-promoted',
      contestId,
      actor: `staff:${by}`,
      ...(letOn.reason !== null && { reason: letOn.reason }),
      payload: { stageId, fromStageId: from.id, counts: from.rules.counts, codes: fresh, chosen },
    });
  }
}

interface Going {
  pool: Pool;
  settled: ReturnType<typeof settle>;
  /** Codes that go on and are not there yet. */
  fresh: string[];
}

/** Everything goes on where the rules say nothing. */
export const forwardRules = ({ rules }: StageRow): Forward => rules.forward ?? { kind: 'all' };

/** @throws Problem STAGE_NOT_READY with the ties that people have to break first */
function goingOn(pool: Pool, { chosen }: LetOn): Going {
  const settled = settle(forwardRules(pool.from), pool.works, chosen);
  if (settled.ties.length > 0) {
    const detail = says(
      'Works are equal at the line. Please choose those that go on.',
      'Có bài bằng điểm nhau ở ranh giới. Hãy chọn bài được đi tiếp.',
    );
    throw stageNotReady(detail, { ties: settled.ties });
  }
  return { pool, settled, fresh: settled.codes.filter((code) => !pool.brought.has(code)) };
}

/** Only equals can be chosen among, and not without a word. @throws Problem STAGE_NOT_READY */
function requireChoice(pools: Pool[], { chosen, reason }: LetOn): void {
  const idleIn = pools.map(
    ({ from, works }) => new Set(settle(forwardRules(from), works, chosen).idle),
  );
  const idle = chosen.filter((code) => idleIn.every((one) => one.has(code)));
  if (idle.length > 0) {
    const detail = says(
      'Only works that are equal at the line can be chosen.',
      'Chỉ chọn được trong số bài bằng điểm nhau ở ranh giới.',
    );
    throw stageNotReady(detail, { codes: idle });
  }
  if (chosen.length > 0 && reason === null) {
    throw stageNotReady(
      says(
        'Please write why the jury chose among equal works.',
        'Hãy ghi lý do Hội đồng chọn giữa các bài bằng điểm nhau.',
      ),
    );
  }
}
