import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { roundId } from '../closing/round-id';
import {
  CorrectionAnswerDto,
  CorrectionListDto,
  DecideCorrectionDto,
  EffectAnswerDto,
  MarkedQuestionListDto,
  ProposeDto,
} from './corrections.dto';
import { Corrections } from './corrections.service';

/** What can be wrong with a correction that is asked for, or only looked at. */
const AGAINST_A_PROPOSAL = [
  'CONTEST_NOT_FOUND',
  'CORRECTION_INVALID',
  'ROUND_NOT_CLOSED',
  'ROUND_CLOSED',
  'VALIDATION_FAILED',
] as const;

/** Corrections of facts: seen before, approved by another person, reversible. */
@ApiTags('staff: corrections')
@Controller('api/staff')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'UNAVAILABLE')
export class CorrectionsController {
  constructor(private readonly corrections: Corrections) {}

  @Staff('contest:read', 'contest:id')
  @Get('contests/:id/corrections')
  @ApiOperation({ summary: 'Corrections of a contest, the newest first' })
  @ApiOkResponse({ type: CorrectionListDto })
  @ApiProblems('CONTEST_NOT_FOUND')
  list(@Param('id') id: string, @CurrentStaff() staff: StaffIdentity): Promise<CorrectionListDto> {
    return this.corrections.list(id.toLowerCase(), staff);
  }

  @Staff('contest:results', 'contest:id')
  @Get('contests/:id/corrections/questions/:roundId')
  @ApiOperation({ summary: 'Questions of a round with their keys, for whoever corrects one' })
  @ApiOkResponse({ type: MarkedQuestionListDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'ROUND_NOT_FOUND', 'CORRECTION_NOT_FOUND')
  questions(
    @Param('id') id: string,
    @Param('roundId', roundId) round: string,
  ): Promise<MarkedQuestionListDto> {
    return this.corrections.questions(id.toLowerCase(), round);
  }

  @Staff('contest:results', 'contest:id')
  @Post('contests/:id/corrections/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a correction would change' })
  @ApiOkResponse({ type: EffectAnswerDto })
  @ApiProblems(...AGAINST_A_PROPOSAL)
  async preview(@Param('id') id: string, @Body() asked: ProposeDto): Promise<EffectAnswerDto> {
    return { effect: await this.corrections.preview(id.toLowerCase(), asked) };
  }

  @Staff('contest:results', 'contest:id')
  @Post('contests/:id/corrections')
  @ApiOperation({ summary: 'Proposes a correction' })
  @ApiCreatedResponse({ type: CorrectionAnswerDto })
  @ApiProblems(...AGAINST_A_PROPOSAL)
  async propose(
    @Param('id') id: string,
    @Body() asked: ProposeDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<CorrectionAnswerDto> {
    return { correction: await this.corrections.propose(id.toLowerCase(), asked, staff) };
  }

  @Staff('contest:results', 'correction:id')
  @Put('corrections/:id/decision')
  @ApiOperation({ summary: 'Approves or refuses a correction that another person proposed' })
  @ApiOkResponse({ type: CorrectionAnswerDto })
  @ApiProblems(
    'CORRECTION_NOT_FOUND',
    'CORRECTION_DECIDED',
    'CORRECTION_INVALID',
    'SECOND_PERSON_REQUIRED',
    'ROUND_CLOSED',
    'VALIDATION_FAILED',
  )
  async decide(
    @Param('id') id: string,
    @Body() word: DecideCorrectionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<CorrectionAnswerDto> {
    return { correction: await this.corrections.decide(id.toLowerCase(), word, staff) };
  }
}
