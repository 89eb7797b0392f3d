import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { memberIdPipe, stageIdPipe } from '../marks/marks.pipes';
import { AdmitDto, SetReferenceDto, StandardisationDto } from './references.dto';
import { References } from './references.service';

/** Works with agreed marks, and judges beside them. */
@ApiTags('staff: judging')
@Controller('api/staff/stages/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE', 'STAGE_NOT_FOUND')
export class ReferencesController {
  constructor(private readonly references: References) {}

  @Staff('contest:jury', 'stage:id')
  @Get('standardisation')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Reference works, and how judges stand to them' })
  @ApiOkResponse({ type: StandardisationDto })
  read(
    @Param('id', stageIdPipe) id: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StandardisationDto> {
    return this.references.read(id, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Put('references/:code')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make a work one that judges are held against, with minutes' })
  @ApiNoContentResponse()
  @ApiProblems('WORK_NOT_FOUND', 'WORK_CHANGED', 'NOT_ASKED', 'MARK_INVALID', 'STAGE_LOCKED')
  @ApiProblems('VALIDATION_FAILED')
  set(
    @Param('id', stageIdPipe) id: string,
    @Param('code') code: string,
    @Body() reference: SetReferenceDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.references.set(id, code, reference, staff);
  }

  @Staff('contest:jury', 'stage:id')
  @Post('judges/:memberId/admission')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a judge go on, with minutes' })
  @ApiNoContentResponse()
  @ApiProblems('JURY_MEMBER_NOT_FOUND', 'NOT_ASKED', 'STAGE_LOCKED', 'STAGE_NOT_READY')
  @ApiProblems('VALIDATION_FAILED')
  admit(
    @Param('id', stageIdPipe) id: string,
    @Param('memberId', memberIdPipe) memberId: string,
    @Body() { minutes }: AdmitDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.references.admit(id, memberId, minutes, staff);
  }
}
