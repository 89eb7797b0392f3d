import { ApiProperty } from '@nestjs/swagger';
import { CleanText } from '@bangvang/platform';
import { IsBoolean } from 'class-validator';
import type { ExcludedFor } from '../doors/excluded-entries';
import { EntryReceiptDto, ExclusionReason } from '../entries.dto';

export const ANSWERS = ['named', 'invited', 'confirmed', 'declined'] as const;
export type CoAuthorAnswer = (typeof ANSWERS)[number];

/** Whom the sender asks to confirm. */
export class InviteCoAuthorDto {
  @CleanText({ max: 100, api: { description: 'As the draft names them' } })
  name!: string;
}

/** What the sender hands on; it is told this once. */
export class InvitationCodeDto {
  @ApiProperty() code!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

/** Somebody named beside the sender, and what they said. */
export class CoAuthorDto {
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ANSWERS, enumName: 'CoAuthorAnswer' }) answer!: CoAuthorAnswer;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt!: string | null;
}

export class CoAuthorsDto {
  @ApiProperty({ type: [CoAuthorDto] }) coAuthors!: CoAuthorDto[];
}

export class InvitationDto {
  @CleanText({ max: 60, api: { description: 'What the sender handed on' } })
  code!: string;
}

export class AnswerInvitationDto extends InvitationDto {
  @ApiProperty({ description: 'Whether they are a co-author' })
  @IsBoolean()
  accept!: boolean;
}

/** What somebody is asked who was invited. */
export class InvitedDto {
  @ApiProperty({ description: 'The name in the work' }) name!: string;
  @ApiProperty({ description: 'Who sends it' }) sender!: string;
  @ApiProperty() title!: string;
  @ApiProperty() medium!: string;
}

/** The prize of a work, once the list is published. */
export class EntryPrizeDto {
  @ApiProperty() prize!: string;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
}

/** A work that names me beside the author who sends it. */
export class CoAuthoredWorkDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() title!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ description: 'Who sends it' }) sender!: string;
  @ApiProperty({ enum: ANSWERS, enumName: 'CoAuthorAnswer' }) answer!: CoAuthorAnswer;
  @ApiProperty({
    enum: ['draft', 'submitted', 'accepted', 'rejected', 'withdrawn'],
    nullable: true,
    description: 'Null for who declined',
  })
  state!: 'draft' | 'submitted' | 'accepted' | 'rejected' | 'withdrawn' | null;
  @ApiProperty({ type: EntryReceiptDto, nullable: true, description: 'Of what was handed in last' })
  receipt!: EntryReceiptDto | null;
  @ApiProperty({ type: EntryPrizeDto, nullable: true }) prize!: EntryPrizeDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was sent back or rejected' })
  reason!: string | null;
  @ExclusionReason() excluded!: ExcludedFor | null;
}

export class CoAuthoredDto {
  @ApiProperty({ type: [CoAuthoredWorkDto] }) works!: CoAuthoredWorkDto[];
}
