import { says } from '@bangvang/platform';
import { Injectable } from '@nestjs/common';
import { Works } from '@bangvang/essays';
import { Database, type Tx } from '@bangvang/database';
import type { StageRow } from '../stages/stages.repository';
import { Stages } from '../stages/stages.service';
import { BlindingRepository, type RunRow } from './blinding.repository';
import { blindingEmpty } from './custody.errors';
import { RunOrders } from './run-orders';

/** Begins blinding runs: works get codes, and the link is sealed to two key holders. */
@Injectable()
export class Blinding {
  constructor(
    private readonly database: Database,
    private readonly works: Works,
    private readonly stages: Stages,
    private readonly repository: BlindingRepository,
    private readonly order: RunOrders,
  ) {}

  /** The runs of a contest, the oldest first. */
  runs(tx: Tx, contestId: string): Promise<RunRow[]> {
    return this.repository.runs(tx, contestId);
  }

  /** How many accepted entries have no code yet. */
  async waiting(tx: Tx, contestId: string): Promise<number> {
    return (await this.free(tx, contestId)).length;
  }

  /**
   * Codes every accepted entry that has none, for the first stage that judges its medium.
   * @throws Problem KEY_HOLDERS_MISSING, BLINDING_UNDER_WAY, BLINDING_EMPTY
   */
  async start(contestId: string, by: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.repository.lockContest(tx, contestId);
      const stages = await this.stages.ofContest(tx, contestId);
      const free = await this.free(tx, contestId);
      const byStage = Map.groupBy(free, ({ medium }) => firstStage(stages, medium));
      const groups = [...byStage].flatMap(([stage, group]) =>
        stage && stage.state !== 'locked' ? [{ stage, group }] : [],
      );
      if (groups.length === 0)
        throw blindingEmpty(
          says('Every accepted work has its code.', 'Mọi bài đã duyệt đều đã có phách.'),
        );
      await this.order.check(tx, contestId);
      for (const { stage, group } of groups) {
        const items = group.map(({ entryId }) => entryId);
        await this.order.give(tx, {
          contestId,
          stageId: stage.id,
          fromStageId: null,
          items,
          by,
        });
      }
    });
  }

  private async free(tx: Tx, contestId: string) {
    const accepted = await this.works.accepted(tx, contestId);
    const taken = await this.repository.taken(
      tx,
      accepted.map(({ entryId }) => entryId),
    );
    return accepted.filter(({ entryId }) => !taken.has(entryId));
  }
}

const firstStage = (stages: StageRow[], medium: string): StageRow | undefined =>
  stages.find(({ rules }) => rules.media.length === 0 || rules.media.includes(medium));
