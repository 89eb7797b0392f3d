import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Put,
  Query,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Staff } from '@bangvang/platform';
import { DayPipe } from './dto/fields';
import {
  inFullView,
  OnDayDto,
  PutHeadcountDto,
  PutLinkDto,
  PutPopulationDto,
  SuccessorsDto,
  UnitAnswerDto,
  UnitInFullDto,
  unitView,
  UpdateUnitDto,
} from './dto/units.dto';
import { UnitsAdmin } from './units.admin';
import { unitNotFound } from './units.errors';

const unitId = new ParseUUIDPipe({ exceptionFactory: unitNotFound });

/** One unit: its data, its headcounts and populations by day, and what became of it. */
@ApiTags('staff: units')
@Controller('api/staff/units')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED', 'UNIT_NOT_FOUND')
export class UnitsStaffController {
  constructor(private readonly admin: UnitsAdmin) {}

  @Staff('units:read')
  @Get(':id')
  @ApiOperation({ summary: 'A unit with its headcounts, populations, predecessors and successors' })
  @ApiOkResponse({ type: UnitInFullDto })
  async unit(@Param('id', unitId) id: string): Promise<UnitInFullDto> {
    return inFullView(await this.admin.unit(id));
  }

  @Staff('units:manage')
  @Patch(':id')
  @ApiOperation({ summary: 'Change a unit; its code and number stay' })
  @ApiOkResponse({ type: UnitAnswerDto })
  @ApiProblems('VALIDATION_FAILED')
  async update(
    @Param('id', unitId) id: string,
    @Body() body: UpdateUnitDto,
  ): Promise<UnitAnswerDto> {
    return { unit: unitView(await this.admin.update(id, body)) };
  }

  @Staff('units:manage')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a unit that nobody chose and nothing hangs from' })
  @ApiNoContentResponse()
  @ApiProblems('CONFLICT')
  delete(@Param('id', unitId) id: string): Promise<void> {
    return this.admin.delete(id);
  }

  @Staff('units:manage')
  @Put(':id/headcounts/:asOf')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set the headcount from a day on' })
  @ApiNoContentResponse()
  @ApiProblems('VALIDATION_FAILED')
  putHeadcount(
    @Param('id', unitId) unit: string,
    @Param('asOf', DayPipe) asOf: string,
    @Body() { headcount }: PutHeadcountDto,
  ): Promise<void> {
    return this.admin.putCount('headcount', { unitId: unit, asOf, count: headcount });
  }

  @Staff('units:manage')
  @Delete(':id/headcounts/:asOf')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a headcount away' })
  @ApiNoContentResponse()
  @ApiProblems('VALIDATION_FAILED', 'NOT_FOUND')
  deleteHeadcount(
    @Param('id', unitId) id: string,
    @Param('asOf', DayPipe) asOf: string,
  ): Promise<void> {
    return this.admin.deleteCount('headcount', id, asOf);
  }

  @Staff('units:manage')
  @Put(':id/populations/:asOf')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set the population from a day on' })
  @ApiNoContentResponse()
  @ApiProblems('VALIDATION_FAILED')
  putPopulation(
    @Param('id', unitId) unit: string,
    @Param('asOf', DayPipe) asOf: string,
    @Body() { population }: PutPopulationDto,
  ): Promise<void> {
    return this.admin.putCount('population', { unitId: unit, asOf, count: population });
  }

  @Staff('units:manage')
  @Delete(':id/populations/:asOf')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a population away' })
  @ApiNoContentResponse()
  @ApiProblems('VALIDATION_FAILED', 'NOT_FOUND')
  deletePopulation(
    @Param('id', unitId) id: string,
    @Param('asOf', DayPipe) asOf: string,
  ): Promise<void> {
    return this.admin.deleteCount('population', id, asOf);
  }

  @Staff('units:read')
  @Get(':id/successors')
  @ApiOperation({
    summary: 'The units that its people belong to on a day, through every merger and split',
  })
  @ApiOkResponse({ type: SuccessorsDto })
  @ApiProblems('VALIDATION_FAILED')
  async successors(
    @Param('id', unitId) id: string,
    @Query() { on }: OnDayDto,
  ): Promise<SuccessorsDto> {
    return { units: (await this.admin.successors(id, on)).map(unitView) };
  }

  @Staff('units:manage')
  @Put(':id/successors/:successorId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that a unit went on as another (merger, split, renaming)' })
  @ApiNoContentResponse()
  @ApiProblems('VALIDATION_FAILED')
  putLink(
    @Param('id', unitId) predecessorId: string,
    @Param('successorId', unitId) successorId: string,
    @Body() { effectiveOn }: PutLinkDto,
  ): Promise<void> {
    return this.admin.putLink({ predecessorId, successorId, effectiveOn });
  }

  @Staff('units:manage')
  @Delete(':id/successors/:successorId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take such a link away' })
  @ApiNoContentResponse()
  @ApiProblems('NOT_FOUND')
  deleteLink(
    @Param('id', unitId) predecessorId: string,
    @Param('successorId', unitId) successorId: string,
  ): Promise<void> {
    return this.admin.deleteLink(predecessorId, successorId);
  }
}
