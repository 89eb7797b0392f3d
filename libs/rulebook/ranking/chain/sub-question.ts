import type { Decision } from '../../facts';
import type { Entry } from '../entry';
import type { TieBreakPolicy } from './link';

/**
 * More points in the sub-question first. Equals wait until the points of every one of them are
 * known: half an answer sheet must not rank those who are on it.
 */
export const subQuestion: TieBreakPolicy = {
  say: () => ({
    vi: 'những người bằng nhau trả lời câu hỏi phụ, ai được nhiều điểm hơn xếp trên',
    en: 'those who are equal answer a sub-question, and more points stand first',
  }),
  link: (_, { decisions }) => {
    const points = pointsOf(decisions);
    const of = ({ person }: Entry): number => points.get(person.id) ?? 0;
    return {
      by: 'sub-question',
      compare: (a, b) => of(b) - of(a),
      shown: of,
      ready: (equals) => equals.every(({ person }) => points.has(person.id)),
    };
  },
};

/** The latest word on each person. */
function pointsOf(decisions: readonly Decision[]): Map<string, number> {
  return new Map(
    decisions.flatMap((one) => (one.kind === 'sub-question' ? Object.entries(one.points) : [])),
  );
}
