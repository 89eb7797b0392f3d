import { number, plural, unless } from '@bangvang/rulebook';
import type { RoundClause } from './clause';
import { centipointsOf, questionCount, type PaperPlan, type PointsRule } from '@bangvang/questions';

/** Points have 20 bits in the packed score of a board (10,485.75); this is the round figure below. */
const MAX_CENTIPOINTS = 1_000_000;

/** The most a paper can be worth in hundredths; not exact where named questions may differ in points. */
export function maxCentipoints(plan: Pick<PaperPlan, 'draw' | 'points'>): {
  centipoints: number;
  exact: boolean;
} {
  const { draw, points: rule } = plan;
  if (draw.kind === 'bank') {
    const each = draw.parts.map(
      ({ count, difficulty = null }) => count * centipointsOf(rule, difficulty),
    );
    return { centipoints: each.reduce((total, part) => total + part, 0), exact: true };
  }
  const special = specialPoints(rule);
  const most = Math.max(rule.default, ...special.map(([, value]) => value));
  return { centipoints: Math.round(most * 100) * questionCount(plan), exact: special.length === 0 };
}

/** Difficulties whose points are not the usual ones. */
export function specialPoints({
  byDifficulty,
}: PointsRule): [difficulty: string, points: number][] {
  return Object.entries(byDifficulty ?? {}).filter(
    (entry): entry is [string, number] => entry[1] !== undefined,
  );
}

/** What a right answer earns. */
export const points: RoundClause = {
  say: ({ points: rule }) => {
    const special = specialPoints(rule);
    const vi = special.map(([level, value]) => `câu mức ${level} được ${number.vi(value)} điểm`);
    const en = special.map(([level, value]) => `${plural(value, 'point')} at level ${level}`);
    return {
      vi: `Mỗi câu trả lời đúng được ${[`${number.vi(rule.default)} điểm`, ...vi].join(', ')}; trả lời sai không bị trừ điểm.`,
      en: `A right answer earns ${[plural(rule.default, 'point'), ...en].join(', ')}; a wrong one takes nothing away.`,
    };
  },
  check: (rules) => {
    const { centipoints } = maxCentipoints(rules);
    return unless(
      centipoints <= MAX_CENTIPOINTS,
      'points',
      {
        vi: `nhiều nhất ${number.vi(MAX_CENTIPOINTS / 100)} điểm cho cả bài`,
        en: `at most ${number.en(MAX_CENTIPOINTS / 100)} points for a whole paper`,
      },
      centipoints / 100,
    );
  },
};

const MULTIPLE = {
  'all-or-nothing': {
    vi: 'Câu có nhiều phương án đúng chỉ được điểm khi chọn đúng và đủ.',
    en: 'A question with several right options earns points only when exactly those are chosen.',
  },
  partial: {
    vi: 'Câu có nhiều phương án đúng được điểm theo tỷ lệ: số phương án chọn đúng trừ số chọn sai, chia cho số phương án đúng, không dưới 0.',
    en: 'A question with several right options earns a share of its points: right choices minus wrong ones, over all the right options, not below 0.',
  },
};

/** How a question with several right options is marked. */
export const multiple: RoundClause = { say: (rules) => MULTIPLE[rules.points.multiple] };
