import {
  Nested,
  OneOf,
  OptionalNested,
  RoundResults,
  WholeNumber,
  YesNo,
} from '@bangvang/rulebook';
import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, idOf, IfGiven } from '@bangvang/platform';
import { PaperPlan } from '@bangvang/questions';
import { plainToInstance } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsOptional,
  IsUUID,
  ValidateIf,
} from 'class-validator';

/*
 * The rule document of a round (thể lệ) as data. A new clause is a field here and a `.clause.ts`
 * beside it with what the clause checks and how it is said; `clauses.ts` lists them all.
 */

export const COUNTED = [
  'best-then-fastest',
  'best-then-earliest',
  'best',
  'first',
  'last',
  'only',
] as const;
export const AT_CLOSE = ['cut', 'finish'] as const;
export const COMPLETENESS = ['all', 'partial'] as const;
export const PREDICTION_TARGETS = [
  'people-all-correct',
  'people',
  'attempts',
  'valid-attempts',
] as const;
export const PREDICTION_MEASURES = ['absolute', 'nearest-not-above'] as const;
export const SHOW_SCORE = ['at-once', 'after-close', 'never'] as const;
export const SHOW_KEY = ['after-close', 'never'] as const;
export const SHOW_BOARD = ['live', 'frozen', 'hidden'] as const;
export const BOARD_KEYS = ['duration', 'submission'] as const;

const MAX_ATTEMPTS = 1_000;
const MAX_PREDICTION = 1_000_000_000;
/** An exact prediction adds at most so many points, in hundredths. */
const MAX_EXACT_CENTIPOINTS = 1_000_000;
const DAY_SECONDS = 86_400;
/** A duration is a tie key of 33 bits in milliseconds (99.4 days). */
const MAX_TIME_LIMIT_SECONDS = 90 * DAY_SECONDS;
const MAX_FREEZE_MINUTES = 90 * 1_440;
/** People come from at most so many rounds: a quarter of weeks and more. */
const MAX_SOURCES = 20;

/** How many attempts a person has, and which of them counts. */
export class AttemptRules {
  @WholeNumber(1, MAX_ATTEMPTS)
  max!: number;

  @OneOf('CountedAttempt', COUNTED)
  counted!: (typeof COUNTED)[number];
}

/** The prediction question (câu dự đoán): asked with every attempt, and compared once the round is over. */
export class PredictionRules {
  @CleanText({ min: 10, max: 500 })
  prompt!: string;

  @OneOf('PredictionTarget', PREDICTION_TARGETS)
  target!: (typeof PREDICTION_TARGETS)[number];

  @YesNo()
  required!: boolean;

  @WholeNumber(1, MAX_PREDICTION)
  max!: number;

  /** Default 'absolute'; 'nearest-not-above': who predicted more than the actual value comes last. */
  @IfGiven()
  @OneOf('PredictionMeasure', PREDICTION_MEASURES, { required: false })
  measure?: (typeof PREDICTION_MEASURES)[number];

  /** Hundredths of a point that an exact prediction adds to the result; default none. */
  @IfGiven()
  @WholeNumber(1, MAX_EXACT_CENTIPOINTS, { required: false })
  exactCentipoints?: number;
}

/** What is shown to whom, and when. */
export class ShowRules {
  @OneOf('ShowScore', SHOW_SCORE)
  score!: (typeof SHOW_SCORE)[number];

  @OneOf('ShowKey', SHOW_KEY)
  key!: (typeof SHOW_KEY)[number];

  @OneOf('ShowBoard', SHOW_BOARD)
  board!: (typeof SHOW_BOARD)[number];

  /** Before the close, when the board is 'frozen'. */
  @IsOptional()
  @WholeNumber(1, MAX_FREEZE_MINUTES, { required: false })
  freezeMinutes?: number;
}

/**
 * Everything a round is played by: how its papers are made, and what follows. Stored as JSON, one
 * immutable version after the other.
 */
export class RoundRules extends PaperPlan {
  @ApiProperty({ enum: [1] })
  @Equals(1, expects('1, the version of the document', '1, phiên bản của văn bản'))
  schema!: 1;

  @WholeNumber(10, MAX_TIME_LIMIT_SECONDS)
  timeLimitSeconds!: number;

  @OneOf('AtClose', AT_CLOSE)
  atClose!: (typeof AT_CLOSE)[number];

  @Nested(() => AttemptRules)
  attempts!: AttemptRules;

  @OneOf('Completeness', COMPLETENESS)
  completeness!: (typeof COMPLETENESS)[number];

  @ValidateIf((rules: RoundRules) => rules.prediction !== null)
  @Nested(() => PredictionRules, { nullable: true })
  prediction!: PredictionRules | null;

  @Nested(() => ShowRules)
  show!: ShowRules;

  @OneOf('BoardKey', BOARD_KEYS)
  boardKey!: (typeof BOARD_KEYS)[number];

  /** Rounds of the contest: only whoever goes on by the published result of one of them may take this one. */
  @IfGiven()
  @ApiProperty({
    type: [String],
    format: 'uuid',
    minItems: 1,
    maxItems: MAX_SOURCES,
    required: false,
    description: 'Default: everybody who is registered',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_SOURCES)
  @ArrayUnique()
  @IsUUID(undefined, { each: true, ...idOf('a round', 'vòng thi') })
  qualifiedFrom?: string[];

  /** How the round becomes a result; what it leaves out has the default that each class names. */
  @OptionalNested(() => RoundResults)
  results?: RoundResults;
}

/** A stored document as today's class: a clause added since then has its default. */
export function readRules(document: object): RoundRules {
  return plainToInstance(RoundRules, document, { exposeDefaultValues: true });
}
