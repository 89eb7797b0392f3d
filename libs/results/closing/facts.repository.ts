import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type {
  AttemptRow,
  CorrectionRow,
  DecisionRow,
  PersonRow,
  RoundRow,
  UnitRow,
  VariantRow,
} from './facts.rows';

/** Rows per statement: enough that the way there costs little, few enough to be gone before the next garbage collection keeps them. */
const PAGE = 2_000;

const ATTEMPT_COLUMNS = `id, participant_no, unit_no, no, variant,
  (extract(epoch FROM started_at) * 1000)::float8 AS started,
  (extract(epoch FROM submitted_at) * 1000)::float8 AS submitted,
  (extract(epoch FROM signed_in_at) * 1000)::float8 AS signed_in,
  duration_ms, auto, centipoints, correct, complete, prediction`;

/** Of whom facts are read. */
export interface PeopleWanted {
  roundIds: string[];
  /** The rounds that people come from, by each of the rounds that only those who go on may take. */
  sources: Record<string, string[]>;
  withContact: boolean;
}

/** What results are computed from, as PostgreSQL has it. */
@Injectable()
export class FactsRepository {
  /** The zone of a contest, or null where there is no such contest. */
  async zone(tx: Tx, contestId: string): Promise<string | null> {
    const [row] = await query<{ zone: string }>(tx, 'SELECT zone FROM contest WHERE id = $1', [
      contestId,
    ]);
    return row?.zone ?? null;
  }

  /** Rounds by ordinal: one of them, or (null) all that are closed. */
  rounds(tx: Tx, contestId: string, roundId: string | null): Promise<RoundRow[]> {
    return query(
      tx,
      `SELECT r.id, r.ordinal, r.title, r.opens_at, r.closes_at, s.document AS rules,
              s.version AS rules_version, l.seed
         FROM round r
         JOIN LATERAL (SELECT document, version FROM rule_set
                        WHERE round_id = r.id ORDER BY version DESC LIMIT 1) s ON true
         LEFT JOIN lot_reveal l ON l.round_id = r.id
        WHERE r.contest_id = $1
          AND CASE WHEN $2::uuid IS NULL THEN EXISTS (SELECT FROM round_closing c WHERE c.round_id = r.id)
                   ELSE r.id = $2 END
        ORDER BY r.ordinal`,
      [contestId, roundId],
    );
  }

  /** People with an attempt handed in in one of the rounds, by number. */
  async *people(
    tx: Tx,
    contestId: string,
    { roundIds, sources, withContact }: PeopleWanted,
  ): AsyncGenerator<PersonRow[]> {
    const receiving = Object.keys(sources);
    yield* pages((after: number) =>
      query<PersonRow>(
        tx,
        `SELECT p.id, p.no, p.unit_no, p.division, p.province, p.birth_date::text AS birth_date, p.birth_year_only,
                p.full_name <> '' AS named, p.sex IS NOT NULL AS sexed,
                p.personal_id_hash IS NOT NULL AS identified,
                CASE WHEN $3 THEN p.contact END AS contact,
                (SELECT count(*)::integer FROM participant g WHERE g.invited_by = p.no
                    AND EXISTS (SELECT FROM attempt a WHERE a.round_id = ANY($2::uuid[])
                                   AND a.participant_no = g.no AND a.submitted_at IS NOT NULL)) AS referrals,
                (SELECT array_agg(role ORDER BY role) FROM person_role o
                  WHERE o.contest_id = p.contest_id AND o.participant_no = p.no) AS roles,
                (SELECT array_agg(r.id ORDER BY r.id) FROM unnest($5::uuid[]) AS r (id)
                  WHERE EXISTS (SELECT FROM attempt a WHERE a.round_id = r.id
                                   AND a.participant_no = p.no AND a.submitted_at IS NOT NULL)
                    AND NOT EXISTS (SELECT FROM qualified_person q WHERE q.participant_no = p.no
                                       AND q.round_id IN (SELECT jsonb_array_elements_text($6::jsonb -> r.id::text)::uuid))
                ) AS not_qualified
           FROM participant p
          WHERE p.contest_id = $1 AND p.no > $4
            AND EXISTS (SELECT FROM attempt a WHERE a.round_id = ANY($2::uuid[])
                           AND a.participant_no = p.no AND a.submitted_at IS NOT NULL)
          ORDER BY p.no LIMIT ${PAGE}`,
        [contestId, roundIds, withContact, after, receiving, sources],
      ),
    );
  }

  /** Attempts handed in in a round, by person and number, a page at a time. */
  async *attempts(tx: Tx, roundId: string, withAnswers: boolean): AsyncGenerator<AttemptRow[]> {
    const columns = withAnswers ? `${ATTEMPT_COLUMNS}, answers` : ATTEMPT_COLUMNS;
    let after = { participant_no: 0, no: 0 };
    for (;;) {
      const page = await query<AttemptRow>(
        tx,
        `SELECT ${columns} FROM attempt
          WHERE round_id = $1 AND submitted_at IS NOT NULL AND (participant_no, no) > ($2, $3)
          ORDER BY participant_no, no LIMIT ${PAGE}`,
        [roundId, after.participant_no, after.no],
      );
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page[page.length - 1]!;
    }
  }

  /** How many attempts a round has, handed in. */
  async attemptCount(tx: Tx, roundIds: string[]): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      `SELECT count(*)::integer AS count FROM attempt
        WHERE round_id = ANY($1::uuid[]) AND submitted_at IS NOT NULL`,
      [roundIds],
    );
    return row!.count;
  }

  /** The units of the contest's tree, with those that its people chose when it had another. */
  units(tx: Tx, contestId: string): Promise<UnitRow[]> {
    return query(
      tx,
      `SELECT u.id, u.no, u.code, u.name, u.kind, parent.code AS parent,
              u.valid_from::text AS valid_from, u.valid_to::text AS valid_to,
              (SELECT json_agg(json_build_object('asOf', h.as_of, 'headcount', h.headcount) ORDER BY h.as_of)
                 FROM unit_headcount h WHERE h.unit_id = u.id) AS headcounts,
              (SELECT json_agg(json_build_object('asOf', p.as_of, 'population', p.population) ORDER BY p.as_of)
                 FROM unit_population p WHERE p.unit_id = u.id) AS populations,
              (SELECT array_agg(s.code ORDER BY s.code) FROM unit_link l
                 JOIN unit s ON s.id = l.successor_id WHERE l.predecessor_id = u.id) AS successors
         FROM unit u LEFT JOIN unit parent ON parent.id = u.parent_id
        WHERE u.tree_id IN (
          SELECT c.unit_tree_id FROM contest c WHERE c.id = $1
          UNION
          SELECT chosen.tree_id FROM unit chosen
           WHERE chosen.no IN (SELECT DISTINCT p.unit_no FROM participant p WHERE p.contest_id = $1))
        ORDER BY u.no`,
      [contestId],
    );
  }

  /** Corrections that two people agreed on (or one, where that is enough), in their order. */
  corrections(tx: Tx, contestId: string): Promise<CorrectionRow[]> {
    return query(
      tx,
      `SELECT c.id, c.round_id, c.kind, c.reason, c.note, c.change, c.participant_no, c.attempt_id,
              c.reverses, c.decided_at, r.id AS reversed_by
         FROM correction c
         LEFT JOIN correction r ON r.reverses = c.id AND r.state = 'approved'
        WHERE c.contest_id = $1 AND c.state = 'approved'
        ORDER BY c.decided_at, c.id`,
      [contestId],
    );
  }

  /** Decisions about rankings that were not taken back, in their order. */
  decisions(tx: Tx, contestId: string): Promise<DecisionRow[]> {
    return query(
      tx,
      `SELECT id, round_id, division, kind, content, minutes, at FROM decision d
        WHERE contest_id = $1
          AND NOT EXISTS (SELECT FROM decision_withdrawal w WHERE w.decision_id = d.id)
        ORDER BY at, id`,
      [contestId],
    );
  }

  /** Keys of the papers that a round was played with. */
  variants(tx: Tx, roundId: string): Promise<VariantRow[]> {
    return query(
      tx,
      `SELECT p.variant, p.code, p.key FROM paper p
         JOIN paper_seal s ON s.round_id = p.round_id AND s.generation = p.generation
        WHERE p.round_id = $1 AND s.unsealed_at IS NULL ORDER BY p.variant`,
      [roundId],
    );
  }

  /** The revealed seed of the lot of the ranking over rounds. */
  async overallSeed(tx: Tx, contestId: string): Promise<string | null> {
    const [row] = await query<{ seed: string }>(
      tx,
      'SELECT seed FROM overall_lot_reveal WHERE contest_id = $1',
      [contestId],
    );
    return row?.seed ?? null;
  }

  /** Actual values as they were counted first, by round. */
  async firstActuals(tx: Tx, roundIds: string[]): Promise<Record<string, number>> {
    const rows = await query<{ round_id: string; value: number }>(
      tx,
      'SELECT round_id, value FROM round_actual WHERE round_id = ANY($1::uuid[]) AND no = 1',
      [roundIds],
    );
    return Object.fromEntries(rows.map(({ round_id, value }) => [round_id, value]));
  }
}

async function* pages<Row extends { no: number }>(
  read: (after: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after = 0;
  for (;;) {
    const page = await read(after);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page[page.length - 1]!.no;
  }
}
