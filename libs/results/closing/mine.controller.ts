import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Contestant, Participations, type Participation } from '@bangvang/platform';
import { MyResultDto } from './mine.dto';
import { MyResults } from './mine.service';
import { roundId } from './round-id';

/** A contestant's own result. */
@ApiTags('results')
@Controller('api/rounds/:id/result')
export class MyResultController {
  constructor(private readonly results: MyResults) {}

  @Contestant()
  @Get('me')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'My rank in a round, what decided it, and which attempt counts' })
  @ApiOkResponse({ type: MyResultDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'ROUND_NOT_FOUND', 'UNAVAILABLE')
  get(
    @Param('id', roundId) id: string,
    @Participations() mine: Participation[],
  ): Promise<MyResultDto> {
    return this.results.get(id, mine);
  }
}
