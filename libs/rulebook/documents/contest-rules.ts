import { ApiProperty } from '@nestjs/swagger';
import { PERSON_FIELDS } from '@bangvang/contracts';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { Equals, ValidateIf } from 'class-validator';
import {
  Day,
  Id,
  ListOf,
  ListOfText,
  NestedList,
  OneOf,
  OptionalNested,
  WholeNumber,
  WholeNumbers,
  YesNo,
} from '../fields';
import { PrizeList, PrizeTier } from './prize-list';
import { WritingRules } from '../writing/documents/writing-rules';
import { AgeRange, TieBreak } from './round-results';

/*
 * The rules of a contest that no single round holds. A contest without such a document is one
 * division, ranked round by round, with the defaults that each class names.
 */

/** Roles that people named by the organisers hold; whoever holds one may be barred. */
export const BARRED_ROLES = [
  'steering',
  'organiser',
  'content',
  'secretary',
  'helper',
  'judge',
  'technical',
] as const;
export const BARRED_AS = ['excluded', 'off-prize'] as const;
export const COMBINE = ['sum', 'best', 'best-of'] as const;
export const AFTER_CORRECTION = ['recompute', 'freeze'] as const;
export const NAMES = ['full', 'masked', 'number'] as const;
export const SHOWN = ['unit', 'province', 'points', 'duration'] as const;
export const MEASURES = [
  'people',
  'attempts',
  'people-per-headcount',
  'people-per-population',
  'ratio-and-average',
  'ratio-and-prize-points',
  'winners',
] as const;
export const GROUP_BY = ['none', 'kind', 'list'] as const;

/** People who compete among themselves only. The first division whose conditions hold is a person's. */
export class Division {
  @Id()
  id!: string;

  @CleanText({ max: 120 })
  name!: string;

  /** People choose it when they register. */
  @IfGiven()
  @YesNo({ required: false })
  chosen?: boolean;

  @OptionalNested(() => AgeRange)
  age?: AgeRange;

  /** Kinds of unit, as the unit tree names them. */
  @ListOfText({ length: 40, max: 50, optional: true })
  unitKinds?: string[];
}

/** Who may not win. */
export class EligibilityRules {
  @ListOf('BarredRole', BARRED_ROLES)
  barredRoles!: (typeof BARRED_ROLES)[number][];

  /** Codes of units whose people are barred, with all units below them. */
  @ListOfText({ length: 40, max: 500 })
  barredUnits!: string[];

  /** 'off-prize': ranked like everybody, but prizes pass them by. */
  @OneOf('BarredAs', BARRED_AS)
  as!: (typeof BARRED_AS)[number];
}

/** One ranking over several rounds. */
export class OverallRules {
  @OneOf('Combine', COMBINE)
  combine!: (typeof COMBINE)[number];

  /** 'best-of': so many of a person's best rounds. */
  @ValidateIf((rules: OverallRules) => rules.combine === 'best-of')
  @WholeNumber(1, 200, { required: false })
  best?: number;

  /** Ordinals of the rounds that count; all where it is absent. */
  @WholeNumbers(1, 200, { max: 200, optional: true })
  rounds?: number[];

  /** Rounds in which a person must be ranked. */
  @WholeNumber(1, 200)
  atLeast!: number;

  @NestedList(() => TieBreak, { max: 10 })
  tieBreak!: TieBreak[];

  /** A question put to those who stay equal, where the chain has 'sub-question'. */
  @IfGiven()
  @CleanText({ min: 5, max: 2_000, multiline: true, api: { required: false } })
  subQuestion?: string;

  @OptionalNested(() => PrizeList)
  prizes?: PrizeList;
}

/** A floor below which a unit is not compared: for units of fewer than `below` people (absent: all others). */
export class FloorStep {
  @IfGiven()
  @WholeNumber(1, 100_000_000, { required: false })
  below?: number;

  @WholeNumber(0, 100)
  percent!: number;
}

/** Something a unit must have: so many prizes of a tier or higher among its people. */
export class CollectiveCondition {
  @WholeNumber(1, 10_000)
  prizes!: number;

  /** Id of the lowest tier that counts; any tier where it is absent. */
  @IfGiven()
  @CleanText({ max: 40, api: { required: false } })
  tier?: string;
}

/** What one prize of a tier is worth to its winner's unit. */
export class TierPoints {
  @CleanText({ max: 40 })
  tier!: string;

  @WholeNumber(0, 1_000_000)
  centipoints!: number;
}

/** Units that are compared among themselves (khối). */
export class UnitGroup {
  @Id()
  id!: string;

  @CleanText({ max: 120 })
  name!: string;

  @ListOfText({ length: 40, max: 5_000 })
  units!: string[];
}

/** One award among units (giải tập thể). */
export class CollectiveAward {
  @Id()
  id!: string;

  @CleanText({ max: 160 })
  name!: string;

  /**
   * 'ratio-and-average': share of the headcount in hundredths of a percent plus the average points
   * in hundredths. 'ratio-and-prize-points': that share plus prize points; both averaged over rounds.
   */
  @OneOf('CollectiveMeasure', MEASURES)
  measure!: (typeof MEASURES)[number];

  /** Ordinals of the rounds that count; all where it is absent. */
  @WholeNumbers(1, 200, { max: 200, optional: true })
  rounds?: number[];

  /** Headcounts and populations as of this day; the contest's last round's opening where it is absent. */
  @IfGiven()
  @Day({ required: false })
  headcountAsOf?: string;

  /** People of a merged unit count for its successor. */
  @YesNo()
  successors!: boolean;

  @OneOf('GroupBy', GROUP_BY)
  groupBy!: (typeof GROUP_BY)[number];

  @ValidateIf((award: CollectiveAward) => award.groupBy === 'list')
  @NestedList(() => UnitGroup, { max: 50, optional: true })
  groups?: UnitGroup[];

  /** Shares of the headcount below which a unit is not compared, the smallest `below` first. */
  @NestedList(() => FloorStep, { max: 20, optional: true })
  floor?: FloorStep[];

  @NestedList(() => CollectiveCondition, { max: 10, optional: true })
  conditions?: CollectiveCondition[];

  @NestedList(() => TierPoints, { max: 40, optional: true })
  prizePoints?: TierPoints[];

  /** What is given in each group, the highest first. */
  @NestedList(() => PrizeTier, { min: 1, max: 20 })
  tiers!: PrizeTier[];
}

/** How corrections are made, decided before anybody needs one. */
export class CorrectionRules {
  /** A second person approves what a first one proposes. */
  @YesNo()
  secondPerson!: boolean;

  /** Whether the actual value of a prediction follows later disqualifications. */
  @OneOf('AfterCorrection', AFTER_CORRECTION)
  actualValue!: (typeof AFTER_CORRECTION)[number];
}

/** What is held up for people to look at; never a sentence by itself. */
export class SuspicionRules {
  /** An attempt with every answer right in fewer seconds per question. */
  @WholeNumber(0, 600)
  secondsPerQuestion!: number;

  /** So many people with the same wrong answers on the same questions. */
  @WholeNumber(2, 1_000)
  equalErrors!: number;

  /** So many neighbours in a row of phone or ID numbers. */
  @WholeNumber(2, 1_000)
  sequential!: number;

  /** So many people registered from one device, of those who agreed to its being kept. Default: 5. */
  @IfGiven()
  @WholeNumber(2, 1_000, { required: false })
  oneDevice?: number;

  /** So many people registered from one network address: a school has one. Default: 50. */
  @IfGiven()
  @WholeNumber(2, 100_000, { required: false })
  oneAddress?: number;
}

/** What winners are asked for, and what their silence means. */
export class WinnerRules {
  @ListOf('WinnerField', PERSON_FIELDS)
  ask!: (typeof PERSON_FIELDS)[number][];

  @WholeNumber(1, 90)
  replyWithinDays!: number;

  /** True: the next in line gets the place; false: it stays vacant. */
  @YesNo()
  nextInLine!: boolean;
}

/** What the published result shows of people who agreed to be named; nobody else is named at all. */
export class PublicationRules {
  @OneOf('PublishedNames', NAMES)
  names!: (typeof NAMES)[number];

  @ListOf('PublishedField', SHOWN)
  show!: (typeof SHOWN)[number][];

  /** Of whoever is younger the name is cut and no province is shown: children are protected more. Default 16. */
  @IfGiven()
  @WholeNumber(7, 18, { required: false })
  maskBelow?: number;
}

/** Appeals: the window is counted from the day after publication, in whole days of the contest's zone. */
export class AppealRules {
  @WholeNumber(1, 90)
  days!: number;

  /** Publication of a further round waits for the answers. */
  @YesNo()
  blocksPublication!: boolean;
}

/** The rules of a contest over and between its rounds; one immutable version after the other. */
export class ContestRules {
  @ApiProperty({ enum: [1] })
  @Equals(1, expects('1, the version of the document', '1, phiên bản của văn bản'))
  schema!: 1;

  @NestedList(() => Division, { max: 50, optional: true })
  divisions?: Division[];

  /** Default: nobody is barred. */
  @OptionalNested(() => EligibilityRules)
  eligibility?: EligibilityRules;

  @OptionalNested(() => OverallRules)
  overall?: OverallRules;

  @NestedList(() => CollectiveAward, { max: 30, optional: true })
  collectives?: CollectiveAward[];

  /** Default: a second person approves; the actual value is recomputed. */
  @OptionalNested(() => CorrectionRules)
  corrections?: CorrectionRules;

  /** Default: 2 seconds per question, 5 equal papers with errors, 4 numbers in a row. */
  @OptionalNested(() => SuspicionRules)
  suspicion?: SuspicionRules;

  /** Default: winners are not asked for anything. */
  @OptionalNested(() => WinnerRules)
  winners?: WinnerRules;

  /** Default: names in full, with the unit and the points. */
  @OptionalNested(() => PublicationRules)
  publication?: PublicationRules;

  /** Default: no appeals. */
  @OptionalNested(() => AppealRules)
  appeals?: AppealRules;

  /** Default: the contest has no writing part. */
  @OptionalNested(() => WritingRules)
  writing?: WritingRules;
}
