import type { Touch } from './prizes/line';
import type { Group, Ranking } from './ranking/standing';
import type { Unresolved } from './result';

/** What depends on equals, besides their rank. */
export interface Stakes {
  /** Tiers whose places end among equals. */
  touches: readonly Touch[];
  /** Equals of whom people must choose who goes on to the next round. */
  qualifying: ReadonlySet<Group>;
}

/**
 * Every tie that the chain leaves, with its exact span, and every tie across the end of a special
 * prize. A tie blocks the publication only where a prize or a place in the next round waits for it,
 * or where people decided about it before others joined it; else it is a shared rank.
 */
export function unresolvedOf(rankings: readonly Ranking[], stakes: Stakes): Unresolved[] {
  const byGroup = Map.groupBy(stakes.touches, ({ cluster }) => cluster.group);
  const ties = rankings.flatMap((ranking) =>
    ranking.groups
      .filter(({ entries }) => entries.length > 1)
      .map((group) => tie(ranking, group, byGroup.get(group) ?? [], stakes.qualifying.has(group))),
  );
  const outside = (byGroup.get(null) ?? []).filter(({ waits }) => waits).map(outsideTheRanking);
  return [...ties, ...outside];
}

function tie(
  { scope, links }: Ranking,
  { rank, entries, waitsFor, earlier }: Group,
  touches: readonly Touch[],
  qualifying: boolean,
): Unresolved {
  const unrecorded = entries.filter((one) => links.some(({ lacks }) => lacks?.(one))).length;
  const blocks = qualifying || earlier !== null || touches.some(({ waits }) => waits);
  return {
    ...scope,
    from: rank,
    to: rank + entries.length - 1,
    participants: entries.map(({ person }) => person.id),
    waitsFor: waitsFor ?? (blocks ? 'boundary' : 'none'),
    prizes: [...new Set(touches.map(({ tier }) => tier))],
    blocks,
    ...(earlier && { earlier }),
    ...(unrecorded > 0 && { unrecorded }),
  };
}

/** Equals in the order of a special prize: the span is that of the places in this order. */
function outsideTheRanking({ scope, cluster, tier }: Touch): Unresolved {
  const { from, candidates } = cluster;
  return {
    ...scope,
    from,
    to: from + candidates.length - 1,
    participants: candidates.map(({ id }) => id),
    waitsFor: 'boundary',
    prizes: [tier],
    blocks: true,
  };
}
