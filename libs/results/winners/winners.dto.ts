import { ApiProperty } from '@nestjs/swagger';
import { CleanText, idOf, IfGiven } from '@bangvang/platform';
import { OneOf, WholeNumber, YesNo } from '@bangvang/rulebook';
import { IsUUID } from 'class-validator';
import { LETTER_STATES, type LetterState } from '../notices/notices.repository';
import {
  VOID_REASONS,
  WINNER_STATES,
  type VoidReason,
  type WinnerState,
  type WonPrize,
} from './winners.rules';

const MAX_INT = 2_147_483_647;
const field = (description: string) => ({ required: false, description });

export class WonPrizeDto implements WonPrize {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) round!: string | null;
  @ApiProperty({ type: String, nullable: true }) division!: string | null;
  @ApiProperty() tier!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ required: false, description: 'The title of the work that won it' })
  work?: string;
}

/** What the organisers ask of a winner, to that winner. */
export class WinnerCheckDto {
  @ApiProperty({ type: [WonPrizeDto] }) won!: WonPrizeDto[];
  @ApiProperty({ type: [String], description: 'Fields to give, as in registration' })
  asked!: string[];
  @ApiProperty() askedAt!: Date;
  @ApiProperty({ description: 'Too late from here on' }) dueAt!: Date;
  @ApiProperty({ enum: WINNER_STATES, enumName: 'WinnerState' }) state!: WinnerState;
  @ApiProperty({ description: 'Whether an answer is still taken' }) open!: boolean;
  @ApiProperty({ type: Date, nullable: true }) repliedAt!: Date | null;
  @ApiProperty({
    type: [String],
    description: 'Fields that were given; what they say is not repeated',
  })
  given!: string[];
}

export class WinnerCheckAnswerDto {
  @ApiProperty({ description: 'The clock that decides' }) serverTime!: Date;
  @ApiProperty({ type: WinnerCheckDto }) check!: WinnerCheckDto;
}

/** A winner's answer: exactly the fields that were asked for, or that they decline. */
export class WinnerReplyDto {
  @IfGiven()
  @YesNo({ required: false, description: 'The winner does not want the prize' })
  declined?: boolean;

  @IfGiven()
  @CleanText({ min: 0, max: 100, api: field('Họ và tên') })
  fullName?: string;

  @IfGiven()
  @CleanText({ min: 0, max: 10, api: field('dd/mm/yyyy') })
  birthDate?: string;

  @IfGiven()
  @OneOf('Sex', ['male', 'female', 'other'], { required: false })
  sex?: 'male' | 'female' | 'other';

  @IfGiven()
  @CleanText({ min: 0, max: 30, api: field('Số điện thoại') })
  phone?: string;

  @IfGiven()
  @CleanText({ min: 0, max: 254, api: field('Địa chỉ e-mail') })
  email?: string;

  @IfGiven()
  @CleanText({ min: 0, max: 20, api: field('Số căn cước, chứng minh hoặc hộ chiếu') })
  personalId?: string;

  @IfGiven()
  @WholeNumber(1, MAX_INT, field('Số của đơn vị'))
  unitNo?: number;

  @IfGiven()
  @CleanText({ min: 0, max: 300, api: field('Địa chỉ') })
  address?: string;

  @IfGiven()
  @CleanText({ min: 0, max: 100, api: field('Bút danh') })
  penName?: string;

  @IfGiven()
  @CleanText({ min: 0, max: 300, api: field('Nơi công tác, học tập') })
  workplace?: string;

  @IfGiven()
  @CleanText({ min: 0, max: 200, api: field('Chức vụ') })
  post?: string;

  @IfGiven()
  @CleanText({ min: 0, max: 200, api: field('Học hàm, học vị') })
  title?: string;

  @IfGiven()
  @CleanText({ min: 0, max: 100, api: field('Dân tộc') })
  ethnicity?: string;

  @IfGiven()
  @CleanText({ min: 0, max: 200, api: field('Tài khoản ngân hàng') })
  bankAccount?: string;
}

export class StaffWinnerDto {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null: not asked yet' })
  id!: string | null;
  @ApiProperty() participantNo!: number;
  @ApiProperty() fullName!: string;
  @ApiProperty({ type: [WonPrizeDto] }) won!: WonPrizeDto[];
  @ApiProperty({ description: 'Whether the newest result gives them a prize' }) current!: boolean;
  @ApiProperty({ enum: ['not-asked', ...WINNER_STATES], enumName: 'StaffWinnerState' })
  state!: WinnerState | 'not-asked';
  @ApiProperty({ type: Date, nullable: true }) askedAt!: Date | null;
  @ApiProperty({ type: Date, nullable: true }) dueAt!: Date | null;
  @ApiProperty() overdue!: boolean;
  @ApiProperty({ type: Date, nullable: true }) remindedAt!: Date | null;
  @ApiProperty({
    enum: LETTER_STATES,
    enumName: 'LetterState',
    nullable: true,
    description: 'What became of the newest letter; without an address they have to be called',
  })
  letter!: LetterState | null;
  @ApiProperty({ type: Date, nullable: true }) repliedAt!: Date | null;
  @ApiProperty({ type: Date, nullable: true }) decidedAt!: Date | null;
  @ApiProperty({ type: String, nullable: true }) decidedBy!: string | null;
  @ApiProperty({ enum: VOID_REASONS, enumName: 'VoidReason', nullable: true })
  voidReason!: VoidReason | null;
  @ApiProperty({ type: String, nullable: true }) note!: string | null;
}

/** An author without a registration: nobody can ask them here. */
export class UnregisteredWinnerDto {
  @ApiProperty() name!: string;
  @ApiProperty({ type: [WonPrizeDto] }) won!: WonPrizeDto[];
}

export class StaffWinnersDto {
  @ApiProperty({ type: [String], description: 'What the rules ask winners for' }) asks!: string[];
  @ApiProperty({ type: [StaffWinnerDto] }) winners!: StaffWinnerDto[];
  @ApiProperty({
    type: [UnregisteredWinnerDto],
    description: 'Authors of paper works and co-authors who did not register: to be called',
  })
  unregistered!: UnregisteredWinnerDto[];
}

export class StaffWinnerAnswerDto {
  @ApiProperty({ type: StaffWinnerDto }) winner!: StaffWinnerDto;
}

export class WinnerDataDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the winner gave, to be compared with their papers; reading it is on record',
  })
  given!: Record<string, unknown>;
}

export class AskWinnersDto {
  @IfGiven()
  @ApiProperty({ required: false, format: 'uuid', description: 'A round; all rounds without it' })
  @IsUUID(undefined, idOf('a round', 'vòng thi'))
  roundId?: string;
}

export class AskedWinnersDto {
  @ApiProperty({ description: 'How many were asked now' }) asked!: number;
}

/** Why a decided winner is looked at again. */
export class ReopenWinnerDto {
  @CleanText({ min: 10, max: 2_000, multiline: true })
  reason!: string;
}

/** What the organisers decide about a winner. */
export class DecideWinnerDto {
  @OneOf('WinnerDecision', ['confirmed', 'void'])
  decision!: 'confirmed' | 'void';

  @IfGiven()
  @OneOf('VoidReason', VOID_REASONS, { required: false, description: 'Of a void one' })
  reason?: VoidReason;

  @IfGiven()
  @CleanText({ min: 0, max: 2_000, multiline: true, api: { required: false } })
  note?: string;
}
