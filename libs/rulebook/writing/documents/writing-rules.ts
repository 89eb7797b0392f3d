import { AUTHOR_FIELDS, type AuthorField } from '@bangvang/contracts';
import { CleanText, IfGiven } from '@bangvang/platform';
import { AgeRange } from '../../documents/round-results';
import {
  Day,
  Id,
  Instant,
  Nested,
  NestedList,
  OneOf,
  OptionalNested,
  OrNull,
  WholeNumber,
  YesNo,
} from '../../fields';
import { AwardRules, RemarkRules } from './awards';
import { Tier, UnitQuota } from './collecting';
import { Medium } from './media';
import { StageRules } from './stages';

/*
 * The writing part of a contest's rules (`ContestRules.writing`): what is entered, how it travels,
 * how it is judged, what it wins. Points are in hundredths, instants ISO with their offset, lengths
 * in seconds, sizes in bytes. What a contest can do without is null or an empty list.
 */

export type { AuthorField };
export const AUTHOR_NEEDS = ['required', 'optional', 'winners'] as const;
export const IDENTITY_IN_BODY = ['reject', 'flag'] as const;
export const PUBLISHED_BEFORE = ['no', 'yes', 'any'] as const;
export const PRIZED_BEFORE = ['no', 'declared', 'any'] as const;

/** What an author is asked for. */
export class AuthorDatum {
  @OneOf('AuthorField', AUTHOR_FIELDS)
  field!: AuthorField;

  /** 'winners': asked only of those who win. */
  @OneOf('AuthorNeed', AUTHOR_NEEDS)
  need!: (typeof AUTHOR_NEEDS)[number];
}

/** What an author declares when submitting: first creation, use of AI... */
export class Declaration {
  @Id()
  id!: string;

  @CleanText({ max: 1_000, multiline: true })
  text!: string;
}

/** What a work may have been before it was entered. */
export class OriginRules {
  /** 'yes': only works published between the days below; 'no': never published before `until`. */
  @OneOf('PublishedBefore', PUBLISHED_BEFORE)
  published!: (typeof PUBLISHED_BEFORE)[number];

  /** First day of creation or publication that counts. */
  @IfGiven()
  @Day({ required: false })
  from?: string;

  /** Last day, included. */
  @IfGiven()
  @Day({ required: false })
  until?: string;

  /** Prizes of other contests. */
  @OneOf('PrizedBefore', PRIZED_BEFORE)
  prized!: (typeof PRIZED_BEFORE)[number];
}

/** The rules of a writing contest. */
export class WritingRules {
  @Instant()
  opensAt!: string;

  /** From this instant on nothing is entered any more. */
  @Instant()
  closesAt!: string;

  /** A paper entry counts by the day of its postmark. */
  @YesNo()
  postmark!: boolean;

  @NestedList(() => Medium, { min: 1, max: 50 })
  media!: Medium[];

  /** Works of one author over all media, at most; null: any number. */
  @OrNull()
  @WholeNumber(1, 1_000, { nullable: true })
  perAuthor!: number | null;

  /** A work counts for each of its authors, not for the first alone. */
  @YesNo()
  coAuthorCountsAsWork!: boolean;

  /** Of every author, in full years on the day of submission or of the postmark. */
  @OptionalNested(() => AgeRange)
  age?: AgeRange;

  @NestedList(() => AuthorDatum, { min: 1, max: AUTHOR_FIELDS.length })
  authorData!: AuthorDatum[];

  @NestedList(() => UnitQuota, { max: 100 })
  unitQuotas!: UnitQuota[];

  /** A unit may be the author. */
  @YesNo()
  unitEntries!: boolean;

  /** What a name, a phone or a school within the work leads to. */
  @OneOf('IdentityInBody', IDENTITY_IN_BODY)
  identityInBody!: (typeof IDENTITY_IN_BODY)[number];

  @OptionalNested(() => OriginRules)
  origin?: OriginRules;

  @NestedList(() => Declaration, { max: 20 })
  declarations!: Declaration[];

  /** The lowest first; empty: works go straight to the centre. */
  @NestedList(() => Tier, { max: 6 })
  tiers!: Tier[];

  /** In the order in which works pass them. */
  @NestedList(() => StageRules, { min: 1, max: 6 })
  stages!: StageRules[];

  @Nested(() => AwardRules)
  awards!: AwardRules;

  /** Null: there is no re-marking. */
  @OrNull()
  @Nested(() => RemarkRules, { nullable: true })
  remark!: RemarkRules | null;
}
