import {
  Controller,
  Delete,
  Get,
  Head,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileServing } from './file-serving.service';
import { PART_TYPE } from './tus';
import { TusDesk } from './tus-desk.service';
import { UploadDto, uploadDto } from './uploads.dto';
import { uploadNotFound } from './uploads.errors';
import { Uploads } from './uploads.service';

const uploadId = new ParseUUIDPipe({ exceptionFactory: uploadNotFound });

/** Scans of paper entries, sent by clerks (tus 1.0.0), and files of entries as those see them who may see authors. */
@ApiTags('uploads')
@Controller('api/staff')
export class UploadsStaffController {
  constructor(
    private readonly uploads: Uploads,
    private readonly tus: TusDesk,
    private readonly serving: FileServing,
  ) {}

  @Staff('contest:entries', 'contest:id')
  @Post('contests/:id/uploads')
  @ApiOperation({ summary: 'Announce a scan of a paper entry (tus creation)' })
  @ApiConsumes(PART_TYPE)
  @ApiCreatedResponse({
    headers: { Location: { description: 'Where the parts go', schema: { type: 'string' } } },
  })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'ENTRY_NOT_FOUND', 'UPLOAD_PROTOCOL')
  @ApiProblems('UPLOAD_TOO_LARGE', 'UPLOAD_QUOTA', 'VALIDATION_FAILED')
  create(
    @Param('id') contestId: string,
    @CurrentStaff() staff: StaffIdentity,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.tus.create({ staff, contestId }, '/api/staff/uploads', { request, reply });
  }

  @Staff('contest:entries', 'upload:id')
  @Head('uploads/:id')
  @ApiOperation({ summary: 'How much of the file is here (tus)' })
  @ApiOkResponse({ description: 'Upload-Offset, Upload-Length, Upload-Expires' })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UPLOAD_NOT_FOUND', 'UPLOAD_EXPIRED')
  async head(
    @Param('id', uploadId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.tus.head(await this.uploads.one(id), { request, reply });
  }

  @Staff('contest:entries', 'upload:id')
  @Patch('uploads/:id')
  @ApiOperation({ summary: 'Send the next part (tus)' })
  @ApiConsumes(PART_TYPE)
  @ApiNoContentResponse({ description: 'Upload-Offset' })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UPLOAD_NOT_FOUND', 'UPLOAD_EXPIRED')
  @ApiProblems('UPLOAD_OFFSET', 'UPLOAD_TOO_LARGE', 'UPLOAD_CHECKSUM', 'SCANNER_AWAY')
  @ApiProblems('FILE_UNKNOWN', 'FILE_NOT_WANTED', 'FILE_DAMAGED', 'FILE_ENCRYPTED', 'FILE_ACTIVE')
  @ApiProblems('FILE_AMBIGUOUS', 'FILE_BOMB', 'FILE_TOO_LONG', 'FILE_TOO_HARD', 'FILE_INFECTED')
  async patch(
    @Param('id', uploadId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.patch(await this.uploads.one(id), { request, reply });
  }

  @Staff('contest:entries', 'upload:id')
  @Delete('uploads/:id')
  @ApiOperation({ summary: 'Remove a file, unless it was handed in' })
  @ApiNoContentResponse()
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UPLOAD_NOT_FOUND', 'UPLOAD_IN_USE')
  async remove(
    @Param('id', uploadId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.remove(await this.uploads.one(id), { request, reply });
  }

  @Staff('contest:entries', 'upload:id')
  @Get('uploads/:id')
  @ApiOperation({ summary: 'What became of a file' })
  @ApiOkResponse({ type: UploadDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UPLOAD_NOT_FOUND')
  async state(@Param('id', uploadId) id: string): Promise<UploadDto> {
    return uploadDto(await this.uploads.one(id));
  }

  @Staff('contest:entries', 'upload:id')
  @Get('uploads/:id/content')
  @ApiOperation({ summary: 'The file as it was sent; ranges are answered' })
  @ApiOkResponse({
    description: 'The bytes',
    content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UPLOAD_NOT_FOUND', 'UPLOAD_NOT_READY')
  async content(
    @Param('id', uploadId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.serving.original(await this.uploads.one(id), { request, reply });
  }

  @Staff('contest:entries', 'upload:id')
  @Get('uploads/:id/pages/:page')
  @ApiOperation({ summary: 'A page of a PDF or a scan as a picture' })
  @ApiOkResponse({ content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UPLOAD_NOT_FOUND', 'UPLOAD_NOT_READY')
  async page(
    @Param('id', uploadId) id: string,
    @Param('page', new ParseIntPipe({ exceptionFactory: uploadNotFound })) page: number,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.serving.page(await this.uploads.one(id), page, { request, reply });
  }
}
