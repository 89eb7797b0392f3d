import { bottleneck, cellsOf, fits, meet } from './allocation.rules';
import type { BankDraw, DrawPart, FixedDraw } from './plan';
import { shuffled, type RandomInt } from './random';

/** What a draw looks at; retired questions are not offered. */
export interface Drawable {
  questionId: string;
  topic: string;
  difficulty: number;
}

/** What a draw wants and the bank does not have; `path` is the place in the rule document. */
export interface Shortage {
  path: string;
  questionId?: string;
  topic?: string;
  difficulty?: number;
  /** Where several parts, each of which would do alone, want the same questions: their paths. */
  parts?: string[];
  wanted: number;
  available: number;
}

/** What a draw cannot be made from; empty when it can, whatever the randomness. */
export function shortages(draw: FixedDraw | BankDraw, pool: readonly Drawable[]): Shortage[] {
  if (draw.kind === 'fixed') {
    const offered = new Set(pool.map(({ questionId }) => questionId));
    return draw.questionIds.flatMap((questionId, place) =>
      offered.has(questionId)
        ? []
        : [{ path: `draw.questionIds[${place}]`, questionId, wanted: 1, available: 0 }],
    );
  }
  const alone = draw.parts.map(({ topic, difficulty, count }, place) => ({
    ...{ path: pathOf(place), topic, difficulty, wanted: count },
    available: pool.filter((question) => fits({ topic, difficulty }, question)).length,
  }));
  const missing = alone.filter(({ wanted, available }) => available < wanted);
  return [...missing, ...together(draw.parts, pool, new Set(missing.map(({ path }) => path)))];
}

const pathOf = (place: number): string => `draw.parts[${place}]`;

/** Parts that would do alone, but want the same questions. */
function together(
  parts: readonly DrawPart[],
  pool: readonly Drawable[],
  missing: ReadonlySet<string>,
): Shortage[] {
  const left = [...parts.keys()].filter((place) => !missing.has(pathOf(place)));
  const found = bottleneck(
    left.map((place) => parts[place]!),
    cellsOf(pool),
  );
  if (found === null) return [];
  const { wanted, available } = found;
  const paths = found.demands.map((index) => pathOf(left[index]!));
  return paths.slice(-1).map((path) => ({ path, parts: paths, wanted, available }));
}

/**
 * The questions of one paper, in the order of the rule document and, within a part, of the pool. No
 * question is drawn twice: a part passes by what other parts cannot do without.
 */
export function drawQuestions<Q extends Drawable>(
  draw: FixedDraw | BankDraw,
  pool: readonly Q[],
  random: RandomInt,
): Q[] {
  if (draw.kind === 'fixed') {
    const byId = new Map(pool.map((question) => [question.questionId, question]));
    return draw.questionIds.flatMap((id) => byId.get(id) ?? []);
  }
  const free = new Set(pool);
  return draw.parts.flatMap((part, place) => {
    const later = draw.parts.slice(place + 1);
    const rivals = later.some((other) => meet(part, other)) ? later : [];
    const taken = take(part, { free, rivals, random });
    return pool.filter((question) => taken.has(question));
  });
}

/** Draws the questions of a part from those that are free, so that enough are left for its rivals. */
function take<Q extends Drawable>(
  part: DrawPart,
  { free, rivals, random }: { free: Set<Q>; rivals: readonly DrawPart[]; random: RandomInt },
): Set<Q> {
  const fitting = shuffled(
    [...free].filter((question) => fits(part, question)),
    random,
  );
  const taken = new Set<Q>();
  for (const question of fitting) {
    if (taken.size === part.count) break;
    free.delete(question);
    const rest = { ...part, count: part.count - taken.size - 1 };
    const spared =
      rivals.length === 0 || bottleneck([rest, ...rivals], cellsOf([...free])) === null;
    // What cannot be spared now cannot be spared when still more is taken.
    if (spared) taken.add(question);
    else free.add(question);
  }
  return taken;
}
