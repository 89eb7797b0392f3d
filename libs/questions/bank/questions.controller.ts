import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { bankNotFound, questionNotFound } from './bank.errors';
import {
  CreateQuestionDto,
  ListQuestionsDto,
  QuestionAnswerDto,
  QuestionsAnswerDto,
  RetireDto,
  ReviseQuestionDto,
  VersionsAnswerDto,
} from './questions.dto';
import { Questions } from './questions.service';

const bankId = new ParseUUIDPipe({ exceptionFactory: bankNotFound });
const questionId = new ParseUUIDPipe({ exceptionFactory: questionNotFound });

/** The questions of a bank, with their keys: for those who manage it. */
@ApiTags('staff: questions')
@Controller('api/staff/banks/:id/questions')
@Staff('banks:manage', 'bank:id')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED', 'BANK_NOT_FOUND')
export class QuestionsController {
  constructor(private readonly questions: Questions) {}

  @Get()
  @ApiOperation({ summary: 'Search and filter, a page at a time, by code' })
  @ApiOkResponse({ type: QuestionsAnswerDto })
  @ApiProblems('VALIDATION_FAILED')
  list(
    @Param('id', bankId) bank: string,
    @Query() filter: ListQuestionsDto,
  ): Promise<QuestionsAnswerDto> {
    return this.questions.list(bank, filter);
  }

  @Post()
  @ApiOperation({ summary: 'Add a question' })
  @ApiCreatedResponse({ type: QuestionAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'CONFLICT')
  async create(
    @Param('id', bankId) bank: string,
    @Body() body: CreateQuestionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<QuestionAnswerDto> {
    return { question: await this.questions.create(bank, body, by(staff)) };
  }

  @Get(':questionId')
  @ApiOperation({ summary: 'One question in its current version' })
  @ApiOkResponse({ type: QuestionAnswerDto })
  @ApiProblems('QUESTION_NOT_FOUND')
  async get(
    @Param('id', bankId) bank: string,
    @Param('questionId', questionId) id: string,
  ): Promise<QuestionAnswerDto> {
    return { question: await this.questions.get(bank, id) };
  }

  @Put(':questionId')
  @ApiOperation({ summary: 'Write the next version; papers sealed before keep theirs' })
  @ApiOkResponse({ type: QuestionAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'QUESTION_NOT_FOUND', 'CONFLICT')
  async revise(
    @Param('id', bankId) bank: string,
    @Param('questionId', questionId) id: string,
    @Body() body: ReviseQuestionDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<QuestionAnswerDto> {
    return { question: await this.questions.revise(bank, id, body, by(staff)) };
  }

  @Put(':questionId/retired')
  @ApiOperation({ summary: 'Retire a question, or take it back' })
  @ApiOkResponse({ type: QuestionAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'QUESTION_NOT_FOUND')
  async retire(
    @Param('id', bankId) bank: string,
    @Param('questionId', questionId) id: string,
    @Body() { retired }: RetireDto,
  ): Promise<QuestionAnswerDto> {
    return { question: await this.questions.retire(bank, id, retired) };
  }

  @Get(':questionId/versions')
  @ApiOperation({ summary: 'Every version of a question' })
  @ApiOkResponse({ type: VersionsAnswerDto })
  @ApiProblems('QUESTION_NOT_FOUND')
  async versions(
    @Param('id', bankId) bank: string,
    @Param('questionId', questionId) id: string,
  ): Promise<VersionsAnswerDto> {
    return { versions: await this.questions.versions(bank, id) };
  }
}

const by = (staff: StaffIdentity): string => `staff:${staff.accountId}`;
