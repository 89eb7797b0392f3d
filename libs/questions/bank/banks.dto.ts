import { ApiProperty } from '@nestjs/swagger';
import { CleanText, idOf, IfGiven } from '@bangvang/platform';
import { IsUUID } from 'class-validator';

const MAX_NAME = 200;

/** A new bank, of one contest or (without one) shared by all. */
export class CreateBankDto {
  @CleanText({ max: MAX_NAME })
  name!: string;

  @ApiProperty({ format: 'uuid', required: false, description: 'Left out: shared; admins only' })
  @IfGiven()
  @IsUUID(undefined, idOf('a contest', 'cuộc thi'))
  contestId?: string;
}

export class RenameBankDto {
  @CleanText({ max: MAX_NAME })
  name!: string;
}

/** Which banks to list. */
export class ListBanksDto {
  @ApiProperty({ format: 'uuid', required: false, description: 'Those this contest may draw from' })
  @IfGiven()
  @IsUUID(undefined, idOf('a contest', 'cuộc thi'))
  contestId?: string;
}

export class BankDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) contestId!: string | null;
  @ApiProperty({ description: 'Questions in use' }) questions!: number;
  @ApiProperty() retired!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}

export class BankAnswerDto {
  @ApiProperty({ type: BankDto }) bank!: BankDto;
}

export class BanksAnswerDto {
  @ApiProperty({ type: [BankDto] }) banks!: BankDto[];
}

/** How many questions in use a bank has of one topic and difficulty: what a draw can ask for. */
export class TopicDto {
  @ApiProperty() topic!: string;
  @ApiProperty() difficulty!: number;
  @ApiProperty() count!: number;
}

export class TopicsAnswerDto {
  @ApiProperty({ type: [TopicDto] }) topics!: TopicDto[];
}
