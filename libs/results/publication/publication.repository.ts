import { Injectable } from '@nestjs/common';
import { PUBLISHED_WORKS } from '@bangvang/contests';
import { query, type Tx } from '@bangvang/database';
import type { FileKind } from './published.dto';

export type PublicationState = 'writing' | 'published' | 'failed';

export interface PublicationRow {
  id: string;
  contestId: string;
  roundId: string | null;
  version: number;
  label: string;
  state: PublicationState;
  reason: string | null;
  supersedes: string | null;
  computed: string;
  requestedAt: Date;
  requestedBy: string;
  requestedName: string;
  dated: Date;
  failure: string | null;
  publishedAt: Date | null;
  appealsUntil: Date | null;
  bundleSha256: string | null;
  manifestSha256: string | null;
  signature: string | null;
}

export type NewPublication = Pick<
  PublicationRow,
  | 'id'
  | 'contestId'
  | 'roundId'
  | 'version'
  | 'label'
  | 'reason'
  | 'supersedes'
  | 'computed'
  | 'requestedBy'
  | 'requestedName'
>;

export interface FileRow {
  kind: FileKind;
  name: string;
  bytes: number;
  sha256: string;
  facts: Record<string, unknown>;
}

/** What the end of writing knows. */
export interface Ending {
  bundleSha256: string;
  manifestSha256: string;
  signature: string;
  /** Days of the appeals' window, null where the rules have none. */
  appealDays: number | null;
  zone: string;
}

/** What a publication is of. */
export interface PublicationScope {
  contestId: string;
  roundId: string | null;
}

/** A round as far as its publication goes. */
export interface RoundRow {
  id: string;
  ordinal: number;
  title: string;
  opensAt: Date;
  closesAt: Date;
  /** Attempts that nobody has handed in yet. */
  running: number;
  /** People who may still take it again, or have not handed in. */
  replacements: number;
  over: boolean;
}

const COLUMNS = `
  id, contest_id AS "contestId", round_id AS "roundId", version, label, state, reason, supersedes,
  computed, requested_at AS "requestedAt", requested_by AS "requestedBy",
  requested_name AS "requestedName", dated, failure, published_at AS "publishedAt",
  appeals_until AS "appealsUntil", bundle_sha256 AS "bundleSha256",
  manifest_sha256 AS "manifestSha256", signature`;

/** The SQL of published versions. */
@Injectable()
export class PublicationRepository {
  /** Keeps other publications of the contest out until the transaction ends. */
  async lock(tx: Tx, contestId: string): Promise<void> {
    await query(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `publication ${contestId}`,
    ]);
  }

  /** Every version of a contest that did not fail, the newest first. */
  versions(tx: Tx, contestId: string): Promise<PublicationRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} FROM publication WHERE contest_id = $1 AND state <> 'failed'
        ORDER BY requested_at DESC, id DESC`,
      [contestId],
    );
  }

  /** Versions of one scope, failed ones too, the newest first. */
  ofScope(tx: Tx, { contestId, roundId }: PublicationScope): Promise<PublicationRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} FROM publication
        WHERE contest_id = $1 AND round_id IS NOT DISTINCT FROM $2 ORDER BY requested_at DESC, id DESC`,
      [contestId, roundId],
    );
  }

  async byId(tx: Tx, id: string): Promise<PublicationRow | null> {
    const [row] = await query<PublicationRow>(
      tx,
      `SELECT ${COLUMNS} FROM publication WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }

  async published(tx: Tx, contestId: string, label: string): Promise<PublicationRow | null> {
    const [row] = await query<PublicationRow>(
      tx,
      `SELECT ${COLUMNS} FROM publication WHERE contest_id = $1 AND label = $2 AND state = 'published'`,
      [contestId, label],
    );
    return row ?? null;
  }

  /** The version that is being written in a contest, if one is. */
  async underWay(tx: Tx, contestId: string): Promise<PublicationRow | null> {
    const [row] = await query<PublicationRow>(
      tx,
      `SELECT ${COLUMNS} FROM publication WHERE contest_id = $1 AND state = 'writing'`,
      [contestId],
    );
    return row ?? null;
  }

  async insert(tx: Tx, publication: NewPublication): Promise<PublicationRow> {
    const [row] = await query<PublicationRow>(
      tx,
      `INSERT INTO publication (id, contest_id, round_id, version, label, reason, supersedes, computed,
                                requested_by, requested_name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING ${COLUMNS}`,
      [
        publication.id,
        publication.contestId,
        publication.roundId,
        publication.version,
        publication.label,
        publication.reason,
        publication.supersedes,
        publication.computed,
        publication.requestedBy,
        publication.requestedName,
      ],
    );
    return row!;
  }

  files(tx: Tx, publicationIds: string[]): Promise<(FileRow & { publicationId: string })[]> {
    return query(
      tx,
      `SELECT publication_id AS "publicationId", kind, name, bytes, sha256, facts FROM publication_file
        WHERE publication_id = ANY($1::uuid[]) ORDER BY kind`,
      [publicationIds],
    );
  }

  /** Writes down that a step is done; done again, the newer one stands. */
  async addFile(tx: Tx, publicationId: string, file: FileRow): Promise<void> {
    await query(
      tx,
      `INSERT INTO publication_file (publication_id, kind, name, bytes, sha256, facts)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (publication_id, kind) DO UPDATE
         SET name = excluded.name, bytes = excluded.bytes, sha256 = excluded.sha256, facts = excluded.facts`,
      [publicationId, file.kind, file.name, file.bytes, file.sha256, file.facts],
    );
  }

  /** Declares a version published; false when that was done before. */
  async finish(tx: Tx, id: string, ending: Ending): Promise<boolean> {
    const rows = await query(
      tx,
      `UPDATE publication
          SET state = 'published', published_at = now(), bundle_sha256 = $2, manifest_sha256 = $3, signature = $4,
              appeals_until = CASE WHEN $5::int IS NOT NULL THEN days_after(now(), $6, $5) END
        WHERE id = $1 AND state = 'writing' RETURNING id`,
      [
        id,
        ending.bundleSha256,
        ending.manifestSha256,
        ending.signature,
        ending.appealDays,
        ending.zone,
      ],
    );
    return rows.length > 0;
  }

  /** Gives a version up: its number is free again. */
  async fail(tx: Tx, id: string, failure: string): Promise<void> {
    await query(
      tx,
      `UPDATE publication SET state = 'failed', failure = $2 WHERE id = $1 AND state = 'writing'`,
      [id, failure.slice(0, 500)],
    );
  }

  /** The rounds of a contest with whether each is over for everybody, by the database's clock. */
  rounds(tx: Tx, contestId: string): Promise<RoundRow[]> {
    return query(
      tx,
      `SELECT r.id, r.ordinal, r.title, r.opens_at AS "opensAt", r.closes_at AS "closesAt",
              (SELECT count(*) FROM attempt a WHERE a.round_id = r.id AND a.submitted_at IS NULL) AS running,
              (SELECT count(*) FROM replacement g WHERE g.round_id = r.id
                  AND g.withdrawn_at IS NULL AND g.settled_at IS NULL) AS replacements,
              clock_timestamp() >= r.closes_at AS over
         FROM round r WHERE r.contest_id = $1 ORDER BY r.ordinal`,
      [contestId],
    );
  }

  /** When results of rounds, and (under the empty key) of the whole, were first published. */
  async firstPublished(tx: Tx, contestId: string): Promise<Map<string, Date>> {
    const rows = await query<{ roundId: string | null; at: Date }>(
      tx,
      `SELECT round_id AS "roundId", min(published_at) AS at FROM publication
        WHERE contest_id = $1 AND state = 'published' GROUP BY round_id`,
      [contestId],
    );
    const [works] = await query<{ at: Date | null }>(
      tx,
      'SELECT published_at AS at FROM deliberation WHERE contest_id = $1',
      [contestId],
    );
    const first = new Map(rows.map(({ roundId, at }) => [roundId ?? '', at]));
    return works?.at ? first.set(PUBLISHED_WORKS, works.at) : first;
  }
}
