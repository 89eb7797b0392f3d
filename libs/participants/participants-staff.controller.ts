import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Problem, Staff, type StaffIdentity } from '@bangvang/platform';
import { ParticipantPageDto, ParticipantPageQuery, RecoveryCodeDto } from './participants.dto';
import { ParticipantsDesk } from './participants.staff.service';

const id = new ParseUUIDPipe({ exceptionFactory: () => new Problem('NOT_FOUND') });

/** The organisers' list of people. */
@ApiTags('staff: participants')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED', 'NOT_FOUND')
export class ParticipantsStaffController {
  constructor(private readonly desk: ParticipantsDesk) {}

  @Staff('contest:participants', 'contest:id')
  @Get('contests/:id/participants')
  @ApiOperation({ summary: 'People of a contest, by number; contact masked' })
  @ApiOkResponse({ type: ParticipantPageDto })
  @ApiProblems('VALIDATION_FAILED', 'CONTEST_NOT_FOUND')
  page(
    @Param('id', id) contestId: string,
    @Query() query: ParticipantPageQuery,
  ): Promise<ParticipantPageDto> {
    return this.desk.page(contestId, query);
  }

  @Staff('contest:participants', 'participant:id')
  @Post('participants/:id/recovery-code')
  @ApiOperation({ summary: 'A new entry code; the old one ends, and the ledger says who made it' })
  @ApiCreatedResponse({ type: RecoveryCodeDto })
  renewCode(
    @Param('id', id) participantId: string,
    @CurrentStaff() { accountId }: StaffIdentity,
  ): Promise<RecoveryCodeDto> {
    return this.desk.renewCode(participantId, accountId);
  }
}
