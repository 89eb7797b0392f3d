import { Controller, Get, Headers, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiFile,
  ApiProblems,
  ApiUpload,
  CurrentStaff,
  Public,
  readUpload,
  Staff,
  type StaffIdentity,
} from '@bangvang/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bankNotFound } from '../bank/bank.errors';
import { IMAGE_KINDS } from './image.rules';
import { MediaAnswerDto } from './media.dto';
import { mediaNotFound } from './media.errors';
import { Media } from './media.service';

const bankId = new ParseUUIDPipe({ exceptionFactory: bankNotFound });

/** Images of questions. */
@ApiTags('questions')
@Controller('api')
export class MediaController {
  constructor(private readonly media: Media) {}

  @Staff('banks:manage', 'bank:id')
  @Post('staff/banks/:id/media')
  @ApiOperation({ summary: 'Upload an image for the questions of a bank' })
  @ApiUpload('PNG, JPEG, WebP or GIF, at most 1 MB and 4096 pixels a side; metadata is removed')
  @ApiCreatedResponse({ type: MediaAnswerDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'BANK_NOT_FOUND')
  @ApiProblems('PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA', 'VALIDATION_FAILED')
  async upload(
    @Param('id', bankId) bank: string,
    @Req() request: FastifyRequest,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<MediaAnswerDto> {
    const { bytes } = await readUpload(request);
    return { media: await this.media.upload(bank, bytes, `staff:${staff.accountId}`) };
  }

  @Public()
  @Get('media/:id')
  @ApiOperation({ summary: 'An image; it never changes under its address' })
  @ApiFile(IMAGE_KINDS)
  @ApiProblems('NOT_FOUND')
  async get(
    @Param('id', new ParseUUIDPipe({ exceptionFactory: mediaNotFound })) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { kind, bytes, sha256 } = await this.media.get(id);
    const tag = `"${sha256}"`;
    void reply
      .header('Cache-Control', 'public, max-age=31536000, immutable')
      .header('ETag', tag)
      .header('X-Content-Type-Options', 'nosniff')
      .header('Content-Security-Policy', "default-src 'none'; sandbox");
    if (known === tag) await reply.status(304).send();
    else await reply.type(kind).send(bytes);
  }
}
