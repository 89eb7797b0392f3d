import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import {
  DecideSuspicionDto,
  SuspicionDto,
  SuspicionListDto,
  SuspicionQuery,
} from './suspicion.dto';
import { Suspicion } from './suspicion.service';

/** Suspicions: evidence for people to decide on. */
@ApiTags('staff: suspicions')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class SuspicionController {
  constructor(private readonly suspicion: Suspicion) {}

  @Staff('contest:results', 'contest:id')
  @Get('contests/:id/suspicions')
  @ApiOperation({ summary: 'Suspicions with their evidence, the newest first' })
  @ApiOkResponse({ type: SuspicionListDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'VALIDATION_FAILED')
  list(@Param('id') id: string, @Query() query: SuspicionQuery): Promise<SuspicionListDto> {
    return this.suspicion.list(id.toLowerCase(), query);
  }

  @Staff('contest:results', 'contest:id')
  @Post('contests/:id/suspicions/search')
  @HttpCode(204)
  @ApiOperation({ summary: 'Has closed rounds looked through again' })
  @ApiNoContentResponse()
  @ApiProblems('CONTEST_NOT_FOUND')
  search(@Param('id') id: string): Promise<void> {
    return this.suspicion.search(id.toLowerCase());
  }

  @Staff('contest:results', 'suspicion:id')
  @Put('suspicions/:id/decision')
  @ApiOperation({ summary: 'Clears a suspicion, or says that it was acted on' })
  @ApiOkResponse({ type: SuspicionDto })
  @ApiProblems('SUSPICION_NOT_FOUND', 'SUSPICION_DECIDED', 'VALIDATION_FAILED')
  decide(
    @Param('id') id: string,
    @Body() decision: DecideSuspicionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<SuspicionDto> {
    return this.suspicion.decide(id.toLowerCase(), decision, staff);
  }
}
