import { Injectable, type OnModuleInit } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { FileMargins } from '@bangvang/media';
import { EntryUploads, type EntryUpload, type UploadSource } from '../entries/doors/entry-uploads';
import { sentenceOf } from './uploads.dto';
import type { KeptReading, UploadRow } from './uploads.repository';

/** What a screener is told of a file. */
export interface ScreenedFile {
  uploadId: string;
  name: string;
  type: string;
  text: string;
  hiddenWords: number;
  fonts: KeptReading['fonts'];
  warnings: KeptReading['warnings'];
  /** What stands around the work: headers, comments, properties. */
  margins: FileMargins;
}

/** Uploads for the other features of entries. */
@Injectable()
export class UploadFiles implements UploadSource, OnModuleInit {
  constructor(private readonly entries: EntryUploads) {}

  onModuleInit(): void {
    this.entries.provide(this);
  }

  async of(tx: Tx, entryId: string, uploadIds: string[]): Promise<EntryUpload[]> {
    const rows = await query<FactsRow>(
      tx,
      `SELECT id, name, state, refusal, types, type, length::float8 AS length, sha256,
              (reading->>'words')::int AS words, (reading->>'pages')::int AS pages,
              (reading->>'durationMs')::int AS "durationMs",
              coalesce(reading->'warnings', '[]') AS warnings,
              left(reading->'margins'->'hidden'->>0, 300) AS unseen
         FROM upload WHERE entry_id = $1 AND id = ANY($2::uuid[])`,
      [entryId, uploadIds],
    );
    return rows.map(entryUpload);
  }

  async keep(tx: Tx, entryId: string, uploadIds: string[]): Promise<void> {
    await query(
      tx,
      `UPDATE upload SET kept = true WHERE entry_id = $1 AND id = ANY($2::uuid[]) AND state = 'ready'`,
      [entryId, uploadIds],
    );
  }

  async texts(tx: Tx, uploadIds: string[]): Promise<Map<string, { text: string; html: string }>> {
    const rows = await query<{ id: string; text: string; html: string }>(
      tx,
      `SELECT id, text, html FROM upload WHERE id = ANY($1::uuid[]) AND state = 'ready' AND text <> ''`,
      [uploadIds],
    );
    return new Map(rows.map(({ id, text, html }) => [id, { text, html }]));
  }

  /** Files as they are screened, with everything in them where names are found. */
  screened(tx: Tx, uploadIds: string[]): Promise<ScreenedFile[]> {
    return query<ScreenedFile>(
      tx,
      `SELECT id AS "uploadId", name, type, text, (reading->>'hiddenWords')::int AS "hiddenWords",
              reading->'fonts' AS fonts, reading->'warnings' AS warnings, reading->'margins' AS margins
         FROM upload WHERE id = ANY($1::uuid[]) AND state = 'ready'`,
      [uploadIds],
    );
  }
}

type FactsRow = Pick<
  UploadRow,
  'id' | 'name' | 'state' | 'refusal' | 'types' | 'type' | 'length' | 'sha256'
> &
  Pick<EntryUpload, 'words' | 'pages' | 'durationMs' | 'warnings' | 'unseen'>;

function entryUpload(row: FactsRow): EntryUpload {
  const { id, name, state, type, length, sha256, words, pages, durationMs } = row;
  const { warnings, unseen } = row;
  const refusal = state === 'refused' ? sentenceOf(row) : null;
  return {
    uploadId: id,
    name,
    state,
    refusal,
    type,
    bytes: length,
    sha256,
    words,
    pages,
    durationMs,
    warnings,
    unseen,
  };
}
