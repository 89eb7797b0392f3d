import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Participation } from '@bangvang/platform';
import { entryNotFound } from '../entries.errors';

/** An entry as far as those go who add files to it. */
export interface EntryPlace {
  entryId: string;
  contestId: string;
  medium: string;
  state: string;
}

/** Whose entry it is. */
@Injectable()
export class EntryAccess {
  /** An entry of the caller. @throws Problem ENTRY_NOT_FOUND for others' too */
  async own(tx: Tx, entryId: string, mine: Participation[]): Promise<EntryPlace> {
    const [place] = await query<EntryPlace>(
      tx,
      `SELECT e.id AS "entryId", e.contest_id AS "contestId", e.medium, e.state
         FROM entry e JOIN entry_author a ON a.entry_id = e.id AND a.version = 0 AND a.ordinal = 1
        WHERE e.id = $1 AND a.participant_id = ANY($2::uuid[])`,
      [entryId, mine.map(({ participantId }) => participantId)],
    );
    if (!place) throw entryNotFound();
    return place;
  }

  /** A paper entry that a clerk of the contest types in. @throws Problem ENTRY_NOT_FOUND */
  async typed(tx: Tx, entryId: string, contestId: string): Promise<EntryPlace> {
    const [place] = await query<EntryPlace>(
      tx,
      `SELECT id AS "entryId", contest_id AS "contestId", medium, state
         FROM entry WHERE id = $1 AND contest_id = $2 AND paper`,
      [entryId, contestId],
    );
    if (!place) throw entryNotFound();
    return place;
  }

  /** Which contest an entry is in; for access checks. */
  async contestOf(tx: Tx, entryId: string): Promise<string | null> {
    const [row] = await query<{ contestId: string }>(
      tx,
      'SELECT contest_id AS "contestId" FROM entry WHERE id = $1',
      [entryId],
    );
    return row?.contestId ?? null;
  }
}
