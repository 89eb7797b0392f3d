import { scopeTitle, type Collective, type Prize } from './published';

interface Named {
  name: string | null;
  number: string;
  unit: string | null;
}

/** What one key press brings on. */
export interface Step {
  prize: string;
  /** The round and division, or the group of units. */
  of: string;
  /** Empty: the prize is announced, its winners come with the next press. */
  names: Named[];
  /** The highest prize of its list: it gets the screen for itself. */
  first: boolean;
}

/** More do not fit on a screen that is read from the last row of a hall. */
const AT_ONCE = 9;

/**
 * A ceremony from the last prize to the first: awards among units before those of people, and within
 * a list the lowest tier before the highest. Few winners of a tier come one by one, many in groups.
 */
export function stepsOf(prizes: Prize[], collectives: Collective[]): Step[] {
  const units = collectives.toReversed().flatMap(ofCollective);
  return [...units, ...listsOf(prizes).toReversed().flatMap(ofList)];
}

function ofCollective({ name, group, tiers }: Collective): Step[] {
  const of = [name, group].filter(Boolean).join(' · ');
  return tiers.toReversed().flatMap((tier) =>
    reveal(
      tier.name,
      of,
      tier.units.map((unit) => ({ name: unit.name, number: unit.code, unit: null })),
      tier === tiers[0],
    ),
  );
}

function ofList(list: Prize[]): Step[] {
  return list.toReversed().flatMap((prize) =>
    reveal(
      prize.name,
      scopeTitle(prize),
      prize.winners.map(({ name, number, unit }) => ({ name, number, unit })),
      prize === list[0],
    ),
  );
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
function listsOf(prizes: Prize[]): Prize[][] {
  const lists = new Map<string, Prize[]>();
  for (const prize of prizes) {
    const key = `${prize.round}/${prize.division}`;
    lists.set(key, [...(lists.get(key) ?? []), prize]);
  }
  return [...lists.values()];
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const GIVEN = ['Mẫu An', 'Thử Bình', 'Mẫu Chi', 'Thử Dũng', 'Mẫu Giang', 'Thử Hà', 'Mẫu Khánh'];
const MADE_UP: [tier: string, count: number][] = [
  ['Giải Nhất', 1],
  ['Giải Nhì', 2],
  ['Giải Ba', 3],
  ['Giải Khuyến khích', 12],
];

/** The same ceremony with names that nobody has; of the real prizes where they are known. */
export function madeUpSteps(prizes: Prize[] | undefined): Step[] {
  let made = 0;
  const somebody = (): Named => {
    made += 1;
    const name = `${FAMILIES[made % FAMILIES.length]} ${GIVEN[made % GIVEN.length]}`;
    return { name, number: `thu-${made}`, unit: `Đơn vị diễn thử ${(made % 5) + 1}` };
  };
  const many = (count: number): Named[] => Array.from({ length: count }, somebody);
  if (prizes && prizes.some(({ winners }) => winners.length > 0)) {
    return listsOf(prizes)
      .toReversed()
      .flatMap((list) =>
        list
          .toReversed()
          .flatMap((prize) =>
            reveal(prize.name, scopeTitle(prize), many(prize.winners.length), prize === list[0]),
          ),
      );
  }
  return MADE_UP.toReversed().flatMap(([tier, count]) =>
    reveal(tier, '', many(count), tier === MADE_UP[0]?.[0]),
  );
}
