import { ApiProperty } from '@nestjs/swagger';
import { PERSON_FIELDS, TIE_BREAKS, type TieBreakKind } from '@bangvang/contracts';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { Matches, ValidateIf } from 'class-validator';
import { ListOf, NestedList, OneOf, OptionalNested, WholeNumber, YesNo } from '../fields';
import { PrizeList } from './prize-list';

/*
 * How a round becomes a result: part of the round's rule document (`results`). What it leaves out
 * has the default that each class names.
 */

export type { TieBreakKind };
export const RANKED = ['any', 'all-correct'] as const;
export const PREFER = ['more', 'fewer'] as const;
export const QUALIFY_BY = ['quota', 'threshold'] as const;

const MAX_AGE = 150;
const MAX_POINTS = 1_000_000;
const SHA256 = /^[0-9a-f]{64}$/;

/** Full years of age on the day of the attempt, in the contest's zone: `from` included, `below` not. */
export class AgeRange {
  @IfGiven()
  @WholeNumber(0, MAX_AGE, { required: false })
  from?: number;

  @IfGiven()
  @WholeNumber(1, MAX_AGE, { required: false })
  below?: number;
}

/** What makes an attempt valid besides its answers (those are `completeness`). */
export class ValidityRules {
  /** Profile fields without which a person is not ranked. */
  @ListOf('RequiredField', PERSON_FIELDS)
  required!: (typeof PERSON_FIELDS)[number][];

  @OptionalNested(() => AgeRange)
  age?: AgeRange;
}

/** One link of the chain that tells equal points apart. */
export class TieBreak {
  @OneOf('TieBreakKind', TIE_BREAKS)
  by!: TieBreakKind;

  /** For 'perfect-attempts', 'times-best-reached' and 'attempts': which stands first. Default: more, more, fewer. */
  @IfGiven()
  @OneOf('Prefer', PREFER, { required: false })
  prefer?: (typeof PREFER)[number];

  /** For 'lot': SHA-256 (hex) of the seed, published with the rules; the seed itself is revealed at the closing. */
  @IfGiven()
  @ApiProperty({ type: String, pattern: SHA256.source, required: false })
  @Matches(
    SHA256,
    expects(
      '64 hexadecimal digits: the SHA-256 of the seed',
      '64 chữ số thập lục phân: SHA-256 của mã bốc thăm',
    ),
  )
  commitment?: string;
}

/** Who is ranked, and what stands between equal points, in order. */
export class RankingRules {
  /** 'all-correct': only whoever answered everything right is ranked. */
  @OneOf('RankedAmong', RANKED)
  among!: (typeof RANKED)[number];

  @NestedList(() => TieBreak, { max: TIE_BREAKS.length })
  tieBreak!: TieBreak[];
}

/** Who goes on to the next round. Everybody who ties with the last place goes too, unless `ties` is false. */
export class QualifyRules {
  @OneOf('QualifyBy', QUALIFY_BY)
  by!: (typeof QUALIFY_BY)[number];

  /** 'quota': so many of each division. */
  @ValidateIf((rules: QualifyRules) => rules.by === 'quota')
  @WholeNumber(1, 1_000_000, { required: false })
  places?: number;

  /** 'threshold': so many points or more, in hundredths. */
  @ValidateIf((rules: QualifyRules) => rules.by === 'threshold')
  @WholeNumber(0, MAX_POINTS, { required: false })
  centipoints?: number;

  @YesNo()
  ties!: boolean;
}

/** The results part of a round's rules. */
export class RoundResults {
  /** Default: nothing is required and every age may take part. */
  @OptionalNested(() => ValidityRules)
  validity?: ValidityRules;

  /** Default: everybody, told apart by the prediction's error where there is one, then by the board's key. */
  @OptionalNested(() => RankingRules)
  ranking?: RankingRules;

  @OptionalNested(() => PrizeList)
  prizes?: PrizeList;

  @OptionalNested(() => QualifyRules)
  qualify?: QualifyRules;

  /** A question put to those who stay equal, where the chain has 'sub-question'. */
  @IfGiven()
  @CleanText({ min: 5, max: 2_000, multiline: true, api: { required: false } })
  subQuestion?: string;
}
