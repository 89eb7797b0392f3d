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
import { accountNotFound, contestNotFound } from '../identity.errors';
import {
  AccountAnswerDto,
  AccountsAnswerDto,
  CreateAccountDto,
  ListAccountsDto,
  SetPasswordDto,
  SetRoleDto,
  UpdateAccountDto,
  accountView,
} from './accounts.dto';
import { Accounts } from './accounts.service';

const accountId = new ParseUUIDPipe({ exceptionFactory: accountNotFound });
const contestId = new ParseUUIDPipe({ exceptionFactory: contestNotFound });

/** Staff accounts and their roles, for admins. */
@ApiTags('staff: accounts')
@Controller('api/staff/accounts')
@ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'CROSS_SITE_REFUSED')
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Staff('accounts:manage')
  @Get()
  @ApiOperation({ summary: 'Accounts by e-mail, a page at a time' })
  @ApiOkResponse({ type: AccountsAnswerDto })
  @ApiProblems('VALIDATION_FAILED')
  async list(@Query() query: ListAccountsDto): Promise<AccountsAnswerDto> {
    const { accounts, next } = await this.accounts.list(query);
    return { accounts: accounts.map(accountView), next };
  }

  @Staff('accounts:manage')
  @Post()
  @ApiOperation({ summary: 'Create an account' })
  @ApiCreatedResponse({ type: AccountAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'ACCOUNT_EXISTS')
  async create(
    @CurrentStaff() staff: StaffIdentity,
    @Body() body: CreateAccountDto,
  ): Promise<AccountAnswerDto> {
    return { account: accountView(await this.accounts.create(by(staff), body)) };
  }

  @Staff('accounts:manage')
  @Get(':id')
  @ApiOperation({ summary: 'One account' })
  @ApiOkResponse({ type: AccountAnswerDto })
  @ApiProblems('NOT_FOUND')
  async get(@Param('id', accountId) id: string): Promise<AccountAnswerDto> {
    return { account: accountView(await this.accounts.get(id)) };
  }

  @Staff('accounts:manage')
  @Patch(':id')
  @ApiOperation({ summary: 'Change name, e-mail or rights of an account, disable it or enable it' })
  @ApiOkResponse({ type: AccountAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'NOT_FOUND', 'ACCOUNT_EXISTS', 'LAST_ADMIN', 'ROLES_EXCLUDE')
  async update(
    @CurrentStaff() staff: StaffIdentity,
    @Param('id', accountId) id: string,
    @Body() body: UpdateAccountDto,
  ): Promise<AccountAnswerDto> {
    return { account: accountView(await this.accounts.update(by(staff), id, body)) };
  }

  @Staff('accounts:manage')
  @Put(':id/password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set the password of an account: ends all its sessions' })
  @ApiNoContentResponse()
  @ApiProblems('VALIDATION_FAILED', 'NOT_FOUND')
  setPassword(
    @CurrentStaff() staff: StaffIdentity,
    @Param('id', accountId) id: string,
    @Body() { password }: SetPasswordDto,
  ): Promise<void> {
    return this.accounts.setPassword(by(staff), id, password);
  }

  @Staff('accounts:manage')
  @Put(':id/roles/:contestId')
  @ApiOperation({ summary: 'Give an account its role in a contest' })
  @ApiOkResponse({ type: AccountAnswerDto })
  @ApiProblems('VALIDATION_FAILED', 'NOT_FOUND', 'CONTEST_NOT_FOUND', 'ROLES_EXCLUDE')
  async giveRole(
    @CurrentStaff() staff: StaffIdentity,
    @Param('id', accountId) id: string,
    @Param('contestId', contestId) contest: string,
    @Body() { role }: SetRoleDto,
  ): Promise<AccountAnswerDto> {
    return { account: accountView(await this.accounts.giveRole(by(staff), id, contest, role)) };
  }

  @Staff('accounts:manage')
  @Delete(':id/roles/:contestId')
  @ApiOperation({ summary: 'Take the role in a contest away' })
  @ApiOkResponse({ type: AccountAnswerDto })
  @ApiProblems('NOT_FOUND', 'CONTEST_NOT_FOUND', 'CONFLICT')
  async takeRole(
    @CurrentStaff() staff: StaffIdentity,
    @Param('id', accountId) id: string,
    @Param('contestId', contestId) contest: string,
  ): Promise<AccountAnswerDto> {
    return { account: accountView(await this.accounts.takeRole(by(staff), id, contest)) };
  }
}

const by = ({ accountId }: StaffIdentity): string => `staff:${accountId}`;
