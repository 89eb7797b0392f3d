import { Injectable } from '@nestjs/common';
import { PUBLIC_NAME } from '@bangvang/contracts';
import { Database, query, type Tx } from '@bangvang/database';
import type { OriginFact } from './origin/origin.seal';
import { REGISTER } from './register.sql';

/** What a person said to one consent text. */
export interface ConsentFact {
  purpose: string;
  text_version: number;
  text_sha256: string;
  given: boolean;
}

/** A person as written; bytes travel as hexadecimal in the batch's JSON. */
export interface NewParticipant {
  id: string;
  contest_id: string;
  uniqueness_hash: string;
  full_name: string;
  name_folded: string;
  display_name: string | null;
  birth_date: string | null;
  birth_year_only: boolean;
  sex: string | null;
  unit_no: number | null;
  division: string | null;
  province: string | null;
  occupation: string | null;
  invited_by: number | null;
  contact: string | null;
  personal_id_hash: string | null;
  personal_id_last4: string | null;
  recovery_hash: string;
  request_hash: string | null;
  /** The window of registration; the database decides whether now lies in it. */
  opens_at: Date | null;
  closes_at: Date | null;
  consents: ConsentFact[];
  origins: OriginFact[];
}

/** `no` is null where the uniqueness key is taken or registration is not open. */
export interface RegisterOutcome {
  no: number | null;
  open: boolean;
}

export interface ParticipantRow {
  id: string;
  no: number;
  contest_id: string;
  full_name: string;
  display_name: string | null;
  birth_date: string | null;
  birth_year_only: boolean;
  sex: string | null;
  unit_no: number | null;
  division: string | null;
  province: string | null;
  occupation: string | null;
  invited_by: number | null;
  contact: Buffer | null;
  personal_id_last4: string | null;
  registered_at: Date;
}

/** A person with the hash of their entry code. */
export type KeyedRow = ParticipantRow & { recovery_hash: Buffer };

/** What a search text may mean: part of a name, a number, an ID number, or the key that tells people apart. */
export interface PeopleSearch {
  folded: string;
  no: number | null;
  personalIdHash: Buffer | null;
  uniquenessHash: Buffer | null;
}

const COLUMNS = `id, no, contest_id, full_name, display_name, birth_date::text AS birth_date, birth_year_only, sex,
  unit_no, division, province, occupation, invited_by, contact, personal_id_last4, registered_at`;

/** The SQL of participants and their consents. */
@Injectable()
export class ParticipantsRepository {
  constructor(private readonly database: Database) {}

  /** Writes people with consents and one ledger row each, in the order given. */
  register(people: NewParticipant[]): Promise<RegisterOutcome[]> {
    return this.database.prepared<RegisterOutcome>('participant-register', REGISTER, [
      JSON.stringify(people),
    ]);
  }

  /** Keeps where a person who agreed to it came from; nothing twice. */
  async addOrigins(tx: Tx, id: string, facts: OriginFact[]): Promise<void> {
    await query(
      tx,
      `INSERT INTO participant_origin (participant_id, kind, hash)
       SELECT $1, o.kind, decode(o.hash, 'hex') FROM json_to_recordset($2::json) AS o (kind text, hash text)
       ON CONFLICT DO NOTHING`,
      [id, JSON.stringify(facts)],
    );
  }

  /** Forgets where a person came from. */
  async forgetOrigins(tx: Tx, id: string): Promise<void> {
    await query(tx, 'DELETE FROM participant_origin WHERE participant_id = $1', [id]);
  }

  /** The person with a uniqueness key in a contest, with the hash of their entry code. */
  async byUniqueness(tx: Tx, contestId: string, hash: Buffer): Promise<KeyedRow | null> {
    const [row] = await query<KeyedRow>(
      tx,
      `SELECT ${COLUMNS}, recovery_hash FROM participant WHERE contest_id = $1 AND uniqueness_hash = $2`,
      [contestId, hash],
    );
    return row ?? null;
  }

  /**
   * The person whom the same request registered within the hour, or null: same key, same
   * idempotency key, and the entry code still the one that was made for it.
   */
  async retried(row: NewParticipant): Promise<ParticipantRow | null> {
    if (row.request_hash === null) return null;
    const [before] = await query<ParticipantRow>(
      this.database.tx,
      `SELECT ${COLUMNS} FROM participant
        WHERE contest_id = $1 AND uniqueness_hash = decode($2, 'hex')
          AND request_hash = decode($3, 'hex') AND recovery_hash = decode($4, 'hex')
          AND registered_at > now() - interval '1 hour'`,
      [row.contest_id, row.uniqueness_hash, row.request_hash, row.recovery_hash],
    );
    return before ?? null;
  }

  /** One person, or null. */
  async byId(tx: Tx, id: string): Promise<ParticipantRow | null> {
    const [row] = await query<ParticipantRow>(
      tx,
      `SELECT ${COLUMNS} FROM participant WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** Whether somebody has this number in a contest. */
  async isIn(tx: Tx, contestId: string, no: number): Promise<boolean> {
    const rows = await query(tx, 'SELECT FROM participant WHERE no = $1 AND contest_id = $2', [
      no,
      contestId,
    ]);
    return rows.length > 0;
  }

  /** Which contest a person is in; for access checks. */
  async contestOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await query<{ contest_id: string }>(
      tx,
      'SELECT contest_id FROM participant WHERE id = $1',
      [id],
    );
    return row?.contest_id ?? null;
  }

  /** A page of a contest's people by number; with a search, those who fit any part of it. */
  page(
    tx: Tx,
    contestId: string,
    { search, after, limit }: { search: PeopleSearch | null; after: number; limit: number },
  ): Promise<ParticipantRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} FROM participant
        WHERE contest_id = $1 AND no > $2
          AND ($3 OR strpos(name_folded, $4) > 0 OR no = $5 OR personal_id_hash = $6 OR uniqueness_hash = $7)
        ORDER BY no LIMIT $8`,
      [
        contestId,
        after,
        search === null,
        search?.folded ?? null,
        search?.no ?? null,
        search?.personalIdHash ?? null,
        search?.uniquenessHash ?? null,
        limit,
      ],
    );
  }

  /** Public names and units by number. */
  displayNames(
    tx: Tx,
    nos: number[],
  ): Promise<{ no: number; display_name: string | null; unit_no: number | null }[]> {
    return query(
      tx,
      'SELECT no, display_name, unit_no FROM participant WHERE no = ANY($1::int[])',
      [nos],
    );
  }

  /** People of a contest by number, each with whether the newest answer lets them be named. */
  people(
    tx: Tx,
    contestId: string,
    nos: number[],
  ): Promise<(ParticipantRow & { named: boolean })[]> {
    return query(
      tx,
      `SELECT ${COLUMNS}, coalesce((SELECT c.given FROM consent c
                WHERE c.participant_id = p.id AND c.purpose = $3 ORDER BY c.at DESC LIMIT 1), false) AS named
         FROM participant p WHERE p.contest_id = $1 AND p.no = ANY($2::int[])`,
      [contestId, nos, PUBLIC_NAME],
    );
  }

  /** Replaces the entry code; null when there is nobody. */
  async setRecovery(
    tx: Tx,
    id: string,
    hash: Buffer,
  ): Promise<{ contestId: string; no: number } | null> {
    const [row] = await query<{ contestId: string; no: number }>(
      tx,
      'UPDATE participant SET recovery_hash = $2 WHERE id = $1 RETURNING contest_id AS "contestId", no',
      [id, hash],
    );
    return row ?? null;
  }

  /** The newest answer of a person to each purpose. */
  consentsOf(tx: Tx, participantId: string): Promise<(ConsentFact & { at: Date })[]> {
    return query(
      tx,
      `SELECT DISTINCT ON (purpose) purpose, text_version, text_sha256, given, at
         FROM consent WHERE participant_id = $1 ORDER BY purpose, at DESC`,
      [participantId],
    );
  }

  /** Adds answers to consent texts; earlier ones stay as they were. */
  async addConsents(tx: Tx, participantId: string, facts: ConsentFact[]): Promise<void> {
    await query(
      tx,
      `INSERT INTO consent (participant_id, purpose, text_version, text_sha256, given)
       SELECT $1, c.* FROM json_to_recordset($2::json)
         AS c (purpose text, text_version integer, text_sha256 text, given boolean)`,
      [participantId, JSON.stringify(facts)],
    );
  }

  /** One person, locked until the transaction ends, or null. */
  async lock(tx: Tx, id: string): Promise<ParticipantRow | null> {
    const [row] = await query<ParticipantRow>(
      tx,
      `SELECT ${COLUMNS} FROM participant WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  /** Changes the name that boards show; null takes it away. */
  async setDisplayName(tx: Tx, id: string, name: string | null): Promise<void> {
    await query(tx, 'UPDATE participant SET display_name = $2 WHERE id = $1', [id, name]);
  }
}
