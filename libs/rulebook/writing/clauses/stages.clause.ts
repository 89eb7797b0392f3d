import type { FieldError } from '@bangvang/contracts';
import { unless, wrong, type Sentence } from '../../clause';
import { listed, namesOf, repeated, unknown } from '../../clauses/rule-clause';
import { number, plural } from '../../wording';
import type { Criterion, StageRules } from '../documents/stages';
import type { WritingRules } from '../documents/writing-rules';
import { points } from '../marks/points';
import { checkDiscrepancy, sayDiscrepancy } from './discrepancy.clause';
import { checkForward, sayForward } from './forward.clause';
import type { WritingClause } from './writing-clause';

/** How works are judged, stage by stage. */
export const stages: WritingClause = {
  say: ({ stages: all, media: taken }) =>
    all.flatMap((stage, index) =>
      Object.entries(SAYINGS).flatMap(([part, say]) =>
        say(stage, taken).map((sentence) => ({ ...sentence, place: `[${index}].${part}` })),
      ),
    ),
  check: (rules, path) => [
    ...repeated(
      rules.stages.map(({ id }) => id),
      (index) => `${path}.stages[${index}].id`,
    ),
    ...rules.media.flatMap(({ id }, index) =>
      unless(
        rules.stages.some((stage) => marks(stage, id)),
        `${path}.media[${index}].id`,
        { vi: 'một loại hình có vòng chấm', en: 'a medium that some stage marks' },
        id,
      ),
    ),
    ...rules.stages.flatMap((stage, index) =>
      CHECKS.flatMap((check) => check(stage, `${path}.stages[${index}]`, rules, index)),
    ),
  ],
};

type Check = (stage: StageRules, path: string, rules: WritingRules, index: number) => FieldError[];

/** Whether a stage marks a medium. */
export const marks = ({ media }: StageRules, medium: string): boolean =>
  media.length === 0 || media.includes(medium);

const media: Check = (stage, path, rules) =>
  unknown(
    stage.media,
    rules.media.map(({ id }) => id),
    (index) => `${path}.media[${index}]`,
  );

const forward: Check = (stage, path, rules, index) => {
  const later = rules.stages.slice(index + 1);
  const goesOn = rules.media.some(
    ({ id }) => marks(stage, id) && later.some((next) => marks(next, id)),
  );
  if (stage.forward === null) {
    return goesOn
      ? [
          wrong(`${path}.forward`, {
            vi: 'cách chọn tác phẩm vào vòng sau',
            en: 'which works go on to the next stage',
          }),
        ]
      : [];
  }
  const last = unless(goesOn, `${path}.forward`, {
    vi: 'null, vì không còn vòng sau',
    en: 'null, since no stage follows',
  });
  const reachable = unless(
    (stage.forward.centipoints ?? 0) <= stage.scaleCentipoints,
    `${path}.forward.centipoints`,
    { vi: 'không quá thang điểm', en: 'at most the scale' },
    stage.forward.centipoints,
  );
  return [...last, ...reachable, ...checkForward(stage.forward, `${path}.forward`)];
};

const rubric: Check = ({ rubric: all, scaleCentipoints }, path) => {
  const sum = all.reduce((total, { maxCentipoints, weight }) => total + maxCentipoints * weight, 0);
  const parts = all.filter(({ part }) => part !== undefined).length;
  return [
    ...repeated(
      all.map(({ id }) => id),
      (index) => `${path}.rubric[${index}].id`,
    ),
    ...unless(
      sum === scaleCentipoints * 100,
      `${path}.scaleCentipoints`,
      {
        vi: `${sum / 100}, tổng điểm tối đa của các tiêu chí nhân với trọng số`,
        en: `${sum / 100}, what the criteria with their weights add up to`,
      },
      scaleCentipoints,
    ),
    ...unless(parts === 0 || parts === all.length, `${path}.rubric`, {
      vi: 'mọi tiêu chí đều ghi nội dung hay hình thức, hoặc không tiêu chí nào',
      en: "'part' in every criterion, or in none",
    }),
    ...all.flatMap((criterion, index) => checkCriterion(criterion, `${path}.rubric[${index}]`)),
  ];
};

function checkCriterion(criterion: Criterion, path: string): FieldError[] {
  const { maxCentipoints: most, stepCentipoints: step, levels } = criterion;
  return [
    ...unless(
      most % step === 0,
      `${path}.stepCentipoints`,
      { vi: 'một ước số của điểm tối đa', en: 'something that divides the most' },
      step,
    ),
    ...levels.flatMap(({ fromCentipoints: from }, index) => {
      const least = index === 0 ? 0 : (levels[index - 1]?.fromCentipoints ?? 0) + 1;
      const fine = index === 0 ? from === 0 : from >= least && from <= most;
      return unless(
        fine,
        `${path}.levels[${index}].fromCentipoints`,
        index === 0
          ? { vi: '0, mức thấp nhất đứng đầu', en: '0, the lowest level comes first' }
          : { vi: 'cao hơn mức trước, không quá điểm tối đa', en: 'above the one before' },
        from,
      );
    }),
  ];
}

const together: Check = (stage, path) => {
  const several = stage.marks > 1;
  const expected = {
    vi: 'chỉ dùng khi mỗi tác phẩm có từ hai điểm',
    en: 'only where a work has two marks or more',
  };
  return [
    ...unless(several || !stage.teams, `${path}.teams`, expected),
    ...unless(several || stage.counts === 'raw', `${path}.counts`, expected),
    ...checkDiscrepancy(stage, `${path}.discrepancy`),
  ];
};

const watched: Check = ({ standardisation, comparison, sanctions = [], ...stage }, path) => [
  ...unless(
    (standardisation?.tolerance ?? 0) <= stage.scaleCentipoints,
    `${path}.standardisation.tolerance`,
    { vi: 'không quá thang điểm', en: 'at most the scale' },
    standardisation?.tolerance,
  ),
  ...unless(
    comparison === null || comparison.band.from < comparison.band.to,
    `${path}.comparison.band.to`,
    { vi: 'sau hạng đầu', en: "after 'from'" },
    comparison?.band.to,
  ),
  ...repeated(
    sanctions.map(({ id }) => id),
    (index) => `${path}.sanctions[${index}].id`,
  ),
];

const CHECKS: readonly Check[] = [media, rubric, together, watched, forward];

type Saying = (stage: StageRules, media: WritingRules['media']) => Sentence[];

const sayMarks: Saying = (stage, media) => {
  const { name, media: only, marks: count, teams, secondCode } = stage;
  const of = only.length === 0 ? '' : ` (${namesOf(only, media)})`;
  const scale = points(stage.scaleCentipoints);
  return [
    {
      vi: `${name}${of}: chấm kín, thang điểm ${scale.vi}, mỗi tác phẩm ${number.vi(count)} giám khảo chấm độc lập${teams ? ', khác tổ' : ''}${secondCode ? ', mã phách mới' : ''}; điểm làm tròn đến ${stage.decimals} chữ số thập phân.`,
      en: `${name}${of}: sealed, on a scale of ${scale.en}, ${plural(count, 'independent mark')} of each work${teams ? ', of different teams' : ''}${secondCode ? ', under a new code' : ''}; rounded to ${plural(stage.decimals, 'decimal')}.`,
    },
  ];
};

const sayRubric: Saying = ({ name, rubric: all }) => {
  const said = listed(
    all.map(({ name: of, maxCentipoints, weight }) => {
      const most = points(maxCentipoints);
      const times = weight === 100 ? '' : ` × ${weight}%`;
      return { vi: `${of} (${most.vi}${times})`, en: `${of} (${most.en}${times})` };
    }),
  );
  return [{ vi: `${name}, tiêu chí: ${said.vi}.`, en: `${name}, criteria: ${said.en}.` }];
};

const sayWatched: Saying = ({ name, standardisation, comparison, counts, sanctions = [] }) => [
  ...(counts === 'raw'
    ? []
    : [
        {
          vi: `${name}: xếp hạng theo điểm đã hiệu chỉnh độ chặt, lỏng của từng giám khảo.`,
          en: `${name}: ranked by marks adjusted for how severe each judge is.`,
        },
      ]),
  ...(standardisation === null
    ? []
    : [
        {
          vi: `${name}: giám khảo chấm thử ${number.vi(standardisation.anchors)} tác phẩm mẫu, đạt khi ít nhất ${standardisation.qualifyShare}% lệch không quá ${points(standardisation.tolerance).vi} điểm; cứ ${number.vi(standardisation.seedEvery)} tác phẩm có một tác phẩm kiểm tra.`,
          en: `${name}: judges mark ${plural(standardisation.anchors, 'anchor')} first and qualify with ${standardisation.qualifyShare}% within ${points(standardisation.tolerance).en} points; one work in ${number.en(standardisation.seedEvery)} is a check.`,
        },
      ]),
  ...(comparison === null
    ? []
    : [
        {
          vi: `${name}: tác phẩm từ hạng ${comparison.band.from} đến hạng ${comparison.band.to} được so sánh từng cặp đến độ tin cậy ${comparison.reliability}%.`,
          en: `${name}: works ranked ${comparison.band.from} to ${comparison.band.to} are compared in pairs up to a reliability of ${comparison.reliability}%.`,
        },
      ]),
  ...sanctions.map(({ name: of, percent }) => ({
    vi: `${name}: ${of} thì trừ ${percent}% số điểm, có biên bản.`,
    en: `${name}: ${of} takes ${percent}% off, with minutes.`,
  })),
];

const sayNext: Saying = ({ name, forward: rules }) => {
  if (rules === null) return [];
  const who = sayForward(rules);
  return [{ vi: `${name}, vào vòng sau: ${who.vi}.`, en: `${name}, on to the next: ${who.en}.` }];
};

/** By the part of a stage that each is about. */
const SAYINGS: Readonly<Record<string, Saying>> = {
  marks: sayMarks,
  rubric: sayRubric,
  discrepancy: sayDiscrepancy,
  watched: sayWatched,
  forward: sayNext,
};
