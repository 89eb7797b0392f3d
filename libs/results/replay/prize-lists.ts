import type { Facts, PrizeList } from '@bangvang/rulebook';

/** Every prize list of a contest. */
export function prizeLists({ rules, rounds }: Pick<Facts, 'rules' | 'rounds'>): PrizeList[] {
  const lists = [...rounds.map((round) => round.rules.results?.prizes), rules.overall?.prizes];
  return lists.filter((list) => list !== undefined);
}
