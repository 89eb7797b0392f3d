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

class DecidingAttempts {
  @IfGiven()
  @WholeNumber(1, 1_000)
  max: number = 1_000;

  @IfGiven()
  @OneOf('CountedAttempt', COUNTED)
  counted: ResultRules['attempts']['counted'] = 'best-then-fastest';
}

class DecidingPrediction {
  @OneOf('PredictionTarget', TARGETS)
  target!: (typeof TARGETS)[number];

  @IfGiven()
  @OneOf('PredictionMeasure', MEASURES)
  measure?: (typeof MEASURES)[number];

  @IfGiven()
  @WholeNumber(0, 1_000_000)
  exactCentipoints?: number;

  @Allow() prompt?: unknown;
  @Allow() required?: unknown;
  @Allow() max?: unknown;
}

class DecidingPoints {
  @IfGiven()
  @IsNumber({}, { message: 'a number' })
  default?: number;

  @IfGiven()
  @OneOf('MarkedMultiple', ['all-or-nothing', 'partial'])
  multiple?: 'all-or-nothing' | 'partial';

  @Allow() byDifficulty?: unknown;
}

/** See above; the defaults are those of docs/bundle.md. */
export class DecidingRules implements ResultRules {
  @OptionalNested(() => DecidingAttempts)
  attempts: DecidingAttempts = new DecidingAttempts();

  @IfGiven()
  @OneOf('Completeness', ['all', 'partial'])
  completeness: 'all' | 'partial' = 'all';

  @IfGiven()
  @OneOf('BoardKey', ['duration', 'submission'])
  boardKey: 'duration' | 'submission' = 'duration';

  @ValidateIf((rules: DecidingRules) => rules.prediction !== null)
  @Nested(() => DecidingPrediction)
  prediction: DecidingPrediction | null = null;

  @OptionalNested(() => RoundResults)
  results?: RoundResults;

  @OptionalNested(() => DecidingPoints)
  points?: DecidingPoints;

  @Allow() schema?: unknown;
  @Allow() draw?: unknown;
  @Allow() variants?: unknown;
  @Allow() shuffleQuestions?: unknown;
  @Allow() shuffleOptions?: unknown;
  @Allow() timeLimitSeconds?: unknown;
  @Allow() atClose?: unknown;
  @Allow() show?: unknown;
}
