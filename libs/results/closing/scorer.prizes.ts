import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Facts, PrizeList, PrizeOutcome, PrizeTier, Scope } from '@bangvang/rulebook';
import { orderBy, orderOf, type Order } from './scorer.sql';

/** One prize list at work in one ranking. */
interface Given extends Scope {
  list: PrizeList;
  order: Order;
}

/** How far a list has come down its ranking. */
interface Progress {
  /** The rank of the last people looked at. */
  after: number;
  /** Places that stay vacant because of people looked at before. */
  vacant: number;
}

/** What SQL says of one tier. */
export interface SaidPrize extends Scope {
  tier: string;
  winners: number[];
}

interface Taken {
  winners: number[] | null;
  rank: number;
  takers: number;
  people: number;
  before: number;
}

export const PRIZES = `
  CREATE TEMP TABLE scorer_prize (participant_no integer, once boolean) ON COMMIT DROP`;

/*
 * The places of one tier: groups of equals down the ranking, until they fill it; the last group is
 * not parted. $1 contest, $2 round, $3 division, $4 rank to go on after, $5 places that stay vacant
 * beforehand, $6 places, $7 what becomes of the place of somebody passed over, $8 of somebody who
 * holds a prize, $9 whether a prize here is the only one of its winner.
 */
const TAKE = `
  WITH person AS (
    SELECT r.participant_no, r.rank, CASE
        WHEN EXISTS (SELECT FROM decision d WHERE d.contest_id = $1 AND d.kind = 'passed-over'
                        AND d.round_id IS NOT DISTINCT FROM $2 AND d.division IS NOT DISTINCT FROM $3
                        AND d.content ->> 'participant' = r.participant_no::text
                        AND NOT EXISTS (SELECT FROM decision_withdrawal b WHERE b.decision_id = d.id)) THEN $7
        WHEN $9 AND EXISTS (SELECT FROM scorer_prize w WHERE w.once AND w.participant_no = r.participant_no) THEN $8
        ELSE 'takes' END AS fate
      FROM scorer_rank r
     WHERE r.round_id IS NOT DISTINCT FROM $2 AND r.division IS NOT DISTINCT FROM $3 AND r.rank > $4
  ), line AS (
    SELECT rank, count(*) FILTER (WHERE fate = 'takes') AS takers, count(*) AS people
      FROM person WHERE fate <> 'next' GROUP BY rank
  ), run AS (
    SELECT rank, takers, people, $5::integer + coalesce(
             sum(people) OVER (ORDER BY rank ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before
      FROM line
  ), used AS (SELECT * FROM run WHERE before < $6),
  won AS (
    INSERT INTO scorer_prize
    SELECT participant_no, $9 FROM person JOIN used USING (rank) WHERE fate = 'takes' RETURNING participant_no
  )
  SELECT (SELECT array_agg(participant_no) FROM won) AS winners, rank, takers::integer AS takers,
         people::integer AS people, before::integer AS before
    FROM used ORDER BY rank DESC LIMIT 1`;

/**
 * Gives the prizes again, from the ranks that SQL has found. It says nothing of lists whose ranking
 * or whose last places wait for people, nor of prizes outside the ranking.
 */
@Injectable()
export class PrizeScorer {
  async prizes(
    tx: Tx,
    contestId: string,
    facts: Facts,
    engine: PrizeOutcome[],
  ): Promise<SaidPrize[]> {
    await query(tx, PRIZES);
    const lists = sayable(facts);
    const progress = new Map(lists.map((one) => [one, { after: 0, vacant: 0 }]));
    const said: SaidPrize[] = [];
    // The first tier of every list, then the second of every list: the highest prize is kept.
    const most = Math.max(0, ...lists.map(({ list }) => list.tiers.length));
    for (let position = 0; position < most; position += 1) {
      for (const [one, state] of progress) {
        const tier = one.list.tiers[position];
        if (tier === undefined) continue;
        const { round, division } = one;
        const places = placesOf(one, tier, engine);
        const winners = await this.take(tx, { contestId, facts, one, state, places });
        said.push({ round, division, tier: tier.id, winners });
      }
    }
    return said;
  }

  private async take(
    tx: Tx,
    given: { contestId: string; facts: Facts; one: Given; state: Progress; places: number },
  ): Promise<number[]> {
    const { contestId, facts, one, state, places } = given;
    const { round, division, list } = one;
    const holder = list.freed === 'move-down' ? 'next' : 'vacant';
    const { nextInLine = holder === 'next' } = facts.rules.winners ?? {};
    const passed = nextInLine ? 'next' : 'vacant';
    const [taken] = await query<Taken>(tx, TAKE, [
      ...[contestId, round, division, state.after, state.vacant, places],
      ...[passed, holder, list.onePerPerson === 'contest'],
    ]);
    if (taken === undefined) {
      state.vacant = Math.max(0, state.vacant - places);
      return [];
    }
    state.after = taken.rank;
    const left = places - taken.before;
    state.vacant = taken.takers > left ? 0 : Math.max(0, taken.people - left);
    return taken.winners ?? [];
  }
}

/** Ceilings count entrants and prizes, not places: how many a tier has is the engine's word there. */
function placesOf(
  { round, division, list }: Given,
  tier: PrizeTier,
  engine: PrizeOutcome[],
): number {
  if ((list.caps ?? []).length === 0) return tier.count;
  const outcome = engine.find(
    (one) => one.round === round && one.division === division && one.tier === tier.id,
  );
  return outcome?.count ?? tier.count;
}

/** Lists that need no people, the ranking over rounds first. */
function sayable(facts: Facts): Given[] {
  const all = listsOf(facts);
  const { eligibility } = facts.rules;
  // Who is ranked without being in line for prizes is known by roles and units, not by places.
  if (eligibility?.as === 'off-prize') return [];
  const alone = all.filter(({ list, order }) => order.whole && list.boundaryTie !== 'people');
  const chained = all.filter(({ list }) => list.onePerPerson === 'contest');
  const known = chained.every((one) => alone.includes(one));
  return alone.filter((one) => known || !chained.includes(one));
}

function listsOf({ rules, rounds }: Facts): Given[] {
  const { overall } = rules;
  const ids = rules.divisions?.map(({ id }) => id) ?? [];
  const divisions = ids.length === 0 ? [null] : ids;
  const lists = [
    ...(overall?.prizes
      ? [{ round: null, list: overall.prizes, order: orderBy(overall.tieBreak) }]
      : []),
    ...rounds
      .toSorted((a, b) => a.ordinal - b.ordinal)
      .flatMap(({ id, rules: of }) =>
        of.results?.prizes ? [{ round: id, list: of.results.prizes, order: orderOf(of) }] : [],
      ),
  ];
  return lists.flatMap((one) =>
    divisions
      .filter((division) => one.list.divisions?.includes(division ?? '') ?? true)
      .map((division) => ({ ...one, division })),
  );
}
