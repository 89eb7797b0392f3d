import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Problem, Staff, type StaffIdentity } from '@bangvang/platform';
import { BARRED_ROLES } from '@bangvang/rulebook';
import { decisionNotFound } from './closing.errors';
import { DecideDto, DecisionListDto, RevealDto, RoleListDto, TakeBackDto } from './decisions.dto';
import { Decisions } from './decisions.service';
import { Lots } from './lot.service';
import { Roles } from './roles.service';

const decisionId = new ParseUUIDPipe({ exceptionFactory: decisionNotFound });

/** Decisions of the organisers about rankings and prizes. */
@ApiTags('staff: results')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class DecisionsController {
  constructor(
    private readonly decisions: Decisions,
    private readonly lots: Lots,
    private readonly people: Roles,
  ) {}

  @Staff('contest:read', 'contest:id')
  @Get('contests/:id/results/decisions')
  @ApiOperation({ summary: 'Decisions, the newest first' })
  @ApiOkResponse({ type: DecisionListDto })
  @ApiProblems('CONTEST_NOT_FOUND')
  list(@Param('id') id: string): Promise<DecisionListDto> {
    return this.decisions.list(id);
  }

  @Staff('contest:results', 'contest:id')
  @Post('contests/:id/results/decisions')
  @ApiOperation({ summary: 'Settles a tie, or passes a winner over; with minutes' })
  @ApiCreatedResponse({ type: DecisionListDto })
  @ApiProblems(
    'CONTEST_NOT_FOUND',
    'RESULT_NOT_COMPUTED',
    'CONFLICT',
    'DECISION_INVALID',
    'VALIDATION_FAILED',
  )
  decide(
    @Param('id') id: string,
    @Body() decision: DecideDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DecisionListDto> {
    return this.decisions.decide(id.toLowerCase(), decision, staff);
  }

  @Staff('contest:results', 'contest:id')
  @Post('contests/:id/results/decisions/:decision/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes a decision back; both stay on record' })
  @ApiOkResponse({ type: DecisionListDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND', 'CONFLICT', 'VALIDATION_FAILED')
  takeBack(
    @Param('id') id: string,
    @Param('decision', decisionId) decision: string,
    @Body() { reason }: TakeBackDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<DecisionListDto> {
    return this.decisions.withdraw(id.toLowerCase(), decision, reason, staff);
  }

  @Staff('contest:results', 'contest:id')
  @Post('contests/:id/results/lot')
  @HttpCode(204)
  @ApiOperation({ summary: 'Reveals the seed of the lot of the ranking over rounds' })
  @ApiNoContentResponse()
  @ApiProblems(
    'CONTEST_NOT_FOUND',
    'ROUND_NOT_CLOSED',
    'CONFLICT',
    'DECISION_INVALID',
    'VALIDATION_FAILED',
  )
  revealOverall(
    @Param('id') id: string,
    @Body() { seed }: RevealDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.lots.revealOverall(id.toLowerCase(), seed, staff);
  }

  @Staff('contest:results', 'round:id')
  @Post('rounds/:id/lot')
  @HttpCode(204)
  @ApiOperation({ summary: 'Reveals the seed of the lot, after the closing' })
  @ApiNoContentResponse()
  @ApiProblems(
    'ROUND_NOT_FOUND',
    'ROUND_NOT_CLOSED',
    'CONFLICT',
    'DECISION_INVALID',
    'VALIDATION_FAILED',
  )
  reveal(
    @Param('id') id: string,
    @Body() { seed }: RevealDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<void> {
    return this.lots.reveal(id, seed, staff);
  }

  @Staff('contest:read', 'contest:id')
  @Get('contests/:id/results/roles')
  @ApiOperation({ summary: 'People with roles that may bar them' })
  @ApiOkResponse({ type: RoleListDto })
  @ApiProblems('CONTEST_NOT_FOUND')
  roles(@Param('id') id: string): Promise<RoleListDto> {
    return this.people.roles(id);
  }

  @Staff('contest:results', 'contest:id')
  @Put('contests/:id/results/roles/:no/:role')
  @ApiOperation({ summary: 'Enters a role of a person' })
  @ApiParam({ name: 'role', enum: BARRED_ROLES })
  @ApiOkResponse({ type: RoleListDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND')
  enter(
    @Param('id') id: string,
    @Param('no', ParseIntPipe) no: number,
    @Param('role') role: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoleListDto> {
    return this.people.setRole(id.toLowerCase(), { no, role: known(role), held: true }, staff);
  }

  @Staff('contest:results', 'contest:id')
  @Delete('contests/:id/results/roles/:no/:role')
  @ApiOperation({ summary: 'Takes a role of a person away' })
  @ApiParam({ name: 'role', enum: BARRED_ROLES })
  @ApiOkResponse({ type: RoleListDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'NOT_FOUND')
  remove(
    @Param('id') id: string,
    @Param('no', ParseIntPipe) no: number,
    @Param('role') role: string,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RoleListDto> {
    return this.people.setRole(id.toLowerCase(), { no, role: known(role), held: false }, staff);
  }
}

function known(role: string): string {
  if (!BARRED_ROLES.some((one) => one === role)) throw new Problem('NOT_FOUND');
  return role;
}
