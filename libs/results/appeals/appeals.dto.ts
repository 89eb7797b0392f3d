import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, idOf, IfGiven } from '@bangvang/platform';
import { OneOf, WholeNumber } from '@bangvang/rulebook';
import { Type } from 'class-transformer';
import { IsUUID, Matches } from 'class-validator';
import {
  APPEAL_KINDS,
  APPEAL_STATES,
  EVIDENCE_KINDS,
  type AppealKind,
  type AppealOutcome,
  type AppealState,
  type EvidenceKind,
} from './appeals.rules';

const LABEL = /^(contest|round-\d{1,3})-v\d{1,6}$/;
const MAX_PAGE = 100;

/** A contestant's appeal. */
export class FileAppealDto {
  @ApiProperty({ type: String, pattern: LABEL.source, description: 'The published result' })
  @Matches(
    LABEL,
    expects(
      'the label of a published result, as round-1-v1',
      'nhãn của một kết quả đã công bố, ví dụ round-1-v1',
    ),
  )
  publication!: string;

  @OneOf('AppealKind', APPEAL_KINDS)
  kind!: AppealKind;

  @IfGiven()
  @CleanText({
    min: 0,
    max: 100,
    api: {
      required: false,
      description:
        'attempt: its id; question: its number on the paper; prize: the tier’s id or nothing; eligibility: the number of the other participant; rank: nothing',
    },
  })
  subject?: string;

  @CleanText({ min: 20, max: 5_000, multiline: true })
  text!: string;
}

export class EvidenceDto {
  @ApiProperty() no!: number;
  @ApiProperty({ enum: EVIDENCE_KINDS, enumName: 'EvidenceKind' }) kind!: EvidenceKind;
  @ApiProperty() name!: string;
  @ApiProperty() bytes!: number;
  @ApiProperty() sha256!: string;
  @ApiProperty() addedAt!: Date;
}

export class AppealDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Label of the published result' }) publication!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) roundId!: string | null;
  @ApiProperty({ enum: APPEAL_KINDS, enumName: 'AppealKind' }) kind!: AppealKind;
  @ApiProperty() subject!: string;
  @ApiProperty() text!: string;
  @ApiProperty() filedAt!: Date;
  @ApiProperty({ enum: APPEAL_STATES, enumName: 'AppealState' }) state!: AppealState;
  @ApiProperty({ type: String, nullable: true }) answer!: string | null;
  @ApiProperty({ type: Date, nullable: true }) answeredAt!: Date | null;
  @ApiProperty({ type: [EvidenceDto] }) evidence!: EvidenceDto[];
}

export class AppealAnswerDto {
  @ApiProperty({ type: AppealDto }) appeal!: AppealDto;
}

export class AppealWindowDto {
  @ApiProperty() publication!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) roundId!: string | null;
  @ApiProperty() title!: string;
  @ApiProperty() opensAt!: Date;
  @ApiProperty({ description: 'Refused from here on' }) closesAt!: Date;
  @ApiProperty() open!: boolean;
}

export class MyAppealsDto {
  @ApiProperty({ description: 'The clock that decides' }) serverTime!: Date;
  @ApiProperty({ description: 'Whether the rules have appeals' }) offered!: boolean;
  @ApiProperty({ type: [AppealWindowDto] }) windows!: AppealWindowDto[];
  @ApiProperty({ type: [AppealDto] }) appeals!: AppealDto[];
}

export class StaffAppealDto extends AppealDto {
  @ApiProperty() participantNo!: number;
  @ApiProperty() fullName!: string;
  @ApiProperty({ type: String, nullable: true }) answeredBy!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The correction that it led to' })
  correctionId!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What was done about it where no correction was needed',
  })
  settledOtherwise!: string | null;
}

export class StaffAppealAnswerDto {
  @ApiProperty({ type: StaffAppealDto }) appeal!: StaffAppealDto;
}

export class AppealQueueQuery {
  @IfGiven()
  @OneOf('AppealState', APPEAL_STATES, { required: false })
  state?: AppealState;

  @IfGiven()
  @Type(() => Number)
  @WholeNumber(1, MAX_PAGE, { required: false, default: 50 })
  limit?: number;

  @IfGiven()
  @Type(() => Number)
  @WholeNumber(0, 1_000_000, { required: false, default: 0 })
  skip?: number;
}

export class AppealCountsDto implements Record<AppealState, number> {
  @ApiProperty() open!: number;
  @ApiProperty() upheld!: number;
  @ApiProperty() rejected!: number;
  @ApiProperty() withdrawn!: number;
}

export class AppealQueueDto {
  @ApiProperty({ type: [StaffAppealDto], description: 'The oldest first' })
  appeals!: StaffAppealDto[];
  @ApiProperty({ description: 'How many of each state there are' })
  counts!: AppealCountsDto;
}

/** The organisers' answer. */
export class AnswerAppealDto {
  @OneOf('AppealOutcome', ['upheld', 'rejected'])
  outcome!: AppealOutcome;

  @CleanText({ min: 10, max: 5_000, multiline: true })
  answer!: string;

  @IfGiven()
  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'Of an upheld appeal: the correction it led to',
  })
  @IsUUID(undefined, idOf('a correction', 'điều chỉnh'))
  correctionId?: string;
}

export class LinkCorrectionDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, idOf('a correction', 'điều chỉnh'))
  correctionId!: string;
}

/** What was done about an upheld appeal that needs no correction. */
export class SettleAppealDto {
  @CleanText({ min: 10, max: 2_000, multiline: true })
  otherwise!: string;
}
