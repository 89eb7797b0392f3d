import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Ip,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApiProblems,
  Config,
  Contestant,
  invalid,
  CONTESTANT_COOKIE,
  Participations,
  Problem,
  Public,
  Staff,
  type Participation,
} from '@bangvang/platform';
import { Database } from '@bangvang/database';
import type { FastifyReply } from 'fastify';
import { Participants } from './participants.directory';
import {
  MeDto,
  ParticipantPageDto,
  ParticipantPageQuery,
  RecoveryCodeDto,
  RegisterDto,
  RegisteredDto,
  SessionDto,
  WayBackDto,
} from './participants.dto';
import { Registrations } from './participants.service';
import { ParticipantsDesk } from './participants.staff.service';

const COOKIE_SECONDS = 180 * 86_400;
const id = new ParseUUIDPipe({ exceptionFactory: () => new Problem('NOT_FOUND') });

const IDEMPOTENCY_KEY = 'idempotency-key';

function idempotencyKey(headers: Record<string, string | undefined>): string | undefined {
  const key = headers[IDEMPOTENCY_KEY];
  if (key === undefined || /^[\w-]{16,64}$/.test(key)) return key;
  throw invalid([{ path: 'Idempotency-Key', expected: '16 to 64 letters, digits, - or _' }]);
}

/** Registering, coming back in, and the organisers' list of people. */
@ApiTags('participants')
@Controller('api')
export class ParticipantsController {
  constructor(
    private readonly registrations: Registrations,
    private readonly participants: Participants,
    private readonly desk: ParticipantsDesk,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  @Public()
  @Post('contests/:slug/registrations')
  @ApiOperation({ summary: 'Register for a contest' })
  @ApiHeader({
    name: IDEMPOTENCY_KEY,
    required: false,
    description:
      '16 to 64 random letters and digits: a retry with the same key is the same registration',
  })
  @ApiCreatedResponse({ type: RegisteredDto })
  @ApiProblems(
    'CONTEST_NOT_FOUND',
    'VALIDATION_FAILED',
    'ALREADY_REGISTERED',
    'REGISTRATION_CLOSED',
    'OVERLOADED',
    'UNAVAILABLE',
  )
  async register(
    @Param('slug') slug: string,
    @Body() body: RegisterDto,
    @Participations() mine: Participation[],
    @Headers() headers: Record<string, string | undefined>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredDto> {
    const caller = { mine, idempotencyKey: idempotencyKey(headers) };
    return this.remembered(reply, await this.registrations.register(slug, body, caller));
  }

  @Public()
  @Post('contests/:slug/sessions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Come back in with the entry code' })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'VALIDATION_FAILED', 'WAY_BACK_REFUSED', 'TOO_MANY_REQUESTS')
  async wayBack(
    @Param('slug') slug: string,
    @Body() body: WayBackDto,
    @Participations() mine: Participation[],
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.remembered(
      reply,
      await this.registrations.wayBack(this.database.tx, slug, body, { mine, address }),
    );
  }

  @Contestant()
  @Get('contests/:slug/me')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Me in this contest' })
  @ApiOkResponse({ type: MeDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'NOT_FOUND')
  me(@Param('slug') slug: string, @Participations() mine: Participation[]): Promise<MeDto> {
    return this.participants.me(slug, mine);
  }

  @Public()
  @Delete('contestant/session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget me on this device' })
  @ApiNoContentResponse()
  forget(@Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.clearCookie(CONTESTANT_COOKIE, { path: '/' });
  }

  @Staff('contest:participants', 'contest:id')
  @Get('staff/contests/:id/participants')
  @ApiOperation({ summary: 'People of a contest, by number; contact masked' })
  @ApiOkResponse({ type: ParticipantPageDto })
  page(
    @Param('id', id) contestId: string,
    @Query() query: ParticipantPageQuery,
  ): Promise<ParticipantPageDto> {
    return this.desk.page(contestId, query);
  }

  @Staff('contest:participants', 'participant:id')
  @Post('staff/participants/:id/recovery-code')
  @ApiOperation({ summary: 'A new entry code; the old one ends' })
  @ApiCreatedResponse({ type: RecoveryCodeDto })
  @ApiProblems('NOT_FOUND')
  renewCode(@Param('id', id) participantId: string): Promise<RecoveryCodeDto> {
    return this.desk.renewCode(participantId);
  }

  private remembered<Session extends SessionDto>(reply: FastifyReply, session: Session): Session {
    void reply.header('Cache-Control', 'no-store').setCookie(CONTESTANT_COOKIE, session.token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.SECURE_COOKIES,
      maxAge: COOKIE_SECONDS,
    });
    return session;
  }
}
