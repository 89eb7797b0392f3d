import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CleanText, idOf } from '@bangvang/platform';
import { OneOf } from '@bangvang/rulebook';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PersonDto } from '../closing/desk.dto';

export const SUSPICION_KINDS = [
  'speed',
  'equal-errors',
  'sequential-phones',
  'sequential-ids',
  'one-device',
  'one-address',
] as const;
export const SUSPICION_STATES = ['open', 'cleared', 'acted'] as const;

export class SuspicionQuery {
  @ApiPropertyOptional({ enum: SUSPICION_STATES })
  @IsOptional()
  @IsIn(SUSPICION_STATES)
  state?: (typeof SUSPICION_STATES)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'The last of the page before' })
  @IsOptional()
  @IsUUID(undefined, idOf('a suspicion', 'nghi vấn'))
  after?: string;
}

/** Something that people should look at: never a sentence by itself. */
export class SuspicionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: SUSPICION_KINDS, enumName: 'SuspicionKind' })
  kind!: (typeof SUSPICION_KINDS)[number];
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) round!: string | null;
  @ApiProperty({ type: [PersonDto], description: 'The first 50' }) people!: PersonDto[];
  @ApiProperty() count!: number;
  @ApiProperty({ type: 'object', additionalProperties: true }) evidence!: Record<string, unknown>;
  @ApiProperty({ format: 'date-time' }) foundAt!: string;
  @ApiProperty({ enum: SUSPICION_STATES, enumName: 'SuspicionState' })
  state!: (typeof SUSPICION_STATES)[number];
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
}

export class SuspicionListDto {
  @ApiProperty({ type: [SuspicionDto] }) suspicions!: SuspicionDto[];
  @ApiProperty({ format: 'uuid', nullable: true, type: String, description: 'For the next page' })
  next!: string | null;
}

/** What a person decided about a suspicion. */
export class DecideSuspicionDto {
  /** 'acted': a correction was proposed because of it. */
  @OneOf('SuspicionDecision', ['cleared', 'acted'])
  state!: 'cleared' | 'acted';

  @CleanText({ min: 5, max: 2_000, multiline: true })
  reason!: string;
}
