import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

export const MAX_VARIANTS = 200;
export const MAX_QUESTIONS = 100;
export const MAX_DIFFICULTY = 5;
export const MAX_TOPIC = 80;
const MAX_POINTS = 1_000;
const MAX_PARTS = 40;

/**
 * Points of a question: at most two decimals, so that hundredths are exact. Not by IsNumber, whose
 * count of decimals throws at 1e-7.
 */
function Points(required = true): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: Number, minimum: 0.01, maximum: MAX_POINTS, required }),
    ValidateBy(
      { name: 'isPoints', validator: { validate: isPoints } },
      expects(
        `a number from 0.01 to ${MAX_POINTS} with at most two decimals`,
        `một số từ 0.01 đến ${MAX_POINTS}, nhiều nhất hai chữ số thập phân`,
      ),
    ),
    ...(required ? [] : [IsOptional()]),
  );
}

function isPoints(value: unknown): boolean {
  if (typeof value !== 'number' || !(value >= 0.01 && value <= MAX_POINTS)) return false;
  return Number(value.toFixed(2)) === value;
}

/** The same questions for everybody, in this order unless shuffled. */
export class FixedDraw {
  @ApiProperty({ enum: ['fixed'] })
  @Equals('fixed')
  kind!: 'fixed';

  @ApiProperty({ type: [String], format: 'uuid', minItems: 1, maxItems: MAX_QUESTIONS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_QUESTIONS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  questionIds!: string[];
}

/** `count` questions of one topic, or of any, and of one difficulty, or of any. */
export class DrawPart {
  @IfGiven()
  @CleanText({
    max: MAX_TOPIC,
    api: { required: false, description: 'Any topic where it is absent' },
  })
  topic?: string;

  @ApiProperty({
    minimum: 1,
    maximum: MAX_DIFFICULTY,
    required: false,
    description: 'Any difficulty where it is absent',
  })
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(MAX_DIFFICULTY)
  difficulty?: number;

  @ApiProperty({ minimum: 1, maximum: MAX_QUESTIONS })
  @IsInt()
  @Min(1)
  @Max(MAX_QUESTIONS)
  count!: number;
}

const partName = (part: DrawPart | null): string =>
  JSON.stringify([part?.topic ?? null, part?.difficulty ?? null]);

const IsSmallEnough = () =>
  ValidateBy(
    {
      name: 'isSmallEnough',
      validator: {
        validate: (parts: unknown) =>
          !Array.isArray(parts) ||
          parts.reduce<number>((sum, part: DrawPart | null) => sum + (part?.count ?? 0), 0) <=
            MAX_QUESTIONS,
      },
    },
    expects(`at most ${MAX_QUESTIONS} questions in all`, `nhiều nhất ${MAX_QUESTIONS} câu tất cả`),
  );

/** Every variant draws its own questions by the same blueprint. */
export class BankDraw {
  @ApiProperty({ enum: ['bank'] })
  @Equals('bank')
  kind!: 'bank';

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  bankId!: string;

  @ApiProperty({ type: [DrawPart], minItems: 1, maxItems: MAX_PARTS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_PARTS)
  @ArrayUnique(partName, expects('each topic and difficulty once', 'mỗi chủ đề và độ khó một lần'))
  @IsSmallEnough()
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => DrawPart)
  parts!: DrawPart[];
}

/** Stands for a draw of a kind that does not exist, so that only the kind is complained about. */
class UnknownDraw {
  @IsIn(['fixed', 'bank'])
  kind?: unknown;
}

/** Not by the discriminator of class-transformer, which throws at a list or a null within one. */
function readDraw(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { kind } = value as { kind?: unknown };
  if (kind === 'fixed') return plainToInstance(FixedDraw, value);
  if (kind === 'bank') return plainToInstance(BankDraw, value);
  return plainToInstance(UnknownDraw, { kind });
}

/** Points that differ from the default, by difficulty. */
export class PointsByDifficulty {
  @Points(false) '1'?: number;
  @Points(false) '2'?: number;
  @Points(false) '3'?: number;
  @Points(false) '4'?: number;
  @Points(false) '5'?: number;
}

/** What a right answer is worth, and what a half-right one. */
export class PointsRule {
  @Points()
  default!: number;

  @ApiProperty({ type: PointsByDifficulty, required: false })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => PointsByDifficulty)
  byDifficulty?: PointsByDifficulty;

  @ApiProperty({ enum: ['all-or-nothing', 'partial'] })
  @IsIn(['all-or-nothing', 'partial'])
  multiple!: 'all-or-nothing' | 'partial';
}

/** How the papers of a round are made. A rule set extends it, so that both are one document. */
@ApiExtraModels(FixedDraw, BankDraw)
export class PaperPlan {
  @ApiProperty({
    oneOf: [{ $ref: getSchemaPath(FixedDraw) }, { $ref: getSchemaPath(BankDraw) }],
    discriminator: {
      propertyName: 'kind',
      mapping: { fixed: getSchemaPath(FixedDraw), bank: getSchemaPath(BankDraw) },
    },
  })
  @Transform(({ value }) => readDraw(value))
  @IsObject()
  @ValidateNested()
  draw!: FixedDraw | BankDraw;

  @ApiProperty({ minimum: 1, maximum: MAX_VARIANTS })
  @IsInt()
  @Min(1)
  @Max(MAX_VARIANTS)
  variants!: number;

  @ApiProperty()
  @IsBoolean()
  shuffleQuestions!: boolean;

  @ApiProperty()
  @IsBoolean()
  shuffleOptions!: boolean;

  @ApiProperty({ type: PointsRule })
  @IsObject()
  @ValidateNested()
  @Type(() => PointsRule)
  points!: PointsRule;
}

/** How many questions a paper of the plan has. */
export function questionCount({ draw }: Pick<PaperPlan, 'draw'>): number {
  return draw.kind === 'fixed'
    ? draw.questionIds.length
    : draw.parts.reduce((sum, part) => sum + part.count, 0);
}

/** Centipoints of a question of the given difficulty, or (null) of any. */
export function centipointsOf(points: PointsRule, difficulty: number | null): number {
  const own = points.byDifficulty?.[String(difficulty) as keyof PointsByDifficulty];
  return Math.round((own ?? points.default) * 100);
}
