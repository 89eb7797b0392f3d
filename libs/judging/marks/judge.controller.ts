import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { Desk } from './desk.service';
import { Drafts } from './drafts.service';
import { HandBacks } from './hand-backs.service';
import { Locks } from './locks.service';
import {
  ConflictDto,
  JudgeStagesDto,
  LockedMarkDto,
  LockMarkDto,
  NextDto,
  DeskQueueDto,
  SavedDto,
  SaveMarkDto,
  WorkDto,
} from './marks.dto';
import { stageIdPipe } from './marks.pipes';

/** The judge's desk. Nothing here leads from a work to whose it is. */
@ApiTags('judges')
@Controller('api/judge/stages')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class JudgeController {
  constructor(
    private readonly desk: Desk,
    private readonly drafts: Drafts,
    private readonly locks: Locks,
    private readonly handBacks: HandBacks,
  ) {}

  @Staff('contest:judge')
  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Where I judge, and how far I am' })
  @ApiOkResponse({ type: JudgeStagesDto })
  stages(@CurrentStaff() staff: StaffIdentity): Promise<JudgeStagesDto> {
    return this.desk.stages(staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Get(':id/works')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'My works, in the order in which they come' })
  @ApiOkResponse({ type: DeskQueueDto })
  @ApiProblems('STAGE_NOT_FOUND')
  queue(
    @Param('id', stageIdPipe) id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DeskQueueDto> {
    return this.desk.queue(id, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Get(':id/next')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'The next work to mark' })
  @ApiOkResponse({ type: NextDto })
  @ApiProblems('STAGE_NOT_FOUND')
  next(
    @Param('id', stageIdPipe) id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<NextDto> {
    return this.desk.next(id, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Get(':id/works/:code')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'A work, what it is marked by, and my mark' })
  @ApiOkResponse({ type: WorkDto })
  @ApiProblems('STAGE_NOT_FOUND', 'WORK_NOT_FOUND')
  work(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<WorkDto> {
    return this.desk.work(id, code, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Put(':id/works/:code/mark')
  @ApiOperation({ summary: 'Save my mark as it grows' })
  @ApiOkResponse({ type: SavedDto })
  @ApiProblems('STAGE_NOT_FOUND', 'WORK_NOT_FOUND', 'MARK_STALE', 'MARK_LOCKED', 'MARK_INVALID')
  @ApiProblems('JUDGE_STOPPED', 'STAGE_LOCKED', 'STAGE_NOT_READY', 'VALIDATION_FAILED')
  save(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() draft: SaveMarkDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<SavedDto> {
    return this.drafts.save(id, code, draft, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Post(':id/works/:code/lock')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lock my mark; the total is computed here' })
  @ApiOkResponse({ type: LockedMarkDto })
  @ApiProblems('STAGE_NOT_FOUND', 'WORK_NOT_FOUND', 'MARK_STALE', 'MARK_LOCKED', 'MARK_INVALID')
  @ApiProblems('JUDGE_STOPPED', 'NOT_ASKED', 'STAGE_LOCKED', 'STAGE_NOT_READY', 'VALIDATION_FAILED')
  lock(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() { version }: LockMarkDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<LockedMarkDto> {
    return this.locks.lock(id, code, version, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Post(':id/works/:code/conflict')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hand a work back that I must not mark' })
  @ApiNoContentResponse()
  @ApiProblems('STAGE_NOT_FOUND', 'WORK_NOT_FOUND', 'MARK_LOCKED', 'STAGE_LOCKED')
  @ApiProblems('STAGE_NOT_READY', 'VALIDATION_FAILED')
  conflict(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() { reason }: ConflictDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.handBacks.conflict(id, code, reason, staff);
  }
}
