/*
 * Works are those handed in and not withdrawn, as handed in last. People are told apart by the keyed
 * hashes of their data: who shares one with somebody who shares another with a third is one person
 * with both.
 */

const SUMS = `
  count(DISTINCT w.id) AS works, count(DISTINCT p.person) AS authors,
  count(DISTINCT w.id) FILTER (WHERE w.state = 'accepted') AS accepted,
  count(DISTINCT w.id) FILTER (WHERE w.state = 'rejected') AS rejected`;

const list = (name: string, columns: string, from: string, order = '1'): string => `
  coalesce((SELECT json_agg(x) FROM (SELECT ${columns} FROM ${from} ORDER BY ${order}) x), '[]') AS ${name}`;

const BY_PERSON = 'w LEFT JOIN person p ON p.id = w.id';

/** Parameters: the contest, its zone, units chosen, the units they are shown with, those at the top. */
export const WORKS = `
  WITH w AS MATERIALIZED (
    SELECT e.id, e.version, e.state, e.medium, e.genre, e.paper, e.late, e.author_kind = 'unit' AS by_unit,
           CASE WHEN e.state = 'rejected' THEN e.decision_code END AS code,
           v.words, h.home, h.top, v.submitted_at AT TIME ZONE $2 AS at
      FROM entry e
      JOIN entry_version v ON v.entry_id = e.id AND v.version = e.version
      LEFT JOIN unnest($3::integer[], $4::integer[], $5::integer[]) h (chosen, home, top) ON h.chosen = e.unit_no
     WHERE e.contest_id = $1 AND e.state IN ('submitted', 'accepted', 'rejected')
  ), author AS MATERIALIZED (
    SELECT w.id, a.ordinal,
           CASE WHEN cardinality(a.keys) > 0 THEN a.keys
                ELSE ARRAY[sha256(convert_to(a.entry_id || a.name_folded, 'UTF8'))] END AS keys
      FROM w JOIN entry_author a ON a.entry_id = w.id AND a.version = w.version
     WHERE NOT (w.by_unit AND a.ordinal = 1)
  ), once AS (
    SELECT key, min(a.keys[1]) AS person FROM author a, unnest(a.keys) AS key GROUP BY key
  ), nearly AS MATERIALIZED (
    SELECT a.id, a.ordinal, min(o.person) AS person
      FROM author a, unnest(a.keys) AS k (key) JOIN once o USING (key) GROUP BY a.id, a.ordinal
  ), twice AS (
    SELECT key, min(n.person) AS person
      FROM author a JOIN nearly n USING (id, ordinal), unnest(a.keys) AS key GROUP BY key
  ), person AS MATERIALIZED (
    SELECT a.id, a.ordinal, min(t.person) AS person
      FROM author a, unnest(a.keys) AS k (key) JOIN twice t USING (key) GROUP BY a.id, a.ordinal
  )
  SELECT (SELECT row_to_json(x) FROM (
            SELECT ${SUMS}, count(DISTINCT w.id) FILTER (WHERE w.paper) AS paper,
                   count(DISTINCT w.id) FILTER (WHERE w.late) AS late,
                   count(DISTINCT w.id) FILTER (WHERE w.by_unit) AS "byUnits",
                   count(DISTINCT w.id) FILTER (WHERE p.ordinal > 1) AS "coAuthored",
                   (SELECT coalesce(sum(words), 0) FROM w) AS words,
                   (SELECT count(*) FROM w WHERE words > 0) AS worded
              FROM ${BY_PERSON}) x) AS "all",
         (SELECT count(*) FROM entry WHERE contest_id = $1 AND state = 'withdrawn' AND version > 0) AS withdrawn,
         (SELECT count(*) FROM entry WHERE contest_id = $1 AND state = 'draft') AS drafts,
         ${list(
           'media',
           `m.*, words, worded`,
           `(SELECT w.medium, ${SUMS} FROM ${BY_PERSON} GROUP BY w.medium) m
              JOIN (SELECT medium, sum(words) AS words, count(*) FILTER (WHERE words > 0) AS worded
                      FROM w GROUP BY medium) c USING (medium)`,
         )},
         ${list('genres', `w.medium, w.genre, ${SUMS}`, `${BY_PERSON} GROUP BY w.medium, w.genre`, '1, 2')},
         ${list('units', `w.home AS "unitNo", ${SUMS}`, `${BY_PERSON} GROUP BY w.home`)},
         ${list('tops', `w.top AS "unitNo", ${SUMS}`, `${BY_PERSON} GROUP BY w.top`)},
         ${list('reasons', 'code, count(*) AS works', 'w WHERE code IS NOT NULL GROUP BY code', '2 DESC, 1')},
         ${list(
           'days',
           `w.at::date::text AS day, count(DISTINCT p.person) AS authors, count(DISTINCT w.id) AS works`,
           `${BY_PERSON} GROUP BY 1`,
         )},
         ${list(
           'hours',
           `extract(hour FROM w.at)::integer AS hour, count(DISTINCT p.person) AS authors, count(DISTINCT w.id) AS works`,
           `${BY_PERSON} GROUP BY 1`,
         )}`;

/** What each tier of collecting passed on; parameter: the contest. */
export const TIERS = `
  SELECT f.tier, min(f.tier_name) AS name, count(DISTINCT f.unit_no) AS units, count(w.entry_id) AS works
    FROM forwarding f LEFT JOIN forwarded_work w ON w.forwarding_id = f.id
   WHERE f.contest_id = $1 GROUP BY f.tier ORDER BY f.tier`;

/** Works that are out of the contest count nowhere, as on the jury's own pages. */
const isIn = (row: string): string =>
  `NOT EXISTS (SELECT FROM work_out x WHERE x.stage_id = ${row}.stage_id AND x.code = ${row}.code)`;

/** What the jury did, by stage; parameter: the contest. Marks that were voided count as none. */
export const STAGES = `
  WITH given AS (
    SELECT m.stage_id, m.code, m.kind FROM mark m
      JOIN stage s ON s.id = m.stage_id AND s.contest_id = $1
     WHERE NOT EXISTS (SELECT FROM mark_voiding v WHERE v.mark_id = m.id) AND ${isIn('m')}
  )
  SELECT s.id, s.rules_id AS "rulesId", s.rules ->> 'name' AS name, s.locked_at IS NOT NULL AS locked,
         (SELECT count(*) FROM jury_seat j WHERE j.stage_id = s.id) AS judges,
         (SELECT count(*) FROM work w WHERE w.stage_id = s.id AND ${isIn('w')}
            AND NOT EXISTS (SELECT FROM reference_work r WHERE r.stage_id = w.stage_id AND r.code = w.code)) AS works,
         (SELECT count(*) FROM work_outcome o
           WHERE o.stage_id = s.id AND o.state = 'final' AND ${isIn('o')}) AS final,
         (SELECT count(*) FROM given g WHERE g.stage_id = s.id AND g.kind IN ('first', 'third')) AS marks,
         (SELECT count(*) FROM work_outcome o
           WHERE o.stage_id = s.id AND o.action <> 'mean' AND ${isIn('o')}) AS discrepancies,
         (SELECT count(DISTINCT g.code) FROM given g WHERE g.stage_id = s.id AND g.kind = 'third') AS thirds,
         (SELECT count(DISTINCT g.code) FROM given g
           WHERE g.stage_id = s.id AND g.kind IN ('agreed', 'chief', 'joint')) AS settled
    FROM stage s WHERE s.contest_id = $1 ORDER BY s.ordinal`;
