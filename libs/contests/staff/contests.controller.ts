import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnyStaff, ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { ContestDesk } from './contest-desk.service';
import { RoundDesk } from './round-desk.service';
import {
  CreateContestDto,
  CreateRoundDto,
  EditContestDto,
  StaffContestAnswerDto,
  StaffContestListDto,
  StaffRoundAnswerDto,
  StaffRoundsAnswerDto,
  WeeklyRoundsDto,
} from './staff.dto';

/** Contests for their organisers. */
@ApiTags('staff: contests')
@Controller('api/staff/contests')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'UNAVAILABLE')
export class StaffContestsController {
  constructor(
    private readonly contests: ContestDesk,
    private readonly rounds: RoundDesk,
  ) {}

  @AnyStaff()
  @Get()
  @ApiOperation({ summary: 'The contests I have a role in; all of them for an admin' })
  @ApiOkResponse({ type: StaffContestListDto })
  list(@CurrentStaff() staff: StaffIdentity): Promise<StaffContestListDto> {
    return this.contests.list(staff);
  }

  @Staff('contests:create')
  @Post()
  @ApiOperation({ summary: 'A new contest, not public yet' })
  @ApiCreatedResponse({ type: StaffContestAnswerDto })
  @ApiProblems('SLUG_TAKEN', 'VALIDATION_FAILED')
  create(@Body() contest: CreateContestDto): Promise<StaffContestAnswerDto> {
    return this.contests.create(contest);
  }

  @Staff('contest:read', 'contest:id')
  @Get(':id')
  @ApiOperation({ summary: 'One contest, with what its publication still needs' })
  @ApiOkResponse({ type: StaffContestAnswerDto })
  get(@Param('id') id: string): Promise<StaffContestAnswerDto> {
    return this.contests.get(id);
  }

  @Staff('contest:edit', 'contest:id')
  @Patch(':id')
  @ApiOperation({ summary: 'Changes what is given' })
  @ApiOkResponse({ type: StaffContestAnswerDto })
  @ApiProblems(
    'SLUG_TAKEN',
    'CONTEST_PUBLISHED',
    'CONTEST_INCOMPLETE',
    'RULES_INVALID',
    'VALIDATION_FAILED',
  )
  edit(@Param('id') id: string, @Body() changes: EditContestDto): Promise<StaffContestAnswerDto> {
    return this.contests.edit(id, changes);
  }

  @Staff('contest:edit', 'contest:id')
  @Post(':id/publication')
  @HttpCode(200)
  @ApiOperation({ summary: 'Makes the contest public; it stays so' })
  @ApiOkResponse({ type: StaffContestAnswerDto })
  @ApiProblems('CONTEST_INCOMPLETE')
  publish(@Param('id') id: string): Promise<StaffContestAnswerDto> {
    return this.contests.publish(id);
  }

  @Staff('contest:edit', 'contest:id')
  @Post(':id/rounds')
  @ApiOperation({ summary: 'A new round with its rules' })
  @ApiCreatedResponse({ type: StaffRoundAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'RULES_INVALID', 'ROUNDS_OVERLAP')
  addRound(
    @Param('id') id: string,
    @Body() round: CreateRoundDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StaffRoundAnswerDto> {
    return this.rounds.add(id, round, staff);
  }

  @Staff('contest:edit', 'contest:id')
  @Post(':id/weekly-rounds')
  @ApiOperation({ summary: 'Repeats a round week after week' })
  @ApiCreatedResponse({ type: StaffRoundsAnswerDto })
  @ApiProblems('ROUND_NOT_FOUND', 'VALIDATION_FAILED', 'RULES_INVALID', 'ROUNDS_OVERLAP')
  addWeekly(
    @Param('id') id: string,
    @Body() weeks: WeeklyRoundsDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StaffRoundsAnswerDto> {
    return this.rounds.weekly(id, weeks, staff);
  }
}
