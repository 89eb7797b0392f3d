import { ApiProperty } from '@nestjs/swagger';
import { CleanText } from '@bangvang/platform';

/** Two works; which is better? */
export class PairDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() left!: string;
  @ApiProperty() right!: string;
}

export class NextPairDto {
  @ApiProperty({ description: 'Whether works are compared now' }) comparing!: boolean;
  @ApiProperty({ type: PairDto, nullable: true, description: 'Null: none is left for me' })
  pair!: PairDto | null;
  @ApiProperty({ type: 'integer', description: 'Pairs I answered' }) answered!: number;
}

export class AnswerPairDto {
  /** Code of the better work. */
  @CleanText({ max: 20 })
  winner!: string;
}

export class ComparedWorkDto {
  @ApiProperty() code!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: 'integer' }) centipoints!: number;
  @ApiProperty({ type: 'integer' }) comparisons!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Logits; 0 is the mean' })
  strength!: number | null;
  @ApiProperty({ type: Number, nullable: true }) standardError!: number | null;
}

export class ComparisonDto {
  @ApiProperty({ enum: ['none', 'running', 'ended'], enumName: 'ComparisonState' })
  state!: 'none' | 'running' | 'ended';
  @ApiProperty({ type: 'integer', nullable: true, description: 'Percent wanted' })
  wanted!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Percent reached' })
  reached!: number | null;
  @ApiProperty({ type: 'integer' }) comparisons!: number;
  @ApiProperty({ type: [ComparedWorkDto], description: 'The strongest first within a medium' })
  works!: ComparedWorkDto[];
}
