import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ApiFile,
  ApiProblems,
  ApiUpload,
  CurrentStaff,
  fileToSave,
  readUpload,
  Staff,
  type StaffIdentity,
} from '@bangvang/platform';
import type { FastifyRequest } from 'fastify';
import { bankNotFound } from '../bank/bank.errors';
import { BankFileDto, ImportAnswerDto, ImportDefaultsDto } from './exchange.dto';
import { QuestionExport } from './export.service';
import { QuestionImport } from './import.service';
import { importTemplate } from './template';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const bankId = new ParseUUIDPipe({ exceptionFactory: bankNotFound });

/** Questions in and out of a bank as files. */
@ApiTags('staff: questions')
@Controller('api/staff/banks/:id')
@Staff('banks:manage', 'bank:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED', 'BANK_NOT_FOUND')
export class ExchangeController {
  constructor(
    private readonly imports: QuestionImport,
    private readonly exports: QuestionExport,
  ) {}

  @Post('import')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Import questions, all or none; a known code gets a new version if it says something new',
  })
  @ApiUpload('JSON, XLSX or CSV, at most 10 MB and 5000 questions')
  @ApiOkResponse({ type: ImportAnswerDto })
  @ApiProblems('IMPORT_REJECTED', 'UNSUPPORTED_MEDIA', 'PAYLOAD_TOO_LARGE', 'VALIDATION_FAILED')
  async import(
    @Param('id', bankId) bank: string,
    @Query() defaults: ImportDefaultsDto,
    @Req() request: FastifyRequest,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ImportAnswerDto> {
    const { bytes } = await readUpload(request);
    return this.imports.run(bank, bytes, defaults, `staff:${staff.accountId}`);
  }

  @Get('export')
  @Header('Content-Disposition', 'attachment; filename="questions.json"')
  @ApiOperation({ summary: 'The whole bank as JSON, images included; an import takes it back' })
  @ApiOkResponse({ type: BankFileDto })
  export(@Param('id', bankId) bank: string): Promise<BankFileDto> {
    return this.exports.bank(bank);
  }

  @Get('import-template')
  @ApiOperation({ summary: 'An XLSX workbook to fill in' })
  @ApiFile(XLSX)
  async template(): Promise<StreamableFile> {
    return fileToSave(await importTemplate(), { type: XLSX, name: 'cau-hoi.xlsx' });
  }
}
