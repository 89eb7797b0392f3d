import {
  Body,
  Controller,
  Get,
  Header,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Put,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { WinnerDataDto } from '../winners.dto';
import { checkNotFound } from '../winners.errors';
import { TypedWinnersDto, TypeWinnerDto } from './typed-winners.dto';
import { TypedWinners } from './typed-winners.service';

const entryPipe = new ParseUUIDPipe({ exceptionFactory: checkNotFound });
const ordinalPipe = new ParseIntPipe({ exceptionFactory: checkNotFound });

/** The check of winners who never registered, as organisers type it. */
@ApiTags('winners')
@Controller('api/staff/contests/:id/unregistered-winners')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND')
export class TypedWinnersController {
  constructor(private readonly winners: TypedWinners) {}

  @Staff('contest:results', 'contest:id')
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Winners who never registered, and what was typed for them' })
  @ApiOkResponse({ type: TypedWinnersDto })
  list(@Param('id') contestId: string): Promise<TypedWinnersDto> {
    return this.winners.list(contestId);
  }

  @Staff('contest:results', 'contest:id')
  @Put(':entryId/:ordinal')
  @ApiOperation({ summary: 'Type what a winner’s papers say, or that they are not recognised' })
  @ApiOkResponse({ type: TypedWinnersDto })
  @ApiProblems('VALIDATION_FAILED')
  put(
    @Param('id') contestId: string,
    @Param('entryId', entryPipe) entryId: string,
    @Param('ordinal', ordinalPipe) ordinal: number,
    @Body() body: TypeWinnerDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<TypedWinnersDto> {
    return this.winners.put(contestId, { entryId, ordinal }, body, staff);
  }

  @Staff('contest:results', 'contest:id')
  @Get(':entryId/:ordinal/data')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'What was typed for a winner; reading it is on record' })
  @ApiOkResponse({ type: WinnerDataDto })
  data(
    @Param('id') contestId: string,
    @Param('entryId', entryPipe) entryId: string,
    @Param('ordinal', ordinalPipe) ordinal: number,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<WinnerDataDto> {
    return this.winners.data(contestId, { entryId, ordinal }, staff);
  }
}
