import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { AuthorDto, KnownFileDto } from '../drafts/drafts.dto';
import { EntryReceiptDto } from '../entries.dto';

const MAX_INT = 2_147_483_647;
const STATES = ['submitted', 'accepted', 'rejected', 'withdrawn', 'draft'] as const;
const DAY = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Which page of entries, and which of them. */
export class EntryPageQuery {
  @IfGiven()
  @CleanText({
    min: 0,
    max: 100,
    api: {
      required: false,
      description: 'Part of a title or of an author’s name without accents, a number, an envelope',
    },
  })
  q?: string;

  @ApiProperty({ enum: STATES, required: false, enumName: 'EntryState' })
  @IfGiven()
  @IsIn(STATES)
  state?: (typeof STATES)[number];

  @IfGiven()
  @CleanText({ max: 40, api: { required: false } })
  medium?: string;

  @ApiProperty({ type: 'integer', required: false, description: 'The `next` of the page before' })
  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MAX_INT)
  before?: number;

  @ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: 200, default: 50 })
  @IfGiven()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** A unit by its number. */
export class EntryUnitDto {
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty() name!: string;
}

/** An entry in the book. */
export class StaffEntryDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ enum: STATES, enumName: 'EntryState' }) state!: (typeof STATES)[number];
  @ApiProperty() title!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty() language!: string;
  @ApiProperty({ type: [String], description: 'Names of the authors' }) authors!: string[];
  @ApiProperty({ type: EntryUnitDto, nullable: true }) unit!: EntryUnitDto | null;
  @ApiProperty({ type: EntryUnitDto, nullable: true, description: 'Which unit is collecting it' })
  desk!: EntryUnitDto | null;
  @ApiProperty() paper!: boolean;
  @ApiProperty({ type: String, nullable: true }) paperRef!: string | null;
  @ApiProperty({ description: 'By its postmark or its arrival, it came too late' }) late!: boolean;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt!: string | null;
}

/** One page of the book, the newest first. */
export class EntryPageDto {
  @ApiProperty({ type: [StaffEntryDto] }) entries!: StaffEntryDto[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Ask with `before` for the next' })
  next!: number | null;
}

/** Who sent a work upwards, and where it stood there. */
export class ProvenanceDto {
  @ApiProperty({ format: 'uuid' }) forwardingId!: string;
  @ApiProperty({ type: EntryUnitDto }) unit!: EntryUnitDto;
  @ApiProperty({ description: 'The unit and those above it' }) path!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was sent back there' })
  returned!: string | null;
  @ApiProperty() tier!: string;
  @ApiProperty() forwardedBy!: string;
  @ApiProperty({ format: 'date-time' }) forwardedAt!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Its rank among those of the unit' })
  rank!: number | null;
  @ApiProperty({ type: 'integer' }) of!: number;
}

/** What stood on an envelope. */
export class EnvelopeDto {
  @ApiProperty() paperRef!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) postmarkOn!: string | null;
  @ApiProperty({ format: 'date' }) receivedOn!: string;
  @ApiProperty({ type: 'integer', nullable: true }) unitNo!: number | null;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty() title!: string;
  @ApiProperty() language!: string;
}

/** What a clerk wrote down of a paper entry, once. */
export class PaperRecordDto {
  @ApiProperty({ type: 'integer' }) no!: number;
  @ApiProperty({ type: EnvelopeDto, description: 'As it stood afterwards' }) envelope!: EnvelopeDto;
  @ApiProperty({
    type: [String],
    description: 'What was changed: fields of the envelope, authors[0].phone, authors, scans',
  })
  changed!: string[];
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null: not registered then' })
  version!: number | null;
  @ApiProperty({ type: String, nullable: true }) reason!: string | null;
  @ApiProperty() by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** An entry with everything that clerks see of it. */
export class StaffEntryDetailDto extends StaffEntryDto {
  @ApiProperty({ type: String, nullable: true }) postmarkOn!: string | null;
  @ApiProperty({ type: String, nullable: true }) receivedOn!: string | null;
  @ApiProperty({ type: 'integer' }) draftVersion!: number;
  @ApiProperty({ type: [AuthorDto] }) people!: AuthorDto[];
  @ApiProperty({ description: 'What was handed in, as HTML made by the server' }) html!: string;
  @ApiProperty({ type: 'integer' }) words!: number;
  @ApiProperty({ type: [KnownFileDto] }) files!: KnownFileDto[];
  @ApiProperty({ type: [EntryReceiptDto] }) receipts!: EntryReceiptDto[];
  @ApiProperty({ type: [ProvenanceDto] }) provenance!: ProvenanceDto[];
  @ApiProperty({ type: [PaperRecordDto], description: 'Of a paper entry, the oldest first' })
  history!: PaperRecordDto[];
  @ApiProperty({ description: 'A paper entry that nobody has decided on or forwarded yet' })
  editable!: boolean;
  @ApiProperty({ type: String, nullable: true }) decisionCode!: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason!: string | null;
}

/** What a clerk reads off an envelope and the sheet in it. */
class PaperFieldsDto {
  @CleanText({ max: 60, api: { description: 'Number written on the envelope when it came' } })
  paperRef!: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  @ValidateIf((_, value) => value !== null)
  @Matches(DAY, expects('a day, yyyy-mm-dd', 'một ngày, dạng yyyy-mm-dd'))
  postmarkOn!: string | null;

  @ApiProperty({ format: 'date' })
  @Matches(DAY, expects('a day, yyyy-mm-dd', 'một ngày, dạng yyyy-mm-dd'))
  receivedOn!: string;

  @ApiProperty({ type: 'integer', nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsInt(expects('the number of a unit', 'số của đơn vị'))
  @Min(1)
  @Max(MAX_INT)
  unitNo!: number | null;

  @CleanText({ max: 40 })
  medium!: string;

  @ValidateIf((_, value) => value !== null)
  @CleanText({ max: 40, api: { nullable: true } })
  genre!: string | null;

  @CleanText({ max: 300 })
  title!: string;

  @ApiProperty({ example: 'vi' })
  @Matches(/^[a-z]{2,3}$/, expects('a code as vi, en, lo', 'một mã dạng vi, en, lo'))
  language!: string;

  @ApiProperty({ type: [AuthorDto], minItems: 1, maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AuthorDto)
  authors!: AuthorDto[];
}

/** A paper entry typed in. */
export class PaperEntryDto extends PaperFieldsDto {
  @ApiProperty({
    required: false,
    description: 'It is another work than the one that looks the same',
  })
  @IfGiven()
  @IsBoolean()
  another?: boolean;
}

/** The version of the entry that whoever sends the request has seen. */
const Version = () =>
  applyDecorators(ApiProperty({ type: 'integer', minimum: 1 }), IsInt(), Min(1), Max(MAX_INT));

/** Uploads, by their ids. */
const Scans = () =>
  applyDecorators(
    ApiProperty({ type: [String], format: 'uuid', maxItems: 200 }),
    IsArray(expects('a list of uploads', 'một danh sách tệp đã tải lên')),
    ArrayMaxSize(200),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );

/** The scans of a paper entry, in the order of its pages. */
export class RegisterPaperDto {
  @Version()
  version!: number;

  @Scans()
  scans!: string[];
}

/** What a clerk reads now in place of what was typed. */
export class ChangePaperDto extends PaperFieldsDto {
  @Version()
  version!: number;

  @Scans()
  scans!: string[];

  @IfGiven()
  @CleanText({
    min: 3,
    max: 2_000,
    multiline: true,
    api: { required: false, description: 'Why; required once the entry is registered' },
  })
  reason?: string;
}
