import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { certificateNotFound } from '../certificates.errors';
import { AnswersPdf, pdfAnswer } from '../pdf-answer';
import { CertificatePdfs } from '../sheet/certificate-pdfs';
import { CertificateDesk } from './certificate-desk';
import {
  CertificatePageQuery,
  EndCertificateDto,
  ReplaceCertificateDto,
  StaffCertificateAnswerDto,
  StaffCertificateListDto,
  StaffCertificatePageDto,
} from './holders.dto';

const certificateId = new ParseUUIDPipe({ exceptionFactory: certificateNotFound });

/** The register of a contest's certificates. */
@ApiTags('staff: certificates')
@Controller('api/staff/contests/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED')
export class CertificatesStaffController {
  constructor(
    private readonly desk: CertificateDesk,
    private readonly pdfs: CertificatePdfs,
  ) {}

  @Staff('contest:results', 'contest:id')
  @Get('certificates')
  @ApiOperation({ summary: 'Certificates by number, found by name, code, number, unit' })
  @ApiOkResponse({ type: StaffCertificatePageDto })
  @ApiProblems('VALIDATION_FAILED')
  page(
    @Param('id') contestId: string,
    @Query() query: CertificatePageQuery,
  ): Promise<StaffCertificatePageDto> {
    return this.desk.page(contestId, query);
  }

  @Staff('contest:results', 'contest:id')
  @Get('outdated-certificates')
  @ApiOperation({ summary: 'Valid ones that stand for nothing any more: to be revoked' })
  @ApiOkResponse({ type: StaffCertificateListDto })
  async outdated(@Param('id') contestId: string): Promise<StaffCertificateListDto> {
    return { certificates: await this.desk.outdated(contestId) };
  }

  @Staff('contest:results', 'contest:id')
  @Get('certificates/:certificateId/pdf')
  @AnswersPdf()
  @ApiOperation({ summary: 'A certificate as it was issued' })
  @ApiProblems('CERTIFICATE_NOT_FOUND')
  async pdf(
    @Param('id') contestId: string,
    @Param('certificateId', certificateId) id: string,
  ): Promise<StreamableFile> {
    const row = await this.desk.row(contestId, id);
    return pdfAnswer(await this.pdfs.one(contestId, row), `${row.code}.pdf`);
  }

  @Staff('contest:results', 'contest:id')
  @Post('certificates/:certificateId/revocation')
  @ApiOperation({ summary: 'Ends a certificate for good' })
  @ApiCreatedResponse({ type: StaffCertificateAnswerDto })
  @ApiProblems('CERTIFICATE_NOT_FOUND', 'CERTIFICATE_ENDED', 'VALIDATION_FAILED')
  async revoke(
    @Param('id') contestId: string,
    @Param('certificateId', certificateId) id: string,
    @Body() why: EndCertificateDto,
    @CurrentStaff() { accountId }: StaffIdentity,
  ): Promise<StaffCertificateAnswerDto> {
    return { certificate: await this.desk.revoke(contestId, id, why, `staff:${accountId}`) };
  }

  @Staff('contest:results', 'contest:id')
  @Post('certificates/:certificateId/replacement')
  @ApiOperation({ summary: 'Issues another in its place; answers the new one' })
  @ApiCreatedResponse({ type: StaffCertificateAnswerDto })
  @ApiProblems('CERTIFICATE_NOT_FOUND', 'CERTIFICATE_ENDED', 'VALIDATION_FAILED')
  async replace(
    @Param('id') contestId: string,
    @Param('certificateId', certificateId) id: string,
    @Body() what: ReplaceCertificateDto,
    @CurrentStaff() { accountId }: StaffIdentity,
  ): Promise<StaffCertificateAnswerDto> {
    return { certificate: await this.desk.replace(contestId, id, what, `staff:${accountId}`) };
  }
}
