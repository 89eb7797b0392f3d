import type { OverallRules } from '../documents/contest-rules';
import type { Scope } from '../facts';
import { chainOf } from '../ranking/chain/chain';
import { divisionsOf } from '../ranking/divisions';
import { byNumber, type Dossier } from '../ranking/dossier';
import { PREDICTED, type Entry } from '../ranking/entry';
import { contextOf, type RankedRound } from '../ranking/round';
import { rank, type Ranking } from '../ranking/standing';
import type { Unranked } from '../result';
import { careersOf, type Career } from './careers';

/** The ranking over the rounds. */
export interface RankedOverall {
  rules: OverallRules;
  rounds: RankedRound[];
  rankings: Ranking[];
  careers: ReadonlyMap<string, Career>;
  unranked: Unranked[];
}

/** Ranks over the rounds (given by ordinal); null where the rules do not. */
export function rankOverall(dossier: Dossier, all: RankedRound[]): RankedOverall | null {
  const rules = dossier.facts.rules.overall;
  if (rules === undefined) return null;
  const rounds = all.filter(({ round }) => rules.rounds?.includes(round.ordinal) ?? true);
  const careers = careersOf(rounds);
  const out = new Map<string, Unranked>();
  const divisions = Map.groupBy(careers.values(), ({ division }) => division);
  for (const [id, career] of careers) {
    const why = whyOut(dossier, rules, career);
    if (why !== null) out.set(id, why);
  }
  const rankings = divisionsOf(dossier).map((division) => {
    const scope: Scope = { round: null, division };
    const links = chainOf(rules.tieBreak, contextOf(dossier, scope, dossier.facts.seed));
    const own = divisions.get(division) ?? [];
    const entries = own
      .filter(({ person }) => !out.has(person.id))
      .map(({ places }) => combine(rules, places));
    const entrants = own.filter(({ entrant }) => entrant).length;
    return { scope, links, groups: rank(entries, links), entrants };
  });
  const unranked = [...out.values()].sort((a, b) => byNumber(a.participant, b.participant));
  return { rules, rounds, rankings, careers, unranked };
}

function whyOut(
  dossier: Dossier,
  { atLeast }: OverallRules,
  { person, division, parts, places }: Career,
): Unranked | null {
  const at = { round: null, division: division ?? null, participant: person.id };
  const correction = dossier.disqualification(person.id, null);
  if (correction !== null) return { ...at, reason: 'disqualified', detail: correction };
  const bar = parts.find(({ out }) => out?.reason === 'barred')?.out;
  if (bar?.detail !== undefined) return { ...at, reason: 'barred', detail: bar.detail };
  const needed = Math.max(atLeast, 1);
  if (places.length >= needed) return null;
  return { ...at, reason: 'too-few-rounds', detail: `${places.length}/${needed}` };
}

/**
 * Someone's rounds as one. Points, durations, errors of predictions and times the best was reached
 * are summed over the rounds that count; a submission and a sign-in are those of the last of them;
 * attempts and perfect attempts are those of all rounds in which the person is ranked.
 */
export function combine(rules: OverallRules, all: readonly Entry[]): Entry {
  const entries = countingEntries(rules, all);
  const last = entries.at(-1);
  if (last === undefined) throw new RangeError('Nobody is ranked over no rounds');
  return {
    person: last.person,
    counted: entries.flatMap(({ counted }) => counted),
    unit: last.unit,
    offPrize: all.some(({ offPrize }) => offPrize),
    centipoints: sum(entries, ({ centipoints }) => centipoints),
    ...predictions(entries),
    durationMs: sum(entries, ({ durationMs }) => durationMs),
    submittedAt: Math.max(...entries.map(({ submittedAt }) => submittedAt)),
    signedInAt: lastSignIn(entries),
    timesBestReached: sum(entries, ({ timesBestReached }) => timesBestReached),
    perfectAttempts: sum(all, ({ perfectAttempts }) => perfectAttempts),
    attempts: sum(all, ({ attempts }) => attempts),
  };
}

/** The last one; none where one of them is not known. */
function lastSignIn(entries: readonly Entry[]): number | null {
  const known = entries.flatMap(({ signedInAt }) => signedInAt ?? []);
  return known.length < entries.length ? null : Math.max(...known);
}

/** The rounds that count: most points first, then the shorter duration, then the earlier round. */
function countingEntries(
  { combine: way, best = 1 }: OverallRules,
  all: readonly Entry[],
): readonly Entry[] {
  const wanted = way === 'best' ? 1 : best;
  if (way === 'sum' || all.length <= wanted) return all;
  // A stable sort keeps the earlier round first among equals.
  const ranked = all.toSorted(
    (a, b) => b.centipoints - a.centipoints || a.durationMs - b.durationMs,
  );
  const kept = new Set(ranked.slice(0, wanted));
  return all.filter((entry) => kept.has(entry));
}

/** Errors summed; one round without a prediction, or with one above where that is out, decides for all. */
function predictions(entries: readonly Entry[]): Pick<Entry, 'error' | 'predicted'> {
  const asked = entries.filter(({ predicted }) => predicted !== PREDICTED.unasked);
  if (asked.length === 0) return { error: null, predicted: PREDICTED.unasked };
  if (asked.some(({ error }) => error === null)) return { error: null, predicted: PREDICTED.not };
  const above = asked.some(({ predicted }) => predicted === PREDICTED.above);
  return {
    error: sum(asked, ({ error }) => error ?? 0),
    predicted: above ? PREDICTED.above : PREDICTED.fairly,
  };
}

function sum(entries: readonly Entry[], figure: (entry: Entry) => number): number {
  return entries.reduce((total, entry) => total + figure(entry), 0);
}
