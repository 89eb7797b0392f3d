import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CleanText, expects, idOf, IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

export const MAX_PAGE = 200;
export const PHASES = [
  'waiting',
  'reading',
  'computing',
  'checking',
  'storing',
  'done',
  'failed',
] as const;
export const UNRANKED_REASONS = [
  'disqualified',
  'no-valid-attempt',
  'not-all-correct',
  'missing-data',
  'age',
  'barred',
  'not-qualified',
  'no-division',
  'too-few-rounds',
] as const;

const DIVISION = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Which result is asked for: that of a round, or without one that of the whole contest. */
export class ScopeQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'The whole contest where it is absent' })
  @IsOptional()
  @IsUUID(undefined, idOf('a round', 'vòng thi'))
  round?: string;
}

/** A page of a ranking. */
export class PageQuery extends ScopeQuery {
  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @Matches(DIVISION, expects('the id of a division', 'mã định danh của bảng thi'))
  @MaxLength(40)
  division?: string;

  @ApiPropertyOptional({ minimum: 0, default: 0, description: 'The last place, or number, before' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  after?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: MAX_PAGE, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit?: number;

  /** A number or part of a name, accents or not. */
  @IfGiven()
  @CleanText({ max: 100, api: { required: false } })
  q?: string;
}

/** A tie of the computation that somebody looks at. */
export class TieQuery extends ScopeQuery {
  @ApiProperty({ format: 'uuid', description: 'The computation that was looked at' })
  @IsUUID(undefined, idOf('a computation', 'lần tính kết quả'))
  computation!: string;
}

/** How a round was closed. */
export class ClosingDto {
  @ApiProperty({ format: 'date-time' }) overAt!: string;
  @ApiProperty({ format: 'date-time' }) closedAt!: string;
  @ApiProperty() people!: number;
  @ApiProperty() attempts!: number;
  @ApiProperty({ description: 'Handed in by the clock' }) autoSubmitted!: number;
}

/** How far the computation of a result is. */
export class ProgressDto {
  @ApiProperty({ enum: PHASES, enumName: 'ResultPhase' }) phase!: (typeof PHASES)[number];
  @ApiProperty({ description: 'Attempts read' }) progress!: number;
  @ApiProperty() total!: number;
  @ApiProperty({ format: 'date-time' }) changedAt!: string;
  @ApiProperty({ type: String, nullable: true }) failure!: string | null;
}

/** The newest computation. */
export class ComputationDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) computedAt!: string;
  @ApiProperty({ description: 'Facts have changed since; it is being computed anew' })
  outdated!: boolean;
  @ApiProperty() people!: number;
  @ApiProperty() attempts!: number;
  @ApiProperty() ranked!: number;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  unranked!: Record<string, number>;
  @ApiProperty({
    description: 'Groups of equals whom people have to part before anything is published',
  })
  unresolved!: number;
  @ApiProperty({ description: 'Places where the two scorers differ' }) differences!: number;
}

/** One scope of the closing desk. */
export class ScopeDto {
  @ApiProperty({ type: ProgressDto, nullable: true }) progress!: ProgressDto | null;
  @ApiProperty({ type: ComputationDto, nullable: true }) computation!: ComputationDto | null;
}

export class RoundScopeDto extends ScopeDto {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() ordinal!: number;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ enum: ['upcoming', 'open', 'ending', 'closed'], enumName: 'ClosingState' })
  state!: 'upcoming' | 'open' | 'ending' | 'closed';
  @ApiProperty({ type: ClosingDto, nullable: true }) closing!: ClosingDto | null;
  @ApiProperty({ description: 'The chain ends in a lot whose seed is still secret' })
  lotWaits!: boolean;
}

/** The closing desk of a contest. */
export class ResultsDeskDto {
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ type: [RoundScopeDto] }) rounds!: RoundScopeDto[];
  @ApiProperty({ type: ScopeDto }) contest!: ScopeDto;
  @ApiProperty({ description: 'The ranking over rounds ends in a lot whose seed is still secret' })
  overallLotWaits!: boolean;
  @ApiProperty({ description: 'Corrections that wait for a second person' })
  waitingCorrections!: number;
  @ApiProperty() openSuspicions!: number;
}

/** A person as the organisers see them. */
export class PersonDto {
  @ApiProperty() no!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
}

/** What put a person before the next one. */
export class DecidedByDto {
  @ApiProperty() by!: string;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string' }] }) own!: number | string;
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'string' }] }) next!: number | string;
}

export class PlaceDto {
  @ApiProperty() place!: number;
  @ApiProperty({ description: 'Equals share a rank: 1-2-2-4' }) rank!: number;
  @ApiProperty({ type: PersonDto }) person!: PersonDto;
  @ApiProperty() points!: number;
  @ApiProperty({ type: 'integer', nullable: true }) error!: number | null;
  @ApiProperty() durationMs!: number;
  @ApiProperty({ type: [String] }) countedAttempts!: string[];
  @ApiProperty({ type: DecidedByDto, nullable: true }) decidedBy!: DecidedByDto | null;
}

export class StandingHeadDto {
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty() ranked!: number;
}

export class PlacesDto {
  @ApiProperty({ type: [StandingHeadDto], description: 'All rankings of this result' })
  standings!: StandingHeadDto[];
  @ApiProperty({ type: StandingHeadDto, nullable: true, description: 'The one that is shown' })
  standing!: StandingHeadDto | null;
  @ApiProperty({ type: [PlaceDto] }) places!: PlaceDto[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'For the next page' })
  next!: number | null;
}

export class OutDto {
  @ApiProperty({ type: PersonDto }) person!: PersonDto;
  @ApiProperty({ enum: UNRANKED_REASONS, enumName: 'UnrankedReason' })
  reason!: (typeof UNRANKED_REASONS)[number];
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;
}

export class OutsDto {
  @ApiProperty({ type: [OutDto] }) people!: OutDto[];
  @ApiProperty({ type: 'integer', nullable: true }) next!: number | null;
}

/** One attempt of a person, and whether it is the one that counts. */
export class PersonAttemptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() no!: number;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty() durationMs!: number;
  @ApiProperty({ description: 'As marked when it was handed in' }) points!: number;
  @ApiProperty() correct!: number;
  @ApiProperty() complete!: boolean;
  @ApiProperty({ type: 'integer', nullable: true }) prediction!: number | null;
  @ApiProperty() auto!: boolean;
  @ApiProperty({ description: 'A correction took it out' }) voided!: boolean;
  @ApiProperty() counted!: boolean;
}

/** Why a person is where they are. */
export class PersonResultDto {
  @ApiProperty({ type: PersonDto }) person!: PersonDto;
  @ApiProperty({ type: StandingHeadDto, nullable: true }) standing!: StandingHeadDto | null;
  @ApiProperty({ type: PlaceDto, nullable: true }) place!: PlaceDto | null;
  @ApiProperty({ type: OutDto, nullable: true }) out!: OutDto | null;
  @ApiProperty({
    type: [PlaceDto],
    description: 'Two places above and two below, the own one left out',
  })
  neighbours!: PlaceDto[];
  @ApiProperty({ type: [PersonAttemptDto] }) attempts!: PersonAttemptDto[];
}

export class DifferenceDto {
  @ApiProperty() what!: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) round!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) participant!: number | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) attempt!: string | null;
  @ApiProperty({ type: String, nullable: true }) engine!: string | null;
  @ApiProperty({ type: String, nullable: true }) sql!: string | null;
}

export class DifferencesDto {
  @ApiProperty({ type: [DifferenceDto], description: 'The first 200' })
  differences!: DifferenceDto[];
  @ApiProperty() count!: number;
}
