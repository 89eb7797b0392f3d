import { ApiProperty } from '@nestjs/swagger';
import { StageRules } from '@bangvang/rulebook';
import type { StageState } from './stages.repository';
import type { ListedStage } from './stages.service';

const STATES: StageState[] = ['preparing', 'open', 'locked'];

/** How far a stage is. */
class StageCountsDto {
  @ApiProperty() works!: number;
  @ApiProperty({ description: 'Judges with a seat who have not stopped' }) members!: number;
  @ApiProperty({ description: 'Works that somebody marks' }) assigned!: number;
  @ApiProperty({ description: 'Marks that are waited for' }) waiting!: number;
  @ApiProperty({ description: 'Marks that are locked' }) done!: number;
}

/** What an id of the rules is called. */
export class CalledDto {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}

export class StageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() ordinal!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: STATES, enumName: 'StageState' }) state!: StageState;
  @ApiProperty({ type: Date, nullable: true }) openedAt!: Date | null;
  @ApiProperty({ type: Date, nullable: true }) lockedAt!: Date | null;
  @ApiProperty({ type: StageRules }) rules!: StageRules;
  @ApiProperty({ type: [CalledDto], description: 'Media and genres' }) names!: CalledDto[];
  @ApiProperty({ type: StageCountsDto }) counts!: StageCountsDto;
}

export class StageListDto {
  @ApiProperty({ type: [StageDto] }) stages!: StageDto[];
}

/** A stage as it is shown. */
export function stageView(stage: ListedStage): StageDto {
  const { id, ordinal, rules, state, openedAt, lockedAt, names } = stage;
  const { works, members, assigned, waiting, done } = stage.counts;
  const counts = { works, members, assigned, waiting, done };
  return { id, ordinal, name: rules.name, state, openedAt, lockedAt, rules, names, counts };
}
