import { connect } from './rules/connect';
import { Hands, type PlannedJudge, type PlannedWork } from './rules/hands';
import { level } from './rules/level';
import { obstacles, type Obstacle } from './rules/obstacles';
import { SeededRandom } from './rules/random';

/** What is to be dealt, and by which rules. */
export interface PlanTask {
  works: readonly PlannedWork[];
  judges: readonly PlannedJudge[];
  /** Two markers of one work are never of one team. */
  teamsApart: boolean;
  /** 32 hexadecimal digits; the same seed and the same task give the same plan. */
  seed: string;
}

/** Somebody is to mark a work. */
export interface Given {
  code: string;
  judgeId: string;
}

export interface Plan {
  possible: true;
  given: Given[];
  /** Works of each judge afterwards. */
  loads: { judgeId: string; load: number }[];
  /** Whether all loads are within one of each other; where not, the constraints allow no better. */
  level: boolean;
  /** Judges whose marks meet, through others too. More than one group: severity is not comparable between them. */
  groups: string[][];
}

/** Nothing is dealt: these works cannot have as many judges as they need. */
export interface NoPlan {
  possible: false;
  obstacles: Obstacle[];
}

/**
 * Deals works to judges: as many as each needs, nobody in conflict, teams apart, loads as level as
 * the constraints allow, and judges connected by common works wherever exchanging works can do it.
 */
export function plan({ works, judges, teamsApart, seed }: PlanTask): Plan | NoPlan {
  const hands = new Hands(inOrder(works, 'code'), inOrder(judges, 'id'), teamsApart);
  const found = obstacles(hands);
  if (found.length > 0) return { possible: false, obstacles: found };
  const random = new SeededRandom(seed);
  deal(hands, random);
  level(hands);
  const groups = connect(hands);
  return {
    possible: true,
    given: givenOf(hands),
    loads: hands.judges.map(({ id }, judge) => ({ judgeId: id, load: hands.loadOf(judge) })),
    level: hands.isLevel(),
    groups: groups.map((group) => group.flatMap((judge) => hands.judges[judge]?.id ?? [])),
  };
}

/** In an order that the caller's does not change. */
function inOrder<Key extends string, Thing extends Record<Key, string>>(
  things: readonly Thing[],
  key: Key,
): Thing[] {
  return [...things].sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0));
}

/** Each work in turn, those with the fewest choices first, goes to those who have least. */
function deal(hands: Hands, random: SeededRandom): void {
  const choices = hands.works.map((_, work) => choicesOf(hands, work));
  const order = random
    .shuffled(hands.works.map((_, work) => work))
    .sort((a, b) => (choices[a] ?? 0) - (choices[b] ?? 0));
  for (const work of order) {
    const candidates = random
      .shuffled(hands.judges.map((_, judge) => judge))
      .sort((a, b) => hands.loadOf(a) - hands.loadOf(b));
    let missing = hands.works[work]?.needs ?? 0;
    for (const judge of candidates) {
      if (missing === 0) break;
      if (!hands.may(work, judge)) continue;
      hands.deal(work, judge);
      missing -= 1;
    }
  }
}

const choicesOf = (hands: Hands, work: number): number =>
  hands.judges.reduce((sum, _, judge) => sum + (hands.mayEver(work, judge) ? 1 : 0), 0);

function givenOf(hands: Hands): Given[] {
  return hands.works.flatMap(({ code, has }, work) =>
    (hands.markers[work] ?? []).flatMap((judge) => {
      const judgeId = hands.judges[judge]?.id;
      return judgeId === undefined || has.includes(judgeId) ? [] : [{ code, judgeId }];
    }),
  );
}
