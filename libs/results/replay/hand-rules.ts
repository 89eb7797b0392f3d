import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IfGiven } from '@bangvang/platform';
import {
  Nested,
  OneOf,
  OptionalNested,
  RoundResults,
  WholeNumber,
  type ResultRules,
} from '@bangvang/rulebook';
import { Allow, IsNumber, ValidateIf } from 'class-validator';

/*
 * As much of a round's rule document as its result follows from. A whole document is read too: what
 * else stands in it was for the round, not for the result. By hand everything may be left out.
 */

const COUNTED = [
  'best-then-fastest',
  'best-then-earliest',
  'best',
  'first',
  'last',
  'only',
] as const satisfies readonly ResultRules['attempts']['counted'][];
const TARGETS = ['people', 'attempts', 'valid-attempts', 'people-all-correct'] as const;
const MEASURES = ['absolute', 'nearest-not-above'] as const;

const LEFT_OUT = { required: false };

/** Part of a whole document that was for the round, not for its result. */
const NotForTheResult = () => applyDecorators(Allow(), ApiProperty({ type: Object, ...LEFT_OUT }));

class DecidingAttempts {
  @IfGiven()
  @WholeNumber(1, 1_000, LEFT_OUT)
  max: number = 1_000;

  @IfGiven()
  @OneOf('CountedAttempt', COUNTED, LEFT_OUT)
  counted: ResultRules['attempts']['counted'] = 'best-then-fastest';
}

class DecidingPrediction {
  @OneOf('PredictionTarget', TARGETS)
  target!: (typeof TARGETS)[number];

  @IfGiven()
  @OneOf('PredictionMeasure', MEASURES, LEFT_OUT)
  measure?: (typeof MEASURES)[number];

  @IfGiven()
  @WholeNumber(0, 1_000_000, LEFT_OUT)
  exactCentipoints?: number;

  @NotForTheResult() prompt?: unknown;
  @NotForTheResult() required?: unknown;
  @NotForTheResult() max?: unknown;
}

class DecidingPoints {
  @IfGiven()
  @ApiProperty({ type: Number, ...LEFT_OUT })
  @IsNumber()
  default?: number;

  @IfGiven()
  @OneOf('MarkedMultiple', ['all-or-nothing', 'partial'], LEFT_OUT)
  multiple?: 'all-or-nothing' | 'partial';

  @NotForTheResult() byDifficulty?: unknown;
}

/** See above; the defaults are those of docs/bundle.md. */
export class DecidingRules implements ResultRules {
  @OptionalNested(() => DecidingAttempts)
  attempts: DecidingAttempts = new DecidingAttempts();

  @IfGiven()
  @OneOf('Completeness', ['all', 'partial'], LEFT_OUT)
  completeness: 'all' | 'partial' = 'all';

  @IfGiven()
  @OneOf('BoardKey', ['duration', 'submission'], LEFT_OUT)
  boardKey: 'duration' | 'submission' = 'duration';

  @ValidateIf((rules: DecidingRules) => rules.prediction !== null)
  @Nested(() => DecidingPrediction, { nullable: true, ...LEFT_OUT })
  prediction: DecidingPrediction | null = null;

  @OptionalNested(() => RoundResults)
  results?: RoundResults;

  @OptionalNested(() => DecidingPoints)
  points?: DecidingPoints;

  @NotForTheResult() schema?: unknown;
  @NotForTheResult() draw?: unknown;
  @NotForTheResult() variants?: unknown;
  @NotForTheResult() shuffleQuestions?: unknown;
  @NotForTheResult() shuffleOptions?: unknown;
  @NotForTheResult() timeLimitSeconds?: unknown;
  @NotForTheResult() atClose?: unknown;
  @NotForTheResult() show?: unknown;
  @NotForTheResult() qualifiedFrom?: unknown;
}
