import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ApiProblems, Contestant, Participations, type Participation } from '@bangvang/platform';
import { entryNotFound } from '../entries.errors';
import {
  AnswerInvitationDto,
  CoAuthoredDto,
  CoAuthorsDto,
  InvitationCodeDto,
  InvitationDto,
  InviteCoAuthorDto,
  InvitedDto,
} from './co-authors.dto';
import { CoAuthors } from './co-authors.service';
import { Invitations } from './invitations.service';

const entryId = new ParseUUIDPipe({ exceptionFactory: entryNotFound });

/** Authors beside the one who sends a work. */
@ApiTags('entries')
@Controller('api')
@ApiProblems('UNAUTHENTICATED', 'UNAVAILABLE')
export class CoAuthorsController {
  constructor(
    private readonly coAuthors: CoAuthors,
    private readonly invitations: Invitations,
  ) {}

  @Contestant()
  @Get('entries/:id/co-authors')
  @ApiOperation({ summary: 'Whom my draft names beside me, and what they said' })
  @ApiOkResponse({ type: CoAuthorsDto })
  @ApiProblems('ENTRY_NOT_FOUND')
  async list(
    @Param('id', entryId) id: string,
    @Participations() mine: Participation[],
  ): Promise<CoAuthorsDto> {
    return { coAuthors: await this.invitations.list(id, mine) };
  }

  @Contestant()
  @Post('entries/:id/co-authors')
  @ApiOperation({
    summary: 'A code by which one of them confirms; told once, voids the one before',
  })
  @ApiCreatedResponse({ type: InvitationCodeDto })
  @ApiProblems('ENTRY_NOT_FOUND', 'ENTRY_CLOSED', 'CONFLICT', 'VALIDATION_FAILED')
  invite(
    @Param('id', entryId) id: string,
    @Participations() mine: Participation[],
    @Body() { name }: InviteCoAuthorDto,
  ): Promise<InvitationCodeDto> {
    return this.invitations.invite(id, mine, name);
  }

  @Contestant()
  @Get('contests/:slug/co-authored')
  @ApiOperation({ summary: 'Works that name me beside the author who sends them' })
  @ApiOkResponse({ type: CoAuthoredDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'FORBIDDEN')
  async named(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
  ): Promise<CoAuthoredDto> {
    return { works: await this.coAuthors.named(slug, mine) };
  }

  @Contestant()
  @Post('contests/:slug/co-authored/invitation')
  @HttpCode(200)
  @ApiOperation({ summary: 'What an invitation asks me' })
  @ApiOkResponse({ type: InvitedDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'FORBIDDEN', 'INVITATION_GONE', 'INVITATION_NAME')
  @ApiProblems('VALIDATION_FAILED')
  look(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
    @Body() { code }: InvitationDto,
  ): Promise<InvitedDto> {
    return this.coAuthors.look(slug, mine, code);
  }

  @Contestant()
  @Post('contests/:slug/co-authored')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answers an invitation: confirmed, or declined' })
  @ApiOkResponse({ type: CoAuthoredDto })
  @ApiProblems('CONTEST_NOT_FOUND', 'FORBIDDEN', 'INVITATION_GONE', 'INVITATION_NAME')
  @ApiProblems('ENTRY_LIMIT', 'VALIDATION_FAILED')
  async answer(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
    @Body() body: AnswerInvitationDto,
  ): Promise<CoAuthoredDto> {
    await this.coAuthors.answer(slug, mine, body);
    return { works: await this.coAuthors.named(slug, mine) };
  }

  @Contestant()
  @Post('co-authored/:id/refusal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Declines being named in a work' })
  @ApiNoContentResponse()
  @ApiProblems('ENTRY_NOT_FOUND')
  refuse(@Param('id', entryId) id: string, @Participations() mine: Participation[]): Promise<void> {
    return this.coAuthors.refuse(id, mine);
  }
}
