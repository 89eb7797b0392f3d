import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
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
  Contestant,
  invalid,
  LargeBody,
  Participations,
  type Participation,
} from '@bangvang/platform';
import {
  DraftDto,
  SaveDraftDto,
  SavedDraftDto,
  StartDraftDto,
  SubmitEntryDto,
} from './drafts/drafts.dto';
import { Drafts } from './drafts/drafts.service';
import { EntryDetailDto, EntryReceiptDto, MyEntriesDto } from './entries.dto';
import { entryNotFound } from './entries.errors';
import { Entries } from './entries.service';
import { Submissions } from './submissions/submissions.service';

const entryId = new ParseUUIDPipe({ exceptionFactory: entryNotFound });

/** Some hundred pages of text with all its marks. */
export const DRAFT_BYTES = 4 * 1024 * 1024;

const KEY = 'idempotency-key';

function keyOf(headers: Record<string, string | undefined>): string | undefined {
  const key = headers[KEY];
  if (key === undefined || /^[\w-]{16,64}$/.test(key)) return key;
  throw invalid([{ path: 'Idempotency-Key', expected: '16 to 64 letters, digits, - or _' }]);
}

/** Works as their authors write and send them. */
@ApiTags('entries')
@Controller('api')
export class EntriesController {
  constructor(
    private readonly entries: Entries,
    private readonly drafts: Drafts,
    private readonly submissions: Submissions,
  ) {}

  @Contestant()
  @Get('contests/:slug/entries')
  @ApiOperation({ summary: 'What the contest takes, and my works in it' })
  @ApiOkResponse({ type: MyEntriesDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'FORBIDDEN', 'CALL_NOT_FOUND')
  mine(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
  ): Promise<MyEntriesDto> {
    return this.entries.mine(slug, mine);
  }

  @Contestant()
  @Post('contests/:slug/entries')
  @ApiOperation({ summary: 'Begin a draft; with the same key again, the same draft' })
  @ApiHeader({ name: KEY, required: false, description: '16 to 64 random letters and digits' })
  @ApiCreatedResponse({ type: DraftDto })
  @ApiProblems('UNAUTHENTICATED', 'CONTEST_NOT_FOUND', 'FORBIDDEN', 'CALL_NOT_FOUND')
  @ApiProblems('CALL_NOT_OPEN', 'CALL_CLOSED', 'ENTRY_LIMIT', 'VALIDATION_FAILED')
  start(
    @Param('slug') slug: string,
    @Participations() mine: Participation[],
    @Body() body: StartDraftDto,
    @Headers() headers: Record<string, string | undefined>,
  ): Promise<DraftDto> {
    return this.drafts.start(slug, mine, { body, key: keyOf(headers) });
  }

  @Contestant()
  @Get('entries/:id')
  @ApiOperation({ summary: 'One of my works, with its receipts' })
  @ApiOkResponse({ type: EntryDetailDto })
  @ApiProblems('UNAUTHENTICATED', 'ENTRY_NOT_FOUND')
  one(
    @Param('id', entryId) id: string,
    @Participations() mine: Participation[],
  ): Promise<EntryDetailDto> {
    return this.entries.one(id, mine);
  }

  @Contestant()
  @Get('entries/:id/draft')
  @ApiOperation({ summary: 'My draft as it is stored, and what it still misses' })
  @ApiOkResponse({ type: DraftDto })
  @ApiProblems('UNAUTHENTICATED', 'ENTRY_NOT_FOUND')
  draft(
    @Param('id', entryId) id: string,
    @Participations() mine: Participation[],
  ): Promise<DraftDto> {
    return this.drafts.read(id, mine);
  }

  @Contestant()
  @Patch('entries/:id/draft')
  @LargeBody(DRAFT_BYTES)
  @ApiOperation({
    summary: 'Keep changes of a draft; durable when answered, refused when made of an old version',
  })
  @ApiOkResponse({ type: SavedDraftDto })
  @ApiProblems('UNAUTHENTICATED', 'ENTRY_NOT_FOUND', 'DRAFT_STALE', 'ENTRY_CLOSED')
  @ApiProblems('CALL_NOT_OPEN', 'CALL_CLOSED', 'VALIDATION_FAILED', 'PAYLOAD_TOO_LARGE')
  save(
    @Param('id', entryId) id: string,
    @Participations() mine: Participation[],
    @Body() body: SaveDraftDto,
  ): Promise<SavedDraftDto> {
    return this.drafts.save(id, mine, body);
  }

  @Contestant()
  @Post('entries/:id/submission')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hand the draft in, or replace what was; asked again, the same receipt',
  })
  @ApiOkResponse({ type: EntryReceiptDto })
  @ApiProblems('UNAUTHENTICATED', 'ENTRY_NOT_FOUND', 'ENTRY_CLOSED', 'DRAFT_STALE')
  @ApiProblems('CALL_NOT_OPEN', 'CALL_CLOSED', 'ENTRY_INCOMPLETE', 'ENTRY_LIMIT')
  @ApiProblems('VALIDATION_FAILED')
  submit(
    @Param('id', entryId) id: string,
    @Participations() mine: Participation[],
    @Body() { version }: SubmitEntryDto,
  ): Promise<EntryReceiptDto> {
    return this.submissions.submit(id, mine, version);
  }

  @Contestant()
  @Delete('entries/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw a work before the close, or throw a draft away' })
  @ApiNoContentResponse()
  @ApiProblems('UNAUTHENTICATED', 'ENTRY_NOT_FOUND', 'ENTRY_CLOSED', 'CALL_CLOSED')
  withdraw(
    @Param('id', entryId) id: string,
    @Participations() mine: Participation[],
  ): Promise<void> {
    return this.submissions.withdraw(id, mine);
  }
}
