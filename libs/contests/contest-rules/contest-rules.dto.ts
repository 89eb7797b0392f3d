import { ContestRules, Nested, WholeNumber } from '@bangvang/rulebook';
import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { FindingDto, PlacedSentenceDto, RuleVersionDto } from '../staff/staff.dto';
import { FIXED_CLAUSES, type FixedClause } from './contest-rules.rules';
import { RULE_CHANGES, type RuleChange } from '../staff/editing.rules';

const MAX_VERSION = 1_000_000;

/** Rules to put in force in place of the version that the organiser saw. */
export class SaveContestRulesDto {
  /** The version that was edited; 0 where there was none yet. */
  @WholeNumber(0, MAX_VERSION)
  expectedVersion!: number;

  @Nested(() => ContestRules)
  rules!: ContestRules;

  /** Required once a round has opened: it is published as an amendment. */
  @IfGiven()
  @CleanText({ min: 10, max: 2_000, multiline: true, api: { required: false } })
  reason?: string;
}

/** The rules of a contest: one version, and the list of all. */
export class ContestRulesDto {
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty({ description: '0 where none were ever saved' }) version!: number;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON of `rules` as saved' })
  sha256!: string;
  @ApiProperty({ type: ContestRules }) rules!: ContestRules;
  @ApiProperty({ enum: RULE_CHANGES, enumName: 'RuleChange' }) changes!: RuleChange;
  @ApiProperty({
    enum: FIXED_CLAUSES,
    enumName: 'FixedClause',
    isArray: true,
    description: 'Parts that stand as they are',
  })
  fixed!: FixedClause[];
  @ApiProperty({ type: [String] }) summary!: string[];
  @ApiProperty({ type: [String] }) summaryEn!: string[];
  @ApiProperty({ type: [RuleVersionDto], description: 'The newest first' })
  history!: RuleVersionDto[];
}

/** What saving would meet, and how the rules read. */
export class ContestRulesCheckDto {
  @ApiProperty({ type: [FindingDto] }) errors!: FindingDto[];
  @ApiProperty({ type: [String] }) summary!: string[];
  @ApiProperty({ type: [String] }) summaryEn!: string[];
  @ApiProperty({ type: [PlacedSentenceDto] }) said!: PlacedSentenceDto[];
}
