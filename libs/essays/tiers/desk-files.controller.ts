import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiFile, ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { entryNotFound } from '../entries/entries.errors';
import { DeskFiles } from './desk-files.service';

const entryId = new ParseUUIDPipe({ exceptionFactory: entryNotFound });
const number = new ParseIntPipe({ exceptionFactory: entryNotFound });

/** Files of works for whoever screens them, at a unit or at the centre. */
@ApiTags('collecting')
@Controller('api/staff/entries/:id/files')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'ENTRY_NOT_FOUND', 'UPLOAD_NOT_READY')
export class DeskFilesController {
  constructor(private readonly files: DeskFiles) {}

  @Staff('contest:collect', 'entry:id')
  @Get(':no/content')
  @ApiOperation({ summary: 'A file of what was handed in last; ranges are answered' })
  @ApiOkResponse({
    description: 'The bytes',
    content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
  })
  content(
    @Param('id', entryId) id: string,
    @Param('no', number) no: number,
    @CurrentStaff() staff: StaffIdentity,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.files.original(id, no, staff, { request, reply });
  }

  @Staff('contest:collect', 'entry:id')
  @Get(':no/pages/:page')
  @ApiOperation({ summary: 'A page of a PDF or a scan as a picture' })
  @ApiFile('image/*')
  page(
    @Param('id', entryId) id: string,
    @Param('no', number) no: number,
    @Param('page', number) page: number,
    @CurrentStaff() staff: StaffIdentity,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.files.page({ entryId: id, no, page }, staff, { request, reply });
  }
}
