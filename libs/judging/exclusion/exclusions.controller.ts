import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { stageIdPipe } from '../marks/marks.pipes';
import { DismissFlagDto, ExcludeWorkDto, FlagsDto, ReadmitWorkDto } from './exclusions.dto';
import { Exclusions } from './exclusions.service';
import { FlagList } from './flag-list.service';

/** Flags of judges, and works that are put out of the contest by their code. */
@ApiTags('staff: judging')
@Controller('api/staff/stages/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'STAGE_NOT_FOUND')
export class ExclusionsController {
  constructor(
    private readonly exclusions: Exclusions,
    private readonly list: FlagList,
  ) {}

  @Staff('contest:jury', 'stage:id')
  @Get('flags')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'What judges call attention to, and works that are out' })
  @ApiOkResponse({ type: FlagsDto })
  flags(
    @Param('id', stageIdPipe) id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<FlagsDto> {
    return this.list.of(id, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('works/:code/flag-dismissal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put a flag aside, with a reason' })
  @ApiNoContentResponse()
  @ApiProblems('WORK_CHANGED', 'VALIDATION_FAILED')
  dismiss(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() body: DismissFlagDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.exclusions.dismiss({ stageId: id, code }, body, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('works/:code/exclusion')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put a work out of the contest, with minutes' })
  @ApiNoContentResponse()
  @ApiProblems('WORK_NOT_FOUND', 'WORK_CHANGED', 'NOT_ASKED', 'VALIDATION_FAILED')
  exclude(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() body: ExcludeWorkDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.exclusions.exclude({ stageId: id, code }, body, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('works/:code/readmission')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a work back into the contest, with minutes' })
  @ApiNoContentResponse()
  @ApiProblems('WORK_NOT_FOUND', 'WORK_CHANGED', 'NOT_ASKED', 'VALIDATION_FAILED')
  readmit(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() body: ReadmitWorkDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.exclusions.readmit({ stageId: id, code }, body, staff);
  }
}
