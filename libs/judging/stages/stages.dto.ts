import { ApiProperty } from '@nestjs/swagger';
import { StageRules } from '@bangvang/rulebook';
import type { StageCounts, StageRow, StageState } from './stages.repository';

const STATES: StageState[] = ['preparing', 'open', 'locked'];

/** How far a stage is. */
class StageCountsDto {
  @ApiProperty() works!: number;
  @ApiProperty({ description: 'Judges with a seat who have not stopped' }) members!: number;
  @ApiProperty({ description: 'Works that somebody marks' }) assigned!: number;
  @ApiProperty({ description: 'Marks that are waited for' }) waiting!: number;
  @ApiProperty({ description: 'Marks that are locked' }) done!: number;
}

export class StageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() ordinal!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: STATES, enumName: 'StageState' }) state!: StageState;
  @ApiProperty({ type: Date, nullable: true }) openedAt!: Date | null;
  @ApiProperty({ type: Date, nullable: true }) lockedAt!: Date | null;
  @ApiProperty({ type: StageRules }) rules!: StageRules;
  @ApiProperty({ type: StageCountsDto }) counts!: StageCountsDto;
}

export class StageListDto {
  @ApiProperty({ type: [StageDto] }) stages!: StageDto[];
}

/** A stage as it is shown. */
export function stageView(stage: StageRow & { counts: StageCounts }): StageDto {
  const { id, ordinal, rules, state, openedAt, lockedAt } = stage;
  const { works, members, assigned, waiting, done } = stage.counts;
  const counts = { works, members, assigned, waiting, done };
  return { id, ordinal, name: rules.name, state, openedAt, lockedAt, rules, counts };
}
