import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { CONTEST_ROLES, type ContestRole } from '@bangvang/contracts';
import { CleanText, IfGiven } from '@bangvang/platform';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { StaffAccount } from './accounts.entity';
import { PASSWORD_MAX, PASSWORD_MIN, canonicalEmail } from './accounts.rules';

const EMAIL_MAX = 254;

/** An e-mail address, brought to its one way of writing. */
export const Email = (api: ApiPropertyOptions = {}) =>
  applyDecorators(
    ApiProperty({ format: 'email', maxLength: EMAIL_MAX, example: 'to.chuc@example.vn', ...api }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value.length <= EMAIL_MAX * 2 ? canonicalEmail(value) : value,
    ),
    MaxLength(EMAIL_MAX),
    IsEmail(),
  );

/** A password somebody chooses. Any characters; only the length is asked for. */
export const NewPassword = () =>
  applyDecorators(
    ApiProperty({ format: 'password', minLength: PASSWORD_MIN, maxLength: PASSWORD_MAX }),
    IsString(),
    Length(PASSWORD_MIN, PASSWORD_MAX),
  );

export class CreateAccountDto {
  @Email()
  email!: string;

  @CleanText({ max: 100, api: { example: 'Nguyễn Thị Tổ Chức' } })
  name!: string;

  @NewPassword()
  password!: string;

  @ApiProperty({ required: false, default: false })
  @IfGiven()
  @IsBoolean()
  isAdmin?: boolean;
}

export class UpdateAccountDto {
  @IfGiven()
  @Email({ required: false })
  email?: string;

  @IfGiven()
  @CleanText({ max: 100, api: { required: false } })
  name?: string;

  @ApiProperty({ required: false })
  @IfGiven()
  @IsBoolean()
  isAdmin?: boolean;

  @ApiProperty({ required: false, description: 'true ends all sessions of the account at once' })
  @IfGiven()
  @IsBoolean()
  disabled?: boolean;
}

export class SetPasswordDto {
  @NewPassword()
  password!: string;
}

export class SetRoleDto {
  @ApiProperty({ enum: CONTEST_ROLES })
  @IsIn(CONTEST_ROLES)
  role!: ContestRole;
}

export class ListAccountsDto {
  @ApiProperty({ required: false, description: '`next` of the page before' })
  @IfGiven()
  @IsString()
  @MaxLength(EMAIL_MAX)
  after?: string;

  @ApiProperty({ required: false, default: 100, minimum: 1, maximum: 200 })
  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

export class ContestRoleDto {
  @ApiProperty({ format: 'uuid' }) contestId!: string;
  @ApiProperty({ enum: CONTEST_ROLES }) role!: ContestRole;
}

export class AccountDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty() isAdmin!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) disabledAt!: Date | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ type: [ContestRoleDto] }) roles!: ContestRoleDto[];
}

/** An account as it is shown: picked field by field, so that nothing secret can slip in. */
export function accountView(account: StaffAccount): AccountDto {
  const { id, email, name, isAdmin, disabledAt, createdAt } = account;
  const roles = account.roles.map(({ contestId, role }) => ({ contestId, role }));
  return { id, email, name, isAdmin, disabledAt, createdAt, roles };
}

export class AccountAnswerDto {
  @ApiProperty() account!: AccountDto;
}

export class AccountsAnswerDto {
  @ApiProperty({ type: [AccountDto] }) accounts!: AccountDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Where the next page begins' })
  next!: string | null;
}
