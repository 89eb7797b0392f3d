import { Controller, Get, Param, ParseIntPipe, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiFile, ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { workNotFound } from './marks.errors';
import { stageIdPipe } from './marks.pipes';
import { WorkFiles } from './work-files.service';

const BYTES = 'application/octet-stream';
const numberPipe = new ParseIntPipe({ exceptionFactory: workNotFound });

/** Files of works as judges see them: copies under names that say nothing. */
@ApiTags('judges')
@Controller('api/judge/stages/:id/works/:code/files/:no')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'STAGE_NOT_FOUND', 'WORK_NOT_FOUND')
export class WorkFilesController {
  constructor(private readonly files: WorkFiles) {}

  @Staff('contest:judge', 'stage:id')
  @Get()
  @ApiOperation({ summary: 'A file of a work; ranges are served' })
  @ApiFile(BYTES)
  async file(
    @Param('id', stageIdPipe) stageId: string,
    @Param('code') code: string,
    @Param('no', numberPipe) no: number,
    @CurrentStaff() staff: StaffIdentity,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.files.serve({ stageId, code, no }, staff, { request, reply });
  }

  @Staff('contest:judge', 'stage:id')
  @Get('pages/:page')
  @ApiOperation({ summary: 'A page of a file as a picture, counted from 1' })
  @ApiFile(BYTES)
  async page(
    @Param('id', stageIdPipe) stageId: string,
    @Param('code') code: string,
    @Param('no', numberPipe) no: number,
    @Param('page', numberPipe) page: number,
    @CurrentStaff() staff: StaffIdentity,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { stream, mime } = await this.files.page({ stageId, code, no }, page, staff);
    await reply
      .header('Cache-Control', 'private, no-store')
      .header('Content-Security-Policy', "default-src 'none'; sandbox")
      .type(mime)
      .send(stream);
  }
}
