import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ApiProblems,
  Contestant,
  Participations,
  Public,
  sendCached,
  type Participation,
} from '@bangvang/platform';
import { BoardDto, BoardQueryDto, StandingDto } from './boards.dto';
import { Boards } from './boards.service';
import { roundId } from './round-id';
import { Standings } from './standing.service';

const MAX_AGE_SECONDS = 1;

/** The board for everybody, and one's own place on it. */
@ApiTags('board')
@Controller('api/rounds/:id')
export class BoardsController {
  constructor(
    private readonly boards: Boards,
    private readonly standings: Standings,
  ) {}

  @Public()
  @Get('board')
  @ApiOperation({ summary: 'The board of a round or of one unit, at most a second old' })
  @ApiOkResponse({ type: BoardDto })
  @ApiResponse({ status: 304, description: 'Nothing changed since the given ETag' })
  @ApiProblems('ROUND_NOT_FOUND', 'UNIT_NOT_FOUND', 'VALIDATION_FAILED', 'UNAVAILABLE')
  async board(
    @Param('id', roundId) id: string,
    @Query() { unit, limit }: BoardQueryDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.boards.answer(id, unit ?? null, limit);
    await sendCached(request, reply, answer, MAX_AGE_SECONDS);
  }

  @Contestant()
  @Get('standing')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'My points, my rank, of how many, and my rank in my unit' })
  @ApiOkResponse({ type: StandingDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'ROUND_NOT_FOUND', 'UNAVAILABLE')
  standing(
    @Param('id', roundId) id: string,
    @Participations() mine: Participation[],
  ): Promise<StandingDto> {
    return this.standings.mine(id, mine);
  }
}
