import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { AppealKind, AppealOutcome, AppealState, EvidenceKind } from './appeals.rules';

export interface NewAppeal {
  id: string;
  publicationId: string;
  participantId: string;
  participantNo: number;
  kind: AppealKind;
  subject: string;
  /** The encrypted text. */
  words: Buffer;
}

export interface AppealRow {
  id: string;
  contestId: string;
  roundId: string | null;
  publication: string;
  participantId: string;
  participantNo: number;
  kind: AppealKind;
  subject: string;
  words: Buffer;
  filedAt: Date;
  state: AppealState;
  answer: string | null;
  answeredAt: Date | null;
  answeredBy: string | null;
  /** A correction that was refused is none. */
  correctionId: string | null;
  /** What was done where no correction was needed. */
  settledOtherwise: string | null;
}

export interface EvidenceRow {
  appealId: string;
  no: number;
  kind: EvidenceKind;
  name: string;
  sha256: string;
  bytes: number;
  addedAt: Date;
}

/** A published result as far as appeals against it go. */
export interface AppealWindow {
  publicationId: string;
  publication: string;
  roundId: string | null;
  publishedAt: Date;
  /** Null where the rules had no appeals when it was published. */
  until: Date | null;
  now: Date;
  /** Label of the version that stands. */
  current: string;
}

export interface Answer {
  outcome: AppealOutcome;
  answer: string;
  correctionId: string | null;
  by: string;
}

const COLUMNS = `
  a.id, a.contest_id AS "contestId", a.round_id AS "roundId", p.label AS publication,
  a.participant_id AS "participantId", a.participant_no AS "participantNo", a.kind, a.subject, a.words,
  a.filed_at AS "filedAt", a.state, a.answer, a.answered_at AS "answeredAt",
  (SELECT name FROM staff_account s WHERE s.id = a.answered_by) AS "answeredBy",
  (SELECT k.id FROM correction k WHERE k.id = a.correction_id AND k.state <> 'refused') AS "correctionId",
  a.settled_otherwise AS "settledOtherwise"`;
const FROM = 'FROM appeal a JOIN publication p ON p.id = a.publication_id';

const WINDOWS = `
  SELECT p.id AS "publicationId", p.label AS publication, p.round_id AS "roundId",
         p.published_at AS "publishedAt", p.appeals_until AS until, now() AS now,
         (SELECT c.label FROM publication c
           WHERE c.contest_id = p.contest_id AND c.round_id IS NOT DISTINCT FROM p.round_id
             AND c.state = 'published' ORDER BY c.version DESC LIMIT 1) AS current
    FROM publication p
   WHERE p.contest_id = $1 AND p.state = 'published'`;

/** The SQL of appeals. */
@Injectable()
export class AppealsRepository {
  async window(tx: Tx, contestId: string, label: string): Promise<AppealWindow | null> {
    const [window] = await query<AppealWindow>(tx, `${WINDOWS} AND p.label = $2`, [
      contestId,
      label,
    ]);
    return window ?? null;
  }

  /** The results that stand, the newest first. */
  async windows(tx: Tx, contestId: string): Promise<AppealWindow[]> {
    const all = await query<AppealWindow>(tx, `${WINDOWS} ORDER BY p.published_at DESC`, [
      contestId,
    ]);
    return all.filter(({ publication, current }) => publication === current);
  }

  /**
   * Files an appeal while its window is open, by this statement's clock. Null when it is not open,
   * or the matter was appealed against this version before.
   */
  async file(tx: Tx, appeal: NewAppeal): Promise<{ filedAt: Date } | null> {
    const [row] = await query<{ filedAt: Date }>(
      tx,
      `INSERT INTO appeal (id, contest_id, round_id, publication_id, participant_id, participant_no, kind, subject, words)
       SELECT $1, p.contest_id, p.round_id, p.id, $3, $4, $5, $6, $7
         FROM publication p
        WHERE p.id = $2 AND p.state = 'published' AND now() < p.appeals_until
          AND NOT EXISTS (
            SELECT FROM publication later
             WHERE later.contest_id = p.contest_id AND later.round_id IS NOT DISTINCT FROM p.round_id
               AND later.state = 'published' AND later.version > p.version)
       ON CONFLICT ON CONSTRAINT appeal_once DO NOTHING
       RETURNING filed_at AS "filedAt"`,
      [
        appeal.id,
        appeal.publicationId,
        appeal.participantId,
        appeal.participantNo,
        appeal.kind,
        appeal.subject,
        appeal.words,
      ],
    );
    return row ?? null;
  }

  /** What the same person filed last about the same matter, against any version. */
  async same(tx: Tx, appeal: NewAppeal): Promise<AppealRow | null> {
    const [row] = await query<AppealRow>(
      tx,
      `SELECT ${COLUMNS} ${FROM} JOIN publication mine ON mine.id = $1
        WHERE a.contest_id = mine.contest_id AND a.round_id IS NOT DISTINCT FROM mine.round_id
          AND a.participant_id = $2 AND a.kind = $3 AND a.subject = $4
        ORDER BY a.filed_at DESC, a.id DESC LIMIT 1`,
      [appeal.publicationId, appeal.participantId, appeal.kind, appeal.subject],
    );
    return row ?? null;
  }

  async byId(tx: Tx, id: string): Promise<AppealRow | null> {
    const [row] = await query<AppealRow>(tx, `SELECT ${COLUMNS} ${FROM} WHERE a.id = $1`, [id]);
    return row ?? null;
  }

  /** A person's appeal, locked until the transaction ends. */
  async lockOwn(tx: Tx, id: string, participantId: string): Promise<AppealRow | null> {
    const [row] = await query<AppealRow>(
      tx,
      `SELECT ${COLUMNS} ${FROM} WHERE a.id = $1 AND a.participant_id = $2 FOR UPDATE OF a`,
      [id, participantId],
    );
    return row ?? null;
  }

  ofParticipant(tx: Tx, contestId: string, participantId: string): Promise<AppealRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} ${FROM} WHERE a.contest_id = $1 AND a.participant_id = $2
        ORDER BY a.filed_at DESC, a.id DESC`,
      [contestId, participantId],
    );
  }

  /** The queue, the oldest first. */
  queue(
    tx: Tx,
    contestId: string,
    { state = null, limit, skip }: { state?: AppealState | null; limit: number; skip: number },
  ): Promise<AppealRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} ${FROM} WHERE a.contest_id = $1 AND ($2::text IS NULL OR a.state = $2)
        ORDER BY a.filed_at, a.id LIMIT $3 OFFSET $4`,
      [contestId, state, limit, skip],
    );
  }

  async counts(tx: Tx, contestId: string): Promise<Record<AppealState, number>> {
    const rows = await query<{ state: AppealState; count: number }>(
      tx,
      'SELECT state, count(*) FROM appeal WHERE contest_id = $1 GROUP BY state',
      [contestId],
    );
    const none = { open: 0, upheld: 0, rejected: 0, withdrawn: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  /** Answers an open appeal; false when it was no longer open. */
  async answer(
    tx: Tx,
    id: string,
    { outcome, answer, correctionId, by }: Answer,
  ): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE appeal SET state = $2, answer = $3, correction_id = $4, answered_by = $5, answered_at = now()
        WHERE id = $1 AND state = 'open' RETURNING id`,
      [id, outcome, answer, correctionId, by],
    );
    return rows.length > 0;
  }

  /** Names the correction that an upheld appeal led to; false when it is not upheld. */
  async link(tx: Tx, id: string, correctionId: string): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE appeal SET correction_id = $2 WHERE id = $1 AND state = 'upheld' RETURNING id`,
      [id, correctionId],
    );
    return rows.length > 0;
  }

  /** Notes what was done about an upheld appeal that needs no correction; false when it is not upheld. */
  async settle(tx: Tx, id: string, otherwise: string): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE appeal SET settled_otherwise = $2 WHERE id = $1 AND state = 'upheld' RETURNING id`,
      [id, otherwise],
    );
    return rows.length > 0;
  }

  async withdraw(tx: Tx, id: string): Promise<void> {
    await query(
      tx,
      `UPDATE appeal SET state = 'withdrawn', answered_at = now() WHERE id = $1 AND state = 'open'`,
      [id],
    );
  }

  /** Which contest an appeal is in; for access checks. */
  async contestOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await query<{ contestId: string }>(
      tx,
      'SELECT contest_id AS "contestId" FROM appeal WHERE id = $1',
      [id],
    );
    return row?.contestId ?? null;
  }

  /** Appeals of a contest that still need people: not answered, or upheld and nothing came of it. */
  async pending(tx: Tx, contestId: string): Promise<{ open: number; uncorrected: number }> {
    const [row] = await query<{ open: number; uncorrected: number }>(
      tx,
      `SELECT count(*) FILTER (WHERE a.state = 'open') AS open,
              count(*) FILTER (WHERE a.state = 'upheld' AND a.settled_otherwise IS NULL
                                 AND coalesce(k.state, 'refused') = 'refused') AS uncorrected
         FROM appeal a LEFT JOIN correction k ON k.id = a.correction_id
        WHERE a.contest_id = $1`,
      [contestId],
    );
    return row!;
  }

  /** Whether a person handed in an attempt of a round, or of any round of the contest where it is null. */
  async tookPart(
    tx: Tx,
    where: { contestId: string; roundId: string | null; participantNo: number; attemptId?: string },
  ): Promise<boolean> {
    const [row] = await query<{ found: boolean }>(
      tx,
      `SELECT EXISTS (
         SELECT FROM round r JOIN attempt a ON a.round_id = r.id
          WHERE r.contest_id = $1 AND ($2::uuid IS NULL OR r.id = $2) AND a.participant_no = $3
            AND a.submitted_at IS NOT NULL AND ($4::uuid IS NULL OR a.id = $4)) AS found`,
      [where.contestId, where.roundId, where.participantNo, where.attemptId ?? null],
    );
    return row!.found;
  }

  async roundTitle(tx: Tx, roundId: string): Promise<string> {
    const [row] = await query<{ title: string }>(tx, 'SELECT title FROM round WHERE id = $1', [
      roundId,
    ]);
    return row?.title ?? '';
  }

  async addEvidence(
    tx: Tx,
    file: Omit<EvidenceRow, 'bytes' | 'addedAt'> & { bytes: Buffer },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO appeal_evidence (appeal_id, no, kind, name, sha256, bytes) VALUES ($1, $2, $3, $4, $5, $6)`,
      [file.appealId, file.no, file.kind, file.name, file.sha256, file.bytes],
    );
  }

  evidenceOf(tx: Tx, appealIds: string[]): Promise<EvidenceRow[]> {
    return query(
      tx,
      `SELECT appeal_id AS "appealId", no, kind, name, sha256, length(bytes) AS bytes, added_at AS "addedAt"
         FROM appeal_evidence WHERE appeal_id = ANY($1) ORDER BY appeal_id, no`,
      [appealIds],
    );
  }

  async evidence(
    tx: Tx,
    appealId: string,
    no: number,
  ): Promise<(Omit<EvidenceRow, 'bytes'> & { content: Buffer }) | null> {
    const [row] = await query<Omit<EvidenceRow, 'bytes'> & { content: Buffer }>(
      tx,
      `SELECT appeal_id AS "appealId", no, kind, name, sha256, bytes AS content, added_at AS "addedAt"
         FROM appeal_evidence WHERE appeal_id = $1 AND no = $2`,
      [appealId, no],
    );
    return row ?? null;
  }
}
