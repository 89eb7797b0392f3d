import { query } from '@bangvang/database';
import { newId } from '@bangvang/platform';
import { AuthorSeal } from '../../libs/essays/entries/author.seal';
import type { TestApp } from './app';
import type { TestStage } from './marking';
import { staffMember } from './staff';
import { insertAuthor, type Author } from './writing';

/** What the two key holders do, made directly in the database: each code an entry of one author, in their order. */
export async function openCodes(
  test: TestApp,
  { contestId, stageId, codes }: TestStage,
): Promise<Author[]> {
  const { tx } = test.db;
  const holders = await Promise.all([1, 2].map(() => staffMember(test, 'key-holder', contestId)));
  const [run] = await query<{ id: string }>(
    tx,
    'SELECT id FROM blinding_run WHERE contest_id = $1',
    [contestId],
  );
  for (const [index, { accountId }] of holders.entries()) {
    await query(
      tx,
      `INSERT INTO key_holder (contest_id, place, account_id, named_by) VALUES ($1, $2, $3, $3)`,
      [contestId, index + 1, accountId],
    );
    await query(tx, 'INSERT INTO blind_turn (run_id, account_id) VALUES ($1, $2)', [
      run?.id,
      accountId,
    ]);
  }
  const authors: Author[] = [];
  for (const code of codes) {
    const author = await insertAuthor(test, contestId);
    authors.push(author);
    const { participantId, name } = author;
    const entryId = newId();
    await query(
      tx,
      `INSERT INTO entry (id, contest_id, state, medium, title, title_folded, language, version,
                          submitted_at, decided_at, decided_by)
       VALUES ($1, $2, 'accepted', 'bao', 'Bài ' || $3, 'x', 'vi', 1, now(), now(), $4)`,
      [entryId, contestId, code, holders[0]?.accountId],
    );
    const data = test.app.get(AuthorSeal).seal(entryId, {});
    await query(
      tx,
      `INSERT INTO entry_author (entry_id, version, ordinal, participant_id, name, name_folded, data, keys)
       VALUES ($1, 1, 1, $2, $3, 'x', $4, ARRAY[sha256($5::bytea)])`,
      [entryId, participantId, name, data, participantId],
    );
    await query(
      tx,
      'INSERT INTO blind_opened (stage_id, code, run_id, entry_id) VALUES ($1, $2, $3, $4)',
      [stageId, code, run?.id, entryId],
    );
  }
  return authors;
}
