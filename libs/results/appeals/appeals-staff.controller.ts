import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiFile, ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import type { FastifyReply } from 'fastify';
import { AppealsDesk } from './appeals.desk.service';
import {
  AnswerAppealDto,
  AppealQueueDto,
  AppealQueueQuery,
  LinkCorrectionDto,
  SettleAppealDto,
  StaffAppealAnswerDto,
} from './appeals.dto';
import { appealNotFound } from './appeals.errors';
import { EVIDENCE_KINDS } from './appeals.rules';

const appealId = new ParseUUIDPipe({ exceptionFactory: appealNotFound });

/** Appeals as organisers hear and answer them. */
@ApiTags('appeals')
@Controller('api/staff')
export class AppealsStaffController {
  constructor(private readonly desk: AppealsDesk) {}

  @Staff('contest:results', 'contest:id')
  @Get('contests/:id/appeals')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Appeals of a contest, the oldest first' })
  @ApiOkResponse({ type: AppealQueueDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED')
  queue(@Param('id') contestId: string, @Query() query: AppealQueueQuery): Promise<AppealQueueDto> {
    return this.desk.queue(contestId, query);
  }

  @Staff('contest:results', 'appeal:id')
  @Get('appeals/:id')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'One appeal' })
  @ApiOkResponse({ type: StaffAppealAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'APPEAL_NOT_FOUND')
  one(@Param('id', appealId) id: string): Promise<StaffAppealAnswerDto> {
    return this.desk.one(id);
  }

  @Staff('contest:results', 'appeal:id')
  @Put('appeals/:id/answer')
  @ApiOperation({ summary: 'Answer an appeal, once' })
  @ApiOkResponse({ type: StaffAppealAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'APPEAL_NOT_FOUND')
  @ApiProblems('APPEAL_CLOSED', 'VALIDATION_FAILED')
  answer(
    @Param('id', appealId) id: string,
    @CurrentStaff() staff: StaffIdentity,
    @Body() body: AnswerAppealDto,
  ): Promise<StaffAppealAnswerDto> {
    return this.desk.answer(id, staff, body);
  }

  @Staff('contest:results', 'appeal:id')
  @Put('appeals/:id/correction')
  @ApiOperation({ summary: 'Name the correction that an upheld appeal led to' })
  @ApiOkResponse({ type: StaffAppealAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'APPEAL_NOT_FOUND')
  @ApiProblems('APPEAL_CLOSED', 'VALIDATION_FAILED')
  link(
    @Param('id', appealId) id: string,
    @CurrentStaff() staff: StaffIdentity,
    @Body() { correctionId }: LinkCorrectionDto,
  ): Promise<StaffAppealAnswerDto> {
    return this.desk.link(id, staff, correctionId);
  }

  @Staff('contest:results', 'appeal:id')
  @Put('appeals/:id/settlement')
  @ApiOperation({ summary: 'Say what was done about an upheld appeal that needs no correction' })
  @ApiOkResponse({ type: StaffAppealAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'APPEAL_NOT_FOUND')
  @ApiProblems('APPEAL_CLOSED', 'VALIDATION_FAILED')
  settle(
    @Param('id', appealId) id: string,
    @CurrentStaff() staff: StaffIdentity,
    @Body() { otherwise }: SettleAppealDto,
  ): Promise<StaffAppealAnswerDto> {
    return this.desk.settle(id, staff, otherwise);
  }

  @Staff('contest:results', 'appeal:id')
  @Get('appeals/:id/evidence/:no')
  @ApiOperation({ summary: 'A file of an appeal as it was handed in' })
  @ApiFile(EVIDENCE_KINDS)
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'APPEAL_NOT_FOUND')
  async evidence(
    @Param('id', appealId) id: string,
    @Param('no', new ParseIntPipe({ exceptionFactory: appealNotFound })) no: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { kind, name, content } = await this.desk.evidence(id, no);
    // A stranger's file: it is saved, never opened in the page's place.
    await reply
      .header('Cache-Control', 'private, no-store')
      .header('Content-Security-Policy', "default-src 'none'; sandbox")
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .type(kind)
      .send(content);
  }
}
