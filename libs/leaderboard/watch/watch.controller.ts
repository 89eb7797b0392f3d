import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Staff } from '@bangvang/platform';
import { roundId } from '../boards/round-id';
import { WatchDto } from './watch.dto';
import { Watch } from './watch.service';

/** A round as its organisers watch it. */
@ApiTags('staff: rounds')
@Controller('api/staff/rounds/:id')
export class WatchController {
  constructor(private readonly watch: Watch) {}

  @Staff('contest:watch', 'round:id')
  @Get('watch')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'How a round goes, and a ticket to the room that tells it every second',
  })
  @ApiOkResponse({ type: WatchDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'ROUND_NOT_FOUND', 'UNAVAILABLE')
  begin(@Param('id', roundId) id: string): Promise<WatchDto> {
    return this.watch.begin(id);
  }
}
