import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { RoundRules } from '../rules/round-rules';
import { RoundDesk } from './round-desk.service';
import { RuleDesk } from './rule-desk.service';
import {
  AmendDto,
  CloneRoundDto,
  EditRoundDto,
  RulesCheckDto,
  RulesDto,
  StaffRoundAnswerDto,
  WrittenOnQuery,
} from './staff.dto';

/** Rounds and their rules for the organisers of the contest. */
@ApiTags('staff: rounds')
@Controller('api/staff/rounds/:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'ROUND_NOT_FOUND', 'UNAVAILABLE')
export class StaffRoundsController {
  constructor(
    private readonly rounds: RoundDesk,
    private readonly rules: RuleDesk,
  ) {}

  @Staff('contest:read', 'round:id')
  @Get()
  @ApiOperation({ summary: 'One round' })
  @ApiOkResponse({ type: StaffRoundAnswerDto })
  get(@Param('id') id: string): Promise<StaffRoundAnswerDto> {
    return this.rounds.get(id);
  }

  @Staff('contest:edit', 'round:id')
  @Patch()
  @ApiOperation({ summary: 'Changes title or window; the window only before the opening' })
  @ApiOkResponse({ type: StaffRoundAnswerDto })
  @ApiProblems('ROUND_OPENED', 'ROUNDS_OVERLAP', 'RULES_INVALID', 'VALIDATION_FAILED')
  edit(@Param('id') id: string, @Body() changes: EditRoundDto): Promise<StaffRoundAnswerDto> {
    return this.rounds.edit(id, changes);
  }

  @Staff('contest:edit', 'round:id')
  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes a round that nothing published refers to' })
  @ApiNoContentResponse()
  @ApiProblems('ROUND_OPENED', 'CONFLICT')
  remove(@Param('id') id: string): Promise<void> {
    return this.rounds.remove(id);
  }

  @Staff('contest:edit', 'round:id')
  @Post('clone')
  @ApiOperation({ summary: 'A new round with the same rules' })
  @ApiCreatedResponse({ type: StaffRoundAnswerDto })
  @ApiProblems('ROUNDS_OVERLAP', 'RULES_INVALID', 'VALIDATION_FAILED')
  clone(
    @Param('id') id: string,
    @Body() copy: CloneRoundDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StaffRoundAnswerDto> {
    return this.rounds.clone(id, copy, staff);
  }

  @Staff('contest:read', 'round:id')
  @Get('rules')
  @ApiOperation({ summary: 'The rules in force and the list of all versions' })
  @ApiOkResponse({ type: RulesDto })
  rulesInForce(@Param('id') id: string): Promise<RulesDto> {
    return this.rules.get(id);
  }

  @Staff('contest:read', 'round:id')
  @Get('rules/:version')
  @ApiOperation({ summary: 'One version of the rules' })
  @ApiOkResponse({ type: RulesDto })
  @ApiProblems('NOT_FOUND')
  rulesOf(@Param('id') id: string, @Param('version') version: string): Promise<RulesDto> {
    return this.rules.get(id, version);
  }

  @Staff('contest:edit', 'round:id')
  @Put('rules')
  @ApiOperation({ summary: 'Puts rules in force as a new version' })
  @ApiOkResponse({ type: RulesDto })
  @ApiProblems(
    'VALIDATION_FAILED',
    'RULES_INVALID',
    'AMENDMENT_REQUIRED',
    'ROUND_OPENED',
    'ROUND_SEALED',
    'CONFLICT',
  )
  saveRules(
    @Param('id') id: string,
    @Query() { expected }: WrittenOnQuery,
    @Body() rules: RoundRules,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RulesDto> {
    return this.rules.save(id, rules, staff, expected);
  }

  @Staff('contest:edit', 'round:id')
  @Post('rules/check')
  @HttpCode(200)
  @ApiOperation({ summary: 'What saving these rules would meet, and how they read' })
  @ApiOkResponse({ type: RulesCheckDto })
  @ApiProblems('VALIDATION_FAILED')
  checkRules(@Param('id') id: string, @Body() rules: RoundRules): Promise<RulesCheckDto> {
    return this.rules.check(id, rules);
  }

  @Staff('contest:edit', 'round:id')
  @Post('amendments')
  @ApiOperation({ summary: 'Puts rules in force and publishes the reason' })
  @ApiCreatedResponse({ type: RulesDto })
  @ApiProblems(
    'VALIDATION_FAILED',
    'RULES_INVALID',
    'CONTEST_NOT_PUBLISHED',
    'ROUND_OPENED',
    'ROUND_SEALED',
    'CONFLICT',
  )
  amend(
    @Param('id') id: string,
    @Query() { expected }: WrittenOnQuery,
    @Body() amendment: AmendDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<RulesDto> {
    return this.rules.amend(id, amendment, staff, expected);
  }
}
