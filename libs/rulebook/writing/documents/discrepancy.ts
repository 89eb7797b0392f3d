import { IfGiven } from '@bangvang/platform';
import { ValidateIf } from 'class-validator';
import { ListOf, NestedList, Nested, OneOf, OrNull, WholeNumber, YesNo } from '../../fields';
import { MAX_CENTIPOINTS } from './limits';

/*
 * What becomes of marks that differ (lệch điểm). The difference is the highest mark less the lowest,
 * of the total and of each criterion as the rules say; the severest band that any of them falls into
 * decides.
 */

export const DISCREPANCY_ON = ['total', 'criteria'] as const;
/** From the mildest to the severest. */
export const ACTIONS = ['mean', 'agree', 'chief', 'third', 'joint'] as const;
export type Action = (typeof ACTIONS)[number];
export const DIFFERENCE_IN = ['points', 'percent'] as const;
export const THIRD = ['final', 'equal-then-mean'] as const;
export const OTHERWISE = ['joint', 'chief'] as const;

/** Differences between two limits. */
export class Band {
  /** In hundredths of a point, or of a percent of the most that can be had. */
  @WholeNumber(0, MAX_CENTIPOINTS)
  from!: number;

  /** Null: without end. */
  @OrNull()
  @WholeNumber(0, MAX_CENTIPOINTS, { nullable: true })
  to!: number | null;

  @YesNo()
  fromInclusive!: boolean;

  @YesNo()
  toInclusive!: boolean;

  /**
   * 'mean': the mean counts. 'agree': the markers agree on a mark; failing that, the chief judge
   * decides. 'chief': discussion, minutes, the chief judge decides. 'third': a third, independent
   * mark. 'joint': the jury marks together.
   */
  @OneOf('DiscrepancyAction', ACTIONS)
  action!: Action;
}

/** What a third mark makes of the first two. */
export class ThirdRule {
  /** 'final': the third mark counts. 'equal-then-mean': two equal totals count, else the mean of three. */
  @OneOf('ThirdRuleKind', THIRD)
  kind!: (typeof THIRD)[number];

  /** Of the three totals; wider than this, they are not averaged. In hundredths of a point. */
  @ValidateIf((rule: ThirdRule) => rule.kind === 'equal-then-mean')
  @WholeNumber(0, MAX_CENTIPOINTS, { required: false })
  spread?: number;

  /** A spread of exactly that width is averaged. */
  @ValidateIf((rule: ThirdRule) => rule.kind === 'equal-then-mean')
  @YesNo({ required: false })
  inclusive?: boolean;

  @ValidateIf((rule: ThirdRule) => rule.kind === 'equal-then-mean')
  @OneOf('ThirdOtherwise', OTHERWISE, { required: false })
  otherwise?: (typeof OTHERWISE)[number];
}

/** What differences between marks lead to. */
export class DiscrepancyRules {
  @ListOf('DiscrepancyOn', DISCREPANCY_ON)
  on!: (typeof DISCREPANCY_ON)[number][];

  /** Points where it is absent; 'percent' is of the scale for the total, of a criterion's most for it. */
  @IfGiven()
  @OneOf('DifferenceIn', DIFFERENCE_IN, { required: false })
  in?: (typeof DIFFERENCE_IN)[number];

  /** Without gap or overlap from 0 on; empty where a work has one mark only. */
  @NestedList(() => Band, { max: 20 })
  bands!: Band[];

  /** Null where no band asks for a third mark. */
  @OrNull()
  @Nested(() => ThirdRule, { nullable: true })
  third!: ThirdRule | null;
}
