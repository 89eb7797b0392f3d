import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, ApiUpload, readUpload, Staff } from '@bangvang/platform';
import type { FastifyRequest } from 'fastify';
import {
  CreateTreeDto,
  RenameTreeDto,
  UnitTreeAnswerDto,
  UnitTreesAnswerDto,
} from './dto/trees.dto';
import {
  AtDto,
  countedView,
  CreateUnitDto,
  ImportCountsDto,
  ListUnitsDto,
  UnitAnswerDto,
  UnitsAnswerDto,
  unitView,
} from './dto/units.dto';
import { UnitFiles } from './import/unit-files';
import { UnitsAdmin } from './units.admin';
import { treeNotFound } from './units.errors';

const treeId = new ParseUUIDPipe({ exceptionFactory: treeNotFound });

/** Trees of units: made, filled and read out by staff. */
@ApiTags('staff: units')
@Controller('api/staff/unit-trees')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED')
export class TreesController {
  constructor(
    private readonly admin: UnitsAdmin,
    private readonly files: UnitFiles,
  ) {}

  @Staff('units:read')
  @Get()
  @ApiOperation({ summary: 'All trees' })
  @ApiOkResponse({ type: UnitTreesAnswerDto })
  async trees(): Promise<UnitTreesAnswerDto> {
    return { trees: await this.admin.trees() };
  }

  @Staff('units:manage')
  @Post()
  @ApiOperation({ summary: 'Add an empty tree' })
  @ApiCreatedResponse({ type: UnitTreeAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT')
  async createTree(@Body() { code, name }: CreateTreeDto): Promise<UnitTreeAnswerDto> {
    return { tree: await this.admin.createTree(code, name) };
  }

  @Staff('units:manage')
  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Rename a tree' })
  @ApiNoContentResponse()
  @ApiProblems('VALIDATION_FAILED', 'UNIT_NOT_FOUND')
  renameTree(@Param('id', treeId) id: string, @Body() { name }: RenameTreeDto): Promise<void> {
    return this.admin.renameTree(id, name);
  }

  @Staff('units:manage')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a tree without units' })
  @ApiNoContentResponse()
  @ApiProblems('UNIT_NOT_FOUND', 'CONFLICT')
  deleteTree(@Param('id', treeId) id: string): Promise<void> {
    return this.admin.deleteTree(id);
  }

  @Staff('units:read')
  @Get(':id/units')
  @ApiOperation({ summary: 'Units of a tree, a page at a time, with the headcount in force' })
  @ApiOkResponse({ type: UnitsAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'UNIT_NOT_FOUND')
  async units(
    @Param('id', treeId) id: string,
    @Query() { q, at, parent, after, limit }: ListUnitsDto,
  ): Promise<UnitsAnswerDto> {
    const filter = { text: q, day: at, parentId: parent, after, limit };
    const { units, next } = await this.admin.list(id, filter);
    return { units: units.map(countedView), next };
  }

  @Staff('units:manage')
  @Post(':id/units')
  @ApiOperation({ summary: 'Add a unit' })
  @ApiCreatedResponse({ type: UnitAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'UNIT_NOT_FOUND')
  async createUnit(
    @Param('id', treeId) id: string,
    @Body() body: CreateUnitDto,
  ): Promise<UnitAnswerDto> {
    return { unit: unitView(await this.admin.create(id, body)) };
  }

  @Staff('units:manage')
  @Post(':id/import')
  @HttpCode(200)
  @ApiUpload(
    'CSV or XLSX with the columns of the export; wrong rows are listed, then nothing is imported',
  )
  @ApiOperation({
    summary: 'Bring the tree to what a file says; the same file again changes nothing',
  })
  @ApiOkResponse({ type: ImportCountsDto })
  @ApiProblems(
    'UNIT_NOT_FOUND',
    'IMPORT_REJECTED',
    'VALIDATION_FAILED',
    'PAYLOAD_TOO_LARGE',
    'UNSUPPORTED_MEDIA',
  )
  async import(
    @Param('id', treeId) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ImportCountsDto> {
    return this.files.import(id, (await readUpload(request)).bytes);
  }

  @Staff('units:read')
  @Get(':id/export')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="units.csv"')
  @ApiOperation({ summary: 'The tree as CSV, with the headcounts in force on a day' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @ApiProblems('VALIDATION_FAILED', 'UNIT_NOT_FOUND')
  export(@Param('id', treeId) id: string, @Query() { at }: AtDto): Promise<string> {
    return this.files.export(id, at);
  }
}
