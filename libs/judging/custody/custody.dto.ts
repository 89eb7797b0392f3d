import { ApiProperty } from '@nestjs/swagger';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsString,
  Length,
  Matches,
} from 'class-validator';
import type { RunState } from './blinding.repository';

const RUN_STATES: RunState[] = ['copying', 'done', 'failed'];
const PASSPHRASE_MIN = 12;
const PASSPHRASE_MAX = 200;
const MAX_WORKS = 100_000;

export class NameHoldersDto {
  @ApiProperty({ type: [String], minItems: 2, maxItems: 2, description: 'E-mails of two accounts' })
  @Transform(({ value }: { value: unknown }) =>
    Array.isArray(value)
      ? value.map((one: unknown) => (typeof one === 'string' ? one.trim().toLowerCase() : one))
      : value,
  )
  @IsArray()
  @ArrayMinSize(2, expects('two people', 'hai người'))
  @ArrayMaxSize(2, expects('two people', 'hai người'))
  @ArrayUnique(expects('two different people', 'hai người khác nhau'))
  @IsEmail({}, { each: true })
  emails!: string[];
}

export class PassphraseDto {
  @ApiProperty({ format: 'password', minLength: PASSPHRASE_MIN, maxLength: PASSPHRASE_MAX })
  @IsString()
  @Length(PASSPHRASE_MIN, PASSPHRASE_MAX)
  passphrase!: string;
}

export class BringWorksDto {
  @ApiProperty({ type: [String], description: 'Codes let on among equals of which not all may' })
  @IsArray()
  @ArrayMaxSize(MAX_WORKS)
  @ArrayUnique()
  @Matches(
    /^[2-9A-Z]{4}-[2-9A-Z]{4}$/,
    expects('codes as ABCD-2345', 'các mã dạng ABCD-2345', { each: true }),
  )
  chosen!: string[];

  @IfGiven()
  @CleanText({
    min: 10,
    max: 2_000,
    multiline: true,
    api: { required: false, description: 'Why these; required with codes' },
  })
  reason?: string;
}

class HolderDto {
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ description: 'Whether they have set their passphrase' }) ready!: boolean;
  @ApiProperty({ description: 'Whether it is the caller' }) mine!: boolean;
  @ApiProperty({ type: Date, nullable: true, description: 'When they took their turn of opening' })
  turnedAt!: Date | null;
}

class BlindingRunDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Name of the stage that it codes works for' }) stage!: string;
  @ApiProperty({ description: 'Whether works of the stage before get second codes' })
  second!: boolean;
  @ApiProperty({ enum: RUN_STATES, enumName: 'BlindingState' }) state!: RunState;
  @ApiProperty() works!: number;
  @ApiProperty() copied!: number;
  @ApiProperty() byName!: string;
  @ApiProperty() startedAt!: Date;
  @ApiProperty({ type: Date, nullable: true }) finishedAt!: Date | null;
}

export class BlindingDto {
  @ApiProperty() contest!: string;
  @ApiProperty({ type: [HolderDto] }) holders!: HolderDto[];
  @ApiProperty({ type: [BlindingRunDto] }) runs!: BlindingRunDto[];
  @ApiProperty({ description: 'Accepted entries without a code' }) waiting!: number;
  @ApiProperty({ description: 'Whether the marks of every stage are locked' }) locked!: boolean;
  @ApiProperty({ type: Date, nullable: true, description: 'When the link was opened' })
  openedAt!: Date | null;
}
