import { Injectable } from '@nestjs/common';
import { Database, query, type Tx } from '@bangvang/database';

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
  contact: string | null;
  personal_id_hash: string | null;
  personal_id_last4: string | null;
  recovery_hash: string;
  request_hash: string | null;
  /** The window of registration; the database decides whether now lies in it. */
  opens_at: Date | null;
  closes_at: Date | null;
  consents: { purpose: string; text_version: number; text_sha256: string; given: boolean }[];
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
  contact: Buffer | null;
  personal_id_last4: string | null;
  registered_at: Date;
}

/** A person with what proves that a request is theirs. */
export type KeyedRow = ParticipantRow & { recovery_hash: Buffer; request_hash: Buffer | null };

const COLUMNS = `id, no, contest_id, full_name, display_name, birth_date::text AS birth_date, birth_year_only, sex,
  unit_no, contact, personal_id_last4, registered_at`;

/** The SQL of participants, their consents and the brake on entry codes. */
@Injectable()
export class ParticipantsRepository {
  constructor(private readonly database: Database) {}

  /** Writes people with consents and one ledger row each, in the order given. */
  register(people: NewParticipant[]): Promise<RegisterOutcome[]> {
    return this.database.prepared<RegisterOutcome>('participant-register', REGISTER, [
      JSON.stringify(people),
    ]);
  }

  /** The person with a uniqueness key in a contest, with the hash of their entry code. */
  async byUniqueness(tx: Tx, contestId: string, hash: Buffer): Promise<KeyedRow | null> {
    const [row] = await query<KeyedRow>(
      tx,
      `SELECT ${COLUMNS}, recovery_hash, request_hash FROM participant WHERE contest_id = $1 AND uniqueness_hash = $2`,
      [contestId, hash],
    );
    return row ?? null;
  }

  /** The same, outside any transaction; the hash as hexadecimal. */
  written(contestId: string, hash: string): Promise<KeyedRow | null> {
    return this.byUniqueness(this.database.tx, contestId, Buffer.from(hash, 'hex'));
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

  /** Which contest a person is in; for access checks. */
  async contestOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await query<{ contest_id: string }>(
      tx,
      'SELECT contest_id FROM participant WHERE id = $1',
      [id],
    );
    return row?.contest_id ?? null;
  }

  /** A page of a contest's people by number, optionally only names that contain the folded text. */
  page(
    tx: Tx,
    contestId: string,
    options: { folded: string; after: number; limit: number },
  ): Promise<ParticipantRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} FROM participant
        WHERE contest_id = $1 AND no > $2 AND ($3 = '' OR strpos(name_folded, $3) > 0)
        ORDER BY no LIMIT $4`,
      [contestId, options.after, options.folded, options.limit],
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

  /** Replaces the entry code. @returns whether the person exists */
  async setRecovery(tx: Tx, id: string, hash: Buffer): Promise<boolean> {
    const rows = await query<{ id: string }[]>(
      tx,
      'UPDATE participant SET recovery_hash = $2 WHERE id = $1 RETURNING id',
      [id, hash],
    );
    return rows.flat().length > 0;
  }

  /** Seconds until any of the keys may try again; 0 = now. */
  async blockedFor(tx: Tx, keys: Buffer[]): Promise<number> {
    const [row] = await query<{ seconds: number | null }>(
      tx,
      `SELECT ceil(extract(epoch FROM max(blocked_until) - now()))::int AS seconds
         FROM way_back_throttle WHERE key = ANY($1) AND blocked_until > now()`,
      [keys],
    );
    return row?.seconds ?? 0;
  }

  /**
   * Counts a wrong code for each key. The first five are free, then the wait doubles up to 15
   * minutes; a day without failures forgives all. Old rows go with it, so the table stays small.
   */
  async countFailure(tx: Tx, keys: Buffer[]): Promise<void> {
    await query(
      tx,
      `DELETE FROM way_back_throttle WHERE last_failure_at < now() - interval '1 day'`,
    );
    await query(
      tx,
      `INSERT INTO way_back_throttle AS t (key, failures, blocked_until)
       SELECT key, 1, now() FROM unnest($1::bytea[]) key ORDER BY key
       ON CONFLICT (key) DO UPDATE SET failures = t.failures + 1, last_failure_at = now(),
         blocked_until = CASE WHEN t.failures < 5 THEN now()
           ELSE now() + least(interval '15 minutes', interval '2 seconds' * 2 ^ least(t.failures - 5, 12)) END`,
      [keys],
    );
  }
}

const REGISTER = `
  WITH input AS (
    SELECT * FROM ROWS FROM (json_to_recordset($1::json) AS (id uuid, contest_id uuid, uniqueness_hash text, full_name text,
      name_folded text, display_name text, birth_date date, birth_year_only boolean, sex text, unit_no integer, contact text,
      personal_id_hash text, personal_id_last4 text, recovery_hash text, request_hash text, opens_at timestamptz, closes_at timestamptz, consents json)) WITH ORDINALITY
      AS i (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, birth_date, birth_year_only, sex, unit_no,
        contact, personal_id_hash, personal_id_last4, recovery_hash, request_hash, opens_at, closes_at, consents, ord)
  ), made AS (
    INSERT INTO participant (id, contest_id, uniqueness_hash, full_name, name_folded, display_name, birth_date,
      birth_year_only, sex, unit_no, contact, personal_id_hash, personal_id_last4, recovery_hash, request_hash)
    SELECT id, contest_id, decode(uniqueness_hash, 'hex'), full_name, name_folded, display_name, birth_date,
           birth_year_only, sex, unit_no, decode(contact, 'hex'), decode(personal_id_hash, 'hex'), personal_id_last4,
           decode(recovery_hash, 'hex'), decode(request_hash, 'hex')
      FROM input WHERE coalesce(opens_at <= now(), true) AND coalesce(now() < closes_at, true)
     ORDER BY uniqueness_hash
    ON CONFLICT (contest_id, uniqueness_hash) DO NOTHING
    RETURNING id, no, contest_id
  ), agreed AS (
    INSERT INTO consent (participant_id, purpose, text_version, text_sha256, given)
    SELECT made.id, c.purpose, c.text_version, c.text_sha256, c.given
      FROM made
      JOIN input i ON i.id = made.id
      CROSS JOIN LATERAL json_to_recordset(i.consents) AS c (purpose text, text_version integer, text_sha256 text, given boolean)
  ), recorded AS (
    INSERT INTO ledger (kind, contest_id, participant_no, actor)
    SELECT 'registered', contest_id, no, 'contestant' FROM made
  )
  SELECT made.no, coalesce(i.opens_at <= now(), true) AND coalesce(now() < i.closes_at, true) AS open
    FROM input i LEFT JOIN made ON made.id = i.id ORDER BY i.ord`;
