import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects } from '@bangvang/platform';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import type { Sex } from './rules/personal-id.rules';

const SEXES: Sex[] = ['male', 'female', 'other'];
const MAX_INT = 2_147_483_647;
const optional = (description: string) => ({ required: false, description });

const A_UNIT = expects('the number of a unit', 'số của đơn vị');
const AN_INVITER = expects('the number of a person', 'số báo danh của người giới thiệu');

/** Purpose -> whether the person agrees; which purposes there are is the contest's. */
const ConsentAnswers = (description: string) =>
  applyDecorators(
    ApiProperty({
      type: 'object',
      additionalProperties: { type: 'boolean' },
      description,
      example: { 'take-part': true, 'public-name': false },
    }),
    IsObject(
      expects('an object: purpose -> true or false', 'một đối tượng: mục đích -> true hoặc false'),
    ),
  );

const OptionalNumber = (description: string, words: ReturnType<typeof expects>) =>
  applyDecorators(
    ApiProperty({ type: 'integer', required: false, description }),
    IsOptional(),
    IsInt(words),
    Min(1, words),
    Max(MAX_INT, words),
  );

/** What tells a person apart; which of it is asked follows from the contest's rules. */
class IdentityDto {
  @IsOptional()
  @CleanText({ min: 0, max: 100, api: optional('Họ và tên') })
  fullName?: string;

  @IsOptional()
  @CleanText({ min: 0, max: 10, api: optional('dd/mm/yyyy, yyyy-mm-dd, or only the year') })
  birthDate?: string;

  @IsOptional()
  @CleanText({
    min: 0,
    max: 30,
    api: optional('Vietnamese numbers in any usual form; others with +code'),
  })
  phone?: string;

  @IsOptional()
  @CleanText({ min: 0, max: 254, api: optional('E-mail address') })
  email?: string;

  @IsOptional()
  @CleanText({
    min: 0,
    max: 20,
    api: optional('CCCD, CMND or passport number, as the contest allows'),
  })
  personalId?: string;

  @OptionalNumber('Number of the unit (GET /api/units)', A_UNIT)
  unitNo?: number;
}

/** A registration; fields that the contest does not ask for are refused. */
export class RegisterDto extends IdentityDto {
  @ApiProperty({ enum: SEXES, required: false })
  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex;

  @IsOptional()
  @CleanText({ min: 0, max: 300, api: optional('Địa chỉ') })
  address?: string;

  @IsOptional()
  @CleanText({ min: 0, max: 80, api: optional('Tỉnh, thành phố, as in the list of provinces') })
  province?: string;

  @IsOptional()
  @CleanText({ min: 0, max: 80, api: optional('One of the occupations that the contest lists') })
  occupation?: string;

  @OptionalNumber('Number of the person who invited them', AN_INVITER)
  invitedBy?: number;

  @IsOptional()
  @CleanText({ min: 0, max: 100, api: optional('A parent or guardian, for minors only') })
  guardianName?: string;

  @IsOptional()
  @CleanText({
    min: 0,
    max: 40,
    api: optional('Id of a division, where the contest has divisions to choose from'),
  })
  division?: string;

  @ConsentAnswers('Purpose -> agreed; a purpose left out is not agreed to')
  consents!: Record<string, boolean>;
}

/** The way back in: the fields that tell people apart, and the entry code. */
export class WayBackDto extends IdentityDto {
  @CleanText({ min: 8, max: 20, api: { description: 'Mã dự thi', example: 'K7QP-2MXD-9RTA' } })
  recoveryCode!: string;
}

/** The unit a person chose. */
export class ParticipantUnitDto {
  @ApiProperty() no!: number;
  @ApiProperty() name!: string;
}

/** A person as they see themselves. */
export class ParticipantDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: number;
  @ApiProperty() displayName!: string;
  @ApiProperty({ type: ParticipantUnitDto, nullable: true }) unit!: ParticipantUnitDto | null;
}

/** A session: the token is also set as a cookie. */
export class SessionDto {
  @ApiProperty({ type: ParticipantDto }) participant!: ParticipantDto;
  @ApiProperty({ description: 'Bearer token; the same as the cookie' }) token!: string;
}

/** A fresh registration. */
export class RegisteredDto extends SessionDto {
  @ApiProperty({ description: 'Mã dự thi: shown once, opens the way back in on another device' })
  recoveryCode!: string;
}

/** What a person last said to a purpose. */
export class ConsentDto {
  @ApiProperty() purpose!: string;
  @ApiProperty({ type: 'integer', description: 'Version of the words they said it to' })
  textVersion!: number;
  @ApiProperty() given!: boolean;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

/** Me in a contest. */
export class MeDto {
  @ApiProperty({ type: ParticipantDto }) participant!: ParticipantDto;
  @ApiProperty({ type: [ConsentDto] }) consents!: ConsentDto[];
}

/** A change of mind. */
export class ChangeConsentsDto {
  @ConsentAnswers('Purpose -> agreed; a purpose left out stays as it is')
  consents!: Record<string, boolean>;
}

/** Which page of people, and whose names. */
export class ParticipantPageQuery {
  @IsOptional()
  @CleanText({
    min: 0,
    max: 100,
    api: optional(
      'Part of a name, with or without accents; a number, personal ID number, phone or e-mail',
    ),
  })
  q?: string;

  @ApiProperty({ type: 'integer', required: false, description: 'The `next` of the page before' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MAX_INT)
  after?: number;

  @ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** A person as an organiser sees them: contact masked. */
export class StaffParticipantDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() no!: number;
  @ApiProperty() fullName!: string;
  @ApiProperty({ type: String, nullable: true }) birthDate!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: SEXES }) sex!: string | null;
  @ApiProperty({ type: ParticipantUnitDto, nullable: true }) unit!: ParticipantUnitDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name of the division they chose' })
  division!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '09x…123' }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'a…@example.vn' }) email!: string | null;
  @ApiProperty({ type: String, nullable: true, example: '…4321' }) personalId!: string | null;
  @ApiProperty({ format: 'date-time' }) registeredAt!: string;
}

/** One page of people. */
export class ParticipantPageDto {
  @ApiProperty({ type: [StaffParticipantDto] }) participants!: StaffParticipantDto[];
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Ask with `after` for the next page',
  })
  next!: number | null;
}

/** A new entry code, to be told to its owner. */
export class RecoveryCodeDto {
  @ApiProperty() recoveryCode!: string;
}
