import { CleanText } from '@bangvang/platform';
import { ValidateIf } from 'class-validator';
import { PrizeCap, PrizeTier } from '../../documents/prize-list';
import { ListOfText, Nested, NestedList, OneOf, OrNull, WholeNumber, YesNo } from '../../fields';
import { MAX_CENTIPOINTS } from './limits';

/*
 * What is given for works. A work has one prize at most; places may stay vacant; equals on both
 * sides of a tier's last place wait for the jury.
 */

export const EXTRA_AWARDS = ['promising', 'oldest', 'youngest', 'jury'] as const;
export const COLLECTIVES_BY = ['medals', 'prizes', 'works'] as const;
export const REMARK_DIRECTIONS = ['both', 'up'] as const;

/** Prizes of one medium, or of each. */
export class MediumAwards {
  /** Null: each medium that is not named elsewhere has the whole list. */
  @OrNull()
  @CleanText({ max: 40, api: { nullable: true } })
  medium!: string | null;

  /** Only works of authors of these divisions, ranked apart; everybody's together where it is absent. */
  @ListOfText({ length: 40, max: 50, optional: true })
  divisions?: string[];

  /** The highest first. */
  @NestedList(() => PrizeTier, { min: 1, max: 20 })
  tiers!: PrizeTier[];
}

/** No prize of the tier below this final mark. */
export class AwardMinimum {
  @CleanText({ max: 40 })
  tier!: string;

  @WholeNumber(0, MAX_CENTIPOINTS)
  centipoints!: number;
}

/**
 * An award outside the ranking's tiers. 'promising': the best works whose authors are all at most
 * `ageMax`; 'oldest' and 'youngest' go by birth date; 'jury' is the jury's to give, with its reason.
 */
export class ExtraAward extends PrizeTier {
  @OneOf('ExtraAwardKind', EXTRA_AWARDS)
  kind!: (typeof EXTRA_AWARDS)[number];

  /** 'promising': full years of age on the day of submission, at most. */
  @ValidateIf((award: ExtraAward) => award.kind === 'promising')
  @WholeNumber(1, 150, { required: false })
  ageMax?: number;

  /** Whether a work that has a prize may have this one too. */
  @YesNo()
  stacks!: boolean;
}

/** Prizes that a unit's works must have won. */
export class CollectiveNeed {
  @WholeNumber(1, 1_000)
  prizes!: number;

  /** Id of the lowest tier that counts. */
  @CleanText({ max: 40 })
  tier!: string;
}

/** Awards among units (tập thể xuất sắc). */
export class WorkCollectives {
  /** The highest first. */
  @NestedList(() => PrizeTier, { min: 1, max: 20 })
  tiers!: PrizeTier[];

  /** Null: every unit with an accepted work is compared. */
  @OrNull()
  @Nested(() => CollectiveNeed, { nullable: true })
  atLeast!: CollectiveNeed | null;

  /** 'medals': more of the highest tier, then of the next...; 'prizes': more of any; 'works': more accepted works. */
  @OneOf('WorkCollectivesBy', COLLECTIVES_BY)
  by!: (typeof COLLECTIVES_BY)[number];
}

/** What is given, and to whom. */
export class AwardRules {
  /** Prizes over all media together, given before those of each medium; the highest first. */
  @NestedList(() => PrizeTier, { max: 20 })
  overAll!: PrizeTier[];

  @NestedList(() => MediumAwards, { max: 100 })
  perMedium!: MediumAwards[];

  /** An author has one prize at most, the highest. */
  @YesNo()
  onePerAuthor!: boolean;

  @NestedList(() => AwardMinimum, { max: 40 })
  minimum!: AwardMinimum[];

  /** Ceilings over entrants or prizes of each list. */
  @NestedList(() => PrizeCap, { max: 10, optional: true })
  caps?: PrizeCap[];

  @NestedList(() => ExtraAward, { max: 20 })
  extra!: ExtraAward[];

  @OrNull()
  @Nested(() => WorkCollectives, { nullable: true })
  collectives!: WorkCollectives | null;
}

/** Re-marking on appeal (phúc khảo). */
export class RemarkRules {
  /** Whole days of the contest's zone in which it may be asked for, from the day after publication. */
  @WholeNumber(1, 90)
  days!: number;

  /** Days for the answer, from the end of that window. */
  @WholeNumber(1, 180)
  answerDays!: number;

  /** Fresh markers; a third one when they disagree. */
  @WholeNumber(1, 2)
  markers!: number;

  /** The re-mark replaces the published one from this difference on, in hundredths of a point. */
  @WholeNumber(1, MAX_CENTIPOINTS)
  changeFrom!: number;

  /** From this difference on, first and new markers talk, with minutes. Null: never. */
  @OrNull()
  @WholeNumber(1, MAX_CENTIPOINTS, { nullable: true })
  dialogueFrom!: number | null;

  @OneOf('RemarkDirection', REMARK_DIRECTIONS)
  direction!: (typeof REMARK_DIRECTIONS)[number];
}
