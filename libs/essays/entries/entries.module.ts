import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ParticipantsModule } from '@bangvang/participants';
import { UnitsModule } from '@bangvang/units';
import { AuthorSeal } from './author.seal';
import { Authors } from './authors.service';
import { Calls } from './call';
import { EntryAccess } from './doors/entry-access';
import { EntryAuthors } from './doors/entry-authors';
import { EntryStates } from './doors/entry-states';
import { EntryUploads } from './doors/entry-uploads';
import { Works } from './doors/works';
import { DraftsRepository } from './drafts/drafts.repository';
import { Drafts } from './drafts/drafts.service';
import { EntriesController } from './entries.controller';
import { Entries } from './entries.service';
import { RemindersRepository } from './reminders/reminders.repository';
import { EntryReminders } from './reminders/reminders.worker';
import { Allowance } from './submissions/allowance.service';
import { HandingIn } from './submissions/handing-in';
import { Receipts } from './submissions/receipt';
import { SubmissionsRepository } from './submissions/submissions.repository';
import { Submissions } from './submissions/submissions.service';
import { VersionRecords } from './submissions/version-records';

/** Drafts, entries, and the doors to them. */
@Module({
  imports: [IdentityModule, UnitsModule, ContestsModule, ParticipantsModule],
  controllers: [EntriesController],
  providers: [
    Allowance,
    Authors,
    AuthorSeal,
    Calls,
    Drafts,
    DraftsRepository,
    Entries,
    EntryAccess,
    EntryAuthors,
    EntryStates,
    EntryReminders,
    EntryUploads,
    HandingIn,
    Receipts,
    RemindersRepository,
    Submissions,
    SubmissionsRepository,
    VersionRecords,
    Works,
  ],
  exports: [EntryAccess, EntryAuthors, EntryReminders, EntryStates, EntryUploads, Works],
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
