import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { FindingKind } from './rules/finding';

export const QUEUE_STATES = ['waiting', 'proposed', 'returned', 'accepted', 'rejected'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** An entry in the queue. */
export interface QueueRow {
  id: string;
  no: number;
  state: QueueState;
  title: string;
  medium: string;
  authors: string[];
  unit: string | null;
  /** The unit that has it on its desk; null: the centre. */
  desk: string | null;
  version: number;
  paper: boolean;
  submittedAt: Date;
  /** Null until the report is made. */
  kinds: FindingKind[] | null;
  serious: number;
  warnings: number;
  notes: number;
  similarFound: number | null;
  similarWords: number | null;
}

/** Where entries lie: on the desk of a unit, at the centre, or anywhere (null). */
export type QueuePlace = number | 'centre' | null;

export interface QueueFilter {
  state: QueueState | null;
  medium: string | null;
  kind: FindingKind | null;
  /** Folded words of the title or an author's name, or the number. */
  q: string | null;
  after: number | null;
  at: QueuePlace;
  limit: number;
  /** Percent of each medium above which similar text is a finding. */
  limits: Record<string, number>;
}

/** The last decision on what was handed in last. */
const LAST = `LEFT JOIN LATERAL (
  SELECT d.outcome, d.needs_second, c.confirmed FROM screening_decision d
    LEFT JOIN screening_confirmation c ON c.decision_id = d.id
   WHERE d.entry_id = e.id AND d.version = e.version ORDER BY d.no DESC LIMIT 1) d ON true`;
const STATE = `CASE WHEN d.needs_second AND d.confirmed IS NULL THEN 'proposed'
  WHEN e.state <> 'submitted' THEN e.state
  WHEN d.outcome = 'returned' THEN 'returned' ELSE 'waiting' END`;
/** $n: the number of a unit, 0 for the centre, null for everywhere. */
const AT = (n: number): string => `($${n}::integer IS NULL OR coalesce(e.desk_unit_no, 0) = $${n})`;
const placeOf = (at: QueuePlace): number | null => (at === 'centre' ? 0 : at);
const ABOVE = `coalesce(w.found * 100 > w.words * coalesce(($6::jsonb ->> e.medium)::integer, 100), false)`;

/** The SQL of the queue. */
@Injectable()
export class QueueRepository {
  /** A page of entries that were handed in, in the order of their numbers. */
  page(tx: Tx, contestId: string, filter: QueueFilter): Promise<QueueRow[]> {
    return query(
      tx,
      `SELECT e.id, e.no, ${STATE} AS state, e.title, e.medium, e.version, e.paper,
              e.submitted_at AS "submittedAt", u.name AS unit, k.name AS desk,
              ARRAY(SELECT a.name FROM entry_author a WHERE a.entry_id = e.id AND a.version = e.version
                     ORDER BY a.ordinal) AS authors,
              CASE WHEN ${ABOVE} THEN r.kinds || '{similarity}'::text[] ELSE r.kinds END AS kinds,
              coalesce(r.serious, 0) + CASE WHEN ${ABOVE} THEN 1 ELSE 0 END AS serious,
              coalesce(r.warnings, 0) AS warnings, coalesce(r.notes, 0) AS notes,
              w.found AS "similarFound", w.words AS "similarWords"
         FROM entry e ${LAST}
         LEFT JOIN screening_report r ON r.entry_id = e.id AND r.version = e.version
         LEFT JOIN similarity_work w ON w.entry_id = e.id AND w.version = e.version AND w.compared_at IS NOT NULL
         LEFT JOIN unit u ON u.no = e.unit_no
         LEFT JOIN unit k ON k.no = e.desk_unit_no
        WHERE e.contest_id = $1 AND e.state IN ('submitted', 'accepted', 'rejected') AND ${AT(9)}
          AND ($2::text IS NULL OR ${STATE} = $2) AND ($3::text IS NULL OR e.medium = $3)
          AND ($4::text IS NULL OR r.kinds @> ARRAY[$4] OR ($4 = 'similarity' AND ${ABOVE}))
          AND ($5::text IS NULL OR e.no::text = $5 OR e.title_folded LIKE '%' || $5 || '%'
               OR EXISTS (SELECT FROM entry_author a WHERE a.entry_id = e.id AND a.version = e.version
                           AND a.name_folded LIKE '%' || $5 || '%'))
          AND ($7::integer IS NULL OR e.no > $7)
        ORDER BY e.no LIMIT $8`,
      [
        contestId,
        filter.state,
        filter.medium,
        filter.kind,
        filter.q,
        filter.limits,
        filter.after,
        filter.limit,
        placeOf(filter.at),
      ],
    );
  }

  /** How many entries are in each state. */
  async counts(tx: Tx, contestId: string, at: QueuePlace): Promise<Record<QueueState, number>> {
    const rows = await query<{ state: QueueState; count: number }>(
      tx,
      `SELECT ${STATE} AS state, count(*) AS count FROM entry e ${LAST}
        WHERE e.contest_id = $1 AND e.state IN ('submitted', 'accepted', 'rejected') AND ${AT(2)} GROUP BY 1`,
      [contestId, placeOf(at)],
    );
    const counts = { waiting: 0, proposed: 0, returned: 0, accepted: 0, rejected: 0 };
    for (const { state, count } of rows) counts[state] = count;
    return counts;
  }

  /** One entry with its text, as it was handed in last. */
  async entry(tx: Tx, entryId: string): Promise<ScreenedRow | null> {
    const [row] = await query<ScreenedRow>(
      tx,
      `SELECT e.id, e.no, e.contest_id AS "contestId", ${STATE} AS state, e.state AS "entryState", e.version,
              v.title, v.medium, v.genre, v.language, v.text, v.words, e.paper, e.late,
              e.postmark_on::text AS "postmarkOn", e.received_on::text AS "receivedOn", e.forwarded,
              e.desk_unit_no AS "deskUnitNo", v.submitted_at AS "submittedAt", u.name AS unit, k.name AS desk,
              (SELECT coalesce(json_agg(json_build_object('no', f.no, 'role', f.role, 'part', f.part,
                 'type', f.type, 'bytes', f.bytes, 'pages', f.pages, 'durationMs', f.duration_ms,
                 'uploadId', f.upload_id) ORDER BY f.no), '[]')
                 FROM entry_file f WHERE f.entry_id = e.id AND f.version = e.version) AS files
         FROM entry e ${LAST}
         JOIN entry_version v ON v.entry_id = e.id AND v.version = e.version
         LEFT JOIN unit u ON u.no = e.unit_no
         LEFT JOIN unit k ON k.no = e.desk_unit_no
        WHERE e.id = $1`,
      [entryId],
    );
    return row ?? null;
  }
}

/** An entry for whoever screens it. */
export interface ScreenedRow {
  id: string;
  no: number;
  contestId: string;
  state: QueueState | 'withdrawn';
  entryState: string;
  version: number;
  title: string;
  medium: string;
  genre: string | null;
  language: string;
  text: string;
  words: number;
  paper: boolean;
  late: boolean;
  postmarkOn: string | null;
  receivedOn: string | null;
  forwarded: boolean;
  deskUnitNo: number | null;
  submittedAt: Date;
  unit: string | null;
  desk: string | null;
  files: {
    no: number;
    role: 'work' | 'translation' | 'script';
    part: number;
    type: string;
    bytes: number;
    pages: number | null;
    durationMs: number | null;
    uploadId: string;
  }[];
}
