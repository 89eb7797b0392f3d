import { ApiProperty } from '@nestjs/swagger';
import { ConsentText, RegistrationRules } from '../registration/registration';
import { BOARD_KEYS, COMPLETENESS, COUNTED, ShowRules } from '../rules/round-rules';
import {
  CONTEST_STATES,
  ROUND_STATES,
  type ContestState,
  type RoundState,
} from '../rules/round-time';

export class RoundSummaryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() ordinal!: number;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'Open from here on' }) opensAt!: Date;
  @ApiProperty({ description: 'Closed from here on' }) closesAt!: Date;
  @ApiProperty({ enum: ROUND_STATES, enumName: 'RoundState' }) state!: RoundState;
  @ApiProperty({ description: 'Whether the papers are drawn and their fingerprints published' })
  sealed!: boolean;
}

export class WritingWindowDto {
  @ApiProperty({ description: 'Works are taken from here on' }) opensAt!: Date;
  @ApiProperty({ description: 'and no more from here on' }) closesAt!: Date;
}

export class ContestSummaryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() slug!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ type: String, nullable: true }) edition!: string | null;
  @ApiProperty({ example: 'Asia/Ho_Chi_Minh' }) zone!: string;
  @ApiProperty({ enum: CONTEST_STATES, enumName: 'ContestState' }) state!: ContestState;
  @ApiProperty({ type: [RoundSummaryDto] }) rounds!: RoundSummaryDto[];
  @ApiProperty({
    type: WritingWindowDto,
    nullable: true,
    description: 'When works are taken; null in a contest without a writing part',
  })
  writing!: WritingWindowDto | null;
}

export class ContestListDto {
  @ApiProperty({ description: 'The clock that decides' }) serverTime!: Date;
  @ApiProperty({ type: [ContestSummaryDto] }) contests!: ContestSummaryDto[];
}

export class PredictionDto {
  @ApiProperty() prompt!: string;
  @ApiProperty() required!: boolean;
  @ApiProperty() max!: number;
}

export class SealDto {
  @ApiProperty({ description: 'The printed code of the variant', example: '101' }) code!: string;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON of {key, paper, salt}' })
  sha256!: string;
}

export class EndedSealDto {
  @ApiProperty() sealedAt!: Date;
  @ApiProperty() unsealedAt!: Date;
  @ApiProperty() reason!: string;
  @ApiProperty({ type: [SealDto] }) seals!: SealDto[];
}

export class NumbersDto {
  @ApiProperty() people!: number;
  @ApiProperty() attempts!: number;
}

export class RoundDetailDto extends RoundSummaryDto {
  @ApiProperty({ description: 'When the last running attempt must be over' }) overAt!: Date;
  @ApiProperty({ type: Date, nullable: true, description: 'When the public board freezes' })
  freezesAt!: Date | null;
  @ApiProperty() rulesVersion!: number;
  @ApiProperty({ type: [String], description: 'The rules in Vietnamese sentences' })
  rulesSummary!: string[];
  @ApiProperty({ type: [String], description: 'The rules in English sentences' })
  rulesSummaryEn!: string[];
  @ApiProperty() questionCount!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null until it is known' })
  maxPoints!: number | null;
  @ApiProperty() timeLimitSeconds!: number;
  @ApiProperty() attemptsMax!: number;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Rounds of which only those who go on may take part; null: everybody may',
  })
  qualifiedFrom!: string[] | null;
  @ApiProperty({ enum: COUNTED, enumName: 'CountedAttempt' }) counted!: (typeof COUNTED)[number];
  @ApiProperty({ enum: COMPLETENESS, enumName: 'Completeness' })
  completeness!: (typeof COMPLETENESS)[number];
  @ApiProperty({ type: PredictionDto, nullable: true }) prediction!: PredictionDto | null;
  @ApiProperty({ type: ShowRules }) show!: ShowRules;
  @ApiProperty({ enum: BOARD_KEYS, enumName: 'BoardKey' }) boardKey!: (typeof BOARD_KEYS)[number];
  @ApiProperty({ type: Date, nullable: true }) sealedAt!: Date | null;
  @ApiProperty({ type: [SealDto], description: 'Fingerprints of the papers in force' })
  seals!: SealDto[];
  @ApiProperty({ type: [EndedSealDto], description: 'Fingerprints that were replaced, and why' })
  endedSeals!: EndedSealDto[];
  @ApiProperty({ type: NumbersDto, nullable: true }) numbers!: NumbersDto | null;
  @ApiProperty({
    type: Date,
    nullable: true,
    description: 'When a result was first published; until then everything is provisional',
  })
  resultPublishedAt!: Date | null;
}

export class AmendmentDto {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'null: of the rules of the whole contest',
  })
  roundId!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty({ description: 'The version of the rules that it put in force' })
  rulesVersion!: number;
  @ApiProperty() publishedAt!: Date;
}

export class RegistrationWindowDto {
  @ApiProperty({ type: Date, nullable: true }) opensAt!: Date | null;
  @ApiProperty({ type: Date, nullable: true }) closesAt!: Date | null;
}

export class DivisionDto {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}

export class PublicContestRulesDto {
  @ApiProperty({ description: '0 where only the defaults hold' }) version!: number;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON of the document' }) sha256!: string;
  @ApiProperty({ type: [String], description: 'In Vietnamese sentences' }) summary!: string[];
  @ApiProperty({ type: [String], description: 'In English sentences' }) summaryEn!: string[];
}

export class ContestDetailDto extends ContestSummaryDto {
  @ApiProperty({ description: 'Markdown' }) rulesText!: string;
  @ApiProperty({ description: 'rulesText as HTML without any markup of its own' })
  rulesHtml!: string;
  @ApiProperty({ type: RegistrationRules }) registration!: RegistrationRules;
  @ApiProperty({ type: RegistrationWindowDto }) registrationWindow!: RegistrationWindowDto;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) unitTreeId!: string | null;
  @ApiProperty({ type: [ConsentText] }) consents!: ConsentText[];
  @ApiProperty({ type: PublicContestRulesDto }) contestRules!: PublicContestRulesDto;
  @ApiProperty({ type: [DivisionDto], description: 'Those that people choose at registration' })
  divisions!: DivisionDto[];
  @ApiProperty({ type: [AmendmentDto] }) amendments!: AmendmentDto[];
  @ApiProperty({
    type: Date,
    nullable: true,
    description: 'When the result over all rounds was first published',
  })
  resultPublishedAt!: Date | null;
  @ApiProperty({ type: [RoundDetailDto] }) declare rounds: RoundDetailDto[];
}

export class ContestAnswerDto {
  @ApiProperty({ description: 'The clock that decides' }) serverTime!: Date;
  @ApiProperty({ type: ContestDetailDto }) contest!: ContestDetailDto;
}
