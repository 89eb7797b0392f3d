import { Body, Controller, Get, Header, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Contestant, Participations, type Participation } from '@bangvang/platform';
import { WinnerCheckAnswerDto, WinnerReplyDto } from './winners.dto';
import { Winners } from './winners.service';

/** The winners' check as winners see it. */
@ApiTags('winners')
@Controller('api/contests/:slug/winner')
export class WinnersController {
  constructor(private readonly winners: Winners) {}

  @Contestant()
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'What the organisers ask me for, if I am among the winners' })
  @ApiOkResponse({ type: WinnerCheckAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'WINNER_NOT_ASKED')
  read(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
  ): Promise<WinnerCheckAnswerDto> {
    return this.winners.read(slug, mine);
  }

  @Contestant()
  @Put()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Give exactly what was asked for, or decline' })
  @ApiOkResponse({ type: WinnerCheckAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'WINNER_NOT_ASKED')
  @ApiProblems('WINNER_CHECK_CLOSED', 'VALIDATION_FAILED')
  reply(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
    @Body() body: WinnerReplyDto,
  ): Promise<WinnerCheckAnswerDto> {
    return this.winners.reply(slug, mine, body);
  }
}
