import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { OneOf } from '@bangvang/rulebook';
import { WinnerReplyDto, WonPrizeDto } from '../winners.dto';
import { VOID_REASONS, type VoidReason } from '../winners.rules';

const STATES = ['open', 'confirmed', 'void'] as const;

/** What an organiser types for a winner from their papers; or why they are not recognised. */
export class TypeWinnerDto extends WinnerReplyDto {
  @IfGiven()
  @OneOf('VoidReason', VOID_REASONS, { required: false, description: 'Then nothing else is given' })
  voidReason?: VoidReason;

  @IfGiven()
  @CleanText({ min: 0, max: 2_000, multiline: true, api: { required: false } })
  note?: string;
}

/** A winner without a registration, and what is on record about them. */
export class TypedWinnerDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty({ type: 'integer', description: 'Place among the authors of the work' })
  ordinal!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [WonPrizeDto] }) won!: WonPrizeDto[];
  @ApiProperty({ enum: STATES, enumName: 'TypedWinnerState' }) state!: (typeof STATES)[number];
  @ApiProperty({ enum: VOID_REASONS, enumName: 'VoidReason', nullable: true })
  voidReason!: VoidReason | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ type: String, nullable: true }) typedBy!: string | null;
  @ApiProperty({ type: Date, nullable: true }) typedAt!: Date | null;
}

export class TypedWinnersDto {
  @ApiProperty({ type: [String], description: 'What the rules ask of them' }) asks!: string[];
  @ApiProperty({ type: [TypedWinnerDto] }) winners!: TypedWinnerDto[];
}
