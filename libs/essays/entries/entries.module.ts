import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ParticipantsModule } from '@bangvang/participants';
import { UnitsModule } from '@bangvang/units';
import { AuthorSeal } from './author.seal';
import { Authors } from './authors.service';
import { Calls } from './call';
import { CoAuthorParts } from './co-authors/co-author-parts';
import { CoAuthorsController } from './co-authors/co-authors.controller';
import { CoAuthorsRepository } from './co-authors/co-authors.repository';
import { CoAuthors } from './co-authors/co-authors.service';
import { Invitations } from './co-authors/invitations.service';
import { EntryAccess } from './doors/entry-access';
import { EntryAuthors } from './doors/entry-authors';
import { EntryPrizes } from './doors/entry-prizes';
import { EntryEnds } from './doors/entry-ends';
import { ExcludedEntries } from './doors/excluded-entries';
import { EntryStates } from './doors/entry-states';
import { EntryUploads } from './doors/entry-uploads';
import { Provenance } from './doors/provenance';
import { Works } from './doors/works';
import { DraftsRepository } from './drafts/drafts.repository';
import { Drafts } from './drafts/drafts.service';
import { EntriesController } from './entries.controller';
import { Entries } from './entries.service';
import { RemindersRepository } from './reminders/reminders.repository';
import { EntryReminders } from './reminders/reminders.worker';
import { BookRepository } from './staff/book.repository';
import { Book } from './staff/book.service';
import { EntriesStaffController } from './staff/entries-staff.controller';
import { EntryStory } from './staff/entry-story';
import { PaperHistory } from './staff/paper-history';
import { PaperRecords } from './staff/paper-records';
import { PaperDesk, PaperEntries } from './staff/paper.service';
import { PeopleOfEntries } from './staff/people-of-entries';
import { Allowance } from './submissions/allowance.service';
import { HandingIn } from './submissions/handing-in';
import { Receipts } from './submissions/receipt';
import { SubmissionsRepository } from './submissions/submissions.repository';
import { Submissions } from './submissions/submissions.service';
import { VersionRecords } from './submissions/version-records';

/** Drafts, entries, and the doors to them. */
@Module({
  imports: [IdentityModule, UnitsModule, ContestsModule, ParticipantsModule],
  controllers: [EntriesController, CoAuthorsController, EntriesStaffController],
  providers: [
    Allowance,
    Authors,
    AuthorSeal,
    Book,
    BookRepository,
    Calls,
    CoAuthorParts,
    CoAuthors,
    CoAuthorsRepository,
    Drafts,
    DraftsRepository,
    Entries,
    EntryAccess,
    EntryAuthors,
    EntryPrizes,
    EntryEnds,
    ExcludedEntries,
    EntryStates,
    EntryReminders,
    EntryStory,
    EntryUploads,
    HandingIn,
    Invitations,
    PaperDesk,
    PaperEntries,
    PaperHistory,
    PaperRecords,
    PeopleOfEntries,
    Provenance,
    Receipts,
    RemindersRepository,
    Submissions,
    SubmissionsRepository,
    VersionRecords,
    Works,
  ],
  exports: [
    Calls,
    EntryAccess,
    EntryAuthors,
    EntryPrizes,
    ExcludedEntries,
    EntryReminders,
    EntryStates,
    EntryUploads,
    Provenance,
    SubmissionsRepository,
    Works,
  ],
})
export class EntriesModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly access: EntryAccess,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.scopes.register('entry', (id) => this.access.contestOf(this.database.tx, id));
  }
}
