import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, IfGiven, TakenAsGiven } from '@bangvang/platform';
import { Criterion, OneOf, WholeNumber } from '@bangvang/rulebook';
import { Type } from 'class-transformer';
import { IsObject, IsOptional, ValidateNested } from 'class-validator';
import { CalledDto } from '../stages/stages.dto';
import type { DraftPoints, Points } from './marks.rules';

export const PHASES = ['qualifying', 'marking', 'stopped', 'locked'] as const;
/** How a judge stands to a stage. */
export type Phase = (typeof PHASES)[number];

export const DESK_STATES = ['waiting', 'draft', 'locked', 'agreement'] as const;
/** How far a judge is with a work; 'agreement': those who marked it talk about it. */
export type DeskState = (typeof DESK_STATES)[number];

export const FLAG_KINDS = ['identity', 'copied', 'off-topic', 'unreadable', 'other'] as const;

const MAX_VERSION = 2_147_483_647;
const MAX_TEXT = 5_000;
const POINTS = {
  type: 'object' as const,
  description: 'Hundredths of a point by criterion',
  additionalProperties: { type: 'integer' as const, nullable: true },
};

/** What makes a judge call the chief judge to a work. */
export class FlagDto {
  @OneOf('FlagKind', FLAG_KINDS)
  kind!: (typeof FLAG_KINDS)[number];

  @CleanText({ min: 0, max: 1_000, multiline: true })
  text!: string;
}

/** A mark as it grows on the desk. */
export class SaveMarkDto {
  /** The version that was read; 0 for the first. */
  @WholeNumber(0, MAX_VERSION)
  version!: number;

  @ApiProperty(POINTS)
  @IsObject(expects('points by criterion', 'điểm theo tiêu chí'))
  criteria!: DraftPoints;

  /** For those who decide. */
  @CleanText({ min: 0, max: MAX_TEXT, multiline: true })
  comment!: string;

  /** For the judge alone. */
  @CleanText({ min: 0, max: MAX_TEXT, multiline: true })
  note!: string;

  @IsOptional()
  @ApiProperty({ type: FlagDto, nullable: true, required: false })
  @ValidateNested()
  @Type(() => FlagDto)
  flag?: FlagDto | null;
}

@TakenAsGiven()
export class LockMarkDto {
  @WholeNumber(0, MAX_VERSION)
  version!: number;
}

export class ConflictDto {
  @CleanText({ min: 3, max: 1_000, multiline: true })
  reason!: string;
}

export class SavedDto {
  @ApiProperty({ type: 'integer' }) version!: number;
}

/** One's own mark of a work, open or locked. */
export class OwnMarkDto {
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ enum: ['open', 'locked'], enumName: 'OwnMarkState' }) state!: 'open' | 'locked';
  @ApiProperty(POINTS) criteria!: DraftPoints;
  @ApiProperty({ type: 'integer', nullable: true, description: 'The total, once locked' })
  centipoints!: number | null;
  @ApiProperty() comment!: string;
  @ApiProperty() note!: string;
  @ApiProperty({ type: FlagDto, nullable: true }) flag!: FlagDto | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lockedAt!: string | null;
}

/** A file of a work as judges see it; its name says nothing. */
export class WorkFileDto {
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() type!: string;
  @ApiProperty({ type: 'integer' }) bytes!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Pages as pictures' })
  pages!: number | null;
}

/** A work and what it is marked by. */
export class WorkDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty() title!: string;
  @ApiProperty() language!: string;
  @ApiProperty() html!: string;
  @ApiProperty({ type: 'integer' }) words!: number;
  @ApiProperty({ type: [WorkFileDto] }) files!: WorkFileDto[];
  @ApiProperty({ type: [Criterion] }) rubric!: Criterion[];
  @ApiProperty({ type: 'integer', description: 'The most that can be had, in hundredths' })
  scaleCentipoints!: number;
  @ApiProperty({ enum: DESK_STATES, enumName: 'DeskState' }) state!: DeskState;
  @ApiProperty({ type: OwnMarkDto }) mark!: OwnMarkDto;
}

export class QueueItemDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer' }) words!: number;
  @ApiProperty({ enum: DESK_STATES, enumName: 'DeskState' }) state!: DeskState;
  @ApiProperty() flagged!: boolean;
}

/** How far a judge is. */
export class DeskProgressDto {
  @ApiProperty({ enum: PHASES, enumName: 'JudgePhase' }) phase!: Phase;
  @ApiProperty({ type: 'integer' }) total!: number;
  @ApiProperty({ type: 'integer' }) done!: number;
  @ApiProperty({ type: 'integer', description: 'Works that wait for an agreement' })
  talks!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Median of the last works' })
  secondsPerWork!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) secondsLeft!: number | null;
}

export class DeskQueueDto {
  @ApiProperty({ type: DeskProgressDto }) progress!: DeskProgressDto;
  @ApiProperty({ type: [CalledDto], description: 'Media and genres' }) names!: CalledDto[];
  @ApiProperty({ type: [QueueItemDto] }) works!: QueueItemDto[];
}

/** The next work to mark; null when there is none. */
export class NextDto {
  @ApiProperty({ type: DeskProgressDto }) progress!: DeskProgressDto;
  @ApiProperty({ type: String, nullable: true }) code!: string | null;
}

export class JudgeStageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty() contest!: string;
  @ApiProperty() name!: string;
  @ApiProperty() chief!: boolean;
  @ApiProperty({ description: 'Whether works are compared in pairs now' }) comparing!: boolean;
  @ApiProperty({ type: DeskProgressDto }) progress!: DeskProgressDto;
}

export class JudgeStagesDto {
  @ApiProperty({ type: [JudgeStageDto] }) stages!: JudgeStageDto[];
}

export class LockedMarkDto {
  @ApiProperty() code!: string;
  @ApiProperty({ type: 'integer' }) centipoints!: number;
  @ApiProperty(POINTS) criteria!: Points;
  @ApiProperty({ format: 'date-time' }) lockedAt!: string;
}

/** Points of all criteria, as people decide them. */
export class DecidedPointsDto {
  @ApiProperty(POINTS)
  @IsObject(expects('points by criterion', 'điểm theo tiêu chí'))
  criteria!: Points;

  @IfGiven()
  @CleanText({ min: 0, max: MAX_TEXT, multiline: true, api: { required: false } })
  comment?: string;

  /** Who sat together, and why they decided so (biên bản). */
  @CleanText({ min: 10, max: 20_000, multiline: true })
  minutes!: string;
}
