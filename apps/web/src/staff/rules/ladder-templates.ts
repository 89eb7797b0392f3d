import type { Rules } from '../kit/api';
import type { Template } from './template';

/** A contest in steps: a qualifier from which the best go on, then a round for them alone. */
export function laddersOf(earlier: readonly { id: string; title: string }[]): Template<Rules>[] {
  const last = earlier.at(-1);
  return last === undefined ? [QUALIFIER] : [QUALIFIER, finalAfter(last)];
}

const QUALIFIER: Template<Rules> = {
  id: 'qualifier',
  name: ['Vòng loại, chọn người vào vòng sau', 'A qualifier: the best go on'],
  sets: [
    ['100 người đứng đầu vào vòng sau', 'The first 100 go on'],
    ['Bằng người cuối cùng thì cùng vào', 'Whoever ties with the last goes on too'],
  ],
  apply: (rules) => ({
    ...rules,
    results: { ...rules.results, qualify: { by: 'quota', places: 100, ties: true } },
  }),
};

const finalAfter = ({ id, title }: { id: string; title: string }): Template<Rules> => ({
  id: 'final',
  name: ['Vòng sau, chỉ dành cho người được vào', 'A final: only for those who went on'],
  sets: [
    [`Người được vào từ “${title}”`, `Those who went on from “${title}”`],
    ['1 lượt thi, tính lượt đó', 'One attempt, which counts'],
  ],
  apply: (rules) => ({
    ...rules,
    qualifiedFrom: [id],
    attempts: { max: 1, counted: 'only' },
  }),
});
