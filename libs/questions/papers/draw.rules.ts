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
  return draw.parts.flatMap(({ topic, difficulty, count }, place) => {
    const available = candidates({ topic, difficulty }, pool).length;
    return available < count
      ? [{ path: `draw.parts[${place}]`, topic, difficulty, wanted: count, available }]
      : [];
  });
}

/**
 * The questions of one paper, in the order of the rule document and, within a part, of the pool.
 * No two parts of a plan want the same topic and difficulty, so none takes from another.
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
  return draw.parts.flatMap((part) => {
    const fitting = candidates(part, pool);
    const taken = new Set(shuffled(fitting, random).slice(0, part.count));
    return fitting.filter((question) => taken.has(question));
  });
}

function candidates<Q extends Drawable>(
  { topic, difficulty }: Pick<DrawPart, 'topic' | 'difficulty'>,
  pool: readonly Q[],
): Q[] {
  return pool.filter((question) => question.topic === topic && question.difficulty === difficulty);
}
