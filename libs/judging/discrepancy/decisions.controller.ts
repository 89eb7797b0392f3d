import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { stageIdPipe } from '../marks/marks.pipes';
import {
  DecideMarkDto,
  DiscrepanciesQuery,
  DiscrepancyListDto,
  DossierDto,
  MinutesListDto,
  ReopenDto,
  SanctionDto,
  ThirdMarkerDto,
} from './decisions.dto';
import { Decisions } from './decisions.service';
import { Dossiers } from './dossier.service';

/** Works that wait for the chief judge, and why each mark is what it is. */
@ApiTags('staff: judging')
@Controller('api/staff/stages/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'STAGE_NOT_FOUND')
export class DiscrepancyDecisionsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly dossiers: Dossiers,
  ) {}

  @Staff('contest:jury', 'stage:id')
  @Get('discrepancies')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Works that wait for people, the oldest first' })
  @ApiOkResponse({ type: DiscrepancyListDto })
  @ApiProblems('VALIDATION_FAILED')
  waiting(
    @Param('id', stageIdPipe) id: string,
    @Query() query: DiscrepanciesQuery,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DiscrepancyListDto> {
    return this.dossiers.waiting(id, query, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Get('minutes')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'All minutes of the stage, the oldest first' })
  @ApiOkResponse({ type: MinutesListDto })
  minutes(
    @Param('id', stageIdPipe) id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<MinutesListDto> {
    return this.dossiers.minutes(id, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Get('works/:code')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'A work with its marks, and how they came to its mark' })
  @ApiOkResponse({ type: DossierDto })
  @ApiProblems('WORK_NOT_FOUND')
  work(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DossierDto> {
    return this.dossiers.of(id, code, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('works/:code/decision')
  @HttpCode(204)
  @ApiOperation({ summary: 'Decide a mark, with minutes' })
  @ApiNoContentResponse()
  @ApiProblems('WORK_NOT_FOUND', 'WORK_CHANGED', 'NOT_ASKED', 'MARK_INVALID', 'STAGE_LOCKED')
  @ApiProblems('STAGE_NOT_READY', 'VALIDATION_FAILED')
  decide(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() decision: DecideMarkDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.decisions.decide({ stageId: id, code }, decision, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('works/:code/sanction')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take off what the rules take off for a breach, with minutes' })
  @ApiNoContentResponse()
  @ApiProblems('WORK_NOT_FOUND', 'WORK_CHANGED', 'STAGE_LOCKED', 'STAGE_NOT_READY')
  @ApiProblems('VALIDATION_FAILED')
  sanction(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() sanction: SanctionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.decisions.sanction({ stageId: id, code }, sanction, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('works/:code/reopening')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a mark, so that its judge marks again' })
  @ApiNoContentResponse()
  @ApiProblems('WORK_NOT_FOUND', 'WORK_CHANGED', 'NOT_ASKED', 'STAGE_LOCKED', 'STAGE_NOT_READY')
  @ApiProblems('VALIDATION_FAILED')
  reopen(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() reopening: ReopenDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.decisions.reopen({ stageId: id, code }, reopening, staff);
  }

  @Staff('contest:assign', 'stage:id')
  @Post('works/:code/third-marker')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Choose who marks a third time, where nobody was found; by those who do not judge',
  })
  @ApiNoContentResponse()
  @ApiProblems('WORK_NOT_FOUND', 'WORK_CHANGED', 'NOT_ASKED', 'ASSIGNMENT_REFUSED')
  @ApiProblems('STAGE_LOCKED', 'STAGE_NOT_READY', 'VALIDATION_FAILED')
  thirdMarker(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() chosen: ThirdMarkerDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.decisions.thirdMarker({ stageId: id, code }, chosen, staff);
  }
}
