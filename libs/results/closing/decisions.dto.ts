import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, idOf, IfGiven } from '@bangvang/platform';
import { OneOf, WholeNumber } from '@bangvang/rulebook';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PersonDto } from './desk.dto';

export const DECISION_KINDS = [
  'order',
  'sub-question',
  'boundary',
  'passed-over',
  'collective',
] as const;
const MAX_PEOPLE = 10_000;
const MAX_UNITS = 1_000;
const MAX_NO = 2_147_483_647;
const DIVISION = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Equals that stay equal: they share a rank. */
export class OrderedGroupDto {
  @ApiProperty({ type: [Number], minItems: 1, maxItems: MAX_PEOPLE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PEOPLE)
  @ArrayUnique()
  @IsInt(expects('numbers of people', 'các số báo danh', { each: true }))
  people!: number[];
}

/** What the sub-question earned one person. */
export class SubQuestionPointsDto {
  @WholeNumber(1, MAX_NO)
  person!: number;

  @WholeNumber(0, 1_000_000)
  points!: number;
}

/** What only people may decide about one ranking, on the computation that they looked at. */
export class DecideDto {
  @ApiProperty({ format: 'uuid', description: 'The computation that it is about' })
  @IsUUID(undefined, idOf('a computation', 'lần tính kết quả'))
  computation!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @IsUUID(undefined, idOf('a round', 'vòng thi'))
  round?: string | null;

  @ApiProperty({ type: String, nullable: true, required: false, maxLength: 40 })
  @IsOptional()
  @Matches(DIVISION, expects('the id of a division', 'mã định danh của bảng thi'))
  @MaxLength(40)
  division?: string | null;

  @OneOf('DecisionKind', DECISION_KINDS)
  kind!: (typeof DECISION_KINDS)[number];

  /** 'order': best first. */
  @IfGiven()
  @ApiProperty({ type: [OrderedGroupDto], required: false, maxItems: MAX_PEOPLE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => OrderedGroupDto)
  order?: OrderedGroupDto[];

  /** 'sub-question': more is better. */
  @IfGiven()
  @ApiProperty({ type: [SubQuestionPointsDto], required: false, maxItems: MAX_PEOPLE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PEOPLE)
  @ValidateNested({ each: true })
  @Type(() => SubQuestionPointsDto)
  points?: SubQuestionPointsDto[];

  /** 'boundary': who of the equals gets the places of this tier ('qualify': goes on). 'collective': which units. */
  @IfGiven()
  @CleanText({ max: 40, api: { required: false } })
  tier?: string;

  @IfGiven()
  @ApiProperty({ type: [Number], required: false, maxItems: MAX_PEOPLE })
  @IsArray()
  @ArrayMaxSize(MAX_PEOPLE)
  @ArrayUnique()
  @IsInt(expects('numbers of people', 'các số báo danh', { each: true }))
  winners?: number[];

  /** 'collective': the award among units, its group where units are grouped, and the codes of the units. */
  @IfGiven()
  @CleanText({ max: 40, api: { required: false } })
  award?: string;

  @IsOptional()
  @CleanText({ max: 40, api: { nullable: true, required: false } })
  group?: string | null;

  @IfGiven()
  @ApiProperty({ type: [String], required: false, maxItems: MAX_UNITS })
  @IsArray()
  @ArrayMaxSize(MAX_UNITS)
  @ArrayUnique()
  @MaxLength(40, expects('codes of units', 'các mã đơn vị', { each: true }))
  units?: string[];

  /** 'passed-over': out of the prizes, not of the ranking. */
  @IfGiven()
  @WholeNumber(1, MAX_NO, { required: false })
  person?: number;

  @IfGiven()
  @CleanText({ min: 3, max: 500, api: { required: false } })
  reason?: string;

  /** Who sat together, and why they decided so (biên bản). */
  @CleanText({ min: 10, max: 20_000, multiline: true })
  minutes!: string;
}

/** Why a decision is taken back. */
export class TakeBackDto {
  @CleanText({ min: 10, max: 2_000, multiline: true })
  reason!: string;
}

/** That a decision was taken back. */
export class TakenBackDto {
  @ApiProperty() reason!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Name of the staff account' }) by!: string;
}

/** A decision on record. */
export class DecisionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty({ enum: DECISION_KINDS, enumName: 'DecisionKind' })
  kind!: (typeof DECISION_KINDS)[number];
  @ApiProperty({ type: 'object', additionalProperties: true }) content!: Record<string, unknown>;
  @ApiProperty({ type: String, nullable: true }) minutes!: string | null;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Name of the staff account' }) by!: string;
  @ApiProperty({ type: TakenBackDto, nullable: true }) withdrawn!: TakenBackDto | null;
}

export class DecisionListDto {
  @ApiProperty({ type: [DecisionDto] }) decisions!: DecisionDto[];
}

/** The seed of a lot, kept secret until the round was closed. */
export class RevealDto {
  @CleanText({ min: 1, max: 1_000 })
  seed!: string;
}

/** A person with the roles that may bar them. */
export class PersonRolesDto {
  @ApiProperty({ type: PersonDto }) person!: PersonDto;
  @ApiProperty({ type: [String] }) roles!: string[];
}

export class RoleListDto {
  @ApiProperty({ type: [PersonRolesDto] }) people!: PersonRolesDto[];
}
