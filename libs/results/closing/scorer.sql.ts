import type { ResultRules, TieBreak } from '@bangvang/rulebook';

/*
 * The second scorer: points, counted attempts and ranks said in SQL, from the stored answers and the
 * sealed keys. It shares no line with the engine; where both differ, one of them is wrong.
 */

/** $1 contest. Corrections in force: approved, and reversed an even number of times. */
export const IN_FORCE = `
  CREATE TEMP TABLE scorer_correction ON COMMIT DROP AS
  WITH RECURSIVE chain AS (
    SELECT id AS root, id, 0 AS depth FROM correction WHERE contest_id = $1 AND state = 'approved'
    UNION ALL
    SELECT chain.root, r.id, chain.depth + 1
      FROM chain JOIN correction r ON r.reverses = chain.id AND r.state = 'approved'
  )
  SELECT c.* FROM correction c
    JOIN (SELECT root FROM chain GROUP BY root HAVING max(depth) % 2 = 0) held ON held.root = c.id`;

/** $1 round. One row per question of each variant, as it is marked now. */
export const KEYS = `
  CREATE TEMP TABLE scorer_key ON COMMIT DROP AS
  SELECT p.variant, q ->> 'no' AS no, q ->> 'type' AS type, q ->> 'multiple' AS multiple,
         CASE change ->> 'kind' WHEN 'drop' THEN 0 ELSE (q ->> 'centipoints')::integer END AS centipoints,
         coalesce(change ->> 'kind' IN ('drop', 'give'), false) AS given,
         ARRAY(SELECT jsonb_array_elements_text(q -> 'optionIds')) AS options,
         CASE WHEN change ->> 'kind' = 'letters' THEN
           ARRAY(SELECT shown.id FROM jsonb_array_elements_text(q -> 'originals') WITH ORDINALITY AS o (letter, place)
                   JOIN jsonb_array_elements_text(q -> 'optionIds') WITH ORDINALITY AS shown (id, place) USING (place)
                  WHERE (change -> 'correct') @> to_jsonb(o.letter) ORDER BY place)
         ELSE ARRAY(SELECT jsonb_array_elements_text(q -> 'correct')) END AS correct,
         CASE WHEN change ->> 'kind' = 'number' THEN (change ->> 'value')::numeric
              ELSE (q ->> 'value')::numeric END AS value,
         CASE WHEN change ->> 'kind' = 'number' THEN (change ->> 'tolerance')::numeric
              ELSE coalesce((q ->> 'tolerance')::numeric, 0) END AS tolerance
    FROM paper p
    JOIN paper_seal s ON s.round_id = p.round_id AND s.generation = p.generation AND s.unsealed_at IS NULL
    CROSS JOIN LATERAL jsonb_array_elements(p.key -> 'questions') AS q
    LEFT JOIN LATERAL (
      SELECT c.change -> 'change' AS change FROM scorer_correction c
       WHERE c.kind = 'correct-key' AND c.round_id = p.round_id
         AND c.change ->> 'question' = q ->> 'questionVersionId'
       ORDER BY c.decided_at DESC, c.id DESC LIMIT 1) corrected ON true
   WHERE p.round_id = $1`;

/** What every attempt of the round earns by its answers; filled a range of people at a time. */
export const SCORED = `
  CREATE TEMP TABLE scorer_attempt (
    id uuid, participant_no integer, no smallint, centipoints integer, correct integer, total integer,
    complete boolean, signed timestamptz, started timestamptz, submitted timestamptz, duration_ms integer, prediction integer, out boolean
  ) ON COMMIT DROP`;

const MILLION = 1_000_000;

/** $1 round, $2 and $3: people numbered above the one, up to the other. */
export const SCORE = `
  INSERT INTO scorer_attempt
  SELECT a.id, a.participant_no, a.no, coalesce(m.centipoints, 0), coalesce(m.correct, 0), coalesce(m.total, 0),
         coalesce(m.answered = m.total, true), a.signed_in_at, a.started_at, a.submitted_at, a.duration_ms, a.prediction,
         EXISTS (SELECT FROM scorer_correction c WHERE c.kind = 'void-attempt' AND c.attempt_id = a.id)
    FROM attempt a
    LEFT JOIN LATERAL (
      SELECT sum(CASE WHEN right_ THEN centipoints ELSE partly END)::integer AS centipoints,
             count(*) FILTER (WHERE right_)::integer AS correct, count(*)::integer AS total,
             count(*) FILTER (WHERE given OR NOT blank)::integer AS answered
        FROM (
          SELECT k.centipoints, k.given, blank,
                 k.given OR (NOT blank AND CASE k.type
                   WHEN 'multiple' THEN hits = cardinality(k.correct) AND misses = 0
                   WHEN 'numeric' THEN jsonb_typeof(answer) = 'number' AND coalesce(
                     abs(round((answer #>> '{}')::numeric * ${MILLION}) - round(k.value * ${MILLION}))
                       <= round(k.tolerance * ${MILLION}), false)
                   ELSE answer #>> '{}' = k.correct[1] END) AS right_,
                 CASE WHEN NOT blank AND k.type = 'multiple' AND k.multiple = 'partial' AND hits > misses
                   THEN div(2 * k.centipoints * (hits - misses) + cardinality(k.correct), 2 * cardinality(k.correct))
                   ELSE 0 END AS partly
            FROM scorer_key k
            CROSS JOIN LATERAL (SELECT a.answers -> k.no AS answer) given_
            CROSS JOIN LATERAL (SELECT coalesce(answer IN ('null', '[]'), true) AS blank) asked
            CROSS JOIN LATERAL (
              SELECT CASE WHEN k.type = 'multiple' AND jsonb_typeof(answer) = 'array' THEN
                       (SELECT count(*) FROM unnest(k.options) o WHERE answer ? o AND o = ANY (k.correct)) END::integer AS hits,
                     CASE WHEN k.type = 'multiple' AND jsonb_typeof(answer) = 'array' THEN
                       (SELECT count(*) FROM unnest(k.options) o WHERE answer ? o AND o <> ALL (k.correct)) END::integer AS misses
            ) chosen
           WHERE k.variant = a.variant) question) m ON true
   WHERE a.round_id = $1 AND a.submitted_at IS NOT NULL AND a.participant_no > $2 AND a.participant_no <= $3`;

/**
 * $1 round. What outages took is given back: the time during which an attempt ran while one that it is
 * credited for lasted, however many corrections name the same minutes.
 */
export const CREDIT = `
  WITH RECURSIVE credit AS (
    SELECT c.id, c.change -> 'units' AS units, c.change -> 'participants' AS people,
           tstzrange((c.change ->> 'from')::timestamptz, (c.change ->> 'to')::timestamptz) AS outage
      FROM scorer_correction c WHERE c.kind = 'credit-time' AND c.round_id = $1
  ), reached AS (
    SELECT credit.id AS credit, u.id, u.no FROM credit JOIN unit u ON credit.units ? u.code
    UNION
    SELECT r.credit, u.id, u.no FROM reached r JOIN unit u ON u.parent_id = r.id
  ), named AS (
    SELECT credit.id AS credit, person.no::integer AS no
      FROM credit CROSS JOIN jsonb_array_elements_text(credit.people) person (no)
  ), lost AS (
    SELECT s.id, range_agg(credit.outage * tstzrange(s.started, s.submitted)) AS spans
      FROM credit
      JOIN scorer_attempt s ON credit.outage && tstzrange(s.started, s.submitted)
                           AND (credit.people IS NULL
                             OR (credit.id, s.participant_no) IN (SELECT n.credit, n.no FROM named n))
      JOIN attempt a ON a.id = s.id
     WHERE credit.units IS NULL
        OR EXISTS (SELECT FROM reached r WHERE r.credit = credit.id AND r.no = a.unit_no)
     GROUP BY s.id
  )
  UPDATE scorer_attempt s
     SET duration_ms = greatest(0, s.duration_ms - (
           SELECT sum(extract(epoch FROM upper(span) - lower(span)) * 1000) FROM unnest(lost.spans) span)::integer)
    FROM lost WHERE lost.id = s.id`;

const COUNTED: Record<ResultRules['attempts']['counted'], string> = {
  'best-then-fastest': 'centipoints DESC, duration_ms, no',
  'best-then-earliest': 'centipoints DESC, submitted, no',
  best: 'centipoints DESC, submitted, no',
  first: 'no',
  last: 'no DESC',
  only: 'no',
};

/** Links that only people, or a revealed seed, can apply: ranks are compared up to there. */
const BY_PEOPLE: TieBreak['by'][] = ['sub-question', 'organiser', 'lot'];

const direction = (prefer: 'more' | 'fewer'): string => (prefer === 'more' ? 'DESC' : 'ASC');

const KEYS_OF_CHAIN: Partial<Record<TieBreak['by'], (link: TieBreak) => string>> = {
  'prediction-error': () => 'predicted, CASE predicted WHEN 0 THEN error ELSE 0 END',
  duration: () => 'duration_ms',
  submission: () => 'submitted',
  'sign-in': () => 'signed',
  'perfect-attempts': ({ prefer = 'more' }) => `perfect ${direction(prefer)}`,
  'times-best-reached': ({ prefer = 'more' }) => `reached ${direction(prefer)}`,
  attempts: ({ prefer = 'fewer' }) => `attempts ${direction(prefer)}`,
};

/** The chain of a round as far as SQL can say it, and whether that is all of it. */
export const orderOf = (rules: ResultRules): Order =>
  orderBy(rules.results?.ranking?.tieBreak ?? defaultChain(rules));

/** What rows of {@link ENTRIES} are ranked by. */
export interface Order {
  order: string;
  /** The same without directions: rows that agree on them are equal. */
  keys: string;
  whole: boolean;
}

/** A chain as SQL orders by it, up to the first link that only people can apply. */
export function orderBy(chain: TieBreak[]): Order {
  const end = chain.findIndex(({ by }) => BY_PEOPLE.includes(by));
  const said = end === -1 ? chain : chain.slice(0, end);
  const links = said.flatMap((link) => KEYS_OF_CHAIN[link.by]?.(link) ?? []);
  const order = ['points DESC', ...links].join(', ');
  return { order, keys: order.replaceAll(/ (DESC|ASC)\b/g, ''), whole: end === -1 };
}

function defaultChain({ prediction, boardKey }: ResultRules): TieBreak[] {
  const error: TieBreak[] = prediction === null ? [] : [{ by: 'prediction-error' }];
  return [...error, { by: boardKey }];
}

/**
 * Attempts that stand (of people who were let in, where the way leads over other rounds), those that are valid, and the one that counts of each person. $1 round, $2
 * zone, $3 JSON of people whom the engine found barred.
 */
const fieldOf = (rules: ResultRules): string => `
    entry_rule AS MATERIALIZED (
      SELECT (SELECT document -> 'qualifiedFrom' FROM rule_set
               WHERE round_id = $1 ORDER BY version DESC LIMIT 1) AS ways
    ), standing AS (
      SELECT s.* FROM scorer_attempt s
       WHERE NOT s.out
         AND NOT EXISTS (SELECT FROM scorer_correction c WHERE c.kind = 'disqualify'
                           AND c.participant_no = s.participant_no AND (c.round_id IS NULL OR c.round_id = $1))
         AND s.participant_no NOT IN (SELECT value::integer FROM json_array_elements_text($3::json))
         AND ((SELECT ways FROM entry_rule) IS NULL OR s.participant_no IN (
           SELECT q.participant_no FROM qualified_person q
            WHERE q.round_id::text IN (SELECT jsonb_array_elements_text(ways) FROM entry_rule)))
         AND $2::text IS NOT NULL
    ), valid AS (
      SELECT s.* FROM standing s
       WHERE ${rules.completeness === 'all' ? 's.complete' : 'true'} AND ${ageSql(rules)}
    ), counted AS (
      SELECT DISTINCT ON (participant_no) * FROM valid
       ORDER BY participant_no, ${COUNTED[rules.attempts.counted]}
    )`;

/** $4: people whose data is incomplete. They took part, but nothing of theirs is valid. */
const WITH_DATA = `participant_no NOT IN (SELECT value::integer FROM json_array_elements_text($4::json))`;

const TARGETS: Record<NonNullable<ResultRules['prediction']>['target'], string> = {
  people: 'SELECT count(DISTINCT participant_no) FROM standing',
  attempts: 'SELECT count(*) FROM standing',
  'valid-attempts': `SELECT count(*) FROM valid WHERE ${WITH_DATA}`,
  'people-all-correct': `SELECT count(*) FROM counted WHERE correct = total AND ${WITH_DATA}`,
};

/** The actual value of a round's prediction, by the parameters of {@link fieldOf} and {@link WITH_DATA}. */
export const actualSql = (rules: ResultRules, target: keyof typeof TARGETS): string => `
  WITH ${fieldOf(rules)}
  SELECT (${TARGETS[target]})::integer AS value WHERE $4::json IS NOT NULL`;

/** $1 round. The value that was counted first, where the rules keep it. */
export const FIRST_ACTUAL = `SELECT value FROM round_actual WHERE round_id = $1 ORDER BY no LIMIT 1`;

/** Everybody who is ranked, round by round, with what chains ask for. */
export const ENTRIES = `
  CREATE TEMP TABLE scorer_entry (
    round_id uuid, ordinal integer, participant_no integer, division text, id uuid, points integer,
    duration_ms integer, submitted timestamptz, signed timestamptz, asked boolean, predicted integer,
    error integer, perfect bigint, reached bigint, attempts bigint
  ) ON COMMIT DROP`;

/**
 * Enters those ranked in a round. $1 to $4 as above (with those who fit no division in $4), $5 actual
 * value, $6 JSON of the division of each person, $7 ordinal of the round.
 */
export function enterSql(rules: ResultRules): string {
  const { prediction, results } = rules;
  const exact = prediction?.exactCentipoints ?? 0;
  const fair = prediction?.measure === 'nearest-not-above' ? 'prediction <= $5' : 'true';
  const among = results?.ranking?.among === 'all-correct' ? 'correct = total' : 'true';
  return `
    WITH ${fieldOf(rules)}, person AS (
      SELECT v.participant_no, count(*) FILTER (WHERE correct = total) AS perfect,
             count(*) FILTER (WHERE centipoints = best) AS reached
        FROM (SELECT *, max(centipoints) OVER (PARTITION BY participant_no) AS best FROM valid) v
       GROUP BY v.participant_no
    ), tried AS (SELECT participant_no, count(*) AS attempts FROM standing GROUP BY participant_no)
    INSERT INTO scorer_entry
    SELECT $1::uuid, $7::integer, c.participant_no, $6::jsonb ->> c.participant_no::text, c.id,
           c.centipoints + CASE WHEN c.prediction = $5 THEN ${exact} ELSE 0 END,
           c.duration_ms, c.submitted, c.signed, ${prediction !== null},
           CASE WHEN c.prediction IS NULL OR $5::integer IS NULL THEN 2 WHEN ${fair} THEN 0 ELSE 1 END,
           abs(c.prediction - $5::integer), p.perfect, p.reached, t.attempts
      FROM counted c JOIN person p USING (participant_no) JOIN tried t USING (participant_no)
     WHERE ${among} AND c.${WITH_DATA}`;
}

/** Where everybody stands, by round (null: over the rounds) and division. */
export const RANKS = `
  CREATE TEMP TABLE scorer_rank (
    round_id uuid, division text, participant_no integer, ids uuid[], points bigint, rank integer, peers integer
  ) ON COMMIT DROP`;

const ranked = ({ order, keys }: Order, round: string, ids: string, from: string): string => `
  INSERT INTO scorer_rank
  SELECT ${round}, division, participant_no, ${ids}, points,
         rank() OVER (PARTITION BY division ORDER BY ${order}),
         count(*) OVER (PARTITION BY division, ${keys})
    FROM ${from}`;

/** Ranks those entered in a round ($1). */
export const rankSql = (rules: ResultRules): string =>
  ranked(orderOf(rules), '$1::uuid', 'ARRAY[id]', 'scorer_entry WHERE round_id = $1::uuid');

/**
 * Ranks over the rounds. $1 ordinals of the rounds, $2 how many of a person's rounds count (the best,
 * then the shorter, then the earlier one), $3 in how many one must be ranked, $4 JSON of people whom
 * the engine found barred.
 */
export function overallSql(chain: TieBreak[]): string {
  const kept = 'FILTER (WHERE best <= $2)';
  const asked = 'FILTER (WHERE best <= $2 AND asked)';
  const person = `(
      SELECT participant_no, (array_agg(division ORDER BY ordinal))[1] AS division, count(*) AS places,
             array_agg(id ORDER BY ordinal) ${kept} AS ids, sum(points) ${kept} AS points,
             sum(duration_ms) ${kept} AS duration_ms, max(submitted) ${kept} AS submitted,
             CASE WHEN bool_and(signed IS NOT NULL) ${kept} THEN max(signed) ${kept} END AS signed, coalesce(max(predicted) ${asked}, 3) AS predicted,
             coalesce(sum(error) ${asked}, 0) AS error, sum(perfect) AS perfect,
             sum(reached) ${kept} AS reached, sum(attempts) AS attempts
        FROM (SELECT *, row_number() OVER (PARTITION BY participant_no
                                           ORDER BY points DESC, duration_ms, ordinal) AS best
                FROM scorer_entry WHERE ordinal = ANY ($1::integer[])) e
       GROUP BY participant_no) p
     WHERE places >= $3
       AND participant_no NOT IN (SELECT value::integer FROM json_array_elements_text($4::json))
       AND NOT EXISTS (SELECT FROM scorer_correction c WHERE c.kind = 'disqualify'
                         AND c.round_id IS NULL AND c.participant_no = p.participant_no)`;
  return ranked(orderBy(chain), 'NULL::uuid', 'ids', person);
}

/** Full years of age on the day of the attempt; who was born in a year counts from its last day. */
function ageSql({ results }: ResultRules): string {
  const range = results?.validity?.age;
  if (range === undefined || (range.from === undefined && range.below === undefined)) return 'true';
  return `EXISTS (
    SELECT FROM participant p CROSS JOIN LATERAL (
      SELECT extract(year FROM age((s.started AT TIME ZONE $2)::date, CASE WHEN p.birth_year_only
        THEN make_date(extract(year FROM p.birth_date)::integer, 12, 31) ELSE p.birth_date END)) AS years) a
     WHERE p.no = s.participant_no AND a.years >= ${range.from ?? 0} AND a.years < ${range.below ?? 1_000})`;
}
