import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Staff } from '@bangvang/platform';
import { Entrants } from './entrants.service';
import { EntrantsDto, EntrantsQuery } from './qualified.dto';

/** Who may take a round that only those who go on from others may. */
@ApiTags('staff: results')
@Controller('api/staff/rounds/:id/entrants')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'ROUND_NOT_FOUND', 'VALIDATION_FAILED', 'UNAVAILABLE')
export class QualifiedController {
  constructor(private readonly entrants: Entrants) {}

  @Staff('contest:read', 'round:id')
  @Get()
  @ApiOperation({ summary: 'The rounds that entrants come from, and who is let in, by number' })
  @ApiOkResponse({ type: EntrantsDto })
  list(@Param('id') id: string, @Query() query: EntrantsQuery): Promise<EntrantsDto> {
    return this.entrants.list(id, query);
  }
}
