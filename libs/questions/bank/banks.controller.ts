import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
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
import { bankNotFound } from './bank.errors';
import {
  BankAnswerDto,
  BanksAnswerDto,
  CreateBankDto,
  ListBanksDto,
  RenameBankDto,
  TopicsAnswerDto,
} from './banks.dto';
import { Banks } from './banks.service';

const bankId = new ParseUUIDPipe({ exceptionFactory: bankNotFound });

/** Question banks: those of a contest are its organisers', the shared ones the admins'. */
@ApiTags('staff: questions')
@Controller('api/staff/banks')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED')
export class BanksController {
  constructor(private readonly banks: Banks) {}

  @Staff('banks:manage')
  @Get()
  @ApiOperation({ summary: 'The banks I may draw from: those of my contests, and the shared ones' })
  @ApiOkResponse({ type: BanksAnswerDto })
  async list(
    @CurrentStaff() staff: StaffIdentity,
    @Query() query: ListBanksDto,
  ): Promise<BanksAnswerDto> {
    return { banks: await this.banks.list(staff, query) };
  }

  @Staff('banks:manage')
  @Post()
  @ApiOperation({ summary: 'Create a bank in a contest of mine; a shared one as an admin' })
  @ApiCreatedResponse({ type: BankAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'CONTEST_NOT_FOUND')
  async create(
    @CurrentStaff() staff: StaffIdentity,
    @Body() body: CreateBankDto,
  ): Promise<BankAnswerDto> {
    return { bank: await this.banks.create(staff, body) };
  }

  @Staff('banks:manage', 'bank:id')
  @Get(':id')
  @ApiOperation({ summary: 'One bank' })
  @ApiOkResponse({ type: BankAnswerDto })
  @ApiProblems('BANK_NOT_FOUND')
  async get(@Param('id', bankId) id: string): Promise<BankAnswerDto> {
    return { bank: await this.banks.get(id) };
  }

  @Staff('banks:manage', 'bank:id')
  @Patch(':id')
  @ApiOperation({ summary: 'Rename a bank' })
  @ApiOkResponse({ type: BankAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'BANK_NOT_FOUND')
  async rename(
    @Param('id', bankId) id: string,
    @Body() { name }: RenameBankDto,
  ): Promise<BankAnswerDto> {
    return { bank: await this.banks.rename(id, name) };
  }

  @Staff('banks:manage', 'bank:id')
  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a bank without questions' })
  @ApiNoContentResponse()
  @ApiProblems('BANK_NOT_FOUND', 'CONFLICT')
  delete(@Param('id', bankId) id: string): Promise<void> {
    return this.banks.delete(id);
  }

  @Staff('banks:manage')
  @Get(':id/topics')
  @ApiOperation({ summary: 'How many questions in use there are of each topic and difficulty' })
  @ApiOkResponse({ type: TopicsAnswerDto })
  @ApiProblems('BANK_NOT_FOUND')
  async topics(
    @CurrentStaff() staff: StaffIdentity,
    @Param('id', bankId) id: string,
  ): Promise<TopicsAnswerDto> {
    return { topics: await this.banks.topics(staff, id) };
  }
}
