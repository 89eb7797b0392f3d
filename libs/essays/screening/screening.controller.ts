import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { ConfirmScreeningDto, DecideEntryDto } from './decisions/decisions.dto';
import {
  ScreenedEntryDto,
  ScreeningAgainDto,
  ScreeningQueueDto,
  ScreeningQueueQuery,
} from './screening.dto';
import { Screening } from './screening.service';

/** The screening desk. */
@ApiTags('staff: screening')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class ScreeningController {
  constructor(private readonly screening: Screening) {}

  @Staff('contest:collect', 'contest:id')
  @Get('contests/:id/screening')
  @ApiOperation({
    summary: 'Entries to be screened, by number, with what was found; for a unit those on its desk',
  })
  @ApiOkResponse({ type: ScreeningQueueDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'VALIDATION_FAILED')
  queue(
    @Param('id') id: string,
    @Query() query: ScreeningQueueQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ScreeningQueueDto> {
    return this.screening.queue(id.toLowerCase(), query, staff);
  }

  @Staff('contest:screening', 'contest:id')
  @Post('contests/:id/screening/reports')
  @HttpCode(202)
  @ApiOperation({ summary: 'Has every entry that waits looked through again' })
  @ApiAcceptedResponse({ type: ScreeningAgainDto })
  @ApiProblems('CONTEST_NOT_FOUND')
  again(@Param('id') id: string): Promise<ScreeningAgainDto> {
    return this.screening.again(id.toLowerCase());
  }

  @Staff('contest:collect', 'entry:id')
  @Get('entries/:id/screening')
  @ApiOperation({ summary: 'An entry with everything that was found, and the decisions' })
  @ApiOkResponse({ type: ScreenedEntryDto })
  @ApiProblems('ENTRY_NOT_FOUND')
  entry(@Param('id') id: string, @CurrentStaff() staff: StaffIdentity): Promise<ScreenedEntryDto> {
    return this.screening.entry(id.toLowerCase(), staff);
  }

  @Staff('contest:collect', 'entry:id')
  @Post('entries/:id/screening/decisions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Accepts, rejects or sends back, with a reason' })
  @ApiOkResponse({ type: ScreenedEntryDto })
  @ApiProblems(
    'ENTRY_NOT_FOUND',
    'SCREENING_STALE',
    'DECISION_INVALID',
    'RETURN_NOT_POSSIBLE',
    'CONFLICT',
    'VALIDATION_FAILED',
  )
  decide(
    @Param('id') id: string,
    @Body() decision: DecideEntryDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ScreenedEntryDto> {
    return this.screening.decide(id.toLowerCase(), decision, staff);
  }

  @Staff('contest:collect', 'screening-decision:id')
  @Post('screening-decisions/:id/confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'A second person confirms or refuses a proposed rejection' })
  @ApiOkResponse({ type: ScreenedEntryDto })
  @ApiProblems(
    'NOT_FOUND',
    'SECOND_PERSON_REQUIRED',
    'SCREENING_STALE',
    'CONFLICT',
    'VALIDATION_FAILED',
  )
  confirm(
    @Param('id') id: string,
    @Body() word: ConfirmScreeningDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ScreenedEntryDto> {
    return this.screening.confirm(id.toLowerCase(), word, staff);
  }
}
