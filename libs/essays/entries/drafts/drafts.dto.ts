import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RichText } from '@bangvang/contracts';
import { CleanText, expects, FieldErrorDto, IfGiven } from '@bangvang/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { FILE_ROLES, type FileRole } from '../rules/content';

const MAX_INT = 2_147_483_647;
const RICH = {
  type: 'object',
  additionalProperties: true,
  nullable: true,
  description:
    'A document of paragraphs, headings (2, 3), lists, quotations; text bold, italic, underline, strike',
} as const;

const given = (max: number, description: string) => ({
  min: 0,
  max,
  api: { required: false, description },
});

/** An author as typed; which fields are asked follows from the rules. */
export class AuthorDto {
  @CleanText({ min: 0, max: 100, api: { description: 'Họ và tên' } })
  name!: string;

  @IfGiven()
  @CleanText(given(100, 'Bút danh'))
  penName?: string;

  @IfGiven()
  @CleanText(given(10, 'dd/mm/yyyy or yyyy-mm-dd'))
  birthDate?: string;

  @IfGiven()
  @CleanText(given(300, 'Địa chỉ'))
  address?: string;

  @IfGiven()
  @CleanText(given(30, 'Điện thoại'))
  phone?: string;

  @IfGiven()
  @CleanText(given(254, 'E-mail'))
  email?: string;

  @IfGiven()
  @CleanText(given(200, 'Nơi công tác, trường học'))
  workplace?: string;

  @IfGiven()
  @CleanText(given(120, 'Chức vụ'))
  post?: string;

  @IfGiven()
  @CleanText(given(120, 'Học hàm, học vị'))
  title?: string;

  @IfGiven()
  @CleanText(given(20, 'Số căn cước, CMND hoặc hộ chiếu'))
  personalId?: string;

  @IfGiven()
  @CleanText(given(60, 'Dân tộc'))
  ethnicity?: string;

  @IfGiven()
  @CleanText(given(120, 'Tài khoản ngân hàng'))
  bankAccount?: string;
}

/** A file of a draft: an upload, and what it is of the work. */
export class DraftFileDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  uploadId!: string;

  @ApiProperty({ enum: FILE_ROLES, enumName: 'EntryFileRole' })
  @IsIn(FILE_ROLES)
  role!: FileRole;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  part!: number;
}

/** Where the work was before. */
export class OriginDto {
  @ApiProperty({ type: String, format: 'date', nullable: true })
  @ValidateIf((_, value) => value !== null)
  @Matches(
    /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    expects('a day, yyyy-mm-dd', 'một ngày, dạng yyyy-mm-dd'),
  )
  publishedOn!: string | null;

  @ValidateIf((_, value) => value !== null)
  @CleanText({ min: 1, max: 200, api: { nullable: true } })
  publishedIn!: string | null;

  @ValidateIf((_, value) => value !== null)
  @CleanText({ min: 1, max: 300, api: { nullable: true } })
  prized!: string | null;
}

/** What is kept of a draft; what is left out stays as it is. */
class ChangesDto {
  @IfGiven()
  @CleanText({ max: 40, api: { required: false, description: 'Id of a medium of the rules' } })
  medium?: string;

  @ValidateIf((_, value) => value !== null && value !== undefined)
  @CleanText({ max: 40, api: { required: false, nullable: true } })
  genre?: string | null;

  @IfGiven()
  @CleanText({ min: 0, max: 300, api: { required: false } })
  title?: string;

  @ApiProperty({ type: String, required: false, example: 'vi' })
  @IfGiven()
  @Matches(/^[a-z]{2,3}$/, expects('a code as vi, en, lo', 'một mã dạng vi, en, lo'))
  language?: string;

  @ApiProperty({ type: 'array', items: RICH, required: false, maxItems: 100 })
  @IfGiven()
  @IsArray(
    expects('a list of texts, one for each part', 'một danh sách đoạn chữ, mỗi phần một đoạn'),
  )
  @ArrayMaxSize(100)
  parts?: (RichText | null)[];

  @ApiPropertyOptional(RICH)
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsObject(expects('a text', 'một đoạn chữ'))
  translation?: RichText | null;

  @ApiProperty({ type: [DraftFileDto], required: false, maxItems: 200 })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(200)
  @ArrayUnique(
    ({ uploadId }: DraftFileDto) => uploadId,
    expects('each file once', 'mỗi tệp một lần'),
  )
  @ValidateNested({ each: true })
  @Type(() => DraftFileDto)
  files?: DraftFileDto[];

  @ApiProperty({ type: OriginDto, required: false })
  @IfGiven()
  @IsObject()
  @ValidateNested()
  @Type(() => OriginDto)
  origin?: OriginDto;

  @ApiProperty({
    type: [String],
    required: false,
    maxItems: 20,
    description: 'Ids of the ticked declarations',
  })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString(expects('ids', 'các mã định danh', { each: true }))
  @MaxLength(40, { each: true })
  declared?: string[];

  @ApiProperty({ type: [AuthorDto], required: false, maxItems: 50 })
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AuthorDto)
  authors?: AuthorDto[];
}

/** An autosave: made of the version that the author saw. */
export class SaveDraftDto extends ChangesDto {
  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was changed' })
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  version!: number;
}

/** Which draft is handed in: the one that the author saw. */
export class SubmitEntryDto {
  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(MAX_INT)
  version!: number;
}

/** A new draft. */
export class StartDraftDto {
  @CleanText({ max: 40, api: { description: 'Id of a medium of the rules' } })
  medium!: string;

  @ApiProperty({ enum: ['person', 'unit'], required: false, default: 'person' })
  @IfGiven()
  @IsIn(['person', 'unit'])
  authorKind?: 'person' | 'unit';
}

/** A file of a draft with what it turned out to be. */
export class KnownFileDto extends DraftFileDto {
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['uploading', 'checking', 'ready', 'refused'] })
  state!: 'uploading' | 'checking' | 'ready' | 'refused';
  @ApiProperty({ type: String, nullable: true, description: 'Why it was refused' })
  refusal!: string | null;
  @ApiProperty({ type: String, nullable: true }) type!: string | null;
  @ApiProperty() bytes!: number;
  @ApiProperty({ type: 'integer', nullable: true }) words!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) pages!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) durationMs!: number | null;
  @ApiProperty({ type: [String], required: false, description: 'What to look at, as codes' })
  warnings?: string[];
  @ApiProperty({ type: String, required: false, nullable: true, description: 'What does not show' })
  unseen?: string | null;
}

/** A draft as its author sees it. */
export class DraftDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer' }) version!: number;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty() medium!: string;
  @ApiProperty({ type: String, nullable: true }) genre!: string | null;
  @ApiProperty() title!: string;
  @ApiProperty() language!: string;
  @ApiProperty({ type: 'array', items: RICH }) parts!: (RichText | null)[];
  @ApiProperty(RICH) translation!: RichText | null;
  @ApiProperty({ type: [KnownFileDto] }) files!: KnownFileDto[];
  @ApiProperty({ type: OriginDto }) origin!: OriginDto;
  @ApiProperty({ type: [String] }) declared!: string[];
  @ApiProperty({ type: [AuthorDto], description: 'The first is the one who sends' })
  authors!: AuthorDto[];
  @ApiProperty({ enum: ['person', 'unit'] }) authorKind!: 'person' | 'unit';
  @ApiProperty({ description: 'Words of what is written in the browser' }) words!: number;
  @ApiProperty({ type: [FieldErrorDto], description: 'What still keeps it from being handed in' })
  missing!: FieldErrorDto[];
}

/** What an autosave answers. */
export class SavedDraftDto {
  @ApiProperty({ type: 'integer', description: 'The version that is stored now' }) version!: number;
  @ApiProperty({ format: 'date-time' }) savedAt!: string;
  @ApiProperty() words!: number;
  @ApiProperty({ type: [FieldErrorDto] }) missing!: FieldErrorDto[];
}
