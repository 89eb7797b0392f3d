import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { expects, TakenAsGiven } from '@bangvang/platform';
import { PaperDto, type Answers } from '@bangvang/questions';
import { RoundEntryDto } from './entry/entry.dto';
import { IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';

const ANSWERS: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: {
    oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }, { type: 'number' }],
    nullable: true,
  },
  description:
    'Question number on the paper -> option id, option ids, or number. Absent or null = unanswered.',
  example: { '1': 'b', '2': ['a', 'c'], '3': 12.5 },
};

const MAX_INT = 2_147_483_647;

/** The answers so far, as a whole; a larger `seq` replaces a smaller one. */
@TakenAsGiven()
export class SaveAnswersDto {
  @ApiProperty({ minimum: 1, maximum: MAX_INT })
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  seq!: number;

  @ApiProperty(ANSWERS)
  @IsObject(expects('an object: question number -> answer', 'một đối tượng: số câu -> câu trả lời'))
  answers!: Answers;

  @ApiProperty({ type: 'integer', nullable: true, required: false, minimum: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_INT)
  prediction?: number | null;
}

/** The final answers, and the prediction where the rules ask for one. */
@TakenAsGiven()
export class SubmitDto {
  @ApiProperty(ANSWERS)
  @IsObject(expects('an object: question number -> answer', 'một đối tượng: số câu -> câu trả lời'))
  answers!: Answers;

  @ApiProperty({ type: 'integer', nullable: true, required: false, minimum: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_INT)
  prediction?: number | null;
}

/** Proof that an attempt was received: verify `signature` (Ed25519) over the canonical JSON of the other fields. */
export class ReceiptDto {
  @ApiProperty({ format: 'uuid' }) attemptId!: string;
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() participantNo!: number;
  @ApiProperty() attemptNo!: number;
  @ApiProperty({ example: '101' }) variantCode!: string;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ description: 'Submitted by the clock' }) auto!: boolean;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON of the counted answers' })
  answersSha256!: string;
  @ApiProperty() signature!: string;
}

/** The score of one attempt. */
export class ScoreDto {
  @ApiProperty() points!: number;
  @ApiProperty() maxPoints!: number;
  @ApiProperty() correct!: number;
  @ApiProperty() total!: number;
  @ApiProperty({ description: 'All questions answered' }) complete!: boolean;
  @ApiProperty() durationMs!: number;
}

/** What a submission answers. */
export class SubmissionDto {
  @ApiProperty({ type: ReceiptDto }) receipt!: ReceiptDto;
  @ApiProperty({ type: ScoreDto, required: false }) score?: ScoreDto;
}

/** The prediction question of a round. */
export class PredictionQuestionDto {
  @ApiProperty() prompt!: string;
  @ApiProperty() required!: boolean;
  @ApiProperty() max!: number;
}

/** An attempt as its owner sees it. */
export class AttemptDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() no!: number;
  @ApiProperty() attemptsMax!: number;
  @ApiProperty() variantCode!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ format: 'date-time' }) deadlineAt!: string;
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ enum: ['open', 'submitted', 'expired'] }) state!: 'open' | 'submitted' | 'expired';
  @ApiProperty() savedSeq!: number;
  @ApiProperty(ANSWERS) answers!: Answers;
  @ApiProperty({ type: 'integer', nullable: true }) prediction!: number | null;
  @ApiProperty({ type: PredictionQuestionDto, nullable: true })
  predictionQuestion!: PredictionQuestionDto | null;
  @ApiProperty({
    type: PaperDto,
    required: false,
    description: 'While the attempt is open, and again when the key may be shown',
  })
  paper?: PaperDto;
  @ApiProperty({ type: ReceiptDto, required: false }) receipt?: ReceiptDto;
  @ApiProperty({ type: ScoreDto, required: false }) score?: ScoreDto;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    selfRequired: false,
    description: 'Question number -> right options (or the number), when the rules show the key',
  })
  key?: Record<string, string[]>;
}

/** My attempts in a round, first to last, without papers. */
export class AttemptListDto {
  @ApiProperty({ type: [AttemptDto] }) attempts!: AttemptDto[];
  @ApiProperty({ description: 'With the one that replaces an attempt, while it is to be taken' })
  attemptsMax!: number;
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({
    format: 'date-time',
    required: false,
    description:
      'From when I may begin my replacement attempt, instead of the opening of the round',
  })
  opensAt?: string;
  @ApiProperty({
    format: 'date-time',
    required: false,
    description: 'Before when I may begin it, instead of the close of the round',
  })
  closesAt?: string;
  @ApiProperty({
    type: RoundEntryDto,
    nullable: true,
    description: 'null: everybody may take the round',
  })
  entry!: RoundEntryDto | null;
}

/** The key that receipts and results are signed with. */
export class SigningKeyDto {
  @ApiProperty({ example: 'Ed25519' }) algorithm!: string;
  @ApiProperty({ description: 'SPKI, PEM' }) publicKey!: string;
}
