import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Req,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiProblems,
  ApiUpload,
  Contestant,
  Participations,
  readUpload,
  type Participation,
} from '@bangvang/platform';
import type { FastifyRequest } from 'fastify';
import { AppealAnswerDto, FileAppealDto, MyAppealsDto } from './appeals.dto';
import { appealNotFound } from './appeals.errors';
import { Appeals } from './appeals.service';

const appealId = new ParseUUIDPipe({ exceptionFactory: appealNotFound });

/** Appeals as contestants file and follow them. */
@ApiTags('appeals')
@Controller('api/contests/:slug/appeals')
export class AppealsController {
  constructor(private readonly appeals: Appeals) {}

  @Contestant()
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Until when I may appeal against what, and what I appealed' })
  @ApiOkResponse({ type: MyAppealsDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'APPEAL_FOREIGN')
  mine(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
  ): Promise<MyAppealsDto> {
    return this.appeals.mine(slug, mine);
  }

  @Contestant()
  @Post()
  @ApiOperation({
    summary: 'Appeal against a published result, within its window, once per matter',
  })
  @ApiCreatedResponse({ type: AppealAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'VALIDATION_FAILED', 'APPEALS_NOT_OFFERED')
  @ApiProblems('APPEAL_TOO_EARLY', 'APPEAL_TOO_LATE', 'APPEAL_FOREIGN', 'APPEAL_EXISTS')
  @ApiProblems('TOO_MANY_REQUESTS')
  file(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
    @Body() body: FileAppealDto,
  ): Promise<AppealAnswerDto> {
    return this.appeals.file(slug, mine, body);
  }

  @Contestant()
  @Post(':id/evidence')
  @ApiOperation({ summary: 'Add a file to an open appeal' })
  @ApiUpload('PNG, JPEG or PDF, at most 5 MB; at most 3 files to one appeal')
  @ApiCreatedResponse({ type: AppealAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'APPEAL_NOT_FOUND', 'APPEAL_FOREIGN')
  @ApiProblems('APPEAL_CLOSED', 'EVIDENCE_REFUSED', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA')
  async addEvidence(
    @Param('slug') slug: string,
    @Param('id', appealId) id: string,
    @Participations() mine: Participation[],
    @Req() request: FastifyRequest,
  ): Promise<AppealAnswerDto> {
    const upload = await readUpload(request);
    return this.appeals.addEvidence(slug, mine, { appealId: id, upload });
  }

  @Contestant()
  @Post(':id/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an appeal back; it stays on record' })
  @ApiOkResponse({ type: AppealAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'APPEAL_NOT_FOUND', 'APPEAL_FOREIGN')
  @ApiProblems('APPEAL_CLOSED')
  withdraw(
    @Param('slug') slug: string,
    @Param('id', appealId) id: string,
    @Participations() mine: Participation[],
  ): Promise<AppealAnswerDto> {
    return this.appeals.withdraw(slug, mine, id);
  }
}
