import type { Author } from '../author.seal';
import { missingUpload, type EntryUpload } from '../doors/entry-uploads';
import type { DraftFile } from '../rules/content';
import { wordsOf, type WholeDraft } from './draft';
import type { AuthorDto, DraftDto, KnownFileDto } from './drafts.dto';

/** A draft as its author sees it. */
export function draftView({ row, authors, uploads, missing }: WholeDraft): DraftDto {
  const { content } = row;
  return {
    id: row.id,
    version: row.draftVersion,
    updatedAt: row.updatedAt.toISOString(),
    medium: content.medium,
    genre: content.genre,
    title: content.title,
    language: content.language,
    parts: content.parts,
    translation: content.translation,
    files: content.files.map((file) => fileView(file, uploads)),
    origin: content.origin,
    declared: content.declared,
    authors: authors.map(authorView),
    authorKind: row.authorKind,
    words: wordsOf(content),
    missing: missing.map(({ path, expected, hint }) => ({ path, expected: hint ?? expected })),
  };
}

/** An author in the fields of the form. */
export const authorView = ({ name, penName, data }: Author): AuthorDto => ({
  name,
  ...(penName !== null && { penName }),
  ...data,
});

function fileView(file: DraftFile, uploads: EntryUpload[]): KnownFileDto {
  const known = uploads.find(({ uploadId }) => uploadId === file.uploadId);
  const { name, state, refusal, type, bytes, words, pages, durationMs, warnings, unseen } =
    known ?? missingUpload(file.uploadId);
  const facts = { type, bytes, words, pages, durationMs, warnings, unseen };
  return { ...file, name, state, refusal, ...facts };
}
