import { Controller, Get, Header, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiFile, ApiProblems, fileToSave, Public } from '@bangvang/platform';
import { PlacesQuery, SearchQuery } from './publication.dto';
import { FoundPlacesDto, PublicPlacesDto, PublishedResultDto, ResultsDto } from './published.dto';
import { Results } from './results.service';

/** A version never changes once it is published. */
const FOR_EVER = 'public, max-age=86400, immutable';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Published results as anyone reads them. */
@ApiTags('results')
@Controller('api/contests/:slug/results')
export class ResultsController {
  constructor(private readonly results: Results) {}

  @Public()
  @Get()
  @Header('Cache-Control', 'public, max-age=5')
  @ApiOperation({
    summary: 'Every published version of a contest’s results, and the key that verifies them',
  })
  @ApiOkResponse({ type: ResultsDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'UNAVAILABLE')
  versions(@Param('slug') slug: string): Promise<ResultsDto> {
    return this.results.versions(slug);
  }

  @Public()
  @Get(':label')
  @Header('Cache-Control', FOR_EVER)
  @Header('Content-Type', JSON_TYPE)
  @ApiOperation({ summary: 'One version: prizes, units, figures, and which standings there are' })
  @ApiOkResponse({ type: PublishedResultDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'PUBLICATION_NOT_FOUND', 'UNAVAILABLE')
  document(@Param('slug') slug: string, @Param('label') label: string): Promise<string> {
    return this.results.document(slug, label);
  }

  @Public()
  @Get(':label/places')
  @Header('Cache-Control', FOR_EVER)
  @Header('Content-Type', JSON_TYPE)
  @ApiOperation({ summary: 'A page of one standing' })
  @ApiOkResponse({ type: PublicPlacesDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'PUBLICATION_NOT_FOUND', 'VALIDATION_FAILED', 'UNAVAILABLE')
  places(
    @Param('slug') slug: string,
    @Param('label') label: string,
    @Query() { standing, page = 1 }: PlacesQuery,
  ): Promise<string> {
    return this.results.places(slug, label, standing, page);
  }

  @Public()
  @Get(':label/search')
  @Header('Cache-Control', FOR_EVER)
  @ApiOperation({ summary: 'Find people by name, accents or not, or by number' })
  @ApiOkResponse({ type: FoundPlacesDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'PUBLICATION_NOT_FOUND', 'VALIDATION_FAILED', 'UNAVAILABLE')
  search(
    @Param('slug') slug: string,
    @Param('label') label: string,
    @Query() { q }: SearchQuery,
  ): Promise<FoundPlacesDto> {
    return this.results.search(slug, label, q);
  }

  @Public()
  @Get(':label/bundle')
  @Header('Cache-Control', FOR_EVER)
  @ApiOperation({ summary: 'The signed bundle from which anybody can compute the result anew' })
  @ApiFile('application/json')
  @ApiProblems('CONTEST_NOT_FOUND', 'PUBLICATION_NOT_FOUND', 'UNAVAILABLE')
  async bundle(
    @Param('slug') slug: string,
    @Param('label') label: string,
  ): Promise<StreamableFile> {
    const { stream, bytes, name } = await this.results.bundle(slug, label);
    return fileToSave(stream, { type: 'application/json', name, bytes });
  }
}
