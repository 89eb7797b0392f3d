import { wordsOfRich, type FieldError, type RichText } from '@bangvang/contracts';
import type { Participation } from '@bangvang/platform';
import type { Author } from '../author.seal';
import { missingUpload, type EntryUpload } from '../doors/entry-uploads';
import { entryClosed } from '../entries.errors';
import type { DraftContent, KnownFile } from '../rules/content';
import { normalRich } from '../rules/rich-text.rules';
import type { SaveDraftDto } from './drafts.dto';
import type { EntryRow } from './drafts.repository';

/** A draft with everything that the rules look at. */
export interface WholeDraft {
  row: EntryRow;
  authors: Author[];
  uploads: EntryUpload[];
  /** What the rules miss, in the order of the form. */
  missing: FieldError[];
}

/** Whom a caller may be, in any of their contests. */
export const idsOf = (mine: Participation[]): string[] =>
  mine.map(({ participantId }) => participantId);

/** The unit, where it is the author. */
export const unitOf = ({ authorKind, unitNo }: EntryRow): number | null =>
  authorKind === 'unit' ? unitNo : null;

/** @throws Problem ENTRY_CLOSED once a clerk has decided, a unit forwarded, or the author withdrew */
export function requireEditable({ state, forwarded }: EntryRow): void {
  if (forwarded) throw entryClosed('forwarded');
  if (state !== 'draft' && state !== 'submitted') throw entryClosed(state);
}

/** Words of what is written in the browser. */
export const wordsOf = ({ parts }: DraftContent): number =>
  parts.reduce((words, part) => words + (part ? wordsOfRich(part) : 0), 0);

/** The files of a draft with what is known of them; one that is not known is not ready. */
export function knownFiles({ files }: DraftContent, uploads: EntryUpload[]): KnownFile[] {
  const byId = new Map(uploads.map((upload) => [upload.uploadId, upload]));
  return files.map((file) => {
    const { state, type, bytes, sha256, words, pages, durationMs } =
      byId.get(file.uploadId) ?? missingUpload(file.uploadId);
    const facts = { bytes, words, pages, durationMs };
    return { ...file, ...facts, type: type ?? '', sha256: sha256 ?? '', ready: state === 'ready' };
  });
}

/** A draft with the changes of an autosave. */
export function changed(
  before: DraftContent,
  { version: _, authors: __, ...changes }: SaveDraftDto,
): DraftContent {
  const { parts, translation } = changes;
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return {
    ...before,
    ...(JSON.parse(JSON.stringify(Object.fromEntries(given))) as Partial<DraftContent>),
    ...(parts && { parts: parts.map(normal) }),
    ...(translation !== undefined && { translation: normal(translation) }),
  };
}

const normal = (text: RichText | null): RichText | null => text && normalRich(text);
