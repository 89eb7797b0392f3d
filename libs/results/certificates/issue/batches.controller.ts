import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  type StreamableFile,
} from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { batchNotFound, fileNotFound } from '../certificates.errors';
import { AnswersPdf, pdfAnswer } from '../pdf-answer';
import { BatchAnswerDto, BatchListDto, NewBatchDto, PrintFileListDto } from './batches.dto';
import { BatchOrders } from './batch-orders';
import { Batches } from './batches.service';

const batchId = new ParseUUIDPipe({ exceptionFactory: batchNotFound });

/** Issuing to many, and files to print from. */
@ApiTags('staff: certificates')
@Controller('api/staff/contests/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED')
export class BatchesController {
  constructor(
    private readonly batches: Batches,
    private readonly orders: BatchOrders,
  ) {}

  @Staff('contest:results', 'contest:id')
  @Get('certificate-batches')
  @ApiOperation({ summary: 'The newest batches with how far they are' })
  @ApiOkResponse({ type: BatchListDto })
  async recent(@Param('id') contestId: string): Promise<BatchListDto> {
    return { batches: await this.batches.recent(contestId) };
  }

  @Staff('contest:results', 'contest:id')
  @Post('certificate-batches')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Issues to everybody who is still without, then prints a file per unit',
  })
  @ApiAcceptedResponse({ type: BatchAnswerDto })
  @ApiProblems('NOT_FOUND', 'VALIDATION_FAILED', 'CERTIFICATES_RUNNING', 'CERTIFICATES_EMPTY')
  async begin(
    @Param('id') contestId: string,
    @Body() body: NewBatchDto,
    @CurrentStaff() { accountId }: StaffIdentity,
  ): Promise<BatchAnswerDto> {
    return { batch: await this.orders.begin(contestId, body, `staff:${accountId}`) };
  }

  @Staff('contest:results', 'contest:id')
  @Get('certificate-batches/:batchId')
  @ApiOperation({ summary: 'How far a batch is' })
  @ApiOkResponse({ type: BatchAnswerDto })
  @ApiProblems('NOT_FOUND')
  async one(
    @Param('id') contestId: string,
    @Param('batchId', batchId) id: string,
  ): Promise<BatchAnswerDto> {
    return { batch: await this.batches.one(contestId, id) };
  }

  @Staff('contest:results', 'contest:id')
  @Delete('certificate-batches/:batchId')
  @ApiOperation({ summary: 'Stops a batch where it is; what was issued stays valid' })
  @ApiOkResponse({ type: BatchAnswerDto })
  @ApiProblems('NOT_FOUND')
  async cancel(
    @Param('id') contestId: string,
    @Param('batchId', batchId) id: string,
  ): Promise<BatchAnswerDto> {
    return { batch: await this.orders.cancel(contestId, id) };
  }

  @Staff('contest:results', 'contest:id')
  @Get('certificate-batches/:batchId/files')
  @ApiOperation({ summary: 'Files to print from, by unit' })
  @ApiOkResponse({ type: PrintFileListDto })
  @ApiProblems('NOT_FOUND')
  async files(
    @Param('id') contestId: string,
    @Param('batchId', batchId) id: string,
  ): Promise<PrintFileListDto> {
    return { files: await this.batches.filesOf(contestId, id) };
  }

  @Staff('contest:results', 'contest:id')
  @Delete('certificate-batches/:batchId/files')
  @ApiOperation({ summary: 'Removes the files of a batch; certificates stay valid' })
  @ApiOkResponse({ type: PrintFileListDto })
  @ApiProblems('NOT_FOUND')
  async removeFiles(
    @Param('id') contestId: string,
    @Param('batchId', batchId) id: string,
    @CurrentStaff() { accountId }: StaffIdentity,
  ): Promise<PrintFileListDto> {
    return { files: await this.batches.removeFiles(contestId, id, `staff:${accountId}`) };
  }

  @Staff('contest:results', 'contest:id')
  @Get('certificate-files/:fileId')
  @AnswersPdf()
  @ApiOperation({ summary: 'One file to print from' })
  @ApiProblems('NOT_FOUND')
  async file(
    @Param('id') contestId: string,
    @Param('fileId', new ParseUUIDPipe({ exceptionFactory: fileNotFound })) id: string,
  ): Promise<StreamableFile> {
    const { stream, name, bytes } = await this.batches.download(contestId, id);
    return pdfAnswer(stream, name, bytes);
  }
}
