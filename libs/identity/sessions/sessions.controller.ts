import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AnyStaff,
  ApiProblems,
  Config,
  CurrentStaff,
  Public,
  STAFF_COOKIE,
  type StaffIdentity,
} from '@bangvang/platform';
import { sessionNotFound } from '../identity.errors';
import {
  ChangePasswordDto,
  StaffMeDto,
  StaffSessionsAnswerDto,
  StaffSignInDto,
} from './sessions.dto';
import { SESSION_SECONDS, USER_AGENT_MAX } from './sessions.rules';
import { Sessions, type Caller } from './sessions.service';

const sessionId = new ParseUUIDPipe({ exceptionFactory: sessionNotFound });

/** Signing in and out as staff, and what concerns the signed-in account itself. */
@ApiTags('staff: me')
@Controller('api/staff')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  @Public()
  @Post('sessions')
  @ApiOperation({ summary: 'Sign in: opens a session, kept in the cookie bv_staff' })
  @ApiCreatedResponse({ type: StaffMeDto })
  @ApiProblems('SIGN_IN_FAILED', 'SIGN_IN_THROTTLED', 'VALIDATION_FAILED', 'OVERLOADED')
  async signIn(
    @Body() body: StaffSignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffMeDto> {
    const { token, staff } = await this.sessions.signIn(body, callerOf(request));
    this.setCookie(reply, token);
    return meOf(staff);
  }

  @AnyStaff()
  @Get('sessions')
  @ApiOperation({ summary: 'My sessions, the newest first' })
  @ApiOkResponse({ type: StaffSessionsAnswerDto })
  @ApiProblems('UNAUTHENTICATED')
  async list(@CurrentStaff() staff: StaffIdentity): Promise<StaffSessionsAnswerDto> {
    const sessions = await this.sessions.list(staff);
    return { sessions: sessions.map((row) => ({ ...row, current: row.id === staff.sessionId })) };
  }

  @AnyStaff()
  @Delete('sessions/current')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  @ApiProblems('UNAUTHENTICATED', 'CROSS_SITE_REFUSED')
  async signOut(
    @CurrentStaff() staff: StaffIdentity,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.revoke(staff, staff.sessionId);
    void reply.clearCookie(STAFF_COOKIE, { path: '/' });
  }

  @AnyStaff()
  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of my sessions' })
  @ApiNoContentResponse()
  @ApiProblems('UNAUTHENTICATED', 'CROSS_SITE_REFUSED', 'NOT_FOUND')
  revoke(@CurrentStaff() staff: StaffIdentity, @Param('id', sessionId) id: string): Promise<void> {
    return this.sessions.revoke(staff, id);
  }

  @AnyStaff()
  @Get('me')
  @ApiOperation({ summary: 'The signed-in account and its roles' })
  @ApiOkResponse({ type: StaffMeDto })
  @ApiProblems('UNAUTHENTICATED')
  me(@CurrentStaff() staff: StaffIdentity): StaffMeDto {
    return meOf(staff);
  }

  @AnyStaff()
  @Put('me/password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change my password: ends all my sessions and begins a new one' })
  @ApiNoContentResponse()
  @ApiProblems('UNAUTHENTICATED', 'CROSS_SITE_REFUSED', 'VALIDATION_FAILED', 'SIGN_IN_THROTTLED')
  async changePassword(
    @CurrentStaff() staff: StaffIdentity,
    @Body() body: ChangePasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { token } = await this.sessions.changePassword(staff, body, callerOf(request));
    this.setCookie(reply, token);
  }

  private setCookie(reply: FastifyReply, token: string): void {
    void reply.setCookie(STAFF_COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: this.config.SECURE_COOKIES,
      maxAge: SESSION_SECONDS,
    });
  }
}

function callerOf({ ip, headers }: FastifyRequest): Caller {
  return { address: ip, userAgent: headers['user-agent']?.slice(0, USER_AGENT_MAX) ?? null };
}

function meOf({ accountId, email, name, isAdmin, roles }: StaffIdentity): StaffMeDto {
  return {
    account: { id: accountId, email, name, isAdmin },
    roles: Object.entries(roles).map(([contestId, role]) => ({ contestId, role })),
  };
}
