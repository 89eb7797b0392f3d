import { WholeNumber } from '@bangvang/rulebook';
import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { PaperDto } from '@bangvang/questions';
import { Type } from 'class-transformer';
import { SealDto } from '../public/public.dto';

const MAX_VARIANT = 1_000;

/** Why a published seal ends; shown to everyone. */
export class UnsealDto {
  @CleanText({ min: 10, max: 2_000, multiline: true })
  reason!: string;
}

export class SealedDto {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() rulesVersion!: number;
  @ApiProperty({ type: [SealDto] }) seals!: SealDto[];
}

export class PreviewQuery {
  /** Of a sealed round: which of its variants, counted from 0. */
  @IfGiven()
  @Type(() => Number)
  @WholeNumber(0, MAX_VARIANT, { required: false, default: 0 })
  variant = 0;
}

export class PreviewKeyDto {
  @ApiProperty() no!: number;
  @ApiProperty({ type: [String], description: 'The right options' }) correct!: string[];
  @ApiProperty({ required: false, description: 'The right number' }) value?: number;
  @ApiProperty({ required: false }) tolerance?: number;
  @ApiProperty({ required: false }) explanation?: string;
}

export class PreviewDto {
  @ApiProperty({ description: 'Whether this is a paper of the round; else one as it could be' })
  sealed!: boolean;
  @ApiProperty({ type: PaperDto }) paper!: PaperDto;
  @ApiProperty({ type: [PreviewKeyDto] }) key!: PreviewKeyDto[];
}
