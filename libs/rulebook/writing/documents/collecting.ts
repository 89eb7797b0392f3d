import { CleanText, IfGiven } from '@bangvang/platform';
import { ValidateIf } from 'class-validator';
import { ListOfText, Nested, OneOf, WholeNumber, YesNo } from '../../fields';
import { MAX_CENTIPOINTS } from './limits';

/*
 * The way of a work upwards: from unit to unit, and from stage to stage.
 */

export const FORWARD = ['threshold', 'quota', 'all'] as const;
export const QUOTA_PER = ['medium', 'all'] as const;

/** Which works go on. */
export class Forward {
  @OneOf('ForwardKind', FORWARD)
  kind!: (typeof FORWARD)[number];

  /** 'threshold': so many points or more, in hundredths. */
  @ValidateIf((rules: Forward) => rules.kind === 'threshold')
  @WholeNumber(0, MAX_CENTIPOINTS, { required: false })
  centipoints?: number;

  /** 'quota': so many of the best. */
  @ValidateIf((rules: Forward) => rules.kind === 'quota')
  @WholeNumber(1, 1_000_000, { required: false })
  count?: number;

  @ValidateIf((rules: Forward) => rules.kind === 'quota')
  @OneOf('QuotaPer', QUOTA_PER, { required: false })
  per?: (typeof QUOTA_PER)[number];

  /** 'quota': whoever equals the last place goes too; false: people decide. Default: true. */
  @IfGiven()
  @YesNo({ required: false })
  ties?: boolean;

  /** So many works of one author go on, the best, at most; any number where it is absent. */
  @IfGiven()
  @WholeNumber(1, 100, { required: false })
  perAuthor?: number;
}

/** A level of units that collect, screen and forward. */
export class Tier {
  /** As the unit tree names it. */
  @CleanText({ max: 40 })
  unitKind!: string;

  @CleanText({ max: 120 })
  name!: string;

  @Nested(() => Forward)
  forward!: Forward;
}

/** How many works a unit sends; both ends included. */
export class UnitQuota {
  /** Kind of unit; every unit where it is absent. */
  @IfGiven()
  @CleanText({ max: 40, api: { required: false } })
  kind?: string;

  /** Media counted together; all where it is absent. */
  @ListOfText({ length: 40, max: 50, optional: true })
  media?: string[];

  @IfGiven()
  @WholeNumber(1, 100_000, { required: false })
  max?: number;

  @IfGiven()
  @WholeNumber(1, 100_000, { required: false })
  min?: number;
}
