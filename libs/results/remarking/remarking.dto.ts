import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { ArrayMaxSize, ArrayUnique, IsUUID } from 'class-validator';
import { UNFIT, type Unfit } from './remarking.errors';
import { REMARK_STATES, type RemarkState } from './remarking.rules';

/** A request for re-marking one's own work. */
export class AskRemarkDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  entryId!: string;

  @CleanText({ min: 5, max: 2_000, multiline: true })
  reason!: string;
}

/** The next step of a re-marking; with the minutes of the dialogue where it waits for one. */
export class RemarkStepDto {
  @IfGiven()
  @CleanText({ min: 10, max: 20_000, multiline: true, api: { required: false } })
  dialogue?: string;

  /** Members of the jury who talked: first and new markers. */
  @IfGiven()
  @ApiProperty({ type: [String], format: 'uuid', required: false })
  @IsUUID(undefined, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(20)
  present?: string[];
}

/** Who is to mark a work again, chosen by hand. */
export class RemarkMarkerDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  memberId!: string;
}

/** Why a work is taken off a judge's desk. */
export class ReleaseMarkerDto {
  @CleanText({ min: 5, max: 2_000, multiline: true })
  reason!: string;
}

const NEEDS = ['marks', 'third', 'dialogue'] as const;

export class RemarkDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ enum: REMARK_STATES, enumName: 'RemarkState' }) state!: RemarkState;
  @ApiProperty() requestedAt!: Date;
  @ApiProperty({ description: 'Answered before this' }) dueAt!: Date;
  @ApiProperty() overdue!: boolean;
  @ApiProperty() reason!: string;
  @ApiProperty({ description: 'Points' }) published!: number;
  @ApiProperty({ type: Date, nullable: true }) answeredAt!: Date | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Points that hold now' })
  points!: number | null;
  @ApiProperty() changed!: boolean;
  @ApiProperty({ type: [String] }) path!: string[];
  @ApiProperty({ type: [String] }) pathEn!: string[];
}

export class FreshMarkerDto {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Points, once locked' })
  points!: number | null;
}

export class EarlierMarkerDto {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() name!: string;
}

export class StaffRemarkDto extends RemarkDto {
  @ApiProperty() code!: string;
  @ApiProperty({ description: 'Of the stage whose mark is asked about' }) stage!: string;
  @ApiProperty({ enum: NEEDS, enumName: 'RemarkNeeds', nullable: true })
  needs!: (typeof NEEDS)[number] | null;
  @ApiProperty({ type: 'integer', description: 'Fresh marks that are locked' }) marks!: number;
  @ApiProperty({ type: 'integer', description: 'Judges who have it' }) assigned!: number;
  @ApiProperty({ type: 'integer', description: 'Judges it needs' }) wanted!: number;
  @ApiProperty({ type: [FreshMarkerDto] }) markers!: FreshMarkerDto[];
  @ApiProperty({ type: [EarlierMarkerDto], description: 'Who marked it before' })
  earlier!: EarlierMarkerDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Minutes' }) dialogue!: string | null;
  @ApiProperty({ type: Date, nullable: true }) dialogueAt!: Date | null;
}

export class StaffRemarksDto {
  @ApiProperty() title!: string;
  @ApiProperty() offered!: boolean;
  @ApiProperty({ type: Date, nullable: true, description: 'Not asked for from here on' })
  until!: Date | null;
  @ApiProperty({ type: Date, nullable: true, description: 'Everybody is answered before this' })
  dueAt!: Date | null;
  @ApiProperty({ type: [StaffRemarkDto], description: 'Overdue ones first' })
  remarks!: StaffRemarkDto[];
}

/** A judge of the stage, as somebody who might mark a work again. */
export class RemarkCandidateDto {
  @ApiProperty({ format: 'uuid' }) memberId!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() name!: string;
  @ApiProperty({ type: 'integer', description: 'Works on the desk' }) waiting!: number;
  @ApiProperty({ enum: UNFIT, enumName: 'RemarkUnfit', nullable: true })
  unfit!: Unfit | null;
}

export class RemarkCandidatesDto {
  @ApiProperty({ type: [RemarkCandidateDto], description: 'The best choice first' })
  judges!: RemarkCandidateDto[];
}

export class OwnWorkDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'Points' }) published!: number;
  @ApiProperty({ description: 'The most points there are' }) scale!: number;
  @ApiProperty({ type: [String], description: 'Names of its prizes by the newest list' })
  prizes!: string[];
}

/** What the rules say about re-marking; points. */
export class RemarkTermsDto {
  @ApiProperty({ type: 'integer' }) days!: number;
  @ApiProperty({ type: 'integer' }) answerDays!: number;
  @ApiProperty({ type: 'integer' }) markers!: number;
  @ApiProperty() changeFrom!: number;
  @ApiProperty() onlyUp!: boolean;
}

export class MyRemarksDto {
  @ApiProperty() offered!: boolean;
  @ApiProperty({ description: 'Whether the award list is published' }) published!: boolean;
  @ApiProperty() open!: boolean;
  @ApiProperty({ type: Date, nullable: true, description: 'Not from here on' })
  until!: Date | null;
  @ApiProperty({ type: RemarkTermsDto, nullable: true }) terms!: RemarkTermsDto | null;
  @ApiProperty({ type: [OwnWorkDto] }) works!: OwnWorkDto[];
  @ApiProperty({ type: [RemarkDto] }) remarks!: RemarkDto[];
}
