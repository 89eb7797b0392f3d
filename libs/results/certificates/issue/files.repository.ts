import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import type { BatchRow } from './batches.repository';
import { CERTIFICATE_COLUMNS, type CertificateRow } from './register.repository';

export interface FileRow {
  id: string;
  batch_id: string;
  unit_no: number | null;
  unit_name: string;
  part: number;
  planned: number;
  first_number: number;
  last_number: number;
  pages: number | null;
  bytes: number | null;
  sha256: string | null;
  made_at: Date | null;
  removed_at: Date | null;
}

/** Certificates of one unit that go into one file. */
interface Portion {
  unit_no: number | null;
  unit_name: string | null;
  part: number;
  planned: number;
  first_number: number;
  last_number: number;
}

const FILE = `id, batch_id, unit_no, unit_name, part, planned, first_number, last_number, pages, bytes::float8 AS bytes, sha256, made_at, removed_at`;

/**
 * The certificates that a batch prints: its own, or with a reprint all that are valid. Awards of
 * units are one file, whatever the units.
 */
const PRINTED = `
  c.contest_id = b.contest_id AND c.purpose = b.purpose
  AND (b.unit_no IS NULL OR c.unit_no = b.unit_no)
  AND (c.batch_id = b.id OR b.reprint) AND c.ended_at IS NULL`;

const PORTIONS = `
  SELECT p.unit_no, u.name AS unit_name, p.part::int + 1 AS part, count(*)::int AS planned,
         min(p.number) AS first_number, max(p.number) AS last_number
    FROM (SELECT g.*, (row_number() OVER (PARTITION BY g.unit_no ORDER BY g.number) - 1) / $2::int AS part
            FROM (SELECT CASE WHEN b.purpose <> 'collective' THEN c.unit_no END AS unit_no, c.number
                    FROM certificate_batch b JOIN certificate c ON ${PRINTED} WHERE b.id = $1) g) p
    LEFT JOIN unit u ON u.no = p.unit_no
   GROUP BY p.unit_no, u.name, p.part`;

/** The SQL of files to print from. */
@Injectable()
export class FilesRepository {
  /** Says which files there will be: one per unit, and more of at most `most` pages where a unit has very many. */
  async plan(tx: Tx, batch: BatchRow, most: number): Promise<void> {
    const portions = await query<Portion>(tx, PORTIONS, [batch.id, most]);
    const without = batch.purpose === 'collective' ? 'Giải tập thể' : 'Không thuộc đơn vị nào';
    const files = portions.map((portion) => ({
      ...portion,
      id: newId(),
      unit_name: portion.unit_name ?? without,
    }));
    await query(
      tx,
      `INSERT INTO certificate_file (id, batch_id, unit_no, unit_name, part, planned, first_number, last_number)
       SELECT id, $1, unit_no, unit_name, part, planned, first_number, last_number
         FROM json_to_recordset($2) AS f (id uuid, unit_no integer, unit_name text, part smallint, planned integer,
              first_number integer, last_number integer)`,
      [batch.id, JSON.stringify(files)],
    );
  }

  /** A file of a batch that is not made yet and that nobody is making; held until the transaction ends. */
  async claim(tx: Tx, batchId: string): Promise<FileRow | null> {
    const [row] = await query<FileRow>(
      tx,
      `SELECT ${FILE} FROM certificate_file WHERE batch_id = $1 AND made_at IS NULL
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [batchId],
    );
    return row ?? null;
  }

  /** How many files of a batch are still to be made. */
  async left(tx: Tx, batchId: string): Promise<number> {
    const [row] = await query<{ left: number }>(
      tx,
      'SELECT count(*)::int AS left FROM certificate_file WHERE batch_id = $1 AND made_at IS NULL',
      [batchId],
    );
    return row!.left;
  }

  async made(
    tx: Tx,
    id: string,
    { pages, bytes, sha256 }: { pages: number; bytes: number; sha256: string },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE certificate_file SET pages = $2, bytes = $3, sha256 = $4, made_at = now() WHERE id = $1`,
      [id, pages, bytes, sha256],
    );
  }

  /** Files that lie there, of a batch or made so many days ago; the oldest first. */
  lying(
    tx: Tx,
    { batchId, days }: { batchId: string | null; days: number },
    limit: number,
  ): Promise<(Pick<FileRow, 'id' | 'batch_id'> & { contest_id: string })[]> {
    return query(
      tx,
      `SELECT f.id, f.batch_id, b.contest_id
         FROM certificate_file f JOIN certificate_batch b ON b.id = f.batch_id
        WHERE f.made_at IS NOT NULL AND f.removed_at IS NULL
          AND CASE WHEN $1::uuid IS NULL THEN f.made_at <= now() - make_interval(days => $2)
                   ELSE f.batch_id = $1 END
        ORDER BY f.made_at, f.id LIMIT $3`,
      [batchId, days, limit],
    );
  }

  async removed(tx: Tx, id: string): Promise<void> {
    await query(tx, 'UPDATE certificate_file SET removed_at = now() WHERE id = $1', [id]);
  }

  /** The files of a batch by the name of their unit. */
  ofBatch(tx: Tx, batchId: string): Promise<FileRow[]> {
    return query<FileRow>(
      tx,
      `SELECT ${FILE} FROM certificate_file WHERE batch_id = $1 ORDER BY unit_name, unit_no, part`,
      [batchId],
    );
  }

  async byId(tx: Tx, contestId: string, id: string): Promise<FileRow | null> {
    const [row] = await query<FileRow>(
      tx,
      `SELECT ${FILE} FROM certificate_file f
        WHERE f.id = $2 AND EXISTS (SELECT 1 FROM certificate_batch b WHERE b.id = f.batch_id AND b.contest_id = $1)`,
      [contestId, id],
    );
    return row ?? null;
  }

  /** Ids and names of what a file holds, by number; what ended since it was planned stays out. */
  contents(tx: Tx, batch: BatchRow, file: FileRow): Promise<{ id: string; name: string }[]> {
    return query(
      tx,
      `SELECT id, name FROM certificate
        WHERE contest_id = $1 AND purpose = $2 AND number BETWEEN $3 AND $4 AND ended_at IS NULL
          AND (batch_id = $5 OR $6) AND ($2 = 'collective' OR ($7::integer IS NULL AND unit_no IS NULL) OR unit_no = $7)
        ORDER BY number`,
      [
        ...[batch.contest_id, batch.purpose, file.first_number, file.last_number],
        ...[batch.id, batch.reprint, file.unit_no],
      ],
    );
  }

  /** Certificates by id, in the order of the ids. */
  certificates(tx: Tx, ids: string[]): Promise<CertificateRow[]> {
    return query<CertificateRow>(
      tx,
      `SELECT ${CERTIFICATE_COLUMNS} FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
         JOIN certificate c ON c.id = wanted.id ORDER BY wanted.place`,
      [ids],
    );
  }
}
