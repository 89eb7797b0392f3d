import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { IDLE_SECONDS, MAX_SESSIONS, SEEN_SECONDS, SESSION_SECONDS } from './sessions.rules';

/** A session of now, by the database's clock. */
const LIVE = `revoked_at IS NULL AND expires_at > now()
  AND last_seen_at > now() - make_interval(secs => ${IDLE_SECONDS})`;

export interface NewSession {
  id: string;
  tokenHash: Buffer;
  accountId: string;
  addressHash: Buffer;
  userAgent: string | null;
}

export interface SessionRow {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  userAgent: string | null;
}

/** Staff sessions in PostgreSQL. */
@Injectable()
export class SessionsRepository {
  async insert(tx: Tx, session: NewSession): Promise<void> {
    await query(
      tx,
      `INSERT INTO staff_session (id, token_hash, account_id, address_hash, user_agent, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => ${SESSION_SECONDS}))`,
      [session.id, session.tokenHash, session.accountId, session.addressHash, session.userAgent],
    );
  }

  /**
   * The owner of a live session, and notes that it was used. Asked for every request of staff, so
   * it is one statement on unique indexes, and it sees a revocation from the moment it is committed.
   */
  async ownerOf(tx: Tx, tokenHash: Buffer): Promise<StaffIdentity | null> {
    const [owner] = await query<StaffIdentity>(
      tx,
      `WITH live AS (
         SELECT id, account_id, last_seen_at FROM staff_session WHERE token_hash = $1 AND ${LIVE}
       ), seen AS (
         UPDATE staff_session s SET last_seen_at = now() FROM live
          WHERE s.id = live.id AND live.last_seen_at < now() - make_interval(secs => ${SEEN_SECONDS})
       )
       SELECT live.id AS "sessionId", a.id AS "accountId", a.email, a.name, a.is_admin AS "isAdmin",
              (SELECT coalesce(json_object_agg(contest_id, role), '{}')
                 FROM staff_role WHERE account_id = a.id) AS roles
         FROM live JOIN staff_account a ON a.id = live.account_id
        WHERE a.disabled_at IS NULL`,
      [tokenHash],
    );
    return owner ?? null;
  }

  /** The live sessions of an account, the newest first. */
  liveOf(tx: Tx, accountId: string): Promise<SessionRow[]> {
    return query(
      tx,
      `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt",
              expires_at AS "expiresAt", user_agent AS "userAgent"
         FROM staff_session WHERE account_id = $1 AND ${LIVE} ORDER BY created_at DESC, id DESC`,
      [accountId],
    );
  }

  /** Ends one live session of an account. Returns whether there was one. */
  async revoke(tx: Tx, accountId: string, id: string): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE staff_session SET revoked_at = now() WHERE account_id = $1 AND id = $2 AND ${LIVE} RETURNING id`,
      [accountId, id],
    );
    return rows.length === 1;
  }

  /** Ends all sessions of an account. */
  async revokeAll(tx: Tx, accountId: string): Promise<void> {
    await query(
      tx,
      'UPDATE staff_session SET revoked_at = now() WHERE account_id = $1 AND revoked_at IS NULL',
      [accountId],
    );
  }

  /** Ends the oldest sessions beyond what one account may have. */
  async revokeSurplus(tx: Tx, accountId: string): Promise<void> {
    await query(
      tx,
      `UPDATE staff_session SET revoked_at = now() WHERE id IN (
         SELECT id FROM staff_session WHERE account_id = $1 AND ${LIVE}
          ORDER BY created_at DESC, id DESC OFFSET ${MAX_SESSIONS})`,
      [accountId],
    );
  }

  /** Forgets sessions that expired a month ago; until then they tell which networks an account is used from. */
  async purge(tx: Tx): Promise<void> {
    await query(tx, `DELETE FROM staff_session WHERE expires_at < now() - interval '30 days'`);
  }
}
