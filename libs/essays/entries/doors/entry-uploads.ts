import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';

/** An upload that was made for an entry, as far as an entry asks. */
export interface EntryUpload {
  uploadId: string;
  /** What the sender calls it; shown to the sender only. */
  name: string;
  state: 'uploading' | 'checking' | 'ready' | 'refused';
  /** Why it was refused, in words for the sender. */
  refusal: string | null;
  /** Null until it was checked. */
  type: string | null;
  bytes: number;
  sha256: string | null;
  words: number | null;
  pages: number | null;
  durationMs: number | null;
  /** What the sender should look at before handing in, as codes of the reading. */
  warnings: string[];
  /** The beginning of what does not show in it; judges do not get that. */
  unseen: string | null;
}

/** Where uploads are kept; the feature that takes them fills it in at start. */
export interface UploadSource {
  /** The uploads of an entry by id; unknown ids and those of other entries are missing. */
  of(tx: Tx, entryId: string, uploadIds: string[]): Promise<EntryUpload[]>;
  /** They are part of what was handed in: from now on nobody removes them. */
  keep(tx: Tx, entryId: string, uploadIds: string[]): Promise<void>;
  /** Text of written works that came as files, by upload: what is compared and screened. */
  texts(tx: Tx, uploadIds: string[]): Promise<Map<string, { text: string; html: string }>>;
}

/** The uploads of entries, whoever keeps them. */
@Injectable()
export class EntryUploads implements UploadSource {
  private source: UploadSource | null = null;

  /** @throws Error when it was provided before */
  provide(source: UploadSource): void {
    if (this.source) throw new Error('The source of uploads is provided twice');
    this.source = source;
  }

  of(tx: Tx, entryId: string, uploadIds: string[]): Promise<EntryUpload[]> {
    if (uploadIds.length === 0) return Promise.resolve([]);
    return this.required().of(tx, entryId, uploadIds);
  }

  async keep(tx: Tx, entryId: string, uploadIds: string[]): Promise<void> {
    if (uploadIds.length > 0) await this.required().keep(tx, entryId, uploadIds);
  }

  texts(tx: Tx, uploadIds: string[]): Promise<Map<string, { text: string; html: string }>> {
    return uploadIds.length === 0
      ? Promise.resolve(new Map<string, { text: string; html: string }>())
      : this.required().texts(tx, uploadIds);
  }

  private required(): UploadSource {
    if (!this.source) throw new Error('Nobody keeps uploads here');
    return this.source;
  }
}

/** What stands in the place of an upload that is not there. */
export const missingUpload = (uploadId: string): EntryUpload => ({
  uploadId,
  name: '',
  state: 'refused',
  refusal: 'Tệp này không còn. Hãy bỏ đi và tải lại.',
  type: null,
  bytes: 0,
  sha256: null,
  words: null,
  pages: null,
  durationMs: null,
  warnings: [],
  unseen: null,
});
