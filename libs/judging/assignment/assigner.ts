import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, Ledger, type Tx } from '@bangvang/database';
import { Clock, newId } from '@bangvang/platform';
import { stageLocked } from '../stages/stages.errors';
import type { StageRow } from '../stages/stages.repository';
import { Stages } from '../stages/stages.service';
import { assignmentUnderWay } from './assignment.errors';
import { AssignmentRepository, type Placed, type WorkRow } from './assignment.repository';
import { plan, type Given, type Plan } from './assignment.rules';
import { placesOf, plannedJudge, plannedWork } from './task';

/** The job that deals the works of a stage; one of a stage goes on at a time. */
const ASSIGN_WORKS = 'assign-works';

/** Deals the works of a stage: fills up what lacks judges, or anew while nobody has begun. */
@Injectable()
export class Assigner implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly stages: Stages,
    private readonly repository: AssignmentRepository,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.workApart<{ runId: string }>(ASSIGN_WORKS, ({ runId }) => this.run(runId));
  }

  /**
   * Asks for the works to be dealt. A stage that has not begun is dealt anew, one that is open is
   * filled up. @throws Problem STAGE_NOT_FOUND, STAGE_LOCKED, ASSIGNMENT_UNDER_WAY
   */
  async ask(stageId: string, by: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const stage = await this.stages.hold(tx, stageId);
      if (stage.state === 'locked') throw stageLocked();
      const last = await this.repository.lastRun(tx, stageId);
      if (last?.state === 'waiting') throw assignmentUnderWay();
      const id = newId();
      const seed = randomBytes(16).toString('hex');
      await this.repository.insertRun(tx, { id, stageId, seed, by });
      await this.jobs.enqueue(tx, ASSIGN_WORKS, { runId: id }, { singletonKey: stageId });
    });
  }

  /** Deals by a run's seed, in one transaction: killed in the middle, nothing of it is there. */
  async run(runId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const run = await this.repository.holdRun(tx, runId);
      if (!run) return;
      const started = this.clock.monotonic();
      await this.repository.holdAll(tx, run.stageId);
      const stage = await this.stages.keep(tx, run.stageId);
      if (stage.state === 'locked') {
        await this.repository.finishRun(tx, runId, { state: 'failed' });
        return;
      }
      if (stage.state === 'preparing') await this.repository.clear(tx, stage.id);
      const works = await this.repository.works(tx, stage.id);
      const outcome = await this.planFor(tx, stage, works, run.seed);
      if (!outcome.possible) {
        const problem = outcome.obstacles;
        await this.repository.finishRun(tx, runId, { state: 'impossible', problem });
        return;
      }
      const by = run.by;
      await this.store(tx, stage.id, placesOf(works, outcome.given, 'first'), { by });
      const milliseconds = Math.round(this.clock.monotonic() - started);
      const summary = summaryOf(outcome, milliseconds);
      await this.repository.finishRun(tx, runId, { state: 'done', summary });
      await this.ledger.append(tx, {
        kind: 'works-assigned',
        contestId: stage.contestId,
        actor: `staff:${by}`,
        payload: { stageId: stage.id, runId, seed: run.seed, given: outcome.given.length },
      });
    });
  }

  private async planFor(tx: Tx, stage: StageRow, works: WorkRow[], seed: string) {
    const judges = await this.repository.judges(tx, stage.id);
    return plan({
      works: works.map((work) => plannedWork(work, stage.rules.marks)),
      judges: judges.map(plannedJudge),
      teamsApart: stage.rules.teams,
      seed,
    });
  }

  private async store(tx: Tx, stageId: string, placed: Placed[], { by }: { by: string }) {
    await this.repository.insert(tx, stageId, placed, { origin: 'computed', by });
    await this.repository.touch(tx, stageId, codesOf(placed));
  }
}

const codesOf = (given: Given[]): string[] => [...new Set(given.map(({ code }) => code))];

const summaryOf = ({ given, level, groups }: Plan, milliseconds: number) => ({
  given: given.length,
  level,
  groups: groups.map((group) => group.length),
  milliseconds,
});
