import { Module } from '@nestjs/common';
import { AuthorSeal } from './author.seal';
import { EntryAuthors } from './doors/entry-authors';
import { EntryStates } from './doors/entry-states';
import { Works } from './doors/works';

/** Drafts, entries, and the doors to them. */
@Module({
  providers: [AuthorSeal, EntryAuthors, EntryStates, Works],
  exports: [EntryAuthors, EntryStates, Works],
})
export class EntriesModule {}
