import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CleanText, expects, idOf, IfGiven } from '@bangvang/platform';
import { Instant, Nested, OneOf, WholeNumber, YesNo } from '@bangvang/rulebook';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { PersonDto } from '../closing/desk.dto';
import { ReplacementEffectDto, UptakeDto } from './replacements.dto';

export const CORRECTION_KINDS = [
  'void-attempt',
  'disqualify',
  'correct-key',
  'extend-round',
  'compensate',
  'credit-time',
  'replacement',
  'reverse',
] as const;
export const CORRECTION_STATES = ['waiting', 'approved', 'refused'] as const;
/** Why something is corrected; what else there is to say goes into the note. */
export const REASON_CODES = [
  'shared-account',
  'shared-device',
  'impersonation',
  'answers-shared',
  'barred-role',
  'wrong-data',
  'rule-breach',
  'wrong-key',
  'faulty-question',
  'outage',
  'appeal',
  'mistake',
  'other',
] as const;
export const KEY_CHANGES = ['letters', 'number', 'give', 'drop'] as const;

const MAX_NO = 2_147_483_647;
const MAX_PEOPLE = 10_000;
const MAX_UNITS = 1_000;
const MAX_CODE = 64;
const DAY_SECONDS = 86_400;
const BILLION = 1_000_000_000;

/** How a question is marked from now on. */
export class KeyChangeDto {
  /** 'give': everybody has it right; 'drop': it counts for nobody. */
  @OneOf('KeyChangeKind', KEY_CHANGES)
  kind!: (typeof KEY_CHANGES)[number];

  /** 'letters': the right options, by their letters in the bank. */
  @IfGiven()
  @ApiProperty({ type: [String], required: false, minItems: 1, maxItems: 10 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn([...'abcdefghij'], expects('letters from a to j', 'các chữ cái từ a đến j', { each: true }))
  correct?: string[];

  /** 'number' */
  @IfGiven()
  @ApiProperty({ required: false })
  @IsNumber()
  @Min(-BILLION)
  @Max(BILLION)
  value?: number;

  @IfGiven()
  @ApiProperty({ required: false, minimum: 0 })
  @IsNumber()
  @Min(0)
  @Max(BILLION)
  tolerance?: number;
}

/** A correction as somebody asks for it; which fields are needed depends on the kind. */
export class ProposeDto {
  @OneOf('CorrectionKind', CORRECTION_KINDS)
  kind!: (typeof CORRECTION_KINDS)[number];

  @OneOf('CorrectionReason', REASON_CODES)
  reason!: (typeof REASON_CODES)[number];

  @IfGiven()
  @CleanText({ max: 2_000, multiline: true, api: { required: false } })
  note?: string;

  /** For 'disqualify' absent: from every round. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @IsUUID(undefined, idOf('a round', 'vòng thi'))
  round?: string | null;

  @IfGiven()
  @ApiProperty({ format: 'uuid', required: false })
  @IsUUID(undefined, idOf('an attempt', 'lượt thi'))
  attempt?: string;

  /** Number of the person. */
  @IfGiven()
  @WholeNumber(1, MAX_NO, { required: false })
  person?: number;

  /** The version of the question, as papers name it. */
  @IfGiven()
  @ApiProperty({ format: 'uuid', required: false })
  @IsUUID(undefined, idOf('a version of a question', 'phiên bản câu hỏi'))
  question?: string;

  @IfGiven()
  @Nested(() => KeyChangeDto, { required: false })
  change?: KeyChangeDto;

  /** 'extend-round': the new end; 'replacement': the end of the window. */
  @IfGiven()
  @Instant({ required: false })
  closesAt?: string;

  /** 'replacement': when the window opens. */
  @IfGiven()
  @Instant({ required: false })
  opensAt?: string;

  @IfGiven()
  @ApiProperty({ type: [Number], required: false, minItems: 1, maxItems: MAX_PEOPLE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PEOPLE)
  @ArrayUnique()
  @IsInt(expects('numbers of people', 'các số báo danh', { each: true }))
  people?: number[];

  @IfGiven()
  @WholeNumber(1, DAY_SECONDS, { required: false })
  seconds?: number;

  /** 'credit-time', 'replacement': when the outage began. */
  @IfGiven()
  @Instant({ required: false })
  from?: string;

  /** 'credit-time', 'replacement': when it was over. */
  @IfGiven()
  @Instant({ required: false })
  to?: string;

  /** The same: codes of the units that it hit, with all below them; absent: everybody. */
  @IfGiven()
  @ApiProperty({
    type: [String],
    required: false,
    minItems: 1,
    maxItems: MAX_UNITS,
    description: 'Codes of units',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_UNITS)
  @ArrayUnique()
  @IsString(expects('codes of units', 'các mã đơn vị', { each: true }))
  @Length(1, MAX_CODE, expects('codes of units', 'các mã đơn vị', { each: true }))
  units?: string[];

  /** 'reverse': the correction to take back. */
  @IfGiven()
  @ApiProperty({ format: 'uuid', required: false })
  @IsUUID(undefined, idOf('a correction', 'điều chỉnh'))
  correction?: string;
}

/** The second person's word. */
export class DecideCorrectionDto {
  @YesNo()
  approved!: boolean;

  @IfGiven()
  @CleanText({ max: 2_000, multiline: true, api: { required: false } })
  answer?: string;
}

export class ActualEffectDto {
  @ApiProperty({ format: 'uuid' }) round!: string;
  @ApiProperty() before!: number;
  @ApiProperty() after!: number;
}

export class RankEffectDto {
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty({ description: 'People whose rank changes' }) changed!: number;
  @ApiProperty() up!: number;
  @ApiProperty() down!: number;
  @ApiProperty({ description: 'People who get a rank' }) entered!: number;
  @ApiProperty({ description: 'People who lose theirs' }) left!: number;
}

export class PersonMoveDto {
  @ApiProperty({ type: PersonDto }) person!: PersonDto;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) round!: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) before!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) after!: number | null;
}

export class PrizeEffectDto {
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty() tier!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: [PersonDto] }) enter!: PersonDto[];
  @ApiProperty({ type: [PersonDto] }) leave!: PersonDto[];
  @ApiProperty({ description: 'Places that wait for people then' }) waiting!: number;
}

export class CollectiveEffectDto {
  @ApiProperty() award!: string;
  @ApiProperty({ type: String, nullable: true }) group!: string | null;
  @ApiProperty() tier!: string;
  @ApiProperty({ type: [String], description: 'Codes of units' }) enter!: string[];
  @ApiProperty({ type: [String] }) leave!: string[];
}

export class TimeEffectDto {
  @ApiProperty({ description: 'Running attempts that get more time' }) attempts!: number;
  @ApiProperty({ description: 'Of them those that the end of the round cuts short' }) cut!: number;
}

export class CreditEffectDto {
  @ApiProperty({ description: 'Attempts that ran during the outage' }) attempts!: number;
  @ApiProperty({ description: 'Those who made them' }) people!: number;
  @ApiProperty({ description: 'Of the attempts those that the clock handed in during it' })
  endedByClock!: number;
}

/** What a correction would change. */
export class EffectDto {
  @ApiProperty({
    description: 'False while the round runs: live boards follow, no result is there yet',
  })
  computed!: boolean;
  @ApiProperty({ type: [ActualEffectDto] }) actual!: ActualEffectDto[];
  @ApiProperty({ type: [RankEffectDto] }) ranks!: RankEffectDto[];
  @ApiProperty({ type: [PersonMoveDto], description: 'The highest places that change, at most 50' })
  moves!: PersonMoveDto[];
  @ApiProperty({ type: [PrizeEffectDto] }) prizes!: PrizeEffectDto[];
  @ApiProperty({ type: [CollectiveEffectDto] }) collectives!: CollectiveEffectDto[];
  @ApiPropertyOptional({ type: TimeEffectDto }) time?: TimeEffectDto;
  @ApiPropertyOptional({ type: CreditEffectDto }) credit?: CreditEffectDto;
  @ApiPropertyOptional({ type: ReplacementEffectDto }) replacement?: ReplacementEffectDto;
}

/** A correction on record. */
export class CorrectionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: CORRECTION_KINDS, enumName: 'CorrectionKind' })
  kind!: (typeof CORRECTION_KINDS)[number];
  @ApiProperty() reason!: string;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) round!: string | null;
  @ApiProperty({ type: PersonDto, nullable: true }) person!: PersonDto | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) attempt!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) change!: Record<string, unknown>;
  @ApiProperty({ type: EffectDto }) effect!: EffectDto;
  @ApiProperty({ enum: CORRECTION_STATES, enumName: 'CorrectionState' })
  state!: (typeof CORRECTION_STATES)[number];
  @ApiProperty({ description: 'Another person has to approve it' }) secondPerson!: boolean;
  @ApiProperty({ description: 'Whether the caller proposed it' }) mine!: boolean;
  @ApiProperty() proposedBy!: string;
  @ApiProperty({ format: 'date-time' }) proposedAt!: string;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ format: 'date-time', nullable: true, type: String }) decidedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) reverses!: string | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) reversedBy!: string | null;
  @ApiPropertyOptional({ type: UptakeDto, description: "Of an approved 'replacement'" })
  uptake?: UptakeDto;
}

export class CorrectionAnswerDto {
  @ApiProperty({ type: CorrectionDto }) correction!: CorrectionDto;
}

export class EffectAnswerDto {
  @ApiProperty({ type: EffectDto }) effect!: EffectDto;
}

export class CorrectionListDto {
  @ApiProperty({ type: [CorrectionDto], description: 'The newest first' })
  corrections!: CorrectionDto[];
}

/** A question of a round as it is marked, for whoever corrects it. */
export class MarkedQuestionDto {
  @ApiProperty({ format: 'uuid' }) question!: string;
  @ApiProperty() code!: string;
  @ApiProperty() type!: string;
  @ApiProperty() stem!: string;
  @ApiProperty({ type: [String], description: 'In the order of the bank: a, b, c, ...' })
  options!: string[];
  @ApiProperty({ type: [String], description: 'Letters of the bank' }) correct!: string[];
  @ApiPropertyOptional() value?: number;
  @ApiPropertyOptional() tolerance?: number;
  @ApiProperty({ description: 'Variants that have it' }) variants!: number;
}

export class MarkedQuestionListDto {
  @ApiProperty({ type: [MarkedQuestionDto] }) questions!: MarkedQuestionDto[];
}
