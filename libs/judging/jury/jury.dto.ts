import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { OneOf, WholeNumber } from '@bangvang/rulebook';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';

const JURY_ROLES = ['judge', 'chief'] as const;
export const TIE_KINDS = ['kin', 'pupil', 'other'] as const;
const MAX_NO = 2_147_483_647;

const orNull = () => ValidateIf((_, value) => value !== null);
const trimmed = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  );

/** What a member of the jury does, and where they come from. */
export class MemberPlaceDto {
  @orNull()
  @CleanText({
    max: 60,
    api: { nullable: true, description: 'Team; two markers of one work are never of one' },
  })
  team!: string | null;

  @orNull()
  @WholeNumber(1, MAX_NO, { nullable: true })
  unitNo!: number | null;

  @ApiProperty({ type: [String], description: 'Media they judge; empty: all' })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 40, { each: true })
  media!: string[];

  @ApiProperty({ type: [String], format: 'uuid', description: 'Stages they judge in' })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, expects('ids of stages', 'các mã định danh của vòng chấm', { each: true }))
  stageIds!: string[];
}

export class AddMemberDto extends MemberPlaceDto {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @trimmed()
  @MaxLength(254)
  @IsEmail()
  email!: string;

  @OneOf('JuryRole', JURY_ROLES)
  role!: (typeof JURY_ROLES)[number];
}

export class ChangeMemberDto extends MemberPlaceDto {
  @WholeNumber(1, MAX_NO)
  version!: number;
}

/** A tie: to a unit, or to a person told by name and at least one thing more. */
export class DeclareTieDto {
  @OneOf('TieKind', TIE_KINDS)
  kind!: (typeof TIE_KINDS)[number];

  @IfGiven()
  @WholeNumber(1, MAX_NO, { required: false })
  unitNo?: number;

  @IfGiven()
  @CleanText({ max: 120, api: { required: false } })
  name?: string;

  @IfGiven()
  @ApiProperty({ required: false, example: '2008-05-19' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, expects('a day as yyyy-mm-dd', 'một ngày, dạng yyyy-mm-dd'))
  birthDate?: string;

  @IfGiven()
  @ApiProperty({ required: false, format: 'email', maxLength: 254 })
  @trimmed()
  @MaxLength(254)
  @IsEmail()
  email?: string;

  @IfGiven()
  @CleanText({ max: 20, api: { required: false } })
  phone?: string;
}

export class TieDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: TIE_KINDS, enumName: 'TieKind' }) kind!: (typeof TIE_KINDS)[number];
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Whom it is to; null for those who judge, unless it is their own',
  })
  who!: string | null;
  @ApiProperty() declaredAt!: Date;
  @ApiProperty() byName!: string;
}

class MemberUnitDto {
  @ApiProperty() no!: number;
  @ApiProperty() name!: string;
}

export class MemberDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: number;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ enum: JURY_ROLES, enumName: 'JuryRole' }) role!: (typeof JURY_ROLES)[number];
  @ApiProperty({ type: String, nullable: true }) team!: string | null;
  @ApiProperty({ type: MemberUnitDto, nullable: true }) unit!: MemberUnitDto | null;
  @ApiProperty({ type: [String] }) media!: string[];
  @ApiProperty({ type: [String], format: 'uuid' }) stageIds!: string[];
  @ApiProperty({ type: [TieDto] }) ties!: TieDto[];
  @ApiProperty() version!: number;
  @ApiProperty({ type: Date, nullable: true }) stoppedAt!: Date | null;
  @ApiProperty({ description: 'Works in hand' }) waiting!: number;
  @ApiProperty({ description: 'Works marked' }) done!: number;
  @ApiProperty({ description: 'Whether it is the caller' }) mine!: boolean;
}

class JuryMediumDto {
  @ApiProperty() id!: string;
  @ApiProperty() name!: string;
}

class JuryStageDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}

export class JuryDto {
  @ApiProperty() contest!: string;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) unitTreeId!: string | null;
  @ApiProperty({ type: [JuryMediumDto] }) media!: JuryMediumDto[];
  @ApiProperty({ type: [JuryStageDto] }) stages!: JuryStageDto[];
  @ApiProperty({ type: [MemberDto] }) members!: MemberDto[];
}

export class MemberAnswerDto {
  @ApiProperty({ type: MemberDto }) member!: MemberDto;
}

/** A judge's own conflicts in a contest: what they declared, and the unit they come from. */
export class OwnTiesDto {
  @ApiProperty() contest!: string;
  @ApiProperty({ type: MemberUnitDto, nullable: true, description: 'Works of it are never mine' })
  unit!: MemberUnitDto | null;
  @ApiProperty({ format: 'uuid', nullable: true, type: String }) unitTreeId!: string | null;
  @ApiProperty({ type: [TieDto] }) ties!: TieDto[];
}
