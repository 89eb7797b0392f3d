import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { XLSX_TYPE } from '@bangvang/documents';
import {
  ApiFile,
  ApiProblems,
  CurrentStaff,
  fileToSave,
  idOf,
  IfGiven,
  Staff,
  type StaffIdentity,
} from '@bangvang/platform';
import { IsUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { contestId } from '../pipes';
import { Exports, type ExportOrder } from './exports.service';

const CSV_TYPE = 'text/csv; charset=utf-8';
const ROWS = {
  'X-Rows': { description: 'How many rows the file will have', schema: { type: 'integer' } },
} as const;

/** What is exported. */
export class ExportQuery {
  @ApiProperty({ format: 'uuid', required: false, description: 'Without: every round' })
  @IfGiven()
  @IsUUID(undefined, idOf('a round', 'vòng thi'))
  round?: string;
}

/** All attempts as files: people by their numbers for all who may read, by name for organisers. */
@ApiTags('staff: reports')
@Controller('api/staff/contests/:id/exports')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'ROUND_NOT_FOUND')
@ApiProblems('VALIDATION_FAILED', 'OVERLOADED')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @Staff('contest:read', 'contest:id')
  @Get('attempts.xlsx')
  @ApiOperation({ summary: 'Every attempt handed in, people by their numbers, as XLSX' })
  @ApiFile(XLSX_TYPE, ROWS)
  xlsx(
    @Param('id', contestId) id: string,
    @Query() { round }: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(id, { roundId: round, format: 'xlsx' }, reply);
  }

  @Staff('contest:read', 'contest:id')
  @Get('attempts.csv')
  @ApiOperation({ summary: 'Every attempt handed in, people by their numbers, as CSV' })
  @ApiProduces('text/csv')
  @ApiFile('text/csv', ROWS)
  csv(
    @Param('id', contestId) id: string,
    @Query() { round }: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(id, { roundId: round, format: 'csv' }, reply);
  }

  @Staff('contest:participants', 'contest:id')
  @Get('named-attempts.xlsx')
  @ApiOperation({ summary: 'Every attempt handed in, with names, birth dates and sexes, as XLSX' })
  @ApiFile(XLSX_TYPE, ROWS)
  namedXlsx(
    @Param('id', contestId) id: string,
    @Query() { round }: ExportQuery,
    @CurrentStaff() { accountId }: StaffIdentity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(id, { roundId: round, format: 'xlsx', namedFor: accountId }, reply);
  }

  @Staff('contest:participants', 'contest:id')
  @Get('named-attempts.csv')
  @ApiOperation({ summary: 'Every attempt handed in, with names, birth dates and sexes, as CSV' })
  @ApiProduces('text/csv')
  @ApiFile('text/csv', ROWS)
  namedCsv(
    @Param('id', contestId) id: string,
    @Query() { round }: ExportQuery,
    @CurrentStaff() { accountId }: StaffIdentity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.file(id, { roundId: round, format: 'csv', namedFor: accountId }, reply);
  }

  private async file(id: string, order: ExportOrder, reply: FastifyReply): Promise<StreamableFile> {
    const { rows, stream } = await this.exports.attempts(id, order);
    void reply.header('X-Rows', String(rows)).header('Cache-Control', 'no-store');
    return fileToSave(stream, {
      type: order.format === 'csv' ? CSV_TYPE : XLSX_TYPE,
      name: `${order.namedFor ? 'luot-thi-co-ten' : 'luot-thi'}.${order.format}`,
    });
  }
}
