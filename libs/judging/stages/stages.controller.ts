import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { StageListDto, stageView } from './stages.dto';
import { stageNotFound } from './stages.errors';
import { Stages } from './stages.service';

const stageId = new ParseUUIDPipe({ exceptionFactory: stageNotFound });

/** Stages of judging, for those who run it. */
@ApiTags('staff: judging')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class StagesController {
  constructor(private readonly stages: Stages) {}

  @Staff('contest:jury', 'contest:id')
  @Get('contests/:id/stages')
  @ApiOperation({ summary: 'The stages of judging, and how far each is' })
  @ApiOkResponse({ type: StageListDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND')
  async list(@Param('id') id: string): Promise<StageListDto> {
    const stages = await this.stages.list(id.toLowerCase());
    return { stages: stages.map(stageView) };
  }

  @Staff('contest:jury', 'stage:id')
  @Post('stages/:id/opening')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lets the judges begin' })
  @ApiNoContentResponse()
  @ApiProblems('STAGE_NOT_FOUND', 'STAGE_NOT_READY')
  open(@Param('id', stageId) id: string, @CurrentStaff() staff: StaffIdentity): Promise<void> {
    return this.stages.open(id, staff.accountId);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('stages/:id/lock')
  @HttpCode(204)
  @ApiOperation({ summary: 'Locks the marks of a stage for good' })
  @ApiNoContentResponse()
  @ApiProblems('STAGE_NOT_FOUND', 'STAGE_NOT_READY')
  lock(@Param('id', stageId) id: string, @CurrentStaff() staff: StaffIdentity): Promise<void> {
    return this.stages.lock(id, staff.accountId);
  }
}
