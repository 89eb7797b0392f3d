import { ApiProperty } from '@nestjs/swagger';
import type { ShownOption } from '../types/question-type';
import { QUESTION_TYPE_NAMES, type QuestionTypeName } from '../types/registry';

/** One option as a contestant sees it. */
export class PaperOptionDto implements ShownOption {
  @ApiProperty({ example: 'a', description: 'The letter of its place on this paper' }) id!: string;
  @ApiProperty() text!: string;
}

/** An image in a stem. */
export class PaperImageDto {
  @ApiProperty({ example: '/api/media/3f0c…' }) url!: string;
  @ApiProperty({ description: 'Pixels' }) width!: number;
  @ApiProperty({ description: 'Pixels' }) height!: number;
  @ApiProperty({ description: 'What it shows, for those who cannot see it' }) alt!: string;
}

/** One question as a contestant sees it. */
export class PaperQuestionDto {
  @ApiProperty() no!: number;
  @ApiProperty({ enum: QUESTION_TYPE_NAMES, enumName: 'QuestionType' }) type!: QuestionTypeName;
  @ApiProperty() stem!: string;
  @ApiProperty({ type: PaperImageDto, required: false }) image?: PaperImageDto;
  @ApiProperty({ type: [PaperOptionDto], required: false }) options?: PaperOptionDto[];
  @ApiProperty({ description: 'At most two decimals' }) points!: number;
}

/** One variant (mã đề) as contestants see it: nothing in it tells what is right. */
export class PaperDto {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() variant!: number;
  @ApiProperty({ example: '101' }) code!: string;
  @ApiProperty({ type: [PaperQuestionDto] }) questions!: PaperQuestionDto[];
}
