import { countedParameters, countedSql } from '@bangvang/attempts';
import type { ReportRound } from './report.facts';

/** SQL with the parameters it needs, numbered from $1. */
export interface Statement {
  sql: string;
  parameters: unknown[];
}

/** Moves the parameter numbers of a statement on. */
const shifted = (sql: string, by: number): string =>
  sql.replace(/\$(\d+)/g, (_, no: string) => `$${Number(no) + by}`);

/** A place for each further parameter, in the order they are asked for. */
class Parameters {
  constructor(readonly values: unknown[]) {}

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/**
 * The counted results of rounds as one relation, `result`: a row per person and round, with what the
 * round asks for. Which attempt counts is said by {@link countedSql} alone.
 */
function resultSql(rounds: readonly ReportRound[]): { sql: string; parameters: Parameters } {
  const parameters = new Parameters(rounds.flatMap(({ scope }) => countedParameters(scope)));
  const counted = rounds.map(({ scope, most, questions }, place) => {
    const each = countedParameters(scope).length;
    return `
      SELECT ${place} AS place, ${Math.trunc(most)} AS most, ${Math.trunc(questions)} AS questions, c.*
        FROM (${shifted(countedSql(scope), place * each)}) c`;
  });
  const sql = `
    result AS MATERIALIZED (
      SELECT r.place, r.participant_no, r.unit_no, r.attempts, r.valid, r.centipoints, r.most,
             r.valid AND a.correct >= r.questions AS perfect
        FROM (${counted.join(' UNION ALL ')}) r
        JOIN attempt a ON a.id = r.id
       -- Whoever has none left after corrections has not taken part.
       WHERE r.attempts > 0
    )`;
  return { sql, parameters };
}

/**
 * How people are counted in `result`: in one round each has one row, so that nothing has to be sorted
 * to count each once; over several they are told apart by their numbers.
 */
const peopleOf = (rounds: readonly ReportRound[]): string =>
  rounds.length === 1 ? 'count(*)' : 'count(DISTINCT participant_no)';

const sums = (people: string): string => `
  ${people} AS people, coalesce(sum(attempts), 0) AS attempts,
  count(*) FILTER (WHERE valid) AS counted,
  coalesce(sum(centipoints) FILTER (WHERE valid), 0) AS centipoints,
  ${people} FILTER (WHERE perfect) AS perfect`;

const byRound = (people: string): string => `
  coalesce((SELECT json_agg(x) FROM (SELECT place, ${sums('count(*)')} FROM result GROUP BY place) x), '[]') AS rounds,
  (SELECT row_to_json(x) FROM (
     SELECT ${sums(people)}, ${people} FILTER (WHERE valid) AS "countedPeople" FROM result) x) AS "all"`;

/** People and attempts per round and over all of them. */
export function totalsStatement(rounds: readonly ReportRound[]): Statement {
  const { sql, parameters } = resultSql(rounds);
  return { sql: `WITH ${sql} SELECT ${byRound(peopleOf(rounds))}`, parameters: parameters.values };
}

/** What people's results are grouped by. */
export interface Grouping {
  /** Lower ends of the bands in percent, best first, ending in 0. */
  bandEnds: readonly number[];
  /** Unit chosen -> the unit it is shown with, and the one at the top above that. */
  homes: readonly { chosen: number; home: number; top: number }[];
  /** Lower ends of the age groups, rising. */
  ageEnds: readonly number[];
  /** Ages are those of this day. */
  day: string;
}

/** A result's place among the bands; null where it does not count, or nobody knows the most. */
function bandSql(ends: readonly number[]): string {
  const cases = ends.map(
    (end, place) =>
      `WHEN centipoints::bigint * 100 >= most::bigint * ${Math.trunc(end)} THEN ${place}`,
  );
  return `CASE WHEN NOT valid OR most = 0 THEN NULL ${cases.join(' ')} END`;
}

const AGE = `
  CASE WHEN birth_year_only THEN extract(year FROM day) - extract(year FROM birth_date)
       ELSE extract(year FROM age(day, birth_date)) END`;

const groups = (name: string, key: string, from: string, people = 'count(*)'): string => `
  coalesce((SELECT json_agg(x) FROM (
     SELECT ${key} AS key, ${people} AS people, sum(attempts) AS attempts
       FROM ${from} GROUP BY 1) x), '[]') AS ${name}`;

/** Everything that is said of people by their counted results. */
export function resultsStatement(rounds: readonly ReportRound[], grouping: Grouping): Statement {
  const { sql, parameters } = resultSql(rounds);
  const { homes, bandEnds, ageEnds, day } = grouping;
  const people = peopleOf(rounds);
  const list = (of: (home: (typeof homes)[number]) => number): string =>
    parameters.add(homes.map(of), 'integer[]');
  const [chosen, home, top] = [
    list((one) => one.chosen),
    list((one) => one.home),
    list((one) => one.top),
  ];
  const ages = parameters.add(ageEnds, 'integer[]');
  const asOf = parameters.add(day, 'date');
  const text = `
    WITH ${sql}, placed AS MATERIALIZED (
      SELECT r.*, h.home, h.top
        FROM result r LEFT JOIN unnest(${chosen}, ${home}, ${top}) h (chosen, home, top) ON h.chosen = r.unit_no
    ), person AS MATERIALIZED (
      SELECT participant_no, sum(attempts) AS attempts, min(${bandSql(bandEnds)}) AS band
        FROM result GROUP BY participant_no
    ), known AS (
      SELECT person.participant_no, person.attempts, p.sex, p.occupation, p.province, p.birth_date, p.birth_year_only, ${asOf} AS day
        FROM person JOIN participant p ON p.no = person.participant_no
    ), aged AS (
      SELECT participant_no, attempts, ${AGE} AS age FROM known
    )
    SELECT ${byRound(people)},
           coalesce((SELECT json_agg(x) FROM (
              SELECT band, count(*) AS people FROM person WHERE band IS NOT NULL GROUP BY band) x), '[]') AS bands,
           coalesce((SELECT json_agg(x) FROM (
              SELECT home AS "unitNo", ${sums(people)} FROM placed GROUP BY home) x), '[]') AS units,
           ${groups('tops', 'top', 'placed', people)},
           ${groups('ages', `(${ages})[width_bucket(age, ${ages}::numeric[])]`, 'aged')},
           ${groups('sexes', 'sex', 'known')},
           ${groups('occupations', 'occupation', 'known')},
           ${groups('residences', 'province', 'known')}`;
  return { sql: text, parameters: parameters.values };
}

/** Everything that is said of attempts, each for itself; days and hours by the clock of the zone. */
export function attemptsStatement(
  rounds: readonly ReportRound[],
  bandEnds: readonly number[],
  zone: string,
): Statement {
  const parameters = new Parameters([]);
  const asked = rounds.map(
    ({ id, most, questions, scope }) =>
      `(${parameters.add(id, 'uuid')}, ${Math.trunc(most)}, ${Math.trunc(questions)}, ${scope.completeness === 'all'})`,
  );
  const ids = parameters.add(
    rounds.map(({ id }) => id),
    'uuid[]',
  );
  const local = `submitted_at AT TIME ZONE ${parameters.add(zone, 'text')}`;
  const byTime = (name: string, key: string): string => `
    coalesce((SELECT json_agg(x ORDER BY 1) FROM (
       SELECT ${key} AS ${name}, count(DISTINCT participant_no) AS people, count(*) AS attempts
         FROM handed GROUP BY 1 ORDER BY 1) x), '[]') AS ${name}s`;
  const sql = `
    WITH mark AS (
      SELECT DISTINCT ON (round_id, participant_no, attempt_id) round_id, participant_no, attempt_id, kind
        FROM attempt_mark WHERE round_id = ANY(${ids}) ORDER BY round_id, participant_no, attempt_id, no DESC
    ), begun AS MATERIALIZED (
      SELECT a.participant_no, a.centipoints, r.most, a.auto, ${local} AS at,
             a.submitted_at IS NOT NULL AS handed,
             a.submitted_at IS NOT NULL AND (a.complete OR NOT r.needs_all) AS valid,
             a.correct >= r.questions AS perfect
        FROM attempt a
        JOIN (VALUES ${asked.join(', ')}) r (id, most, questions, needs_all) ON r.id = a.round_id
       WHERE NOT EXISTS (
         SELECT FROM mark m
          WHERE m.round_id = a.round_id AND m.participant_no = a.participant_no
            AND m.kind IN ('voided', 'disqualified') AND coalesce(m.attempt_id, a.id) = a.id)
    ), handed AS (SELECT * FROM begun WHERE handed)
    SELECT (SELECT count(*) FROM begun) AS started,
           (SELECT count(*) FROM handed WHERE auto) AS auto,
           (SELECT count(*) FROM handed WHERE valid) AS valid,
           (SELECT count(*) FROM handed WHERE valid AND perfect) AS perfect,
           coalesce((SELECT json_agg(x) FROM (
              SELECT ${bandSql(bandEnds)} AS band, count(*) AS attempts FROM handed WHERE valid AND most > 0 GROUP BY 1) x), '[]') AS bands,
           ${byTime('day', 'at::date')},
           ${byTime('hour', 'extract(hour FROM at)::integer')}`;
  return { sql, parameters: parameters.values };
}
