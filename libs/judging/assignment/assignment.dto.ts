import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CleanText, expects, idOf } from '@bangvang/platform';
import { WholeNumber } from '@bangvang/rulebook';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import type { RunState } from './assignment.repository';
import type { RefusalReason } from './assignment.errors';
import type { Constraint } from './rules/obstacles';

const RUN_STATES: RunState[] = ['waiting', 'done', 'impossible', 'failed'];
const CONSTRAINTS: Constraint[] = ['judges', 'media', 'conflicts', 'teams'];
const HOLDER_STATES = ['waiting', 'done'] as const;
const KINDS = ['first', 'third'] as const;
const REASONS: RefusalReason[] = [
  ...(['conflict', 'team', 'medium', 'seat'] as const),
  ...(['has', 'full', 'begun', 'stopped'] as const),
];
const MAX_VERSION = 2_147_483_647;
const MAX_PAGE = 200;

const orNull = () => ValidateIf((_, value) => value !== null);

/** A work as it was seen goes from one judge to another; null on one side: one more, or one less. */
export class MoveDto {
  @WholeNumber(0, MAX_VERSION)
  version!: number;

  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  @orNull()
  @IsUUID(undefined, idOf('a member of the jury', 'giám khảo'))
  from!: string | null;

  @ApiProperty({ format: 'uuid', nullable: true, type: String })
  @orNull()
  @IsUUID(undefined, idOf('a member of the jury', 'giám khảo'))
  to!: string | null;
}

export class StopDto {
  @CleanText({ max: 500 })
  reason!: string;
}

export class WorksQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Works of this member' })
  @IsOptional()
  @IsUUID(undefined, idOf('a member of the jury', 'giám khảo'))
  member?: string;

  @ApiPropertyOptional({ description: 'Only works that lack judges' })
  @IsOptional()
  @Type(() => String)
  @Matches(/^(?:true|false)$/, expects('true or false', 'có hoặc không (true hoặc false)'))
  short?: string;

  @ApiPropertyOptional({ description: 'Code after which the page begins' })
  @IsOptional()
  @Matches(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/, expects('a code as ABCD-2345', 'một mã dạng ABCD-2345'))
  after?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_PAGE, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit?: number;
}

export class CandidatesQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whom they would replace' })
  @IsOptional()
  @IsUUID(undefined, idOf('a member of the jury', 'giám khảo'))
  instead?: string;
}

class ObstacleDto {
  @ApiProperty({ enum: CONSTRAINTS, enumName: 'AssignmentConstraint' }) constraint!: Constraint;
  @ApiProperty() medium!: string;
  @ApiProperty() needed!: number;
  @ApiProperty() available!: number;
  @ApiProperty({ type: 'integer', description: 'Works' }) count!: number;
  @ApiProperty({ type: [String], description: 'Their codes; none where conflicts are the reason' })
  works!: string[];
}

class RunSummaryDto {
  @ApiProperty() given!: number;
  @ApiProperty({ description: 'Whether all loads are within one of each other' })
  @IsBoolean()
  level!: boolean;
  @ApiProperty({ type: [Number], description: 'Judges in each group whose marks meet' })
  groups!: number[];
  @ApiProperty() milliseconds!: number;
}

class AssignmentRunDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'The same seed, works and jury give the same assignment' })
  seed!: string;
  @ApiProperty({ enum: RUN_STATES, enumName: 'AssignmentRunState' }) state!: RunState;
  @ApiProperty({ type: [ObstacleDto], nullable: true }) problem!: ObstacleDto[] | null;
  @ApiProperty({ type: RunSummaryDto, nullable: true }) summary!: RunSummaryDto | null;
  @ApiProperty() askedAt!: Date;
  @ApiProperty({ type: Date, nullable: true }) finishedAt!: Date | null;
  @ApiProperty() byName!: string;
}

class AssignmentJudgeDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) team!: string | null;
  @ApiProperty({ type: [String] }) media!: string[];
  @ApiProperty() stopped!: boolean;
  @ApiProperty() waiting!: number;
  @ApiProperty() done!: number;
}

export class AssignmentDto {
  @ApiProperty() marks!: number;
  @ApiProperty({ description: 'Two markers of one work are never of one team' }) teams!: boolean;
  @ApiProperty() works!: number;
  @ApiProperty({ description: 'Works that lack judges' }) short!: number;
  @ApiProperty({ type: [AssignmentJudgeDto] }) judges!: AssignmentJudgeDto[];
  @ApiProperty({ type: AssignmentRunDto, nullable: true }) run!: AssignmentRunDto | null;
}

class HolderStateDto {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ enum: KINDS, enumName: 'AssignedKind' }) kind!: (typeof KINDS)[number];
  @ApiProperty({ enum: HOLDER_STATES, enumName: 'AssignedState' })
  state!: (typeof HOLDER_STATES)[number];
}

export class AssignedWorkDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ type: [HolderStateDto] }) holders!: HolderStateDto[];
}

export class AssignedWorksDto {
  @ApiProperty({ type: [AssignedWorkDto] }) works!: AssignedWorkDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Where the next page begins' })
  next!: string | null;
}

export class CandidateDto {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ enum: REASONS, enumName: 'AssignmentRefusal', nullable: true })
  refusal!: RefusalReason | null;
}

export class CandidatesDto {
  @ApiProperty({ type: [CandidateDto] }) candidates!: CandidateDto[];
}

export class HandedOverDto {
  @ApiProperty({ description: 'Works that somebody else has now' }) moved!: number;
  @ApiProperty({ type: [String], description: 'Codes of works that nobody may have' })
  left!: string[];
}
