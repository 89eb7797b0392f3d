import type { SpecialPrize } from '../documents/prize-list';
import type { ParticipantFacts } from '../facts';
import { ageOn, birthDay } from '../ranking/calendar';
import { byNumber, type Dossier } from '../ranking/dossier';
import type { Entry } from '../ranking/entry';
import { barOf } from '../ranking/parts';
import type { Group, Ranking } from '../ranking/standing';
import type { Cluster } from './line';

/** What the order of a special prize is made from. */
export interface SpecialContext {
  dossier: Dossier;
  ranking: Ranking;
  /** Everybody in the ranking's field, ranked or not. */
  people: () => readonly ParticipantFacts[];
}

type Order = (context: SpecialContext, prize: SpecialPrize) => Iterable<Cluster>;

/** Who is in line for each prize outside the ranking; people who may not win are not. */
const ORDERS: Record<SpecialPrize['kind'], Order> = {
  oldest: ({ ranking }) => byBirth(ranking, 1),
  youngest: ({ ranking }) => byBirth(ranking, -1),
  spread,
  promising,
};

/** The line for a special prize. */
export function specialLine(context: SpecialContext, prize: SpecialPrize): Iterable<Cluster> {
  return ORDERS[prize.kind](context, prize);
}

function byBirth({ groups }: Ranking, sign: 1 | -1): Cluster[] {
  const known = groups.flatMap((group) =>
    group.entries.flatMap((entry) => {
      const born = entry.offPrize ? null : birthDay(entry.person.birth);
      return born === null ? [] : [{ id: entry.person.id, rank: group.rank, key: born }];
    }),
  );
  return clusters(known, (a, b) => sign * (a < b ? -1 : a > b ? 1 : 0));
}

/** Who brought most people, ranked or not; who brought nobody is not in line. */
function spread({ dossier, ranking, people }: SpecialContext): Cluster[] {
  const ranks = new Map(
    ranking.groups.flatMap(({ rank, entries }) => entries.map(({ person }) => [person.id, rank])),
  );
  const known = people()
    .filter((person) => (person.referrals ?? 0) > 0 && mayWin(dossier, ranking, person))
    .map(({ id, referrals = 0 }) => ({ id, rank: ranks.get(id) ?? null, key: referrals }));
  return clusters(known, (a, b) => b - a);
}

function mayWin(
  dossier: Dossier,
  { scope: { round } }: Ranking,
  person: ParticipantFacts,
): boolean {
  return dossier.disqualification(person.id, round) === null && barOf(dossier, person, []) === null;
}

/** The ranking itself, of those below an age on the day of the (last) attempt that counts. */
function promising(
  { dossier, ranking }: SpecialContext,
  { below = Infinity }: SpecialPrize,
): Iterable<Cluster> {
  const young = ({ person, counted, offPrize }: Entry): boolean => {
    const last = counted.at(-1);
    if (offPrize || last === undefined) return false;
    const age = ageOn(person.birth, dossier.calendar.dayOf(last.startedAt));
    return age !== null && age < below;
  };
  return rankedLine(ranking.groups, young);
}

/** The line that a ranking is, of those who may win; made as far as it is asked for. */
export function* rankedLine(
  groups: readonly Group[],
  mayStand: (entry: Entry) => boolean,
): Generator<Cluster, void> {
  let from = 1;
  for (const group of groups) {
    const entries = group.entries.filter(mayStand);
    if (entries.length === 0) continue;
    const candidates = entries.map(({ person }) => ({ id: person.id, rank: group.rank }));
    yield { candidates, from, group };
    from += entries.length;
  }
}

interface Keyed<Key> {
  id: string;
  rank: number | null;
  key: Key;
}

function clusters<Key>(known: Keyed<Key>[], order: (a: Key, b: Key) => number): Cluster[] {
  const sorted = known.toSorted((a, b) => order(a.key, b.key) || byNumber(a.id, b.id));
  const line: Cluster[] = [];
  let from = 1;
  for (const equals of Map.groupBy(sorted, ({ key }) => key).values()) {
    const candidates = equals.map(({ id, rank }) => ({ id, rank }));
    line.push({ candidates, from, group: null });
    from += candidates.length;
  }
  return line;
}
