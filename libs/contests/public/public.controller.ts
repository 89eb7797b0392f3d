import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Public } from '@bangvang/platform';
import { ContestAnswerDto, ContestListDto } from './public.dto';
import { PublicContests } from './public.service';

/** Contests as anyone may read them, without signing in. */
@ApiTags('contests')
@Controller('api/contests')
export class PublicContestsController {
  constructor(private readonly contests: PublicContests) {}

  @Public()
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Published contests with their rounds' })
  @ApiOkResponse({ type: ContestListDto })
  @ApiProblems('UNAVAILABLE')
  list(): Promise<ContestListDto> {
    return this.contests.all();
  }

  @Public()
  @Get(':slug')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'One contest: rules, rounds, seals, registration, numbers so far' })
  @ApiOkResponse({ type: ContestAnswerDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'UNAVAILABLE')
  detail(@Param('slug') slug: string): Promise<ContestAnswerDto> {
    return this.contests.bySlug(slug);
  }
}
