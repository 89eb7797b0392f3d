import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { ContestRoleDto, Email, NewPassword } from '../accounts/accounts.dto';
import { PASSWORD_MAX } from '../accounts/accounts.rules';

export class StaffSignInDto {
  @Email()
  email!: string;

  @ApiProperty({ format: 'password', maxLength: PASSWORD_MAX })
  @IsString()
  @MaxLength(PASSWORD_MAX)
  password!: string;
}

export class ChangePasswordDto {
  @ApiProperty({ format: 'password', maxLength: PASSWORD_MAX })
  @IsString()
  @MaxLength(PASSWORD_MAX)
  currentPassword!: string;

  @NewPassword()
  newPassword!: string;
}

export class StaffSelfDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() email!: string;
  @ApiProperty() name!: string;
  @ApiProperty() isAdmin!: boolean;
}

export class StaffMeDto {
  @ApiProperty() account!: StaffSelfDto;
  @ApiProperty({ type: [ContestRoleDto] }) roles!: ContestRoleDto[];
}

export class StaffSessionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: Date;
  @ApiProperty({ format: 'date-time' }) lastSeenAt!: Date;
  @ApiProperty({ format: 'date-time' }) expiresAt!: Date;
  @ApiProperty({ type: String, nullable: true }) userAgent!: string | null;
  @ApiProperty({ description: 'The session of this request' }) current!: boolean;
}

export class StaffSessionsAnswerDto {
  @ApiProperty({ type: [StaffSessionDto] }) sessions!: StaffSessionDto[];
}
