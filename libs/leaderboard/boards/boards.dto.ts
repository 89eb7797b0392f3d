import { ApiProperty } from '@nestjs/swagger';
import { expects, expectsWholeNumber } from '@bangvang/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type {
  BoardDocument,
  BoardRow,
  BoardState,
  PulseDocument,
  UnitRow,
} from '@bangvang/contracts';
import { MAX_ROWS, SHOWN_ROWS } from './board.rules';

const STATES = ['live', 'frozen', 'hidden', 'final'] as const;
const MAX_UNIT_NO = 999_999_999;

/** Which part of a board is asked for. */
export class BoardQueryDto {
  @ApiProperty({
    type: 'integer',
    required: false,
    minimum: 1,
    maximum: MAX_UNIT_NO,
    description: 'Number of a unit: its own board',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt(expects('the number of a unit', 'số của đơn vị'))
  @Min(1, expects('the number of a unit', 'số của đơn vị'))
  @Max(MAX_UNIT_NO, expects('the number of a unit', 'số của đơn vị'))
  unit?: number;

  @ApiProperty({
    type: 'integer',
    required: false,
    minimum: 1,
    maximum: MAX_ROWS,
    default: SHOWN_ROWS,
    description: 'Rows at most',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt(expectsWholeNumber(1, MAX_ROWS))
  @Min(1, expectsWholeNumber(1, MAX_ROWS))
  @Max(MAX_ROWS, expectsWholeNumber(1, MAX_ROWS))
  limit: number = SHOWN_ROWS;
}

export class BoardRowDto implements BoardRow {
  @ApiProperty({ type: 'integer', description: 'Equals share a rank: 1-2-2-4' }) rank!: number;
  @ApiProperty({ description: 'As the contest publishes it' }) name!: string;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ description: 'At most two decimals' }) points!: number;
  @ApiProperty({
    type: 'integer',
    description:
      'Milliseconds: duration of the counted attempt, or its submission after the opening',
  })
  tieMs!: number;
}

export class UnitRowDto implements UnitRow {
  @ApiProperty({ type: 'integer', description: 'By people, then attempts, then average' })
  rank!: number;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) people!: number;
  @ApiProperty({ type: 'integer' }) attempts!: number;
  @ApiProperty({ description: 'Mean points of the counted attempts, two decimals' })
  average!: number;
  @ApiProperty() best!: number;
}

export class BoardDocumentDto implements BoardDocument {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty({ type: 'integer', nullable: true }) unitNo!: number | null;
  @ApiProperty({
    type: 'integer',
    format: 'int64',
    description: 'Grows with every change of the document; 0 while versions are not known',
  })
  version!: number;
  @ApiProperty({ enum: STATES, enumName: 'BoardState' }) state!: BoardState;
  @ApiProperty({ enum: ['duration', 'submission'] }) tieKey!: 'duration' | 'submission';
  @ApiProperty({ type: [BoardRowDto] }) rows!: BoardRowDto[];
  @ApiProperty({ type: [UnitRowDto], description: 'Units among themselves; one on a unit’s board' })
  units!: UnitRowDto[];
  @ApiProperty({ required: false, description: 'True while only the last known board can be told' })
  stale?: boolean;
}

export class PulseDocumentDto implements PulseDocument {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty({ type: 'integer', format: 'int64' }) version!: number;
  @ApiProperty({ type: 'integer' }) people!: number;
  @ApiProperty({ type: 'integer' }) attempts!: number;
  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
    description: '[points, people], ascending; empty while hidden and on a unit’s board',
  })
  bands!: [points: number, people: number][];
}

/** A board with its pulse. */
export class BoardDto {
  @ApiProperty() board!: BoardDocumentDto;
  @ApiProperty() pulse!: PulseDocumentDto;
}

export class UnitStandingDto {
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer' }) rank!: number;
  @ApiProperty({ type: 'integer' }) of!: number;
}

/** One's own line of the public board. */
export class StandingDto {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty({ enum: STATES, enumName: 'BoardState' }) state!: BoardState;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Null without a counted attempt, and while the rules hide scores',
  })
  points!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) tieMs!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null while it cannot be told' })
  rank!: number | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'People with a rank' })
  of!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) countedAttemptNo!: number | null;
  @ApiProperty({ type: UnitStandingDto, nullable: true }) unit!: UnitStandingDto | null;
  @ApiProperty({ description: 'True while ranks cannot be read' }) stale!: boolean;
}
