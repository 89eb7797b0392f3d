import type { FieldError } from '@bangvang/contracts';
import { unless, wrong, type Sentence } from '../../clause';
import { listed } from '../../clauses/rule-clause';
import type { Band, DiscrepancyRules, ThirdRule } from '../documents/discrepancy';
import type { StageRules } from '../documents/stages';
import { severity } from '../marks/difference';
import { points } from '../marks/points';
import { sayAction } from '../marks/steps';

/*
 * Bands that contradict one another, leave a difference out, or hold it twice are refused: the paths
 * of the discrepancy engine are total and exclusive because of what is checked here.
 */

/** What does not fit together in the discrepancy rules of a stage; paths begin with that of the rules. */
export function checkDiscrepancy(stage: StageRules, path: string): FieldError[] {
  const { discrepancy: rules, marks } = stage;
  if (marks === 1) {
    return [
      ...unless(rules.bands.length === 0, `${path}.bands`, {
        vi: 'bỏ trống, vì mỗi tác phẩm chỉ có một điểm',
        en: 'nothing, since a work has one mark',
      }),
      ...unless(rules.third === null, `${path}.third`, NO_THIRD),
    ];
  }
  return [
    ...unless(rules.on.length > 0, `${path}.on`, {
      vi: "'total', 'criteria' hoặc cả hai",
      en: "'total', 'criteria' or both",
    }),
    ...checkCover(rules.bands, `${path}.bands`),
    ...checkThird(stage, path),
    ...checkPercent(rules, `${path}.bands`),
  ];
}

function checkCover(bands: readonly Band[], path: string): FieldError[] {
  const first = bands[0];
  if (first === undefined) {
    return [wrong(path, { vi: 'ít nhất một khoảng', en: 'at least one band' })];
  }
  return [
    ...unless(first.from === 0, `${path}[0].from`, { vi: '0', en: '0' }, first.from),
    ...bands.flatMap((band, index) => [
      ...checkWidth(band, index, bands.length, path),
      ...checkNeighbours(bands[index - 1], band, `${path}[${index}]`),
    ]),
  ];
}

function checkWidth(band: Band, index: number, count: number, path: string): FieldError[] {
  const last = index === count - 1;
  const { from, to, fromInclusive, toInclusive } = band;
  if (to === null || last) {
    return unless(
      last && to === null,
      `${path}[${index}].to`,
      last
        ? { vi: 'null: khoảng cuối không có giới hạn trên', en: 'null: the last band has no end' }
        : { vi: 'một giới hạn, vì còn khoảng sau', en: 'a limit, since a band follows' },
      to,
    );
  }
  return unless(
    from < to || (from === to && fromInclusive && toInclusive),
    `${path}[${index}].to`,
    { vi: 'lớn hơn giới hạn dưới', en: "more than 'from'" },
    to,
  );
}

function checkNeighbours(before: Band | undefined, band: Band, path: string): FieldError[] {
  if (before === undefined) return [];
  const limit = before.to;
  const meeting = unless(
    limit === null || band.from === limit,
    `${path}.from`,
    {
      vi: `${limit}, giới hạn trên của khoảng trước: không hở, không chồng`,
      en: `${limit}, where the band before ends: no gap, no overlap`,
    },
    band.from,
  );
  const once = unless(
    meeting.length > 0 || before.toInclusive !== band.fromInclusive,
    `${path}.fromInclusive`,
    {
      vi: `${!before.toInclusive}: giới hạn chung thuộc đúng một trong hai khoảng`,
      en: `${!before.toInclusive}: the common limit is in exactly one of the two bands`,
    },
    band.fromInclusive,
  );
  const harder = unless(
    severity(band.action) > severity(before.action),
    `${path}.action`,
    {
      vi: `nghiêm hơn '${before.action}' của khoảng trước, vì lệch nhiều hơn`,
      en: `severer than '${before.action}' of the band before, since more differs`,
    },
    band.action,
  );
  return [...meeting, ...once, ...harder];
}

const NO_THIRD = {
  vi: "null, vì không khoảng nào dẫn đến 'third'",
  en: "null, since no band leads to 'third'",
};

function checkThird({ discrepancy: { bands, third }, marks }: StageRules, path: string) {
  const at = bands.findIndex(({ action }) => action === 'third');
  if (at < 0) return unless(third === null, `${path}.third`, NO_THIRD);
  const two = unless(marks === 2, `${path}.bands[${at}].action`, {
    vi: "'third' chỉ dùng khi mỗi tác phẩm có hai điểm độc lập",
    en: "'third' only where a work has two independent marks",
  });
  if (third === null) {
    return [
      ...two,
      wrong(`${path}.third`, { vi: 'cách tính ba điểm', en: 'what three marks make' }),
    ];
  }
  return [...two, ...checkThirdRule(third, `${path}.third`)];
}

function checkThirdRule({ kind, spread, inclusive, otherwise }: ThirdRule, path: string) {
  return unless(
    kind === 'equal-then-mean' || [spread, inclusive, otherwise].every((one) => one === undefined),
    path,
    {
      vi: "chỉ 'kind', vì điểm lần ba là điểm cuối cùng",
      en: "only 'kind', since the third mark is final",
    },
  );
}

function checkPercent(rules: DiscrepancyRules, path: string): FieldError[] {
  if (rules.in !== 'percent') return [];
  return rules.bands.flatMap(({ from }, index) =>
    unless(
      from <= 10_000,
      `${path}[${index}].from`,
      { vi: 'nhiều nhất 10000 (100%)', en: 'at most 10000 (100%)' },
      from,
    ),
  );
}

/** What differences lead to, in one sentence; none where a work has one mark. */
export function sayDiscrepancy({ discrepancy: rules, marks }: StageRules): Sentence[] {
  if (marks === 1 || rules.bands.length === 0) return [];
  const on = listed(
    rules.on.map((one) =>
      one === 'total'
        ? { vi: 'tổng điểm', en: 'the total' }
        : { vi: 'từng tiêu chí', en: 'each criterion' },
    ),
  );
  const bands = rules.bands.map((band) => {
    const [width, action] = [sayBand(band, rules.in === 'percent'), sayAction(band.action)];
    return { vi: `${width.vi}: ${action.vi}`, en: `${width.en}: ${action.en}` };
  });
  const third = rules.third === null ? [] : [sayThird(rules.third)];
  const all = [...bands, ...third];
  return [
    {
      vi: `Điểm lệch nhau, xét trên ${on.vi}: ${all.map(({ vi }) => vi).join('; ')}.`,
      en: `Where marks differ in ${on.en}: ${all.map(({ en }) => en).join('; ')}.`,
    },
  ];
}

function sayBand({ from, to, fromInclusive, toInclusive }: Band, percent: boolean): Sentence {
  const unit = percent ? { vi: '%', en: '%' } : { vi: ' điểm', en: ' points' };
  const low = points(from);
  const lower = fromInclusive
    ? { vi: `từ ${low.vi}`, en: `from ${low.en}` }
    : { vi: `trên ${low.vi}`, en: `above ${low.en}` };
  if (to === null) return { vi: `${lower.vi}${unit.vi}`, en: `${lower.en}${unit.en} on` };
  const high = points(to);
  const upper = toInclusive
    ? { vi: `đến ${high.vi}`, en: `to ${high.en}` }
    : { vi: `dưới ${high.vi}`, en: `below ${high.en}` };
  if (from === 0) return { vi: `${upper.vi}${unit.vi}`, en: `${upper.en}${unit.en}` };
  return { vi: `${lower.vi} ${upper.vi}${unit.vi}`, en: `${lower.en} ${upper.en}${unit.en}` };
}

function sayThird({ kind, spread = 0, inclusive, otherwise = 'joint' }: ThirdRule): Sentence {
  if (kind === 'final') {
    return { vi: 'điểm lần ba là điểm cuối cùng', en: 'the third mark is final' };
  }
  const width = points(spread);
  const else_ = sayAction(otherwise);
  return {
    vi: `sau ba lần chấm: hai điểm bằng nhau thì lấy điểm đó, lệch nhau nhiều nhất ${inclusive ? 'đến' : 'dưới'} ${width.vi} điểm thì lấy trung bình cả ba, còn lại ${else_.vi}`,
    en: `of three marks two equal ones count, else their mean where they span ${inclusive ? 'up to' : 'less than'} ${width.en} points, else ${else_.en}`,
  };
}
