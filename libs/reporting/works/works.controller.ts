import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { administrativePdf, PDF_TYPE, XLSX_TYPE, xlsxStream } from '@bangvang/documents';
import {
  ApiFile,
  ApiProblems,
  CurrentStaff,
  fileToSave,
  Staff,
  type StaffIdentity,
} from '@bangvang/platform';
import { Issuer, Place } from '../files/letterhead';
import { contestId } from '../pipes';
import { ReportGroundQuery } from '../report/report.query';
import { WorksReportDto } from './works.dto';
import { WorksReports } from './works.service';
import { worksDocument } from './works-document.rules';
import { worksSheets } from './works-sheets.rules';

/** A report of works on paper: also who issues it. */
export class WorksReportPdfQuery extends ReportGroundQuery {
  @Issuer() issuer?: string;
  @Place() place?: string;
}

/** Reports of works, for whoever may read the contest: nobody who judges it. */
@ApiTags('staff: reports')
@Controller('api/staff/contests/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'NOT_FOUND')
@ApiProblems('VALIDATION_FAILED', 'UNAVAILABLE')
export class WorksReportController {
  constructor(private readonly reports: WorksReports) {}

  @Staff('contest:read', 'contest:id')
  @Get('works-report')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'The report of a contest’s works and their authors, live while it runs',
  })
  @ApiOkResponse({ type: WorksReportDto })
  report(
    @Param('id', contestId) id: string,
    @Query() asked: ReportGroundQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<WorksReportDto> {
    return this.reports.report(id, asked, staff);
  }

  @Staff('contest:read', 'contest:id')
  @Get('works-report.xlsx')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The report of works as a workbook' })
  @ApiFile(XLSX_TYPE)
  async xlsx(
    @Param('id', contestId) id: string,
    @Query() asked: ReportGroundQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StreamableFile> {
    const report = await this.reports.report(id, asked, staff);
    return fileToSave(xlsxStream(worksSheets(report)), {
      type: XLSX_TYPE,
      name: 'bao-cao-tac-pham.xlsx',
    });
  }

  @Staff('contest:read', 'contest:id')
  @Get('works-report.pdf')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The report of works as an administrative document' })
  @ApiFile(PDF_TYPE)
  async pdf(
    @Param('id', contestId) id: string,
    @Query() { issuer, place, ...asked }: WorksReportPdfQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StreamableFile> {
    const report = await this.reports.report(id, asked, staff);
    const stream = administrativePdf(worksDocument(report, { issuer, place }));
    return fileToSave(stream, { type: PDF_TYPE, name: 'bao-cao-tac-pham.pdf' });
  }
}
