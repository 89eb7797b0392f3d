import { randomUUID } from 'node:crypto';
import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import type { TestApp } from './app';

/** A draft and a file of it that is still to come, made directly in the database. */
export async function insertUpload(
  test: TestApp,
  { contestId, participantId }: { contestId: string; participantId: string },
): Promise<{ entry: string; upload: string }> {
  const entry = newId();
  const upload = randomUUID();
  await query(
    test.db.tx,
    `INSERT INTO entry (id, contest_id, medium, title, title_folded, language)
     VALUES ($1, $2, 'bao', '', '', 'vi')`,
    [entry, contestId],
  );
  await query(
    test.db.tx,
    `INSERT INTO upload (id, contest_id, entry_id, participant_id, name, types, length, expires_at)
     VALUES ($1, $2, $3, $4, '', '{pdf}', 10, now() + interval '1 day')`,
    [upload, contestId, entry, participantId],
  );
  return { entry, upload };
}
