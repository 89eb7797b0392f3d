import type { Rules, Schemas } from '../kit/api';

/** The rules a round starts with: so many questions spread over what the bank has, and the usual rest. */
export function firstRules(bankId: string, topics: Schemas['TopicDto'][], count: number): Rules {
  return {
    schema: 1,
    draw: { kind: 'bank', bankId, parts: spread(topics, count) },
    variants: 24,
    shuffleQuestions: true,
    shuffleOptions: true,
    timeLimitSeconds: 1_200,
    atClose: 'finish',
    attempts: { max: 3, counted: 'best-then-fastest' },
    completeness: 'partial',
    points: { default: 5, multiple: 'all-or-nothing' },
    prediction: null,
    show: { score: 'at-once', key: 'after-close', board: 'live' },
    boardKey: 'duration',
  };
}

/** Spreads a number of questions over topics and difficulties by how many there are of each. */
export function spread(topics: Schemas['TopicDto'][], count: number): Schemas['DrawPart'][] {
  const all = topics.reduce((sum, one) => sum + one.count, 0);
  let left = count;
  let open = all;
  return topics.flatMap(({ topic, difficulty, count: available }) => {
    const share = open === 0 ? 0 : Math.min(available, Math.round((left * available) / open));
    left -= share;
    open -= available;
    return share > 0 ? [{ topic, difficulty, count: share }] : [];
  });
}
