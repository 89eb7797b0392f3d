import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { JudgeTag } from './conflict-tags';

export type JuryRole = 'judge' | 'chief';
export type TieKind = 'kin' | 'pupil' | 'other';

/** A member of a jury with account and role. */
export interface MemberRow {
  id: string;
  contestId: string;
  accountId: string;
  no: number;
  name: string;
  email: string;
  role: JuryRole;
  team: string | null;
  unitNo: number | null;
  media: string[];
  stageIds: string[];
  version: number;
  stoppedAt: Date | null;
  waiting: number;
  done: number;
}

export interface TieRow {
  id: string;
  memberId: string;
  kind: TieKind;
  target: Buffer;
  declaredAt: Date;
  byName: string;
}

export interface NewMember {
  id: string;
  contestId: string;
  accountId: string;
  team: string | null;
  unitNo: number | null;
  media: string[];
}

export type MemberChanges = Pick<NewMember, 'team' | 'unitNo' | 'media'>;

const MEMBERS = `
  SELECT m.id, m.contest_id AS "contestId", m.account_id AS "accountId", m.no, a.name, a.email, r.role,
         m.team, m.unit_no AS "unitNo", m.media, m.version, m.stopped_at AS "stoppedAt",
         ARRAY(SELECT j.stage_id FROM jury_seat j JOIN stage s ON s.id = j.stage_id
                WHERE j.member_id = m.id ORDER BY s.ordinal) AS "stageIds",
         g.waiting, g.done
    FROM jury_member m
    JOIN staff_account a ON a.id = m.account_id
    JOIN staff_role r ON r.account_id = m.account_id AND r.contest_id = m.contest_id
   CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
                count(*) FILTER (WHERE state = 'done')::int AS done
           FROM assignment WHERE member_id = m.id) g`;

/** The jury in PostgreSQL. */
@Injectable()
export class JuryRepository {
  members(tx: Tx, contestId: string): Promise<MemberRow[]> {
    return query(tx, `${MEMBERS} WHERE m.contest_id = $1 ORDER BY m.no`, [contestId]);
  }

  async byId(tx: Tx, id: string): Promise<MemberRow | null> {
    const [row] = await query<MemberRow>(tx, `${MEMBERS} WHERE m.id = $1`, [id]);
    return row ?? null;
  }

  async byAccount(tx: Tx, contestId: string, accountId: string): Promise<MemberRow | null> {
    const [row] = await query<MemberRow>(
      tx,
      `${MEMBERS} WHERE m.contest_id = $1 AND m.account_id = $2`,
      [contestId, accountId],
    );
    return row ?? null;
  }

  /** Holds the jury of a contest until the transaction ends. */
  async lockContest(tx: Tx, contestId: string): Promise<void> {
    await query(tx, 'SELECT FROM contest WHERE id = $1 FOR NO KEY UPDATE', [contestId]);
  }

  /** Holds a member until the transaction ends. @returns the version; null when there is none */
  async lock(tx: Tx, id: string): Promise<number | null> {
    const [row] = await query<{ version: number }>(
      tx,
      'SELECT version FROM jury_member WHERE id = $1 FOR NO KEY UPDATE',
      [id],
    );
    return row?.version ?? null;
  }

  /** @throws a unique violation of `jury_member_account`, a check violation of `jury_member_judges` */
  async insert(tx: Tx, member: NewMember): Promise<void> {
    await query(
      tx,
      `INSERT INTO jury_member (id, contest_id, account_id, no, team, unit_no, media)
       SELECT $1, $2, $3, coalesce(max(no), 0) + 1, $4, $5, $6 FROM jury_member WHERE contest_id = $2`,
      [member.id, member.contestId, member.accountId, member.team, member.unitNo, member.media],
    );
  }

  async update(tx: Tx, id: string, { team, unitNo, media }: MemberChanges): Promise<void> {
    await query(
      tx,
      `UPDATE jury_member SET team = $2, unit_no = $3, media = $4, version = version + 1 WHERE id = $1`,
      [id, team, unitNo, media],
    );
  }

  async setStopped(tx: Tx, id: string, stopped: boolean): Promise<void> {
    await query(
      tx,
      `UPDATE jury_member SET version = version + 1,
              stopped_at = CASE WHEN $2 THEN coalesce(stopped_at, now()) END WHERE id = $1`,
      [id, stopped],
    );
  }

  /** @throws a foreign key violation when works were given to the member */
  async remove(tx: Tx, id: string): Promise<void> {
    await query(tx, 'DELETE FROM jury_member WHERE id = $1', [id]);
  }

  /** Seats a member in these stages and no others. */
  async setSeats(tx: Tx, memberId: string, stageIds: string[]): Promise<void> {
    await query(tx, 'DELETE FROM jury_seat WHERE member_id = $1 AND stage_id <> ALL($2::uuid[])', [
      memberId,
      stageIds,
    ]);
    await query(
      tx,
      `INSERT INTO jury_seat (stage_id, member_id) SELECT unnest($2::uuid[]), $1 ON CONFLICT DO NOTHING`,
      [memberId, stageIds],
    );
  }

  /** Stages in which a member has works in hand. */
  async stagesWithWorks(tx: Tx, memberId: string): Promise<string[]> {
    const rows = await query<{ stage_id: string }>(
      tx,
      `SELECT DISTINCT stage_id FROM assignment WHERE member_id = $1 AND state = 'waiting'`,
      [memberId],
    );
    return rows.map(({ stage_id }) => stage_id);
  }

  ties(tx: Tx, contestId: string, memberId: string | null = null): Promise<TieRow[]> {
    return query(
      tx,
      `SELECT t.id, t.member_id AS "memberId", t.kind, t.target, t.declared_at AS "declaredAt",
              a.name AS "byName"
         FROM jury_tie t JOIN jury_member m ON m.id = t.member_id
         JOIN staff_account a ON a.id = t.declared_by
        WHERE m.contest_id = $1 AND ($2::uuid IS NULL OR m.id = $2) ORDER BY t.declared_at, t.id`,
      [contestId, memberId],
    );
  }

  async insertTie(
    tx: Tx,
    tie: Pick<TieRow, 'id' | 'memberId' | 'kind' | 'target'> & { by: string },
  ): Promise<void> {
    await query(
      tx,
      'INSERT INTO jury_tie (id, member_id, kind, target, declared_by) VALUES ($1, $2, $3, $4, $5)',
      [tie.id, tie.memberId, tie.kind, tie.target, tie.by],
    );
  }

  /** @returns whether there was such a tie */
  async removeTie(tx: Tx, memberId: string, id: string): Promise<boolean> {
    const rows = await query(
      tx,
      'DELETE FROM jury_tie WHERE member_id = $1 AND id = $2 RETURNING id',
      [memberId, id],
    );
    return rows.length > 0;
  }

  async setTags(tx: Tx, memberId: string, tags: JudgeTag[]): Promise<void> {
    await query(tx, 'DELETE FROM jury_tag WHERE member_id = $1', [memberId]);
    await query(
      tx,
      `INSERT INTO jury_tag (member_id, tag, cause)
       SELECT $1, decode(tag, 'hex'), cause FROM unnest($2::text[], $3::text[]) AS given (tag, cause)
       ON CONFLICT DO NOTHING`,
      [memberId, tags.map(({ tag }) => tag.toString('hex')), tags.map(({ cause }) => cause)],
    );
  }
}
