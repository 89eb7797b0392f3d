import { ApiProperty } from '@nestjs/swagger';
import { EXCLUDED_FOR, type ExcludedFor } from './doors/excluded-entries';
import { AuthorDatum, Declaration, Medium, OriginRules } from '@bangvang/rulebook';

/** A field that says why the jury put a work out of the contest, once the award list is published. */
export const ExclusionReason = (): PropertyDecorator =>
  ApiProperty({
    enum: EXCLUDED_FOR,
    enumName: 'ExclusionReason',
    nullable: true,
    description: 'Why the jury put it out of the contest, once the award list is published',
  });

/** What a contest takes, and until when. */
export class CallDto {
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time', description: 'From this instant on nothing is taken' })
  closesAt!: string;
  @ApiProperty({ enum: ['upcoming', 'open', 'closed'] }) state!: 'upcoming' | 'open' | 'closed';
  @ApiProperty({ type: [Medium] }) media!: Medium[];
  @ApiProperty({ type: 'integer', nullable: true }) perAuthor!: number | null;
  @ApiProperty({ type: [AuthorDatum] }) authorData!: AuthorDatum[];
  @ApiProperty({ type: [Declaration] }) declarations!: Declaration[];
  @ApiProperty({ type: OriginRules, nullable: true }) origin!: OriginRules | null;
  @ApiProperty({ description: 'A unit may be the author' }) unitEntries!: boolean;
  @ApiProperty({ description: 'Paper entries count by the day of their postmark' })
  postmark!: boolean;
}

/** A file as the receipt names it. */
export class ReceiptFileDto {
  @ApiProperty() role!: string;
  @ApiProperty({ type: 'integer' }) part!: number;
  @ApiProperty() type!: string;
  @ApiProperty() bytes!: number;
  @ApiProperty() sha256!: string;
}

/** Proof that a work was received: verify `signature` (Ed25519) over the canonical JSON of the other fields. */
export class EntryReceiptDto {
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty({ format: 'uuid' }) entryId!: string;
  @ApiProperty({ type: 'integer', description: 'The number in the book' }) entryNo!: number;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty() medium!: string;
  @ApiProperty({ format: 'date-time' }) submittedAt!: string;
  @ApiProperty({ description: 'SHA-256 of the canonical JSON of the work and its files’ hashes' })
  sha256!: string;
  @ApiProperty({ type: [ReceiptFileDto] }) files!: ReceiptFileDto[];
  @ApiProperty() signature!: string;
}

/** One of the works that I sent or am writing. */
export class EntryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty({ enum: ['draft', 'submitted', 'accepted', 'rejected', 'withdrawn'] })
  state!: 'draft' | 'submitted' | 'accepted' | 'rejected' | 'withdrawn';
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty() title!: string;
  @ApiProperty({ type: 'integer', description: 'How often it was handed in' }) version!: number;
  @ApiProperty({ description: 'The draft holds changes that were not handed in' })
  changed!: boolean;
  @ApiProperty({ description: 'It can still be changed' }) editable!: boolean;
  @ApiProperty() words!: number;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was not accepted' })
  reason!: string | null;
  @ExclusionReason() excluded!: ExcludedFor | null;
}

/** My works in a contest, and what it takes. */
export class MyEntriesDto {
  @ApiProperty({ format: 'date-time' }) serverTime!: string;
  @ApiProperty({ format: 'uuid', description: 'Whose works these are' }) participantId!: string;
  @ApiProperty({ type: CallDto }) call!: CallDto;
  @ApiProperty({ type: [EntryDto] }) entries!: EntryDto[];
}

/** One of my works with its receipts, the newest first. */
export class EntryDetailDto extends EntryDto {
  @ApiProperty({ type: [EntryReceiptDto] }) receipts!: EntryReceiptDto[];
}
