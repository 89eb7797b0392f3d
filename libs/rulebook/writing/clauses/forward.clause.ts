import type { FieldError } from '@bangvang/contracts';
import { unless, type Sentence } from '../../clause';
import { repeated } from '../../clauses/rule-clause';
import { number, plural } from '../../wording';
import type { Forward } from '../documents/collecting';
import { points } from '../marks/points';
import type { WritingClause } from './writing-clause';

/** Which works go on, as part of a sentence. */
export function sayForward(rules: Forward): Sentence {
  const { perAuthor } = rules;
  const who = sayKind(rules);
  if (perAuthor === undefined) return who;
  return {
    vi: `${who.vi}, mỗi tác giả nhiều nhất ${number.vi(perAuthor)} tác phẩm`,
    en: `${who.en}, at most ${plural(perAuthor, 'work')} of an author`,
  };
}

function sayKind({ kind, centipoints = 0, count = 0, per, ties }: Forward): Sentence {
  if (kind === 'all') return { vi: 'mọi tác phẩm hợp lệ', en: 'every accepted work' };
  if (kind === 'threshold') {
    const least = points(centipoints);
    return {
      vi: `tác phẩm đạt từ ${least.vi} điểm trở lên`,
      en: `works of ${least.en} points or more`,
    };
  }
  const each = per === 'medium';
  const equal =
    ties === false
      ? { vi: 'bằng điểm ở chỗ cuối thì Hội đồng quyết định', en: 'the jury decides among equals' }
      : { vi: 'bằng điểm tác phẩm cuối thì cùng được vào', en: 'equals of the last one too' };
  return {
    vi: `${number.vi(count)} tác phẩm điểm cao nhất${each ? ' của mỗi loại hình' : ''} (${equal.vi})`,
    en: `the best ${plural(count, 'work')}${each ? ' of each medium' : ''} (${equal.en})`,
  };
}

/** What the kind of forwarding does not use must not be there. */
export function checkForward(rules: Forward, path: string): FieldError[] {
  const { kind, centipoints, count, per, ties } = rules;
  const only = (given: unknown, of: Forward['kind'], name: string): FieldError[] =>
    unless(given === undefined || kind === of, `${path}.${name}`, {
      vi: `bỏ trống, trừ khi chuyển theo '${of}'`,
      en: `nothing, unless the kind is '${of}'`,
    });
  return [
    ...only(centipoints, 'threshold', 'centipoints'),
    ...only(count, 'quota', 'count'),
    ...only(per, 'quota', 'per'),
    ...only(ties, 'quota', 'ties'),
  ];
}

/** Units that collect and forward. */
export const tiers: WritingClause = {
  say: ({ tiers: all }) =>
    all.map(({ name, forward }, index) => {
      const who = sayForward(forward);
      return {
        vi: `${name} thu nhận, sơ loại và chuyển lên: ${who.vi}.`,
        en: `${name} collects, screens and forwards: ${who.en}.`,
        place: `[${index}]`,
      };
    }),
  check: ({ tiers: all }, path) => [
    ...repeated(
      all.map(({ unitKind }) => unitKind),
      (index) => `${path}.tiers[${index}].unitKind`,
    ),
    ...all.flatMap(({ forward }, index) =>
      checkForward(forward, `${path}.tiers[${index}].forward`),
    ),
  ],
};
