import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Public } from '@bangvang/platform';
import { FoundUnitsDto, SearchUnitsDto } from './dto/search.dto';
import { Units } from './units.service';

/** Units for the registration form. */
@ApiTags('units')
@Controller('api/units')
export class UnitsController {
  constructor(private readonly units: Units) {}

  @Public()
  @Get()
  @Header('Cache-Control', 'public, max-age=30, stale-while-revalidate=300')
  @ApiOperation({
    summary: 'Find units of a tree by name or code, accents aside; without `q` the first ones',
  })
  @ApiOkResponse({ type: FoundUnitsDto })
  @ApiProblems('VALIDATION_FAILED', 'UNIT_NOT_FOUND')
  async search(@Query() { tree, q, at, limit }: SearchUnitsDto): Promise<FoundUnitsDto> {
    const found = await this.units.search(tree, { text: q, day: at, limit });
    return {
      units: found.map(({ no, code, name, kind, parentName }) => ({
        no,
        code,
        name,
        kind,
        parentName,
      })),
    };
  }
}
