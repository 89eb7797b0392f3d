import { Body, Controller, Get, Header, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { stageIdPipe } from '../marks/marks.pipes';
import { DisagreeDto, DiscussionDto, MessageTextDto, ProposeMarkDto } from './talk.dto';
import { Talk } from './talk.service';

/** Judges who marked one work differently talk about it. */
@ApiTags('judges')
@Controller('api/judge/stages/:id/works/:code')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'STAGE_NOT_FOUND', 'WORK_NOT_FOUND')
@ApiProblems('MARK_OPEN', 'NOT_ASKED')
export class TalkController {
  constructor(private readonly talk: Talk) {}

  @Staff('contest:judge', 'stage:id')
  @Get('discussion')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Marks that differ, and what was said about them' })
  @ApiOkResponse({ type: DiscussionDto })
  read(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DiscussionDto> {
    return this.talk.read(id, code, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Post('discussion')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say something' })
  @ApiOkResponse({ type: DiscussionDto })
  @ApiProblems('STAGE_LOCKED', 'VALIDATION_FAILED')
  say(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() { text }: MessageTextDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DiscussionDto> {
    return this.talk.say(id, code, text, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Post('proposals')
  @HttpCode(200)
  @ApiOperation({ summary: 'Propose what the work is worth' })
  @ApiOkResponse({ type: DiscussionDto })
  @ApiProblems('STAGE_LOCKED', 'WORK_CHANGED', 'MARK_INVALID', 'VALIDATION_FAILED')
  propose(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() proposal: ProposeMarkDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DiscussionDto> {
    return this.talk.propose(id, code, proposal, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Post('proposals/:ordinal/agreement')
  @HttpCode(200)
  @ApiOperation({ summary: 'Agree to the newest proposal' })
  @ApiOkResponse({ type: DiscussionDto })
  @ApiProblems('STAGE_LOCKED', 'WORK_CHANGED')
  agree(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Param('ordinal', ParseIntPipe) ordinal: number,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DiscussionDto> {
    return this.talk.agree(id, code, ordinal, staff);
  }

  @Staff('contest:judge', 'stage:id')
  @Post('disagreement')
  @HttpCode(200)
  @ApiOperation({ summary: 'There is no agreement: the chief judge decides' })
  @ApiOkResponse({ type: DiscussionDto })
  @ApiProblems('STAGE_LOCKED', 'VALIDATION_FAILED')
  disagree(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() { minutes }: DisagreeDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DiscussionDto> {
    return this.talk.disagree(id, code, minutes, staff);
  }
}
