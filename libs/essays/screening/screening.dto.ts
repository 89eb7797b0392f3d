import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { ScreeningDecisionDto } from './decisions/decisions.dto';
import { QUEUE_STATES, type QueueState } from './queue.repository';
import {
  FINDING_KINDS,
  PLACES,
  SEVERITIES,
  type FindingKind,
  type Place,
  type Severity,
} from './rules/finding';

const MAX_INT = 2_147_483_647;
const whole = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? Number(value) : value;

export class ScreeningQueueQuery {
  @ApiPropertyOptional({ enum: QUEUE_STATES, enumName: 'ScreeningState' })
  @IsOptional()
  @IsIn(QUEUE_STATES)
  state?: QueueState;

  @IfGiven()
  @CleanText({ max: 40, api: { required: false } })
  medium?: string;

  @ApiPropertyOptional({ enum: FINDING_KINDS, enumName: 'FindingKind' })
  @IsOptional()
  @IsIn(FINDING_KINDS)
  kind?: FindingKind;

  @IfGiven()
  @CleanText({
    max: 100,
    api: { required: false, description: 'Title, author or number; accents do not matter' },
  })
  q?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'The number of the last of the page before',
  })
  @IsOptional()
  @Transform(whole)
  @IsInt()
  @Min(0)
  @Max(MAX_INT)
  after?: number;

  @ApiPropertyOptional({
    enum: ['centre'],
    description: 'Only what lies at the centre, not at a unit',
  })
  @IsOptional()
  @IsIn(['centre'])
  at?: 'centre';
}

export class ScreeningQueueEntryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ enum: QUEUE_STATES, enumName: 'ScreeningState' }) state!: QueueState;
  @ApiProperty() title!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: [String] }) authors!: string[];
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The unit that has it on its desk' })
  desk!: string | null;
  @ApiProperty() paper!: boolean;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({
    enum: FINDING_KINDS,
    enumName: 'FindingKind',
    isArray: true,
    nullable: true,
    description: 'Null until it was looked through',
  })
  kinds!: FindingKind[] | null;
  @ApiProperty({ type: 'integer' }) serious!: number;
  @ApiProperty({ type: 'integer' }) warnings!: number;
  @ApiProperty({ type: 'integer' }) notes!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null until it was compared' })
  similarFound!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) similarWords!: number | null;
}

export class ScreeningCountsDto {
  @ApiProperty({ type: 'integer' }) waiting!: number;
  @ApiProperty({ type: 'integer' }) proposed!: number;
  @ApiProperty({ type: 'integer' }) returned!: number;
  @ApiProperty({ type: 'integer' }) accepted!: number;
  @ApiProperty({ type: 'integer' }) rejected!: number;
}

export class ScreeningMediumDto {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}

export class ScreeningQueueDto {
  @ApiProperty({ type: [ScreeningQueueEntryDto] }) entries!: ScreeningQueueEntryDto[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'For the next page' })
  next!: number | null;
  @ApiProperty({ type: ScreeningCountsDto }) counts!: ScreeningCountsDto;
  @ApiProperty({ type: 'integer', description: 'Of the contest, still to be looked through' })
  looking!: number;
  @ApiProperty({ type: [ScreeningMediumDto] }) media!: ScreeningMediumDto[];
}

export class FindingPlaceDto {
  @ApiProperty({ enum: PLACES, enumName: 'FindingPlace' }) in!: Place['in'];
  @ApiPropertyOptional({ description: 'First character of the title or the text' }) from?: number;
  @ApiPropertyOptional() to?: number;
  @ApiPropertyOptional({ description: 'Number of a file' }) file?: number;
  @ApiPropertyOptional({ description: 'A property, an author, a field' }) of?: string;
}

export class ScreeningFindingDto {
  @ApiProperty({ enum: FINDING_KINDS, enumName: 'FindingKind' }) kind!: FindingKind;
  @ApiProperty() code!: string;
  @ApiProperty({ enum: SEVERITIES, enumName: 'FindingSeverity' }) severity!: Severity;
  @ApiProperty({ type: FindingPlaceDto }) place!: FindingPlaceDto;
  @ApiProperty({ type: String, nullable: true }) excerpt!: string | null;
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
}

export class ScreenedAuthorDto {
  @ApiProperty({ type: 'integer' }) ordinal!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, nullable: true }) penName!: string | null;
  @ApiProperty({ type: String, nullable: true }) birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true }) workplace!: string | null;
}

export class ScreenedFileDto {
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ format: 'uuid' }) uploadId!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty({ enum: ['work', 'translation', 'script'] })
  role!: 'work' | 'translation' | 'script';
  @ApiProperty({ type: 'integer' }) part!: number;
  @ApiProperty() type!: string;
  @ApiProperty() bytes!: number;
  @ApiProperty({ type: 'integer', nullable: true }) pages!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) durationMs!: number | null;
}

/** A unit that a work came through. */
export class ScreeningWayDto {
  @ApiProperty({ format: 'uuid' }) forwardingId!: string;
  @ApiProperty({ description: 'The unit with those above it' }) unit!: string;
  @ApiProperty() tier!: string;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was sent back there' })
  returned!: string | null;
}

export class ScreenedEntryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ enum: [...QUEUE_STATES, 'withdrawn'] }) state!: QueueState | 'withdrawn';
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() title!: string;
  @ApiProperty({ type: ScreeningMediumDto }) medium!: ScreeningMediumDto;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty() language!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: 'integer' }) words!: number;
  @ApiProperty() paper!: boolean;
  @ApiProperty({ type: String, nullable: true }) postmarkOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) receivedOn!: string | null;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ type: String, nullable: true }) unit!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The unit that has it on its desk' })
  desk!: string | null;
  @ApiProperty({ type: [ScreenedAuthorDto] }) authors!: ScreenedAuthorDto[];
  @ApiProperty({ type: [ScreenedFileDto] }) files!: ScreenedFileDto[];
  @ApiProperty({ type: [String], description: 'What the rules leave to the eye' })
  conditions!: string[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: not yet' })
  reportAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: not yet' })
  comparedAt!: string | null;
  @ApiProperty({ type: [ScreeningFindingDto], description: 'The most serious first' })
  findings!: ScreeningFindingDto[];
  @ApiProperty({ type: [ScreeningDecisionDto], description: 'The oldest first' })
  decisions!: ScreeningDecisionDto[];
  @ApiProperty({ description: 'The author can still replace it' }) returnable!: boolean;
  @ApiProperty({ description: 'It lies where the caller decides: on their desk, or at the centre' })
  mine!: boolean;
  @ApiProperty({ type: [ScreeningWayDto], description: 'Units that sent it here, the first first' })
  way!: ScreeningWayDto[];
  @ApiProperty({ description: 'A rejection takes a second person' }) secondPerson!: boolean;
}

export class ScreeningAgainDto {
  @ApiProperty({ type: 'integer', description: 'Entries that are looked through again' })
  entries!: number;
}
