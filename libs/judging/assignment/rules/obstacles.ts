import type { Hands } from './hands';

/** What keeps works from having enough judges. */
export type Constraint = 'judges' | 'media' | 'conflicts' | 'teams';

/** Works that one constraint leaves with too few judges. */
export interface Obstacle {
  constraint: Constraint;
  medium: string;
  /** How many judges a work needs, and the most that one of these could have. */
  needed: number;
  available: number;
  /** Codes. */
  works: string[];
}

/** Why works cannot have as many judges as they need; empty when all can. */
export function obstacles(hands: Hands): Obstacle[] {
  const found = new Map<string, Obstacle>();
  for (const [w, work] of hands.works.entries()) {
    const had = hands.markers[w]?.length ?? 0;
    const needed = had + work.needs;
    const open = hands.judges.flatMap((_, judge) => (hands.may(w, judge) ? [judge] : []));
    const available = had + distinctTeams(hands, open);
    if (work.needs === 0 || available >= needed) continue;
    const constraint = reasonOf(hands, w, needed);
    const key = `${constraint} ${work.medium} ${needed}`;
    const known = found.get(key);
    if (known) {
      known.works.push(work.code);
      known.available = Math.max(known.available, available);
    } else {
      const { medium, code } = work;
      found.set(key, { constraint, medium, needed, available, works: [code] });
    }
  }
  return [...found.values()];
}

function distinctTeams(hands: Hands, judges: number[]): number {
  const kept: number[] = [];
  for (const judge of judges) {
    if (!kept.some((other) => hands.together(other, judge))) kept.push(judge);
  }
  return kept.length;
}

/** The first constraint, from the widest to the narrowest, after which there are too few. */
function reasonOf(hands: Hands, work: number, needed: number): Constraint {
  const medium = hands.works[work]?.medium ?? '';
  const had = hands.markers[work] ?? [];
  const at = hands.judges.flatMap(({ closed }, judge) =>
    closed && !had.includes(judge) ? [] : [judge],
  );
  if (at.length < needed) return 'judges';
  const ofMedium = at.filter((judge) => {
    const media = hands.judges[judge]?.media ?? [];
    return had.includes(judge) || media.length === 0 || media.includes(medium);
  });
  if (ofMedium.length < needed) return 'media';
  return distinctTeams(hands, ofMedium) < needed ? 'teams' : 'conflicts';
}
