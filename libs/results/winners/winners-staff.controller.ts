import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { GateQuery } from '../publication/publication.dto';
import { WinnersDesk } from './winners.desk.service';
import {
  AskedWinnersDto,
  AskWinnersDto,
  DecideWinnerDto,
  ReopenWinnerDto,
  StaffWinnerAnswerDto,
  StaffWinnersDto,
  WinnerDataDto,
} from './winners.dto';
import { checkNotFound } from './winners.errors';

const checkId = new ParseUUIDPipe({ exceptionFactory: checkNotFound });

/** The winners' check as organisers run it. */
@ApiTags('winners')
@Controller('api/staff')
export class WinnersStaffController {
  constructor(private readonly desk: WinnersDesk) {}

  @Staff('contest:results', 'contest:id')
  @Get('contests/:id/winners')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Winners of the newest result and how far their checks are' })
  @ApiOkResponse({ type: StaffWinnersDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED')
  list(@Param('id') contestId: string, @Query() { round }: GateQuery): Promise<StaffWinnersDto> {
    return this.desk.list(contestId, round ?? null);
  }

  @Staff('contest:results', 'contest:id')
  @Post('contests/:id/winners/requests')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask every winner who was not asked yet for what the rules require' })
  @ApiOkResponse({ type: AskedWinnersDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'VALIDATION_FAILED')
  ask(
    @Param('id') contestId: string,
    @CurrentStaff() staff: StaffIdentity,
    @Body() { roundId }: AskWinnersDto,
  ): Promise<AskedWinnersDto> {
    return this.desk.ask(contestId, roundId ?? null, staff);
  }

  @Staff('contest:results', 'winner-check:id')
  @Get('winner-checks/:id/data')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'What a winner gave; reading it is on record' })
  @ApiOkResponse({ type: WinnerDataDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND')
  data(
    @Param('id', checkId) id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<WinnerDataDto> {
    return this.desk.data(id, staff);
  }

  @Staff('contest:results', 'winner-check:id')
  @Post('winner-checks/:id/reminder')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write to a winner again' })
  @ApiOkResponse({ type: StaffWinnerAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'WINNER_CHECK_CLOSED')
  remind(@Param('id', checkId) id: string): Promise<StaffWinnerAnswerDto> {
    return this.desk.remind(id);
  }

  @Staff('contest:results', 'winner-check:id')
  @Put('winner-checks/:id/decision')
  @ApiOperation({ summary: 'Confirm a winner, or declare the place void' })
  @ApiOkResponse({ type: StaffWinnerAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'WINNER_CHECK_CLOSED')
  @ApiProblems('CONFLICT', 'VALIDATION_FAILED')
  decide(
    @Param('id', checkId) id: string,
    @CurrentStaff() staff: StaffIdentity,
    @Body() body: DecideWinnerDto,
  ): Promise<StaffWinnerAnswerDto> {
    return this.desk.decide(id, staff, body);
  }

  @Staff('contest:results', 'winner-check:id')
  @Post('winner-checks/:id/reopening')
  @HttpCode(200)
  @ApiOperation({ summary: 'Look at a decided or declined winner again' })
  @ApiOkResponse({ type: StaffWinnerAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'WINNER_CHECK_CLOSED')
  @ApiProblems('VALIDATION_FAILED')
  reopen(
    @Param('id', checkId) id: string,
    @CurrentStaff() staff: StaffIdentity,
    @Body() { reason }: ReopenWinnerDto,
  ): Promise<StaffWinnerAnswerDto> {
    return this.desk.reopen(id, staff, reason);
  }
}
