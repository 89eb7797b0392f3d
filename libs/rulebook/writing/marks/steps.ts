import type { Sentence } from '../../clause';
import type { Action, ThirdRule } from '../documents/discrepancy';
import type { Sanction } from '../documents/stages';
import type { Deciding } from './difference';
import { PARTS } from './exact';
import type { MarkingRules, Step } from './mark';
import { exactPoints, points, pointsList } from './points';

/*
 * What happened to a work's marks, said so that a mark can be explained to whoever asks.
 */

const SIMPLE = {
  equal: { vi: 'Các bài chấm giống nhau.', en: 'The marks are equal.' },
  mean: { vi: 'Lấy điểm trung bình.', en: 'The mean counts.' },
  disagreed: {
    vi: 'Các giám khảo không thống nhất được; trưởng ban giám khảo quyết định.',
    en: 'The markers did not agree; the chief judge decides.',
  },
  third: { vi: 'Điểm chấm lần ba là điểm cuối cùng.', en: 'The third mark is final.' },
} satisfies Partial<Record<Step['what'], Sentence>>;

/** A step that says the same every time. */
export function simpleStep(what: keyof typeof SIMPLE, minutes?: string): Step {
  return { what, ...SIMPLE[what], ...(minutes === undefined ? {} : { minutes }) };
}

/** The independent marks. */
export function markedStep(totals: readonly number[]): Step {
  const said = pointsList(totals);
  return {
    what: 'marked',
    vi: `Chấm độc lập: ${said.vi} điểm.`,
    en: `Marked independently: ${said.en} points.`,
  };
}

const LEADS_TO: Record<Action, Sentence> = {
  mean: { vi: 'lấy điểm trung bình', en: 'the mean counts' },
  agree: { vi: 'các giám khảo thống nhất điểm', en: 'the markers agree on a mark' },
  chief: {
    vi: 'thảo luận, lập biên bản, trưởng ban giám khảo quyết định',
    en: 'discussion, minutes, the chief judge decides',
  },
  third: { vi: 'chấm lần ba', en: 'a third mark' },
  joint: { vi: 'chấm chung', en: 'the jury marks together' },
};

/** What an action means, as rules and explanations say it. */
export const sayAction = (action: Action): Sentence => LEADS_TO[action];

/** Which difference fell into which band. */
export function bandStep(stage: MarkingRules, { difference, band }: Deciding): Step {
  const { on, parts, most } = difference;
  const name = stage.rubric.find(({ id }) => id === on)?.name ?? on;
  const what =
    on === 'total'
      ? { vi: 'tổng điểm', en: 'the total' }
      : { vi: `tiêu chí “${name}”`, en: `criterion “${name}”` };
  const said =
    stage.discrepancy.in === 'percent'
      ? percent(parts, most)
      : { vi: `${exactPoints(parts).vi} điểm`, en: `${exactPoints(parts).en} points` };
  const action = LEADS_TO[band.action];
  return {
    what: 'band',
    vi: `Lệch ${said.vi} ở ${what.vi}: ${action.vi}.`,
    en: `${said.en} apart in ${what.en}: ${action.en}.`,
  };
}

function percent(parts: number, most: number): Sentence {
  const { vi, en } = points((parts * 100) / most);
  return { vi: `${vi}%`, en: `${en}%` };
}

const BY: Record<'agreed' | 'chief' | 'joint', Sentence> = {
  agreed: { vi: 'Các giám khảo thống nhất', en: 'The markers agreed on' },
  chief: { vi: 'Trưởng ban giám khảo quyết định', en: 'The chief judge decided' },
  joint: { vi: 'Ban giám khảo chấm chung', en: 'The jury together gave' },
};

/** A mark that people decided. */
export function agreedStep(kind: keyof typeof BY, total: number, minutes: string): Step {
  const said = exactPoints(total);
  return {
    what: kind,
    vi: `${BY[kind].vi}: ${said.vi} điểm.`,
    en: `${BY[kind].en} ${said.en} points.`,
    minutes,
  };
}

/** The third mark. */
export function thirdStep(total: number): Step {
  const said = exactPoints(total);
  return { what: 'third', vi: `Chấm lần ba: ${said.vi} điểm.`, en: `Third mark: ${said.en}.` };
}

/** Two of three marks are equal. */
export function twoEqualStep(total: number): Step {
  const said = exactPoints(total);
  return {
    what: 'two-equal',
    vi: `Hai trong ba bài chấm cùng ${said.vi} điểm: lấy điểm đó.`,
    en: `Two of the three marks are ${said.en}: that counts.`,
  };
}

/** How far three marks lie apart, and what that leads to. */
export function spreadStep(spread: number, rule: ThirdRule, averaged: boolean): Step {
  const said = exactPoints(spread);
  const limit = exactPoints((rule.spread ?? 0) * PARTS);
  const then = averaged ? LEADS_TO.mean : LEADS_TO[rule.otherwise ?? 'joint'];
  return {
    what: 'spread',
    vi: `Ba bài chấm lệch nhau nhiều nhất ${said.vi} điểm (giới hạn ${limit.vi}): ${then.vi}.`,
    en: `The three marks span ${said.en} points (limit ${limit.en}): ${then.en}.`,
  };
}

/** What a breach took off. */
export function sanctionStep({ name, percent: off }: Sanction, minutes: string): Step {
  return {
    what: 'sanction',
    vi: `${name}: trừ ${off}% số điểm.`,
    en: `${name}: ${off}% taken off.`,
    minutes,
  };
}

/** The mark that counts. */
export function finalStep(centipoints: number): Step {
  const said = points(centipoints);
  return { what: 'final', vi: `Điểm cuối cùng: ${said.vi}.`, en: `Final mark: ${said.en}.` };
}
