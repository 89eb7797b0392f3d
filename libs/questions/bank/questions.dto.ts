import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { MAX_DIFFICULTY, MAX_TOPIC } from '../papers/plan';
import { QUESTION_TYPE_NAMES, type QuestionTypeName } from '../types/registry';
import { KeyDto, MAX_CODE, OptionDto, QuestionContentDto } from './content';

const PAGE = 50;
const MAX_PAGE = 200;
const RETIRED = ['no', 'only', 'all'] as const;

/** A new question; without a code it gets the bank's next one. */
export class CreateQuestionDto extends QuestionContentDto {
  @IfGiven()
  @CleanText({ max: MAX_CODE, api: { required: false, example: 'Q0042' } })
  code?: string;
}

/** The next version of a question. */
export class ReviseQuestionDto extends QuestionContentDto {
  @ApiProperty({ type: 'integer', description: 'The version this one was made from' })
  @IsInt()
  @Min(1)
  version!: number;
}

export class RetireDto {
  @ApiProperty({ description: 'A retired question is drawn into no new paper' })
  @IsBoolean()
  retired!: boolean;
}

/** Which questions of a bank to list, by code. */
export class ListQuestionsDto {
  @IfGiven()
  @CleanText({
    max: 200,
    api: { required: false, description: 'In code, stem or options; accents do not count' },
  })
  q?: string;

  @IfGiven()
  @CleanText({ max: MAX_TOPIC, api: { required: false } })
  topic?: string;

  @ApiProperty({ required: false, minimum: 1, maximum: MAX_DIFFICULTY })
  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_DIFFICULTY)
  difficulty?: number;

  @ApiProperty({ enum: QUESTION_TYPE_NAMES, enumName: 'QuestionType', required: false })
  @IfGiven()
  @IsIn(QUESTION_TYPE_NAMES)
  type?: QuestionTypeName;

  @ApiProperty({ enum: RETIRED, required: false, default: 'no' })
  @IfGiven()
  @IsIn(RETIRED)
  retired: (typeof RETIRED)[number] = 'no';

  @IfGiven()
  @CleanText({ max: MAX_CODE, api: { required: false, description: '`next` of the page before' } })
  after?: string;

  @ApiProperty({ required: false, default: PAGE, minimum: 1, maximum: MAX_PAGE })
  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_PAGE)
  limit: number = PAGE;
}

export class QuestionImageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: '/api/media/3f0c…' }) url!: string;
  @ApiProperty() alt!: string;
  @ApiProperty() width!: number;
  @ApiProperty() height!: number;
}

/** A question with one of its versions. */
export class QuestionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) bankId!: string;
  @ApiProperty() code!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) retiredAt!: string | null;
  @ApiProperty() version!: number;
  @ApiProperty({ format: 'date-time' }) versionAt!: string;
  @ApiProperty({ example: 'staff:3f0c…' }) versionBy!: string;
  @ApiProperty({ enum: QUESTION_TYPE_NAMES, enumName: 'QuestionType' }) type!: QuestionTypeName;
  @ApiProperty() topic!: string;
  @ApiProperty() difficulty!: number;
  @ApiProperty() stem!: string;
  @ApiProperty({ type: [OptionDto] }) options!: OptionDto[];
  @ApiProperty({ type: KeyDto }) key!: KeyDto;
  @ApiProperty({ type: String, nullable: true }) explanation!: string | null;
  @ApiProperty({ type: String, nullable: true }) sourceNote!: string | null;
  @ApiProperty({ type: QuestionImageDto, nullable: true }) image!: QuestionImageDto | null;
}

export class QuestionAnswerDto {
  @ApiProperty({ type: QuestionDto }) question!: QuestionDto;
}

export class QuestionsAnswerDto {
  @ApiProperty({ type: [QuestionDto] }) questions!: QuestionDto[];
  @ApiProperty({ description: 'All that match, on every page' }) total!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Pass it as `after` for more' })
  next!: string | null;
}

export class VersionsAnswerDto {
  @ApiProperty({ type: [QuestionDto], description: 'Newest first' }) versions!: QuestionDto[];
}
