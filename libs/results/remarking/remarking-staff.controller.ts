import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { RemarkDesk } from './remark-desk.service';
import {
  ReleaseMarkerDto,
  RemarkCandidatesDto,
  RemarkMarkerDto,
  RemarkStepDto,
  StaffRemarksDto,
} from './remarking.dto';
import { remarkNotFound } from './remarking.errors';

const uuid = new ParseUUIDPipe({ exceptionFactory: remarkNotFound });

/** Re-marking on appeal, for the chief judge and organisers; every author is known by then. */
@ApiTags('staff: remarking')
@Controller('api/staff/contests/:id/remarks')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND')
export class RemarkingStaffController {
  constructor(private readonly desk: RemarkDesk) {}

  @Staff('contest:jury', 'contest:id')
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Re-markings asked for, and what each waits for' })
  @ApiOkResponse({ type: StaffRemarksDto })
  list(@Param('id') id: string): Promise<StaffRemarksDto> {
    return this.desk.list(id.toLowerCase());
  }

  @Staff('contest:jury', 'contest:id')
  @Get(':requestId/judges')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Who may mark the work again, and what keeps the others from it' })
  @ApiOkResponse({ type: RemarkCandidatesDto })
  @ApiProblems('NOT_FOUND')
  judges(
    @Param('id') id: string,
    @Param('requestId', uuid) request: string,
  ): Promise<RemarkCandidatesDto> {
    return this.desk.candidates(id.toLowerCase(), request);
  }

  @Staff('contest:jury', 'contest:id')
  @Post(':requestId/markers')
  @ApiOperation({ summary: 'Gives the work to a fresh judge' })
  @ApiCreatedResponse({ type: StaffRemarksDto })
  @ApiProblems('NOT_FOUND', 'VALIDATION_FAILED', 'APPEAL_CLOSED', 'ASSIGNMENT_REFUSED')
  assign(
    @Param('id') id: string,
    @Param('requestId', uuid) request: string,
    @Body() { memberId }: RemarkMarkerDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StaffRemarksDto> {
    return this.desk.assign(id.toLowerCase(), request, memberId, staff);
  }

  @Staff('contest:jury', 'contest:id')
  @Post(':requestId/markers/:memberId/release')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes the work off a desk before it is marked' })
  @ApiOkResponse({ type: StaffRemarksDto })
  @ApiProblems('NOT_FOUND', 'VALIDATION_FAILED', 'APPEAL_CLOSED', 'MARK_LOCKED')
  release(
    @Param('id') id: string,
    @Param('requestId', uuid) request: string,
    @Param('memberId', uuid) memberId: string,
    @Body() { reason }: ReleaseMarkerDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StaffRemarksDto> {
    return this.desk.release(id.toLowerCase(), request, { memberId, reason }, staff);
  }

  @Staff('contest:jury', 'contest:id')
  @Post(':requestId/step')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes a re-marking further: judges, dialogue, answer' })
  @ApiOkResponse({ type: StaffRemarksDto })
  @ApiProblems('NOT_FOUND', 'VALIDATION_FAILED', 'NOT_ASKED', 'ASSIGNMENT_REFUSED')
  step(
    @Param('id') id: string,
    @Param('requestId', uuid) request: string,
    @Body() body: RemarkStepDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StaffRemarksDto> {
    return this.desk.step(id.toLowerCase(), request, body, staff);
  }
}
