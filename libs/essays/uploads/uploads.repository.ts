import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { FileKind, FileReading } from '@bangvang/media';
import type { Quota } from './uploads.rules';

/** A part of a file as it is stored while the rest is still to come. */
export interface Piece {
  key: string;
  bytes: number;
}

export type UploadState = 'uploading' | 'checking' | 'ready' | 'refused';

/** What is kept of a reading apart from its text. */
export type KeptReading = Omit<FileReading, 'document'> & {
  words: number | null;
  noteWords: number;
  hiddenWords: number;
  fonts: { family: string; size: number | null; characters: number }[];
};

export interface UploadRow {
  id: string;
  contestId: string;
  entryId: string | null;
  name: string;
  types: FileKind[];
  length: number;
  received: number;
  pieces: Piece[];
  state: UploadState;
  refusal: { code: string; hint?: string; found?: string } | null;
  type: FileKind | null;
  sha256: string | null;
  storageKey: string | null;
  judgesKey: string | null;
  judgesBytes: number | null;
  reading: KeptReading | null;
  kept: boolean;
  expiresAt: Date;
  expired: boolean;
}

/** Everything but the texts, which are large. */
const COLUMNS = `id, contest_id AS "contestId", entry_id AS "entryId", name, types, length::float8 AS length,
  received::float8 AS received, pieces, state, refusal, type, sha256, storage_key AS "storageKey",
  judges_key AS "judgesKey", judges_bytes::float8 AS "judgesBytes", reading, kept,
  expires_at AS "expiresAt", (NOT kept AND expires_at <= now()) AS expired`;

const OPEN_HOURS = 24;
const REFUSED_HOURS = 24;
const READY_DAYS = 90;
const CHECK_SECONDS = 120;

/** Uploads in PostgreSQL: every process sees the same state of each. */
@Injectable()
export class UploadsRepository {
  /** What a sender has lying here that was not handed in; nobody else counts it meanwhile. */
  async lockUsage(tx: Tx, sender: NewUpload): Promise<Quota> {
    const who = sender.participantId ?? sender.accountId;
    await query(tx, `SELECT pg_advisory_xact_lock(hashtextextended('upload ' || $1, 0))`, [who]);
    const [usage] = await query<Quota>(
      tx,
      `SELECT count(*) FILTER (WHERE state IN ('uploading', 'checking'))::int AS open,
              count(*)::int AS files, coalesce(sum(length), 0)::float8 AS bytes
         FROM upload
        WHERE NOT kept AND state <> 'refused' AND expires_at > now()
          AND (participant_id = $1 OR account_id = $2)`,
      [sender.participantId, sender.accountId],
    );
    return usage!;
  }

  async add(tx: Tx, upload: NewUpload): Promise<Date> {
    const { id, contestId, entryId, participantId, accountId, name, types, length } = upload;
    const [row] = await query<{ expiresAt: Date }>(
      tx,
      `INSERT INTO upload (id, contest_id, entry_id, participant_id, account_id, name, types, length, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + $9 * interval '1 hour')
       RETURNING expires_at AS "expiresAt"`,
      [id, contestId, entryId, participantId, accountId, name, types, length, OPEN_HOURS],
    );
    return row!.expiresAt;
  }

  async one(tx: Tx, id: string): Promise<UploadRow | null> {
    const [row] = await query<UploadRow>(tx, `SELECT ${COLUMNS} FROM upload WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** The upload, where it is the sender's own. */
  async own(tx: Tx, id: string, participantIds: string[]): Promise<UploadRow | null> {
    const [row] = await query<UploadRow>(
      tx,
      `SELECT ${COLUMNS} FROM upload WHERE id = $1 AND participant_id = ANY($2::uuid[])`,
      [id, participantIds],
    );
    return row ?? null;
  }

  async contestOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await query<{ contestId: string }>(
      tx,
      'SELECT contest_id AS "contestId" FROM upload WHERE id = $1',
      [id],
    );
    return row?.contestId ?? null;
  }

  /** Begins to send from an offset; whoever sent until now can store nothing more. */
  async takeOver(tx: Tx, id: string, offset: number, writer: string): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE upload SET writer = $3, expires_at = now() + $4 * interval '1 hour'
        WHERE id = $1 AND received = $2 AND state = 'uploading' RETURNING id`,
      [id, offset, writer, OPEN_HOURS],
    );
    return rows.length > 0;
  }

  /** Adds a piece that was stored; false when somebody else sends by now. */
  async addPiece(tx: Tx, id: string, writer: string, offset: number, piece: Piece) {
    const rows = await query(
      tx,
      `UPDATE upload SET received = received + $4, pieces = pieces || $5::jsonb,
              expires_at = now() + $6 * interval '1 hour'
        WHERE id = $1 AND writer = $2 AND received = $3 AND state = 'uploading' RETURNING id`,
      [id, writer, offset, piece.bytes, JSON.stringify([piece]), OPEN_HOURS],
    );
    return rows.length > 0;
  }

  /** Takes a whole upload to be checked; null when another process does, or nothing is to be checked. */
  async takeForCheck(tx: Tx, id: string): Promise<UploadRow | null> {
    const [row] = await query<UploadRow>(
      tx,
      `UPDATE upload SET state = 'checking', writer = NULL, checked_until = now() + $2 * interval '1 second'
        WHERE id = $1 AND received = length
          AND (state = 'uploading' OR (state = 'checking' AND checked_until < now()))
        RETURNING ${COLUMNS}`,
      [id, CHECK_SECONDS],
    );
    return row ?? null;
  }

  /** Whole uploads that nobody checks. */
  async unchecked(tx: Tx, most: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT id FROM upload
        WHERE (state = 'checking' AND checked_until < now()) OR (state = 'uploading' AND received = length)
        ORDER BY checked_until NULLS LAST LIMIT $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }

  /** It could not be checked just now; the next may try after so many seconds. */
  async postpone(tx: Tx, id: string, seconds: number): Promise<void> {
    await query(
      tx,
      `UPDATE upload SET checked_until = now() + $2 * interval '1 second' WHERE id = $1 AND state = 'checking'`,
      [id, seconds],
    );
  }

  async refuse(tx: Tx, id: string, refusal: NonNullable<UploadRow['refusal']>): Promise<void> {
    await query(
      tx,
      `UPDATE upload SET state = 'refused', refusal = $2, pieces = '[]', checked_until = NULL,
              expires_at = now() + $3 * interval '1 hour'
        WHERE id = $1 AND state = 'checking'`,
      [id, JSON.stringify(refusal), REFUSED_HOURS],
    );
  }

  /** False when it was removed while it was checked. */
  async accept(tx: Tx, id: string, file: AcceptedFile): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE upload SET state = 'ready', type = $2, sha256 = $3, storage_key = $4, reading = $5,
              text = $6, html = $7, pieces = '[]', checked_until = NULL,
              expires_at = now() + $8 * interval '1 day'
        WHERE id = $1 AND state = 'checking' RETURNING id`,
      [
        id,
        file.reading.kind,
        file.sha256,
        file.storageKey,
        JSON.stringify(file.reading),
        file.text,
        file.html,
        READY_DAYS,
      ],
    );
    return rows.length > 0;
  }

  async setJudgesCopy(tx: Tx, id: string, key: string, bytes: number): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE upload SET judges_key = $2, judges_bytes = $3,
              reading = jsonb_set(reading, '{warnings}', (reading -> 'warnings') - 'no-copy')
        WHERE id = $1 AND state = 'ready' AND judges_key IS NULL RETURNING id`,
      [id, key, bytes],
    );
    return rows.length > 0;
  }

  /** No copy for judges can be made of it; whoever screens what it belongs to is told. */
  async noteUncopied(tx: Tx, id: string): Promise<void> {
    const rows = await query(
      tx,
      `UPDATE upload SET reading = jsonb_set(reading, '{warnings}', (reading -> 'warnings') || '["no-copy"]')
        WHERE id = $1 AND NOT (reading -> 'warnings') ? 'no-copy' RETURNING id`,
      [id],
    );
    if (rows.length === 0) return;
    await query(
      tx,
      `UPDATE screening_report r SET version = 0 FROM entry_file f
        WHERE f.upload_id = $1 AND r.entry_id = f.entry_id AND r.version = f.version`,
      [id],
    );
  }

  /** Files handed in whose copies for judges are to be made, and of which one can be. */
  async withoutCopy(tx: Tx, most: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT id FROM upload
        WHERE kept AND judges_key IS NULL AND NOT (reading -> 'warnings') ? 'no-copy' ORDER BY id LIMIT $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }

  /** The row and what it keeps in the storage; false for one that was handed in. */
  async remove(tx: Tx, id: string): Promise<UploadRow | null> {
    const [row] = await query<UploadRow>(
      tx,
      `DELETE FROM upload WHERE id = $1 AND NOT kept RETURNING ${COLUMNS}`,
      [id],
    );
    return row ?? null;
  }

  /** Uploads that were given up: too old, and nobody handed them in. */
  async expired(tx: Tx, most: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT id FROM upload WHERE NOT kept AND expires_at <= now() ORDER BY expires_at LIMIT $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }
}

export interface NewUpload {
  id: string;
  contestId: string;
  entryId: string;
  participantId: string | null;
  accountId: string | null;
  name: string;
  types: string[];
  length: number;
}

export interface AcceptedFile {
  reading: KeptReading;
  sha256: string;
  storageKey: string;
  text: string;
  html: string;
}
