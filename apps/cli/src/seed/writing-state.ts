import { query, type Database } from '@bangvang/database';
import { ADMIN, ORGANISER } from './demo-accounts';
import { WRITING_SLUG } from './writing/writing-contest';

export type WritingState = 'whole' | 'missing' | 'unwanted';

/**
 * How far the demo's writing contest is. It is whole once its first stage is open: from then on it
 * belongs to whoever tries it. It is unwanted where those who would make it are gone.
 */
export async function writingState({ tx }: Database): Promise<WritingState> {
  const [row] = await query<{ opened: boolean; makers: number }>(
    tx,
    `SELECT EXISTS (SELECT FROM contest c JOIN stage s ON s.contest_id = c.id
                     WHERE c.slug = $1 AND s.opened_at IS NOT NULL) AS opened,
            (SELECT count(*)::int FROM staff_account
              WHERE email = ANY($2::text[]) AND disabled_at IS NULL) AS makers`,
    [WRITING_SLUG, [ADMIN.email, ORGANISER.email]],
  );
  if (row?.opened) return 'whole';
  return row?.makers === 2 ? 'missing' : 'unwanted';
}
