import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Stages } from '../stages/stages.service';
import type { AssignedWorksDto, AssignmentDto, WorksQuery } from './assignment.dto';
import { AssignmentRepository, type JudgeRow, type WorkRow } from './assignment.repository';
import type { Obstacle } from './rules/obstacles';

const PAGE = 50;

/** Who marks what, as it is shown: by codes, never a word of the works. */
@Injectable()
export class AssignmentView {
  constructor(
    private readonly database: Database,
    private readonly stages: Stages,
    private readonly repository: AssignmentRepository,
  ) {}

  /** @throws Problem STAGE_NOT_FOUND */
  async of(stageId: string): Promise<AssignmentDto> {
    const { tx } = this.database;
    const { rules } = await this.stages.get(tx, stageId);
    // Read first: a run that is over is never shown beside the counts from before it.
    const run = await this.repository.lastRun(tx, stageId);
    const { works, missing } = await this.stages.short(tx, stageId, rules.marks);
    const judges = await this.repository.judges(tx, stageId);
    return {
      ...{ marks: rules.marks, teams: rules.teams, works, short: missing },
      judges: judges.map(judgeView),
      run: run && { ...run, problem: run.problem?.map(obstacleView) ?? null },
    };
  }

  /** @throws Problem STAGE_NOT_FOUND */
  async works(stageId: string, asked: WorksQuery): Promise<AssignedWorksDto> {
    const { tx } = this.database;
    const { rules } = await this.stages.get(tx, stageId);
    const { after = '', limit = PAGE, member = null, short } = asked;
    const rows = await this.repository.page(tx, stageId, {
      ...{ after, limit, memberId: member },
      short: short === 'true' ? rules.marks : null,
    });
    const next = rows.length === limit ? (rows.at(-1)?.code ?? null) : null;
    return { works: rows.map(workView), next };
  }
}

const judgeView = ({ id, no, name, team, media, stopped, waiting, done }: JudgeRow) => ({
  ...{ id, no, name, team, media },
  ...{ stopped, waiting, done },
});

/** Which works are in conflict with somebody is nobody's to know. */
const obstacleView = ({ works, ...obstacle }: Obstacle) => ({
  ...{ ...obstacle, count: works.length },
  works: obstacle.constraint === 'conflicts' ? [] : works,
});

/** Those who have a work; who gave it back is not told. */
const workView = ({ code, medium, version, holders }: WorkRow) => ({
  ...{ code, medium, version },
  holders: holders.flatMap(({ memberId, kind, state }) =>
    state === 'returned' ? [] : [{ memberId, kind, state }],
  ),
});
