import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ParticipantsModule } from '@bangvang/participants';
import { UnitsModule } from '@bangvang/units';
import { AuthorSeal } from './author.seal';
import { EntryAccess } from './doors/entry-access';
import { EntryAuthors } from './doors/entry-authors';
import { EntryStates } from './doors/entry-states';
import { EntryUploads } from './doors/entry-uploads';
import { Works } from './doors/works';

/** Drafts, entries, and the doors to them. */
@Module({
  imports: [IdentityModule, UnitsModule, ContestsModule, ParticipantsModule],
  providers: [AuthorSeal, EntryAccess, EntryAuthors, EntryStates, EntryUploads, Works],
  exports: [EntryAccess, EntryAuthors, EntryStates, EntryUploads, Works],
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
