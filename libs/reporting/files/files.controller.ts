import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { administrativePdf, PDF_TYPE, XLSX_TYPE, xlsxStream } from '@bangvang/documents';
import {
  ApiFile,
  ApiProblems,
  CurrentStaff,
  fileToSave,
  Staff,
  type StaffIdentity,
} from '@bangvang/platform';
import { contestId } from '../pipes';
import { ReportQuery } from '../report/report.query';
import { Reports } from '../report/report.service';
import { Issuer, Place } from './letterhead';
import { reportDocument } from './report-document.rules';
import { reportSheets } from './report-sheets.rules';

/** A report on paper: also who issues it. */
export class ReportPdfQuery extends ReportQuery {
  @Issuer() issuer?: string;
  @Place() place?: string;
}

/** Reports as files, with the figures of the same moment as on the screen. */
@ApiTags('staff: reports')
@Controller('api/staff/contests/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'ROUND_NOT_FOUND')
@ApiProblems('VALIDATION_FAILED', 'UNAVAILABLE')
export class ReportFilesController {
  constructor(private readonly reports: Reports) {}

  @Staff('contest:read', 'contest:id')
  @Get('report.xlsx')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The report as a workbook: a sheet for each of its tables' })
  @ApiFile(XLSX_TYPE)
  async xlsx(
    @Param('id', contestId) id: string,
    @Query() asked: ReportQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StreamableFile> {
    const report = await this.reports.report(id, asked, staff);
    return fileToSave(xlsxStream(reportSheets(report)), { type: XLSX_TYPE, name: 'bao-cao.xlsx' });
  }

  @Staff('contest:read', 'contest:id')
  @Get('report.pdf')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The report as an administrative document, ready to be signed' })
  @ApiFile(PDF_TYPE)
  async pdf(
    @Param('id', contestId) id: string,
    @Query() { issuer, place, ...asked }: ReportPdfQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StreamableFile> {
    const report = await this.reports.report(id, asked, staff);
    const stream = administrativePdf(reportDocument(report, { issuer, place }));
    return fileToSave(stream, { type: PDF_TYPE, name: 'bao-cao.pdf' });
  }
}
