import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { MarkKind } from '../marks/mark';

export interface SeenMark {
  id: string;
  judge: number;
  memberId: string;
  kind: MarkKind;
  criteria: Record<string, number>;
  centipoints: number;
  comment: string;
  lockedAt: Date;
}

export interface Message {
  judge: number;
  memberId: string;
  text: string;
  at: Date;
}

export interface Proposal {
  id: string;
  ordinal: number;
  judge: number;
  memberId: string;
  criteria: Record<string, number>;
  centipoints: number;
  minutes: string;
  at: Date;
  /** Numbers of the judges who agreed. */
  agreed: number[];
  agreedBy: string[];
}

/** What judges say to each other about a work. */
@Injectable()
export class TalkRepository {
  /** Marks of a work that stand, with the numbers of the judges. */
  marks(tx: Tx, stageId: string, code: string): Promise<SeenMark[]> {
    return query(
      tx,
      `SELECT m.id, j.no AS judge, m.member_id AS "memberId", m.kind, m.criteria, m.centipoints,
              m.comment, m.locked_at AS "lockedAt"
         FROM mark m
         JOIN jury_member j ON j.id = m.member_id
         LEFT JOIN mark_voiding v ON v.mark_id = m.id
        WHERE m.stage_id = $1 AND m.code = $2 AND v.mark_id IS NULL ORDER BY m.locked_at, m.id`,
      [stageId, code],
    );
  }

  messages(tx: Tx, stageId: string, code: string): Promise<Message[]> {
    return query(
      tx,
      `SELECT j.no AS judge, t.member_id AS "memberId", t.text, t.at
         FROM mark_message t JOIN jury_member j ON j.id = t.member_id
        WHERE t.stage_id = $1 AND t.code = $2 ORDER BY t.at, t.id`,
      [stageId, code],
    );
  }

  async say(
    tx: Tx,
    message: { id: string; stageId: string; code: string; memberId: string; text: string },
  ): Promise<void> {
    const { id, stageId, code, memberId, text } = message;
    await query(
      tx,
      'INSERT INTO mark_message (id, stage_id, code, member_id, text) VALUES ($1, $2, $3, $4, $5)',
      [id, stageId, code, memberId, text],
    );
  }

  /** The newest proposal; null without any. */
  async proposal(tx: Tx, stageId: string, code: string): Promise<Proposal | null> {
    const [row] = await query<Proposal>(
      tx,
      `SELECT p.id, p.ordinal, j.no AS judge, p.member_id AS "memberId", p.criteria, p.centipoints,
              p.minutes, p.at,
              coalesce((SELECT json_agg(o.no ORDER BY o.no) FROM agreement_answer a
                          JOIN jury_member o ON o.id = a.member_id WHERE a.proposal_id = p.id), '[]') AS agreed,
              coalesce((SELECT json_agg(a.member_id) FROM agreement_answer a
                         WHERE a.proposal_id = p.id), '[]') AS "agreedBy"
         FROM agreement_proposal p JOIN jury_member j ON j.id = p.member_id
        WHERE p.stage_id = $1 AND p.code = $2 ORDER BY p.ordinal DESC LIMIT 1`,
      [stageId, code],
    );
    return row ?? null;
  }

  async propose(
    tx: Tx,
    proposal: Pick<Proposal, 'id' | 'ordinal' | 'memberId' | 'centipoints' | 'minutes'> & {
      stageId: string;
      code: string;
      criteria: Record<string, number>;
    },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO agreement_proposal (id, stage_id, code, ordinal, member_id, criteria, centipoints, minutes)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        proposal.id,
        proposal.stageId,
        proposal.code,
        proposal.ordinal,
        proposal.memberId,
        JSON.stringify(proposal.criteria),
        proposal.centipoints,
        proposal.minutes,
      ],
    );
  }

  async agree(tx: Tx, proposalId: string, memberId: string): Promise<void> {
    await query(
      tx,
      `INSERT INTO agreement_answer (proposal_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [proposalId, memberId],
    );
  }
}
