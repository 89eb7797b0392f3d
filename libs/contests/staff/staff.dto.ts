import { Instant, Nested, WholeNumber } from '@bangvang/rulebook';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { CleanText, expects, idOf, IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsTimeZone,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SLUG } from '../ids';
import { AmendmentDto, ContestSummaryDto, RoundSummaryDto } from '../public/public.dto';
import { ConsentText, RegistrationRules } from '../registration/registration';
import { RoundRules } from '../rules/round-rules';
import { RULE_CHANGES, type RuleChange } from './editing.rules';

const MAX_CONSENTS = 10;
const MAX_WEEKS = 52;

/** A new contest: an address and a title; the rest has defaults. */
export class CreateContestDto {
  @ApiProperty({ pattern: SLUG.source, example: 'hai-phong-lam-theo-loi-bac' })
  @Matches(
    SLUG,
    expects(
      '3 to 80 of a-z and 0-9, words joined by -',
      'từ 3 đến 80 ký tự a-z và 0-9, các từ nối bằng -',
    ),
  )
  slug!: string;

  @CleanText({ min: 3, max: 200 })
  title!: string;

  /** '' takes it away. */
  @IfGiven()
  @CleanText({ min: 0, max: 80, api: { required: false, example: 'Lần thứ V, năm 2026' } })
  edition?: string;

  @IfGiven()
  @ApiProperty({ required: false, default: 'Asia/Ho_Chi_Minh' })
  @MaxLength(60)
  @IsTimeZone()
  zone?: string;

  @IfGiven()
  @CleanText({
    min: 0,
    max: 20_000,
    multiline: true,
    api: { required: false, description: 'Markdown' },
  })
  rulesText?: string;

  /** null takes it away. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @IsOptional()
  @IsUUID(undefined, idOf('a unit tree', 'danh mục đơn vị'))
  unitTreeId?: string | null;

  @IfGiven()
  @Nested(() => RegistrationRules, { required: false })
  registration?: RegistrationRules;

  @IfGiven()
  @ApiProperty({ type: [ConsentText], maxItems: MAX_CONSENTS, required: false })
  @IsArray()
  @ArrayMaxSize(MAX_CONSENTS)
  @ValidateNested({ each: true })
  @Type(() => ConsentText)
  consents?: ConsentText[];
}

/** What changes in a contest; the rest stays. */
export class EditContestDto extends PartialType(CreateContestDto, { skipNullProperties: false }) {}

/** A new round, born with its rules. */
export class CreateRoundDto {
  @CleanText({ max: 120, api: { example: 'Tuần 1' } })
  title!: string;

  @Instant()
  opensAt!: string;

  @Instant()
  closesAt!: string;

  @Nested(() => RoundRules)
  rules!: RoundRules;
}

/** What changes in a round; the rest stays. */
export class EditRoundDto {
  @IfGiven()
  @CleanText({ max: 120, api: { required: false } })
  title?: string;

  @IfGiven()
  @Instant({ required: false })
  opensAt?: string;

  @IfGiven()
  @Instant({ required: false })
  closesAt?: string;
}

/** Where a copy of a round goes. */
export class CloneRoundDto {
  @CleanText({ max: 120 })
  title!: string;

  @Instant()
  opensAt!: string;

  @Instant()
  closesAt!: string;
}

/** So many rounds more, each a week after the one before and with the same rules. */
export class WeeklyRoundsDto {
  @ApiProperty({ format: 'uuid', description: 'The round whose hours and rules are repeated' })
  @IsUUID(undefined, idOf('a round', 'vòng thi'))
  roundId!: string;

  @WholeNumber(1, MAX_WEEKS)
  count!: number;

  /** Rounds are called this and their number. */
  @CleanText({ max: 100, api: { required: false, default: 'Tuần' } })
  titlePrefix = 'Tuần';
}

/** On which version a change of a round's rules was written. */
export class WrittenOnQuery {
  /** Refused where another version is in force by now; left out, whatever is in force is replaced. */
  @IfGiven()
  @Type(() => Number)
  @WholeNumber(1, 1_000_000, { required: false })
  expected?: number;
}

/** A change of rules after the contest has begun, with the reason that is published. */
export class AmendDto {
  @CleanText({ min: 10, max: 2_000, multiline: true })
  reason!: string;

  @Nested(() => RoundRules)
  rules!: RoundRules;
}

export class FindingDto {
  @ApiProperty({ example: 'rounds[0].sealed' }) path!: string;
  @ApiProperty({ description: 'What is expected there, in Vietnamese' }) vi!: string;
  @ApiProperty({ description: 'What is expected there, in English' }) en!: string;
}

export class StaffRoundDto extends RoundSummaryDto {
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty({ type: Date, nullable: true }) sealedAt!: Date | null;
  @ApiProperty() rulesVersion!: number;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Rounds of which only those who go on may take part; null: everybody may',
  })
  qualifiedFrom!: string[] | null;
  @ApiProperty({ enum: RULE_CHANGES, enumName: 'RuleChange' }) changes!: RuleChange;
}

export class StaffRoundAnswerDto {
  @ApiProperty({ type: StaffRoundDto }) round!: StaffRoundDto;
}

export class StaffRoundsAnswerDto {
  @ApiProperty({ type: [StaffRoundDto] }) rounds!: StaffRoundDto[];
}

export class StaffContestSummaryDto extends ContestSummaryDto {
  @ApiProperty({ type: Date, nullable: true }) publishedAt!: Date | null;
  @ApiProperty() createdAt!: Date;
  @ApiProperty({ type: [StaffRoundDto] }) declare rounds: StaffRoundDto[];
}

export class StaffContestListDto {
  @ApiProperty() serverTime!: Date;
  @ApiProperty({ type: [StaffContestSummaryDto] }) contests!: StaffContestSummaryDto[];
}

export class StaffContestDto extends StaffContestSummaryDto {
  @ApiProperty() rulesText!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitTreeId!: string | null;
  @ApiProperty({ type: RegistrationRules }) registration!: RegistrationRules;
  @ApiProperty({ type: [ConsentText] }) consents!: ConsentText[];
  @ApiProperty({ type: [AmendmentDto] }) amendments!: AmendmentDto[];
  @ApiProperty({ type: [FindingDto], description: 'What publication still needs' })
  missing!: FindingDto[];
}

export class StaffContestAnswerDto {
  @ApiProperty() serverTime!: Date;
  @ApiProperty({ type: StaffContestDto }) contest!: StaffContestDto;
}

export class RuleVersionDto {
  @ApiProperty() version!: number;
  @ApiProperty() sha256!: string;
  @ApiProperty() createdAt!: Date;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) createdBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) createdByName!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the amendment that brought it' })
  reason!: string | null;
}

export class RulesDto {
  @ApiProperty({ format: 'uuid' }) roundId!: string;
  @ApiProperty() version!: number;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON of `rules`' }) sha256!: string;
  @ApiProperty({ type: RoundRules }) rules!: RoundRules;
  @ApiProperty({ enum: RULE_CHANGES, enumName: 'RuleChange' }) changes!: RuleChange;
  @ApiProperty({ type: [String] }) summary!: string[];
  @ApiProperty({ type: [String] }) summaryEn!: string[];
  @ApiProperty({ type: [RuleVersionDto], description: 'The newest first' })
  history!: RuleVersionDto[];
}

export class ShortageDto {
  @ApiProperty({ example: 'draw.parts[0]' }) path!: string;
  @ApiProperty({ required: false }) questionId?: string;
  @ApiProperty({ required: false }) topic?: string;
  @ApiProperty({ required: false }) difficulty?: number;
  @ApiProperty({
    type: [String],
    required: false,
    description: 'Parts that would do alone but want the same questions',
  })
  parts?: string[];
  @ApiProperty() wanted!: number;
  @ApiProperty() available!: number;
}

/** A sentence of rules, and the place of the document whose fields make it. */
export class PlacedSentenceDto {
  @ApiProperty({ example: 'writing.stages[0].rubric' }) place!: string;
  @ApiProperty() vi!: string;
  @ApiProperty() en!: string;
}

export class RulesCheckDto {
  @ApiProperty({ type: [FindingDto] }) errors!: FindingDto[];
  @ApiProperty({ type: [ShortageDto] }) shortages!: ShortageDto[];
  @ApiProperty({ type: [String] }) summary!: string[];
  @ApiProperty({ type: [String] }) summaryEn!: string[];
  @ApiProperty({ type: [PlacedSentenceDto] }) said!: PlacedSentenceDto[];
}
