import { CleanText, IfGiven } from '@bangvang/platform';
import {
  Id,
  ListOfText,
  Nested,
  NestedList,
  OneOf,
  OrNull,
  WholeNumber,
  YesNo,
} from '../../fields';
import { Forward } from './collecting';
import { DiscrepancyRules } from './discrepancy';
import { MAX_CENTIPOINTS } from './limits';

/*
 * Judging: stages (sơ khảo, chung khảo), their rubrics, and what is watched while they run.
 */

export const CRITERION_PARTS = ['content', 'form'] as const;
export const AGGREGATES = ['mean'] as const;
export const COUNTS = ['raw', 'adjusted'] as const;

/** From so many points of a criterion on, a work is called this. */
export class Level {
  @WholeNumber(0, MAX_CENTIPOINTS)
  fromCentipoints!: number;

  @CleanText({ max: 80 })
  name!: string;

  @CleanText({ max: 1_000, multiline: true })
  descriptor!: string;
}

/** One thing that is marked. */
export class Criterion {
  @Id()
  id!: string;

  @CleanText({ max: 200 })
  name!: string;

  @WholeNumber(1, MAX_CENTIPOINTS)
  maxCentipoints!: number;

  /** Marks are multiples of it. */
  @WholeNumber(1, MAX_CENTIPOINTS)
  stepCentipoints!: number;

  /** Percent of the mark that counts towards the total; 100 where it counts as it is. */
  @WholeNumber(1, 1_000)
  weight!: number;

  @IfGiven()
  @OneOf('CriterionPart', CRITERION_PARTS, { required: false })
  part?: (typeof CRITERION_PARTS)[number];

  /** The lowest first. */
  @NestedList(() => Level, { max: 12 })
  levels!: Level[];
}

/** What a judge is held against before and while marking. */
export class StandardisationRules {
  /** Works with agreed marks that every judge marks first. */
  @WholeNumber(1, 100)
  anchors!: number;

  /** A total this near to the agreed one is within tolerance, in hundredths of a point. */
  @WholeNumber(0, MAX_CENTIPOINTS)
  tolerance!: number;

  /** Percent of the anchors that must be within tolerance. */
  @WholeNumber(1, 100)
  qualifyShare!: number;

  /** One work in so many is a seed. */
  @WholeNumber(2, 1_000)
  seedEvery!: number;

  @WholeNumber(0, MAX_CENTIPOINTS)
  seedTolerance!: number;
}

/** Ranks, both included. */
export class RankBand {
  @WholeNumber(1, 100_000)
  from!: number;

  @WholeNumber(2, 100_000)
  to!: number;
}

/** Comparison in pairs for the works near the prizes. */
export class ComparisonRules {
  @Nested(() => RankBand)
  band!: RankBand;

  /** Scale separation reliability at which it stops, in percent. */
  @WholeNumber(50, 99)
  reliability!: number;
}

/** What a breach of the marking rules takes off a work's final mark, on minutes. */
export class Sanction {
  @Id()
  id!: string;

  @CleanText({ max: 200 })
  name!: string;

  @WholeNumber(1, 100)
  percent!: number;
}

/** One stage of judging. */
export class StageRules {
  @Id()
  id!: string;

  @CleanText({ max: 120 })
  name!: string;

  /** Ids of the media that are marked here; empty: all. */
  @ListOfText({ length: 40, max: 50 })
  media!: string[];

  /** Independent marks of each work. */
  @WholeNumber(1, 5)
  marks!: number;

  /** The most that can be had. */
  @WholeNumber(1, MAX_CENTIPOINTS)
  scaleCentipoints!: number;

  @NestedList(() => Criterion, { min: 1, max: 40 })
  rubric!: Criterion[];

  @OneOf('MarkAggregate', AGGREGATES)
  aggregate!: (typeof AGGREGATES)[number];

  /** Of the final mark, rounded half up. */
  @WholeNumber(0, 2)
  decimals!: 0 | 1 | 2;

  @Nested(() => DiscrepancyRules)
  discrepancy!: DiscrepancyRules;

  /** Two markers of one work are never of one team. */
  @YesNo()
  teams!: boolean;

  /** Works get new codes for this stage. */
  @YesNo()
  secondCode!: boolean;

  /** 'adjusted': ranks go by marks adjusted for the severity of judges. */
  @OneOf('MarksThatCount', COUNTS)
  counts!: (typeof COUNTS)[number];

  /** To the next stage of a medium; null at the last. */
  @OrNull()
  @Nested(() => Forward, { nullable: true })
  forward!: Forward | null;

  @OrNull()
  @Nested(() => StandardisationRules, { nullable: true })
  standardisation!: StandardisationRules | null;

  @OrNull()
  @Nested(() => ComparisonRules, { nullable: true })
  comparison!: ComparisonRules | null;

  @NestedList(() => Sanction, { max: 20, optional: true })
  sanctions?: Sanction[];
}
