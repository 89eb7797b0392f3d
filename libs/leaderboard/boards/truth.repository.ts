import { Injectable } from '@nestjs/common';
import { countedParameters, countedSql, type CountedScope } from '@bangvang/attempts';
import { query, type Tx } from '@bangvang/database';
import { MAX_TIE_MS, packScore } from '../places/packed-score.rules';
import type { UnitTotals } from '../places/record';
import { MAX_ROWS, type BoardFacts } from './board.rules';

interface Row {
  places: { no: number; unitNo: number | null; centipoints: number; tieMs: number }[];
  units: UnitTotals[];
  bands: [centipoints: number, people: number][];
  people: number;
  attempts: number;
}

/** The board without Redis: the same facts, worked out by PostgreSQL from the attempts. */
@Injectable()
export class TruthRepository {
  /** Facts of a round's board, or of one unit in it. Takes about a second per million attempts. */
  async board(tx: Tx, scope: CountedScope, unitNo: number | null): Promise<BoardFacts> {
    const [row] = await query<Row>(tx, boardSql(scope), [...countedParameters(scope), unitNo]);
    const { places, units, bands, people, attempts } = row as Row;
    const own = units.find(({ no }) => no === unitNo);
    const totals = unitNo === null ? { people, attempts } : (own ?? { people: 0, attempts: 0 });
    return {
      places: places.map(({ no, unitNo: unit, ...place }) => ({
        no,
        unitNo: unit,
        packed: packScore(place),
      })),
      units,
      people: totals.people,
      attempts: totals.attempts,
      bands: unitNo === null ? bands : [],
    };
  }
}

/** Equal places come in the order in which a sorted set keeps its members, read backwards. */
const boardSql = (scope: CountedScope): string => `
  WITH result AS MATERIALIZED (${countedSql(scope)}), place AS (
    SELECT participant_no AS no, unit_no AS "unitNo", centipoints, least(tie_ms, ${MAX_TIE_MS}) AS "tieMs"
      FROM result
     WHERE valid AND ($4::integer IS NULL OR unit_no = $4)
     ORDER BY centipoints DESC, 4, participant_no::text COLLATE "C" DESC
     LIMIT ${MAX_ROWS}
  ), unit AS (
    SELECT unit_no AS no, count(*) AS people, sum(attempts) AS attempts, count(*) FILTER (WHERE valid) AS ranked,
           coalesce(sum(centipoints) FILTER (WHERE valid), 0) AS centipoints, max(centipoints) FILTER (WHERE valid) AS best
      FROM result WHERE unit_no IS NOT NULL GROUP BY unit_no
  ), band AS (
    SELECT centipoints, count(*) AS people FROM result WHERE valid GROUP BY centipoints
  )
  SELECT coalesce((SELECT json_agg(place) FROM place), '[]') AS places,
         coalesce((SELECT json_agg(unit) FROM unit), '[]') AS units,
         coalesce((SELECT json_agg(json_build_array(centipoints, people)) FROM band), '[]') AS bands,
         (SELECT count(*) FROM result) AS people,
         (SELECT coalesce(sum(attempts), 0)::bigint FROM result) AS attempts`;
