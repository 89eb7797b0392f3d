import { ApiProperty } from '@nestjs/swagger';
import {
  SCREENING_OUTCOMES,
  SCREENING_REASONS,
  type ScreeningOutcome,
  type ScreeningReason,
} from '@bangvang/contracts';
import { CleanText, IfGiven } from '@bangvang/platform';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';

const MAX_INT = 2_147_483_647;
const REASONS = Object.keys(SCREENING_REASONS) as ScreeningReason[];

/** What a person makes of an entry, and what they had seen when they did. */
export class DecideEntryDto {
  @ApiProperty({ type: 'integer', description: 'The version of the entry that was looked at' })
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  version!: number;

  @ApiProperty({ type: 'integer', description: 'How many decisions were on record' })
  @IsInt()
  @Min(0)
  @Max(MAX_INT)
  seen!: number;

  @ApiProperty({ enum: SCREENING_OUTCOMES, enumName: 'ScreeningOutcome' })
  @IsIn(SCREENING_OUTCOMES)
  outcome!: ScreeningOutcome;

  @ApiProperty({ enum: REASONS, enumName: 'ScreeningReason' })
  @IsIn(REASONS)
  code!: ScreeningReason;

  @IfGiven()
  @CleanText({
    min: 3,
    max: 2_000,
    multiline: true,
    api: { required: false, description: 'For the author; required for "other" and "remark"' },
  })
  reason?: string;
}

/** What a second person says to a proposal. */
export class ConfirmScreeningDto {
  @ApiProperty()
  @IsBoolean()
  confirmed!: boolean;

  @IfGiven()
  @CleanText({ min: 3, max: 2_000, multiline: true, api: { required: false } })
  reason?: string;
}

export class ScreeningDecisionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ type: 'integer', description: 'Of the entry' }) version!: number;
  @ApiProperty({ enum: SCREENING_OUTCOMES, enumName: 'ScreeningOutcome' })
  outcome!: ScreeningOutcome;
  @ApiProperty({ enum: REASONS, enumName: 'ScreeningReason' }) code!: ScreeningReason;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: ['done', 'proposed', 'refused'], enumName: 'ScreeningDecisionState' })
  state!: 'done' | 'proposed' | 'refused';
  @ApiProperty({ type: String, nullable: true, description: 'The second person' })
  second!: string | null;
  @ApiProperty({ type: String, nullable: true }) secondReason!: string | null;
  @ApiProperty({ description: 'It is the caller’s own: somebody else has to confirm it' })
  mine!: boolean;
}
