import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { contestId } from '../pipes';
import { ReportDto } from './report.dto';
import { ReportQuery } from './report.query';
import { Reports } from './report.service';

/** Reports, for whoever may read the contest. */
@ApiTags('staff: reports')
@Controller('api/staff/contests/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'ROUND_NOT_FOUND')
export class ReportController {
  constructor(private readonly reports: Reports) {}

  @Staff('contest:read', 'contest:id')
  @Get('report')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The report of a contest or of one round, live while it runs' })
  @ApiOkResponse({ type: ReportDto })
  @ApiProblems('VALIDATION_FAILED', 'UNAVAILABLE')
  report(
    @Param('id', contestId) id: string,
    @Query() asked: ReportQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ReportDto> {
    return this.reports.report(id, asked, staff);
  }
}
