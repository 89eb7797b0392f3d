import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, expectsWholeNumber, idOf, IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { MAX_DIFFICULTY, MAX_TOPIC } from '../papers/plan';
import { MAX_OPTIONS, type ContentKey, type Option } from '../types/question-type';
import { QUESTION_TYPE_NAMES, type QuestionTypeName } from '../types/registry';

export const MAX_STEM = 4_000;
export const MAX_OPTION = 1_000;
export const MAX_EXPLANATION = 4_000;
export const MAX_SOURCE = 1_000;
export const MAX_CODE = 40;
export const MAX_ALT = 300;

/** One option of a choice. */
export class OptionDto implements Option {
  @CleanText({ max: MAX_OPTION, multiline: true })
  text!: string;

  @ApiProperty({
    required: false,
    description: 'Keeps its place when the others are shuffled ("Tất cả các đáp án trên")',
  })
  @IfGiven()
  @IsBoolean()
  pinned?: boolean;
}

/** What is right, by the type of the question. */
export class KeyDto implements ContentKey {
  @ApiProperty({
    type: [String],
    required: false,
    example: ['b'],
    description: 'Letters of the right options as listed; true/false: a = Đúng, b = Sai',
  })
  @IfGiven()
  @IsArray(expects('a list of letters', 'một danh sách chữ cái'))
  @ArrayMaxSize(MAX_OPTIONS)
  @Matches(/^[a-j]$/, expects('letters from a to j', 'các chữ cái từ a đến j', { each: true }))
  correct?: string[];

  @ApiProperty({ required: false, description: 'Numeric: the right number' })
  @IfGiven()
  @IsNumber()
  value?: number;

  @ApiProperty({ required: false, description: 'Numeric: how far an answer may be from it' })
  @IfGiven()
  @IsNumber()
  tolerance?: number;
}

/** An uploaded image, and what it shows for those who cannot see it. */
export class ImageRefDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, idOf('an image', 'ảnh'))
  id!: string;

  @CleanText({ max: MAX_ALT })
  alt!: string;
}

/** Everything of a question but its image; the type checks options and key against each other. */
export class QuestionTextDto {
  @ApiProperty({ enum: QUESTION_TYPE_NAMES, enumName: 'QuestionType' })
  @IsIn(QUESTION_TYPE_NAMES)
  type!: QuestionTypeName;

  @CleanText({ max: MAX_TOPIC })
  topic!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_DIFFICULTY })
  @IsInt(expectsWholeNumber(1, MAX_DIFFICULTY))
  @Min(1)
  @Max(MAX_DIFFICULTY)
  difficulty!: number;

  @CleanText({ max: MAX_STEM, multiline: true })
  stem!: string;

  @ApiProperty({ type: [OptionDto], required: false, maxItems: MAX_OPTIONS, default: [] })
  @IsArray(expects('a list of options', 'một danh sách phương án'))
  @ArrayMaxSize(MAX_OPTIONS)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => OptionDto)
  options: OptionDto[] = [];

  @ApiProperty({ type: KeyDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => KeyDto)
  key!: KeyDto;

  @IfGiven()
  @CleanText({ max: MAX_EXPLANATION, multiline: true, api: { required: false } })
  explanation?: string;

  @IfGiven()
  @CleanText({
    max: MAX_SOURCE,
    multiline: true,
    api: { required: false, description: 'Where it comes from; for the organisers' },
  })
  sourceNote?: string;
}

/** A question as people write it. */
export class QuestionContentDto extends QuestionTextDto {
  @ApiProperty({ type: ImageRefDto, required: false })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => ImageRefDto)
  image?: ImageRefDto;
}
