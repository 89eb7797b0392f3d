import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { ExportedAttempt, ExportedPerson } from './exported';

/** People numbered above one and up to another. */
export interface Stretch {
  after: number;
  upTo: number;
}

const LOCAL = `'YYYY-MM-DD HH24:MI:SS.MS'`;

/** The SQL of exports: short questions, one after the other, so that nothing is held while somebody downloads. */
@Injectable()
export class ExportsRepository {
  /** How many attempts were handed in to rounds before an instant. */
  async count(tx: Tx, roundIds: readonly string[], before: Date): Promise<number> {
    const [row] = await query<{ count: number }>(
      tx,
      'SELECT count(*) AS count FROM attempt WHERE round_id = ANY($1::uuid[]) AND submitted_at < $2',
      [roundIds, before],
    );
    return row?.count ?? 0;
  }

  /** Attempts handed in to a round before an instant by a stretch of people, by number. */
  attempts(
    tx: Tx,
    roundId: string,
    { after, upTo }: Stretch,
    { before, zone, answers }: { before: Date; zone: string; answers: boolean },
  ): Promise<ExportedAttempt[]> {
    return query(
      tx,
      `SELECT a.id, a.participant_no AS "participantNo", u.code AS "unitCode", u.name AS "unitName", a.no, a.variant,
              to_char(a.started_at AT TIME ZONE $5, ${LOCAL}) AS "startedAt",
              to_char(a.submitted_at AT TIME ZONE $5, ${LOCAL}) AS "submittedAt",
              a.auto, a.centipoints, a.correct, a.complete, a.duration_ms AS "durationMs", a.prediction,
              (extract(epoch FROM a.submitted_at) * 1000)::float8 AS submitted
              ${answers ? ', a.answers' : ''}
         FROM attempt a LEFT JOIN unit u ON u.no = a.unit_no
        WHERE a.round_id = $1 AND a.participant_no > $2 AND a.participant_no <= $3 AND a.submitted_at < $4
        ORDER BY a.participant_no, a.no`,
      [roundId, after, upTo, before, zone],
    );
  }

  /** People by their numbers. */
  people(tx: Tx, nos: readonly number[]): Promise<ExportedPerson[]> {
    return query(
      tx,
      `SELECT no AS "participantNo", full_name AS "fullName", sex,
              CASE WHEN birth_year_only THEN to_char(birth_date, 'YYYY') ELSE to_char(birth_date, 'DD/MM/YYYY') END AS "birthDate"
         FROM participant WHERE no = ANY($1::integer[])`,
      [nos],
    );
  }
}
