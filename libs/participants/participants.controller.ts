import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  HttpCode,
  Param,
  Patch,
  Post,
  Req,
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
  Public,
  type Participation,
} from '@bangvang/platform';
import { FAIR_PLAY } from '@bangvang/contracts';
import { Database } from '@bangvang/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Me } from './me.service';
import {
  ChangeConsentsDto,
  MeDto,
  RegisterDto,
  RegisteredDto,
  SessionDto,
  WayBackDto,
} from './participants.dto';
import { markedOrigin, originOf } from './origin/device-cookie';
import { Registrations } from './participants.service';
import { WayBack } from './way-back/way-back.service';

const COOKIE_SECONDS = 180 * 86_400;

const IDEMPOTENCY_KEY = 'idempotency-key';

function idempotencyKey(headers: FastifyRequest['headers']): string | undefined {
  const key = headers[IDEMPOTENCY_KEY];
  if (key === undefined) return key;
  if (typeof key === 'string' && /^[\w-]{16,64}$/.test(key)) return key;
  throw invalid([{ path: 'Idempotency-Key', expected: '16 to 64 letters, digits, - or _' }]);
}

/** Registering, coming back in, and what people decide about themselves. */
@ApiTags('participants')
@Controller('api')
export class ParticipantsController {
  constructor(
    private readonly registrations: Registrations,
    private readonly back: WayBack,
    private readonly me: Me,
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
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredDto> {
    const agreed = body.consents[FAIR_PLAY] === true;
    const origin = agreed
      ? markedOrigin(request, reply, this.config.SECURE_COOKIES)
      : originOf(request);
    const caller = { mine, origin, idempotencyKey: idempotencyKey(request.headers) };
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
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    return this.remembered(
      reply,
      await this.back.enter(this.database.tx, slug, body, {
        mine,
        origin: originOf(request),
      }),
    );
  }

  @Contestant()
  @Get('contests/:slug/me')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Me in this contest' })
  @ApiOkResponse({ type: MeDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'NOT_FOUND')
  whoAmI(@Param('slug') slug: string, @Participations() mine: Participation[]): Promise<MeDto> {
    return this.me.read(slug, mine);
  }

  @Contestant()
  @Patch('contests/:slug/me/consents')
  @ApiOperation({ summary: 'Give or withdraw consents; those left out stay as they are' })
  @ApiOkResponse({ type: MeDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'NOT_FOUND', 'VALIDATION_FAILED')
  changeConsents(
    @Param('slug') slug: string,
    @Body() { consents }: ChangeConsentsDto,
    @Participations() mine: Participation[],
  ): Promise<MeDto> {
    return this.me.changeConsents(slug, mine, consents);
  }

  @Public()
  @Delete('contestant/session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget me on this device' })
  @ApiNoContentResponse()
  forget(@Res({ passthrough: true }) reply: FastifyReply): void {
    void reply.clearCookie(CONTESTANT_COOKIE, { path: '/' });
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
