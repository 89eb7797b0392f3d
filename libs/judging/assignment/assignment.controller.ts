import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { memberNotFound } from '../jury/jury.errors';
import { stageNotFound } from '../stages/stages.errors';
import { Assigner } from './assigner';
import {
  AssignedWorksDto,
  AssignmentDto,
  CandidatesDto,
  CandidatesQuery,
  HandedOverDto,
  MoveDto,
  StopDto,
  WorksQuery,
} from './assignment.dto';
import { AssignmentView } from './assignment.view';
import { HandOvers } from './hand-over.service';
import { Moves } from './moves.service';

const stageId = new ParseUUIDPipe({ exceptionFactory: stageNotFound });
const memberId = new ParseUUIDPipe({ exceptionFactory: memberNotFound });

/** Who marks what, for those who run the judging. What tells conflicts is not for who judges. */
@ApiTags('staff: judging')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class AssignmentController {
  constructor(
    private readonly view: AssignmentView,
    private readonly assigner: Assigner,
    private readonly moves: Moves,
    private readonly handOvers: HandOvers,
  ) {}

  @Staff('contest:jury', 'stage:id')
  @Get('stages/:id/assignment')
  @ApiOperation({ summary: 'Judges with their loads, and the last computation' })
  @ApiOkResponse({ type: AssignmentDto })
  @ApiProblems('STAGE_NOT_FOUND')
  state(@Param('id', stageId) id: string): Promise<AssignmentDto> {
    return this.view.of(id);
  }

  @Staff('contest:jury', 'stage:id')
  @Get('stages/:id/assignment/works')
  @ApiOperation({ summary: 'A page of works by code, with who has them' })
  @ApiOkResponse({ type: AssignedWorksDto })
  @ApiProblems('STAGE_NOT_FOUND', 'VALIDATION_FAILED')
  works(@Param('id', stageId) id: string, @Query() asked: WorksQuery): Promise<AssignedWorksDto> {
    return this.view.works(id, asked);
  }

  @Staff('contest:assign', 'stage:id')
  @Get('stages/:id/works/:code/candidates')
  @ApiOperation({ summary: 'Who may take a work, and why others may not' })
  @ApiOkResponse({ type: CandidatesDto })
  @ApiProblems('STAGE_NOT_FOUND', 'WORK_NOT_FOUND', 'VALIDATION_FAILED')
  async candidates(
    @Param('id', stageId) id: string,
    @Param('code') code: string,
    @Query() { instead }: CandidatesQuery,
  ): Promise<CandidatesDto> {
    return { candidates: await this.moves.candidates(id, code, instead ?? null) };
  }

  @Staff('contest:assign', 'stage:id')
  @Post('stages/:id/assignment')
  @HttpCode(202)
  @ApiAcceptedResponse()
  @ApiOperation({ summary: 'Deals the works: anew before the stage opens, filling up after' })
  @ApiProblems('STAGE_NOT_FOUND', 'STAGE_LOCKED', 'ASSIGNMENT_UNDER_WAY')
  ask(@Param('id', stageId) id: string, @CurrentStaff() staff: StaffIdentity): Promise<void> {
    return this.assigner.ask(id, staff.accountId);
  }

  @Staff('contest:assign', 'stage:id')
  @Post('stages/:id/works/:code/moves')
  @HttpCode(204)
  @ApiOperation({ summary: 'Gives a work by hand, as it was seen' })
  @ApiNoContentResponse()
  @ApiProblems(
    'STAGE_NOT_FOUND',
    'WORK_NOT_FOUND',
    'STAGE_LOCKED',
    'CONFLICT',
    'ASSIGNMENT_REFUSED',
    'VALIDATION_FAILED',
  )
  move(
    @Param('id', stageId) id: string,
    @Param('code') code: string,
    @Body() move: MoveDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.moves.move(id, code, move, staff);
  }

  @Staff('contest:assign', 'jury-member:id')
  @Post('jury/:id/stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'A judge stops: what they have not marked goes to others' })
  @ApiOkResponse({ type: HandedOverDto })
  @ApiProblems('JURY_MEMBER_NOT_FOUND', 'VALIDATION_FAILED')
  stop(
    @Param('id', memberId) id: string,
    @Body() { reason }: StopDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<HandedOverDto> {
    return this.handOvers.stop(id, reason, staff);
  }

  @Staff('contest:assign', 'jury-member:id')
  @Delete('jury/:id/stop')
  @HttpCode(204)
  @ApiOperation({ summary: 'A judge who stopped may be given works again' })
  @ApiNoContentResponse()
  @ApiProblems('JURY_MEMBER_NOT_FOUND')
  resume(@Param('id', memberId) id: string, @CurrentStaff() staff: StaffIdentity): Promise<void> {
    return this.handOvers.resume(id, staff);
  }
}
