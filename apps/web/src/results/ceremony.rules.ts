import type { components } from '../api/schema.gen';
import { scopeTitle } from './scope-title';

type Prize = components['schemas']['PublicPrizeDto'];
type Collective = components['schemas']['PublicCollectiveDto'];

interface Named {
  name: string | null;
  /** Tells them apart. */
  number: string;
  unit: string | null;
}

/** Prizes of one ranking, of one list of works or among units; the highest first. */
export interface RevealedList {
  /** The round and division, the medium, or the group of units. */
  title: string;
  tiers: { name: string; names: Named[] }[];
}

/** What one key press brings on. */
export interface Step {
  prize: string;
  /** What the list is of. */
  of: string;
  /** Empty: the prize is announced, its winners come with the next press. */
  names: Named[];
  /** The highest prize of its list: it gets the screen for itself. */
  first: boolean;
}

/** More do not fit on a screen that is read from the last row of a hall. */
const AT_ONCE = 9;

/**
 * A ceremony from the last prize to the first: the last list before the first, and within a list the
 * lowest tier before the highest. Few winners of a tier come one by one, many in groups.
 */
export function stepsOf(lists: RevealedList[]): Step[] {
  return lists
    .toReversed()
    .flatMap(({ title, tiers }) =>
      tiers.toReversed().flatMap((tier) => reveal(tier.name, title, tier.names, tier === tiers[0])),
    );
}

/**
 * The lists of a published result, the highest first: what is won over all rounds, then the rounds,
 * the latest first, and awards among units.
 */
export function resultLists(prizes: Prize[], collectives: Collective[]): RevealedList[] {
  const rounds = [...new Set(prizes.map(({ round }) => round))].filter((round) => round !== null);
  return [
    ...[null, ...rounds.toReversed()].flatMap((round) =>
      rankings(prizes.filter((prize) => prize.round === round)),
    ),
    ...collectives.map(ofCollective),
  ];
}

function ofCollective({ name, group, tiers }: Collective): RevealedList {
  return {
    title: [name, group].filter(Boolean).join(' · '),
    tiers: tiers.map((tier) => ({
      name: tier.name,
      names: tier.units.map((unit) => ({ name: unit.name, number: unit.code, unit: null })),
    })),
  };
}

/** The prize by itself, then its winners: the last of them first. */
function reveal(prize: string, of: string, winners: Named[], first: boolean): Step[] {
  if (winners.length === 0) return [];
  const step = (names: Named[]): Step => ({ prize, of, names, first });
  const few = winners.length <= 3;
  const groups: Named[][] = [];
  for (let from = 0; from < winners.length; from += few ? 1 : AT_ONCE)
    groups.push(winners.slice(from, from + (few ? 1 : AT_ONCE)));
  return [step([]), ...groups.toReversed().map(step)];
}

/** Prize lists of one ranking each, in the order of the result. */
function rankings(prizes: Prize[]): RevealedList[] {
  const lists = new Map<string, Prize[]>();
  for (const prize of prizes) {
    const key = `${prize.round}/${prize.division}`;
    lists.set(key, [...(lists.get(key) ?? []), prize]);
  }
  return [...lists.values()].map((list) => ({
    title: list[0] ? scopeTitle(list[0]) : '',
    tiers: list.map(({ name, winners }) => ({
      name,
      names: winners.map(({ name: who, number, unit }) => ({ name: who, number, unit })),
    })),
  }));
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const GIVEN = ['Mẫu An', 'Thử Bình', 'Mẫu Chi', 'Thử Dũng', 'Mẫu Giang', 'Thử Hà', 'Mẫu Khánh'];
const MADE_UP: [tier: string, count: number][] = [
  ['Giải Nhất', 1],
  ['Giải Nhì', 2],
  ['Giải Ba', 3],
  ['Giải Khuyến khích', 12],
];

/** The same lists with names that nobody has; usual ones where none are known. */
export function madeUpLists(lists: RevealedList[]): RevealedList[] {
  let made = 0;
  const somebody = (): Named => {
    made += 1;
    const name = `${FAMILIES[made % FAMILIES.length]} ${GIVEN[made % GIVEN.length]}`;
    return { name, number: `thu-${made}`, unit: `Đơn vị diễn thử ${(made % 5) + 1}` };
  };
  const many = (count: number): Named[] => Array.from({ length: count }, somebody);
  const known = lists.some(({ tiers }) => tiers.some(({ names }) => names.length > 0));
  if (!known)
    return [{ title: '', tiers: MADE_UP.map(([name, count]) => ({ name, names: many(count) })) }];
  return lists.map(({ title, tiers }) => ({
    title,
    tiers: tiers.map(({ name, names }) => ({ name, names: many(names.length) })),
  }));
}
