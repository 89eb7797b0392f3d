import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Public } from '@bangvang/platform';
import { AwardsQuery, PublicAwardsDto } from './public-awards.dto';
import { PublicAwards } from './public-awards.service';

/** Prizes of works for everybody, and the file that lets anybody compute them anew. */
@ApiTags('results')
@Controller('api/contests/:slug/awards')
@ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND')
export class PublicAwardsController {
  constructor(private readonly awards: PublicAwards) {}

  @Public()
  @Get()
  @Header('Cache-Control', 'public, max-age=30')
  @ApiOperation({
    summary: 'The published award list of a writing contest, with every version of it',
  })
  @ApiOkResponse({ type: PublicAwardsDto })
  list(@Param('slug') slug: string, @Query() { version }: AwardsQuery): Promise<PublicAwardsDto> {
    return this.awards.of(slug, version);
  }

  @Public()
  @Get('bundle')
  @Header('Content-Type', 'application/json; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=300')
  @ApiOperation({ summary: 'Rules, marks by code and awards, signed: for `bangvang replay`' })
  @ApiOkResponse({
    description: 'docs/bundle.md describes it',
    content: { 'application/json': { schema: { type: 'object' } } },
  })
  bundle(@Param('slug') slug: string, @Query() { version }: AwardsQuery): Promise<string> {
    return this.awards.bundle(slug, version);
  }
}
