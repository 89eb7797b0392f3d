import type { AwardRules } from '../documents/awards';

/**
 * All tiers of all lists from the highest to the lowest: those over all media first, then those of
 * the media, each list keeping its order. Null where two lists contradict one another.
 */
export function orderOfTiers({ overAll, perMedium }: AwardRules): string[] | null {
  const lists = [overAll, ...perMedium.map(({ tiers }) => tiers)].map((tiers) =>
    tiers.map(({ id }) => id),
  );
  const left = [...new Set(lists.flat())];
  const order: string[] = [];
  while (left.length > 0) {
    const next = left.find((id) => lists.every((list) => isNext(list, id, order)));
    if (next === undefined) return null;
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return order;
}

/** Whether everything above it in a list has its place already. */
function isNext(list: readonly string[], id: string, order: readonly string[]): boolean {
  const at = list.indexOf(id);
  return at < 0 || list.slice(0, at).every((above) => order.includes(above));
}
