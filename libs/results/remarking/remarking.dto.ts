import { ApiProperty } from '@nestjs/swagger';
import { CleanText, IfGiven } from '@bangvang/platform';
import { IsUUID } from 'class-validator';

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
}

const NEEDS = ['marks', 'third', 'dialogue'] as const;

export class RemarkDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() requestedAt!: Date;
  @ApiProperty() reason!: string;
  @ApiProperty({ description: 'Points' }) published!: number;
  @ApiProperty({ type: Date, nullable: true }) answeredAt!: Date | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Points that hold now' })
  points!: number | null;
  @ApiProperty() changed!: boolean;
  @ApiProperty({ type: [String] }) path!: string[];
  @ApiProperty({ type: [String] }) pathEn!: string[];
}

export class StaffRemarkDto extends RemarkDto {
  @ApiProperty() code!: string;
  @ApiProperty({ enum: NEEDS, enumName: 'RemarkNeeds', nullable: true })
  needs!: (typeof NEEDS)[number] | null;
  @ApiProperty({ type: 'integer', description: 'Fresh marks that are locked' }) marks!: number;
  @ApiProperty({ type: 'integer', description: 'Judges who have it' }) assigned!: number;
}

export class StaffRemarksDto {
  @ApiProperty({ type: [StaffRemarkDto] }) remarks!: StaffRemarkDto[];
}

export class OwnWorkDto {
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ description: 'Points' }) published!: number;
}

export class MyRemarksDto {
  @ApiProperty() offered!: boolean;
  @ApiProperty() open!: boolean;
  @ApiProperty({ type: Date, nullable: true, description: 'Not from here on' })
  until!: Date | null;
  @ApiProperty({ type: [OwnWorkDto] }) works!: OwnWorkDto[];
  @ApiProperty({ type: [RemarkDto] }) remarks!: RemarkDto[];
}
