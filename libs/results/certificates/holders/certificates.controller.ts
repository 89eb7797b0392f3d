import { Controller, Get, Header, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  Contestant,
  Participations,
  Public,
  type Participation,
} from '@bangvang/platform';
import { certificateNotFound } from '../certificates.errors';
import { AnswersPdf, pdfAnswer } from '../pdf-answer';
import { CertificateCheck } from './check.service';
import { CheckAnswerDto, MyCertificatesDto } from './holders.dto';

/** Certificates for those who hold one and for those who are shown one. */
@ApiTags('certificates')
@Controller('api')
export class CertificatesController {
  constructor(private readonly check: CertificateCheck) {}

  @Public()
  @Get('certificates/:code')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Whether a certificate is valid, replaced or revoked' })
  @ApiOkResponse({ type: CheckAnswerDto })
  @ApiProblems('CERTIFICATE_NOT_FOUND')
  async byCode(@Param('code') code: string): Promise<CheckAnswerDto> {
    return { certificate: await this.check.byCode(code) };
  }

  @Contestant()
  @Get('contests/:slug/me/certificates')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'My certificates in a contest, the newest first' })
  @ApiOkResponse({ type: MyCertificatesDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND')
  async mine(
    @Param('slug') slug: string,
    @Participations() participations: Participation[],
  ): Promise<MyCertificatesDto> {
    return { certificates: await this.check.mine(slug, participations) };
  }

  @Contestant()
  @Get('contests/:slug/me/certificates/:certificateId/pdf')
  @AnswersPdf()
  @ApiOperation({ summary: 'A certificate of mine to print' })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'CERTIFICATE_NOT_FOUND', 'CERTIFICATE_ENDED')
  async myPdf(
    @Param('slug') slug: string,
    @Param('certificateId', new ParseUUIDPipe({ exceptionFactory: certificateNotFound }))
    id: string,
    @Participations() participations: Participation[],
  ): Promise<StreamableFile> {
    const { stream, name } = await this.check.myPdf(slug, id, participations);
    return pdfAnswer(stream, name);
  }
}
