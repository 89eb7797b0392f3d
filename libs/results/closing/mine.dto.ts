import { ApiProperty } from '@nestjs/swagger';
import { DecidedByDto, UNRANKED_REASONS } from './desk.dto';
import { ActualDto } from './outcome.dto';

export const MY_RESULT_STATES = [
  'running',
  'closing',
  'withheld',
  'provisional',
  'published',
] as const;

/** One of my attempts, and whether it is the one that counts. */
export class MyCountedAttemptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: number;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty() durationMs!: number;
  @ApiProperty({ type: 'integer', nullable: true }) prediction!: number | null;
  @ApiProperty() voided!: boolean;
  @ApiProperty() counted!: boolean;
}

export class MyPlaceDto {
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty() rank!: number;
  @ApiProperty({ description: 'People with a rank' }) of!: number;
  @ApiProperty() points!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Distance of the prediction' })
  error!: number | null;
  @ApiProperty() durationMs!: number;
  @ApiProperty({ type: DecidedByDto, nullable: true, description: 'Against the next one' })
  decidedBy!: DecidedByDto | null;
}

export class MyOutDto {
  @ApiProperty({ enum: UNRANKED_REASONS, enumName: 'UnrankedReason' })
  reason!: (typeof UNRANKED_REASONS)[number];
  @ApiProperty({ type: String, nullable: true }) detail!: string | null;
}

/** My result of a round. */
export class MyResultDto {
  @ApiProperty({
    enum: MY_RESULT_STATES,
    enumName: 'MyResultState',
    description: 'withheld: computed, but the rules show nothing before it is published',
  })
  state!: (typeof MY_RESULT_STATES)[number];
  @ApiProperty({ type: MyPlaceDto, nullable: true }) place!: MyPlaceDto | null;
  @ApiProperty({ type: MyOutDto, nullable: true, description: 'Why there is no rank' })
  out!: MyOutDto | null;
  @ApiProperty({ type: ActualDto, nullable: true }) actual!: ActualDto | null;
  @ApiProperty({ type: [MyCountedAttemptDto] }) attempts!: MyCountedAttemptDto[];
  @ApiProperty({ type: [String], description: 'Names of prizes, once they are published' })
  prizes!: string[];
}
