import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApiProblems,
  ApiUpload,
  CurrentStaff,
  readUpload,
  Staff,
  type StaffIdentity,
} from '@bangvang/platform';
import type { FastifyRequest } from 'fastify';
import { templateNotFound } from '../certificates.errors';
import { AnswersPdf, pdfAnswer } from '../pdf-answer';
import {
  ChangedTemplateDto,
  NewTemplateDto,
  PictureAnswerDto,
  PreviewDesignDto,
  TemplateAnswerDto,
  TemplateListDto,
} from './designs.dto';
import { Designs } from './designs.service';
import { Pictures } from './pictures.service';
import { Previews } from './previews.service';

const templateId = new ParseUUIDPipe({ exceptionFactory: templateNotFound });
const actor = ({ accountId }: StaffIdentity): string => `staff:${accountId}`;

/** How a contest's certificates look. */
@ApiTags('staff: certificates')
@Controller('api/staff/contests/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED')
export class DesignsController {
  constructor(
    private readonly designs: Designs,
    private readonly pictures: Pictures,
    private readonly previews: Previews,
  ) {}

  @Staff('contest:results', 'contest:id')
  @Get('certificate-templates')
  @ApiOperation({ summary: 'Templates with their newest designs, and designs to begin with' })
  @ApiOkResponse({ type: TemplateListDto })
  all(@Param('id') contestId: string): Promise<TemplateListDto> {
    return this.designs.all(contestId);
  }

  @Staff('contest:results', 'contest:id')
  @Post('certificate-templates')
  @ApiOperation({ summary: 'A new template' })
  @ApiCreatedResponse({ type: TemplateAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT')
  async create(
    @Param('id') contestId: string,
    @Body() body: NewTemplateDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<TemplateAnswerDto> {
    return { template: await this.designs.create(contestId, body, actor(staff)) };
  }

  @Staff('contest:results', 'contest:id')
  @Get('certificate-templates/:templateId')
  @ApiOperation({ summary: 'A template with its newest design' })
  @ApiOkResponse({ type: TemplateAnswerDto })
  @ApiProblems('NOT_FOUND')
  async one(
    @Param('id') contestId: string,
    @Param('templateId', templateId) id: string,
  ): Promise<TemplateAnswerDto> {
    return { template: await this.designs.one(contestId, id) };
  }

  @Staff('contest:results', 'contest:id')
  @Put('certificate-templates/:templateId')
  @ApiOperation({ summary: 'The next design of a template; what was issued keeps its own' })
  @ApiOkResponse({ type: TemplateAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT', 'NOT_FOUND')
  async save(
    @Param('id') contestId: string,
    @Param('templateId', templateId) id: string,
    @Body() body: ChangedTemplateDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<TemplateAnswerDto> {
    return { template: await this.designs.save(contestId, id, body, actor(staff)) };
  }

  @Staff('contest:results', 'contest:id')
  @Delete('certificate-templates/:templateId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a template away; what was issued by it stays' })
  @ApiNoContentResponse()
  @ApiProblems('NOT_FOUND')
  retire(
    @Param('id') contestId: string,
    @Param('templateId', templateId) id: string,
  ): Promise<void> {
    return this.designs.retire(contestId, id);
  }

  @Staff('contest:results', 'contest:id')
  @Get('certificate-templates/:templateId/preview')
  @AnswersPdf()
  @ApiOperation({ summary: 'A template, filled in with an example' })
  @ApiProblems('NOT_FOUND')
  async preview(
    @Param('id') contestId: string,
    @Param('templateId', templateId) id: string,
  ): Promise<StreamableFile> {
    return pdfAnswer(await this.previews.ofTemplate(contestId, id));
  }

  @Staff('contest:results', 'contest:id')
  @Post('certificate-preview')
  @HttpCode(200)
  @AnswersPdf()
  @ApiOperation({ summary: 'A design that is not saved, filled in with an example' })
  @ApiProblems('VALIDATION_FAILED')
  async previewDesign(
    @Param('id') contestId: string,
    @Body() body: PreviewDesignDto,
  ): Promise<StreamableFile> {
    return pdfAnswer(await this.previews.ofDesign(contestId, body));
  }

  @Staff('contest:results', 'contest:id')
  @Post('certificate-pictures')
  @ApiOperation({ summary: 'Upload an emblem or a signature' })
  @ApiUpload('PNG or JPEG, at most 1 MB and 2000 pixels a side; only its pixels are kept')
  @ApiCreatedResponse({ type: PictureAnswerDto })
  @ApiProblems('PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA', 'VALIDATION_FAILED')
  async upload(
    @Param('id') contestId: string,
    @Req() request: FastifyRequest,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<PictureAnswerDto> {
    const { bytes } = await readUpload(request);
    return { picture: await this.pictures.upload(contestId, bytes, actor(staff)) };
  }
}
