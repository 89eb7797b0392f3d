import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Staff } from '@bangvang/platform';
import { stageIdPipe } from '../marks/marks.pipes';
import { JuryProgressDto } from './progress.dto';
import { Progress } from './progress.service';
import { StatisticsDto } from './statistics.dto';
import { Statistics } from './statistics.service';

/** How judging goes, and what its marks are worth. */
@ApiTags('staff: judging')
@Controller('api/staff/stages/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'STAGE_NOT_FOUND')
export class ProgressController {
  constructor(
    private readonly progress: Progress,
    private readonly statistics: Statistics,
  ) {}

  @Staff('contest:jury', 'stage:id')
  @Get('progress')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'How the stage goes, and a ticket to the room that tells it live' })
  @ApiOkResponse({ type: JuryProgressDto })
  watch(@Param('id', stageIdPipe) id: string): Promise<JuryProgressDto> {
    return this.progress.watch(id);
  }

  @Staff('contest:jury', 'stage:id')
  @Get('statistics')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'What the marks are worth: agreement, severity, sureness, prize lines' })
  @ApiOkResponse({ type: StatisticsDto })
  worth(@Param('id', stageIdPipe) id: string): Promise<StatisticsDto> {
    return this.statistics.of(id);
  }
}
