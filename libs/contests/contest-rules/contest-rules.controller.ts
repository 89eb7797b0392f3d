import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { ContestRules } from '@bangvang/rulebook';
import { ContestRuleDesk } from './contest-rule-desk.service';
import { ContestRulesCheckDto, ContestRulesDto, SaveContestRulesDto } from './contest-rules.dto';

/** The rules of a contest over and between its rounds, for its organisers. */
@ApiTags('staff: contests')
@Controller('api/staff/contests/:id/rules')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CONTEST_NOT_FOUND', 'UNAVAILABLE')
export class ContestRulesController {
  constructor(private readonly rules: ContestRuleDesk) {}

  @Staff('contest:read', 'contest:id')
  @Get()
  @ApiOperation({ summary: 'The rules of the contest in force and the list of all versions' })
  @ApiOkResponse({ type: ContestRulesDto })
  inForce(@Param('id') id: string): Promise<ContestRulesDto> {
    return this.rules.get(id);
  }

  @Staff('contest:read', 'contest:id')
  @Get(':version')
  @ApiOperation({ summary: 'One version of the rules of the contest' })
  @ApiOkResponse({ type: ContestRulesDto })
  @ApiProblems('NOT_FOUND')
  version(@Param('id') id: string, @Param('version') version: string): Promise<ContestRulesDto> {
    return this.rules.get(id, version);
  }

  @Staff('contest:edit', 'contest:id')
  @Put()
  @ApiOperation({
    summary: 'Puts rules in force as a new version; with a reason, as a published amendment',
  })
  @ApiOkResponse({ type: ContestRulesDto })
  @ApiProblems(
    'VALIDATION_FAILED',
    'RULES_INVALID',
    'RULES_FIXED',
    'AMENDMENT_REQUIRED',
    'CONTEST_NOT_PUBLISHED',
    'CONFLICT',
  )
  save(
    @Param('id') id: string,
    @Body() body: SaveContestRulesDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<ContestRulesDto> {
    return this.rules.save(id, body, staff);
  }

  @Staff('contest:edit', 'contest:id')
  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'What saving these rules would meet, and how they read' })
  @ApiOkResponse({ type: ContestRulesCheckDto })
  @ApiProblems('VALIDATION_FAILED')
  check(@Param('id') id: string, @Body() rules: ContestRules): Promise<ContestRulesCheckDto> {
    return this.rules.check(id, rules);
  }
}
