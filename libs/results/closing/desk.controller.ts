import {
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseIntPipe,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, Staff } from '@bangvang/platform';
import { Database } from '@bangvang/database';
import { ResultComputer } from './computer';
import {
  DifferencesDto,
  OutsDto,
  PageQuery,
  PersonResultDto,
  PlacesDto,
  ResultsDeskDto,
  ScopeQuery,
  TieQuery,
} from './desk.dto';
import { ResultsDesk } from './desk.service';
import { Equals } from './equals.service';
import type { ResultScope } from './facts.reader';
import { OutcomeDto } from './outcome.dto';
import { Outcomes } from './outcome.service';

const scopeOf = (contestId: string, { round }: ScopeQuery): ResultScope => ({
  contestId,
  roundId: round?.toLowerCase() ?? null,
});

/** The closing desk: how far rounds are, and what was computed. */
@ApiTags('staff: results')
@Controller('api/staff/contests/:id/results')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'UNAVAILABLE')
export class ResultsDeskController {
  constructor(
    private readonly desk: ResultsDesk,
    private readonly outcomes: Outcomes,
    private readonly equals: Equals,
    private readonly computer: ResultComputer,
    private readonly database: Database,
  ) {}

  @Staff('contest:read', 'contest:id')
  @Get()
  @ApiOperation({
    summary: 'Rounds, how far each is closed and computed, and what waits for people',
  })
  @ApiOkResponse({ type: ResultsDeskDto })
  overview(@Param('id') id: string): Promise<ResultsDeskDto> {
    return this.desk.overview(id);
  }

  @Staff('contest:read', 'contest:id')
  @Get('outcome')
  @ApiOperation({ summary: 'Actual values, ties, prizes and awards of the newest computation' })
  @ApiOkResponse({ type: OutcomeDto })
  @ApiProblems('RESULT_NOT_COMPUTED', 'VALIDATION_FAILED')
  outcome(@Param('id') id: string, @Query() query: ScopeQuery): Promise<OutcomeDto> {
    return this.outcomes.get(scopeOf(id, query));
  }

  @Staff('contest:read', 'contest:id')
  @Get('ties/:index')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="dong-hang.csv"')
  @ApiOperation({ summary: 'Everybody of a tie as CSV, by its place among the unresolved ones' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @ApiProblems('RESULT_NOT_COMPUTED', 'CONFLICT', 'NOT_FOUND', 'VALIDATION_FAILED')
  tie(
    @Param('id') id: string,
    @Param('index', ParseIntPipe) index: number,
    @Query() query: TieQuery,
  ): Promise<string> {
    return this.equals.list(scopeOf(id, query), index, query.computation);
  }

  @Staff('contest:read', 'contest:id')
  @Get('standings')
  @ApiOperation({ summary: 'A page of a ranking, or who fits a number or a name' })
  @ApiOkResponse({ type: PlacesDto })
  @ApiProblems('RESULT_NOT_COMPUTED', 'VALIDATION_FAILED')
  standings(@Param('id') id: string, @Query() query: PageQuery): Promise<PlacesDto> {
    return this.desk.places(scopeOf(id, query), query);
  }

  @Staff('contest:read', 'contest:id')
  @Get('unranked')
  @ApiOperation({ summary: 'People without a rank, with the reason' })
  @ApiOkResponse({ type: OutsDto })
  @ApiProblems('RESULT_NOT_COMPUTED', 'VALIDATION_FAILED')
  unranked(@Param('id') id: string, @Query() query: PageQuery): Promise<OutsDto> {
    return this.desk.outs(scopeOf(id, query), query);
  }

  @Staff('contest:read', 'contest:id')
  @Get('people/:no')
  @ApiOperation({ summary: 'Why a person is where they are' })
  @ApiOkResponse({ type: PersonResultDto })
  @ApiProblems('RESULT_NOT_COMPUTED', 'VALIDATION_FAILED')
  person(
    @Param('id') id: string,
    @Param('no', ParseIntPipe) no: number,
    @Query() query: ScopeQuery,
  ): Promise<PersonResultDto> {
    return this.desk.person(scopeOf(id, query), no);
  }

  @Staff('contest:read', 'contest:id')
  @Get('differences')
  @ApiOperation({ summary: 'Where the two scorers differ' })
  @ApiOkResponse({ type: DifferencesDto })
  @ApiProblems('RESULT_NOT_COMPUTED', 'VALIDATION_FAILED')
  differences(@Param('id') id: string, @Query() query: ScopeQuery): Promise<DifferencesDto> {
    return this.desk.differences(scopeOf(id, query));
  }

  @Staff('contest:results', 'contest:id')
  @Post('recomputation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Has everything computed again; nothing changes where no fact did' })
  @ApiNoContentResponse()
  async recompute(@Param('id') id: string): Promise<void> {
    await this.database.transaction((tx) =>
      this.computer.want(tx, { contestId: id.toLowerCase(), roundId: null }),
    );
  }
}
