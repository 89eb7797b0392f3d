import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  HttpCode,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, CurrentStaff, Staff, type StaffIdentity } from '@bangvang/platform';
import { CallDto, EntryReceiptDto } from '../entries.dto';
import { entryNotFound } from '../entries.errors';
import { Entries } from '../entries.service';
import { Book } from './book.service';
import {
  ChangePaperDto,
  EntryPageDto,
  EntryPageQuery,
  PaperEntryDto,
  RegisterPaperDto,
  StaffEntryDetailDto,
} from './entries-staff.dto';
import { PaperEntries } from './paper.service';

const entryId = new ParseUUIDPipe({ exceptionFactory: entryNotFound });

/** The book of entries, with who wrote them: for those who do not judge. */
@ApiTags('entries (staff)')
@Controller('api/staff/contests/:id')
export class EntriesStaffController {
  constructor(
    private readonly book: Book,
    private readonly paper: PaperEntries,
    private readonly entries: Entries,
  ) {}

  @Staff('contest:entries', 'contest:id')
  @Get('call')
  @ApiOperation({ summary: 'What the contest takes' })
  @ApiOkResponse({ type: CallDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CALL_NOT_FOUND')
  call(@Param('id') contestId: string): Promise<CallDto> {
    return this.entries.callOf(contestId);
  }

  @Staff('contest:entries', 'contest:id')
  @Get('entries')
  @ApiOperation({ summary: 'Entries, the newest first; found without accents' })
  @ApiOkResponse({ type: EntryPageDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED')
  page(@Param('id') contestId: string, @Query() wanted: EntryPageQuery): Promise<EntryPageDto> {
    return this.book.page(contestId, wanted);
  }

  @Staff('contest:entries', 'contest:id')
  @Get('entries/:entryId')
  @ApiOperation({ summary: 'One entry with its authors, text, files and receipts' })
  @ApiOkResponse({ type: StaffEntryDetailDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'ENTRY_NOT_FOUND')
  one(
    @Param('id') contestId: string,
    @Param('entryId', entryId) id: string,
  ): Promise<StaffEntryDetailDto> {
    return this.book.one(contestId, id);
  }

  @Staff('contest:entries', 'contest:id')
  @Post('entries')
  @ApiOperation({ summary: 'Type a paper entry in; it counts once registered' })
  @ApiCreatedResponse({ type: StaffEntryDetailDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CALL_NOT_FOUND', 'ENTRY_EXISTS')
  @ApiProblems('VALIDATION_FAILED')
  async type(
    @Param('id') contestId: string,
    @Body() body: PaperEntryDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StaffEntryDetailDto> {
    return this.book.one(contestId, await this.paper.type(contestId, body, staff));
  }

  @Staff('contest:entries', 'contest:id')
  @Put('entries/:entryId/paper')
  @ApiOperation({ summary: 'Correct a typed entry until somebody decides on it' })
  @ApiOkResponse({ type: StaffEntryDetailDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'ENTRY_NOT_FOUND', 'ENTRY_CLOSED')
  @ApiProblems('DRAFT_STALE', 'ENTRY_EXISTS', 'ENTRY_INCOMPLETE', 'ENTRY_LIMIT')
  @ApiProblems('VALIDATION_FAILED')
  async change(
    @Param('id') contestId: string,
    @Param('entryId', entryId) id: string,
    @Body() body: ChangePaperDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<StaffEntryDetailDto> {
    await this.paper.change(contestId, id, body, staff);
    return this.book.one(contestId, id);
  }

  @Staff('contest:entries', 'contest:id')
  @Post('entries/:entryId/registration')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a typed entry into the book, with its scanned pages' })
  @ApiOkResponse({ type: EntryReceiptDto })
  @ApiProblems('UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'ENTRY_NOT_FOUND', 'ENTRY_CLOSED')
  @ApiProblems('DRAFT_STALE', 'ENTRY_INCOMPLETE', 'ENTRY_LIMIT', 'VALIDATION_FAILED')
  register(
    @Param('id') contestId: string,
    @Param('entryId', entryId) id: string,
    @Body() body: RegisterPaperDto,
    @CurrentStaff() staff: StaffIdentity,
  ): Promise<EntryReceiptDto> {
    return this.paper.register(contestId, id, body, staff);
  }
}
