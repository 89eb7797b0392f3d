import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, ApiUpload, readUpload, Staff } from '@bangvang/platform';
import type { FastifyRequest } from 'fastify';
import { contestId, targetPeriod, unitNo } from '../pipes';
import { PutTargetDto, TargetCountsDto, UnitTargetsDto } from './targets.dto';
import { PERIODS, type Period } from './target';
import { Targets } from './targets.service';

/** What units are to reach in the whole contest, or in each round of it. */
@ApiTags('staff: reports')
@ApiParam({ name: 'period', enum: PERIODS, enumName: 'TargetPeriod' })
@Controller('api/staff/contests/:id/unit-targets/:period')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED', 'CONTEST_NOT_FOUND')
export class TargetsController {
  constructor(private readonly targets: Targets) {}

  @Staff('contest:read', 'contest:id')
  @Get()
  @ApiOperation({ summary: 'Every unit of the contest with its target' })
  @ApiOkResponse({ type: UnitTargetsDto })
  async units(
    @Param('id', contestId) id: string,
    @Param('period', targetPeriod) of: Period,
  ): Promise<UnitTargetsDto> {
    return { units: await this.targets.units(id, of) };
  }

  @Staff('contest:read', 'contest:id')
  @Get('export')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="targets.csv"')
  @ApiOperation({ summary: 'Units and targets as CSV, to be filled in and imported' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  export(
    @Param('id', contestId) id: string,
    @Param('period', targetPeriod) of: Period,
  ): Promise<string> {
    return this.targets.export(id, of);
  }

  @Staff('contest:edit', 'contest:id')
  @Post('import')
  @HttpCode(200)
  @ApiUpload(
    'CSV or XLSX with the columns of the export; wrong rows are listed, then nothing is imported',
  )
  @ApiOperation({
    summary: 'Bring targets to what a file says; the same file again changes nothing',
  })
  @ApiOkResponse({ type: TargetCountsDto })
  @ApiProblems('IMPORT_REJECTED', 'VALIDATION_FAILED', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA')
  async import(
    @Param('id', contestId) id: string,
    @Param('period', targetPeriod) of: Period,
    @Req() request: FastifyRequest,
  ): Promise<TargetCountsDto> {
    return this.targets.import(id, of, (await readUpload(request)).bytes);
  }

  @Staff('contest:edit', 'contest:id')
  @Put(':unitNo')
  @HttpCode(204)
  @ApiParam({ name: 'unitNo', type: 'integer' })
  @ApiOperation({ summary: 'Set the target of a unit; without numbers it is taken away' })
  @ApiNoContentResponse()
  @ApiProblems('UNIT_NOT_FOUND', 'VALIDATION_FAILED')
  put(
    @Param('id', contestId) id: string,
    @Param('period', targetPeriod) of: Period,
    @Param('unitNo', unitNo) unit: number,
    @Body() target: PutTargetDto,
  ): Promise<void> {
    return this.targets.put(id, of, unit, target);
  }
}
