import type { components } from '../api/schema.gen';

type Schemas = components['schemas'];

export type MyEntries = Schemas['MyEntriesDto'];
export type Call = Schemas['CallDto'];
export type Medium = Schemas['Medium'];
export type Entry = Schemas['EntryDto'];
export type EntryDetail = Schemas['EntryDetailDto'];
export type Receipt = Schemas['EntryReceiptDto'];
export type Draft = Schemas['DraftDto'];
export type SavedDraft = Schemas['SavedDraftDto'];
export type Author = Schemas['AuthorDto'];
export type KnownFile = Schemas['KnownFileDto'];
export type Upload = Schemas['UploadDto'];
export type Missing = Schemas['FieldErrorDto'];
export type CoAuthors = Schemas['CoAuthorsDto'];
export type CoAuthor = Schemas['CoAuthorDto'];
export type CoAuthored = Schemas['CoAuthoredDto'];
export type CoAuthoredWork = Schemas['CoAuthoredWorkDto'];
export type Invited = Schemas['InvitedDto'];
export type InvitationCode = Schemas['InvitationCodeDto'];
