import {
  Controller,
  Delete,
  Get,
  Head,
  Options,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApiProblems,
  Contestant,
  Participations,
  prefersEnglish,
  Public,
  type Participation,
} from '@bangvang/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileServing } from './file-serving.service';
import { introduce, PART_TYPE } from './tus';
import { TusDesk } from './tus-desk.service';
import { UploadDto, uploadDto } from './uploads.dto';
import { uploadNotFound } from './uploads.errors';
import { Uploads } from './uploads.service';

const uploadId = new ParseUUIDPipe({ exceptionFactory: uploadNotFound });

/** Files of works, sent by their authors so that a lost connection loses nothing (tus 1.0.0). */
@ApiTags('uploads')
@Controller('api/uploads')
export class UploadsController {
  constructor(
    private readonly uploads: Uploads,
    private readonly tus: TusDesk,
    private readonly serving: FileServing,
  ) {}

  @Public()
  @Options()
  @ApiOperation({ summary: 'What of tus is spoken' })
  @ApiNoContentResponse()
  options(@Res() reply: FastifyReply): void {
    introduce(reply);
    void reply.status(204).send();
  }

  @Contestant()
  @Post()
  @ApiOperation({
    summary: 'Announce a file of an entry (tus creation), with its first part or without',
  })
  @ApiHeader({ name: 'Tus-Resumable', description: '1.0.0' })
  @ApiHeader({ name: 'Upload-Length', description: 'bytes of the file' })
  @ApiHeader({
    name: 'Upload-Metadata',
    description: 'entry (its id), filename, medium where it is not the one of the entry; base64',
  })
  @ApiConsumes(PART_TYPE)
  @ApiCreatedResponse({
    headers: { Location: { description: 'Where the parts go', schema: { type: 'string' } } },
  })
  @ApiProblems('UNAUTHENTICATED', 'ENTRY_NOT_FOUND', 'CALL_NOT_OPEN', 'CALL_CLOSED')
  @ApiProblems('UPLOAD_PROTOCOL', 'UPLOAD_TOO_LARGE', 'UPLOAD_QUOTA', 'FILE_NOT_WANTED')
  @ApiProblems('VALIDATION_FAILED')
  create(
    @Participations() mine: Participation[],
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.tus.create({ mine }, '/api/uploads', { request, reply });
  }

  @Contestant()
  @Head(':id')
  @ApiOperation({ summary: 'How much of the file is here (tus)' })
  @ApiOkResponse({ description: 'Upload-Offset, Upload-Length, Upload-Expires' })
  @ApiProblems('UNAUTHENTICATED', 'UPLOAD_NOT_FOUND', 'UPLOAD_EXPIRED', 'UPLOAD_PROTOCOL')
  async head(
    @Param('id', uploadId) id: string,
    @Participations() mine: Participation[],
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.tus.head(await this.uploads.own(id, mine), { request, reply });
  }

  @Contestant()
  @Patch(':id')
  @ApiOperation({
    summary: 'Send the next part (tus); the last one is answered once the file was checked',
  })
  @ApiHeader({ name: 'Upload-Offset', description: 'where the part begins' })
  @ApiHeader({ name: 'Upload-Checksum', required: false })
  @ApiConsumes(PART_TYPE)
  @ApiNoContentResponse({ description: 'Upload-Offset' })
  @ApiProblems('UNAUTHENTICATED', 'UPLOAD_NOT_FOUND', 'UPLOAD_EXPIRED', 'UPLOAD_OFFSET')
  @ApiProblems('UPLOAD_PROTOCOL', 'UPLOAD_TOO_LARGE', 'UPLOAD_CHECKSUM', 'SCANNER_AWAY')
  @ApiProblems('FILE_UNKNOWN', 'FILE_NOT_WANTED', 'FILE_EMPTY', 'FILE_DAMAGED', 'FILE_ENCRYPTED')
  @ApiProblems('FILE_ACTIVE', 'FILE_AMBIGUOUS', 'FILE_BOMB', 'FILE_TOO_LONG', 'FILE_TOO_HARD')
  @ApiProblems('FILE_INFECTED', 'OVERLOADED', 'UNSUPPORTED_MEDIA', 'VALIDATION_FAILED')
  async patch(
    @Param('id', uploadId) id: string,
    @Participations() mine: Participation[],
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.patch(await this.uploads.own(id, mine), { request, reply });
  }

  @Contestant()
  @Delete(':id')
  @ApiOperation({ summary: 'Remove a file (tus termination), unless it was handed in' })
  @ApiNoContentResponse()
  @ApiProblems('UNAUTHENTICATED', 'UPLOAD_NOT_FOUND', 'UPLOAD_IN_USE', 'UPLOAD_PROTOCOL')
  async remove(
    @Param('id', uploadId) id: string,
    @Participations() mine: Participation[],
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.tus.remove(await this.uploads.own(id, mine), { request, reply });
  }

  @Contestant()
  @Get(':id')
  @ApiOperation({ summary: 'What became of the file: received, checked, ready or refused' })
  @ApiOkResponse({ type: UploadDto })
  @ApiProblems('UNAUTHENTICATED', 'UPLOAD_NOT_FOUND')
  async state(
    @Param('id', uploadId) id: string,
    @Participations() mine: Participation[],
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) _reply: FastifyReply,
  ): Promise<UploadDto> {
    return uploadDto(await this.uploads.own(id, mine), prefersEnglish(request.headers));
  }

  @Contestant()
  @Get(':id/content')
  @ApiOperation({ summary: 'The file as it was sent; ranges are answered' })
  @ApiOkResponse({
    description: 'The bytes',
    content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblems('UNAUTHENTICATED', 'UPLOAD_NOT_FOUND', 'UPLOAD_NOT_READY')
  async content(
    @Param('id', uploadId) id: string,
    @Participations() mine: Participation[],
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.serving.original(await this.uploads.own(id, mine), { request, reply });
  }
}
