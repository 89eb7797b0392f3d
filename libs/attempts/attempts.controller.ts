import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  ApiProblems,
  Contestant,
  Keyring,
  Participations,
  Problem,
  Public,
  type Participation,
} from '@bangvang/platform';
import type { FastifyReply } from 'fastify';
import {
  AttemptDto,
  AttemptListDto,
  SaveAnswersDto,
  SigningKeyDto,
  SubmissionDto,
  SubmitDto,
} from './attempts.dto';
import { attemptNotFound } from './attempts.errors';
import { Attempts } from './attempts.service';

const JSON_TYPE = 'application/json; charset=utf-8';
const attemptId = new ParseUUIDPipe({ exceptionFactory: attemptNotFound });
const roundId = new ParseUUIDPipe({ exceptionFactory: () => new Problem('ROUND_NOT_FOUND') });

/** A contestant's attempts: start, save, submit, read. */
@ApiTags('attempts')
@Controller('api')
export class AttemptsController {
  constructor(
    private readonly attempts: Attempts,
    private readonly keyring: Keyring,
  ) {}

  @Contestant()
  @Post('rounds/:id/attempts')
  @ApiOperation({
    summary: 'Start an attempt; asked again, the same open attempt with its saved answers',
  })
  @ApiCreatedResponse({ type: AttemptDto })
  @ApiOkResponse({ type: AttemptDto, description: 'The attempt that is already open' })
  @ApiProblems(
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'ROUND_NOT_FOUND',
    'ROUND_NOT_OPEN',
    'ROUND_CLOSED',
    'ROUND_NOT_SEALED',
    'RESULT_AWAITED',
    'NOT_QUALIFIED',
    'ATTEMPTS_EXHAUSTED',
    'OVERLOADED',
    'UNAVAILABLE',
  )
  async start(
    @Param('id', roundId) id: string,
    @Participations() mine: Participation[],
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { created, json } = await this.attempts.start(id, mine);
    await reply
      .status(created ? 201 : 200)
      .header('Content-Type', JSON_TYPE)
      .header('Cache-Control', 'no-store')
      .send(json);
  }

  @Contestant()
  @Get('rounds/:id/attempts')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'My attempts in a round' })
  @ApiOkResponse({ type: AttemptListDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'ROUND_NOT_FOUND')
  list(
    @Param('id', roundId) id: string,
    @Participations() mine: Participation[],
  ): Promise<AttemptListDto> {
    return this.attempts.list(id, mine);
  }

  @Contestant()
  @Patch('attempts/:id/answers')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Keep the answers so far; durable when answered, an older seq changes nothing',
  })
  @ApiNoContentResponse({
    headers: {
      'X-Saved-Seq': { description: 'The sequence number stored now', schema: { type: 'integer' } },
      'X-Deadline-At': {
        description: 'When the attempt ends; later than before where time was added meanwhile',
        schema: { type: 'string', format: 'date-time' },
      },
    },
  })
  @ApiProblems(
    'UNAUTHENTICATED',
    'ATTEMPT_NOT_FOUND',
    'ATTEMPT_EXPIRED',
    'ATTEMPT_SUBMITTED',
    'ANSWER_INVALID',
    'VALIDATION_FAILED',
    'OVERLOADED',
    'UNAVAILABLE',
  )
  async save(
    @Param('id', attemptId) id: string,
    @Participations() mine: Participation[],
    @Body() body: SaveAnswersDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { saved_seq: seq, deadline_at: deadline } = await this.attempts.save(id, mine, body);
    await reply
      .status(204)
      .header('X-Saved-Seq', seq)
      .header('X-Deadline-At', deadline.toISOString())
      .send();
  }

  @Contestant()
  @Post('attempts/:id/submission')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ summary: 'Submit; asked again, the same receipt' })
  @ApiOkResponse({ type: SubmissionDto })
  @ApiProblems(
    'UNAUTHENTICATED',
    'ATTEMPT_NOT_FOUND',
    'ATTEMPT_EXPIRED',
    'ANSWER_INVALID',
    'VALIDATION_FAILED',
    'OVERLOADED',
    'UNAVAILABLE',
  )
  submit(
    @Param('id', attemptId) id: string,
    @Participations() mine: Participation[],
    @Body() body: SubmitDto,
  ): Promise<SubmissionDto> {
    return this.attempts.submit(id, mine, body);
  }

  @Contestant()
  @Get('attempts/:id')
  @ApiOperation({ summary: 'One attempt of mine; with the paper while it is open' })
  @ApiOkResponse({ type: AttemptDto })
  @ApiProblems('UNAUTHENTICATED', 'ATTEMPT_NOT_FOUND')
  async read(
    @Param('id', attemptId) id: string,
    @Participations() mine: Participation[],
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const json = await this.attempts.read(id, mine);
    await reply.header('Content-Type', JSON_TYPE).header('Cache-Control', 'no-store').send(json);
  }

  @Public()
  @Get('signing-key')
  @ApiOperation({ summary: 'The public key that verifies receipts' })
  @ApiOkResponse({ type: SigningKeyDto })
  signingKey(): SigningKeyDto {
    return { algorithm: 'Ed25519', publicKey: this.keyring.publicKeyPem() };
  }
}
