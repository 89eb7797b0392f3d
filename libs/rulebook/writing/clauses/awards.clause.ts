import type { FieldError } from '@bangvang/contracts';
import { unless, wrong, type Sentence } from '../../clause';
import { listed, repeated, unknown } from '../../clauses/rule-clause';
import type { PrizeTier } from '../../documents/prize-list';
import { number, plural } from '../../wording';
import type { AwardRules, ExtraAward, MediumAwards, WorkCollectives } from '../documents/awards';
import { orderOfTiers } from '../awards/tier-order';
import type { WritingRules } from '../documents/writing-rules';
import { points } from '../marks/points';
import { marks } from './stages.clause';
import type { WritingClause, WritingContext } from './writing-clause';

/** What works win. */
export const awards: WritingClause = {
  say: (rules) =>
    Object.entries(SAYINGS).flatMap(([part, say]) =>
      say(rules.awards, rules).map((sentence) => ({ ...sentence, place: `.${part}` })),
    ),
  check: (rules, path, context) =>
    CHECKS.flatMap((check) => check(rules.awards, `${path}.awards`, rules, context)),
};

type Check = (
  awards: AwardRules,
  path: string,
  rules: WritingRules,
  context: WritingContext,
) => FieldError[];

const idsOf = (tiers: readonly PrizeTier[]): string[] => tiers.map(({ id }) => id);

/** Ids of every tier of every list, each once. */
const tiersOf = ({ overAll, perMedium }: AwardRules): string[] => [
  ...new Set([...idsOf(overAll), ...perMedium.flatMap(({ tiers }) => idsOf(tiers))]),
];

const some: Check = ({ overAll, perMedium, extra }, path) =>
  unless(overAll.length + perMedium.length + extra.length > 0, path, {
    vi: 'ít nhất một giải',
    en: 'at least one award',
  });

const lists: Check = (awards, path, rules, { divisions }) => [
  ...repeated(idsOf(awards.overAll), (index) => `${path}.overAll[${index}].id`),
  ...awards.perMedium.flatMap((list, index) =>
    checkList(list, `${path}.perMedium[${index}]`, rules, divisions),
  ),
  ...repeated(
    awards.perMedium.flatMap(({ medium, divisions: only }) =>
      (only ?? ['']).map((division) => `${medium ?? '*'} ${division}`.trim()),
    ),
    () => `${path}.perMedium`,
  ),
  ...unless(orderOfTiers(awards) !== null, `${path}.perMedium`, {
    vi: 'các mức giải xếp cùng một thứ tự ở mọi danh sách',
    en: 'tiers in the same order in every list',
  }),
];

function checkList(
  { medium, divisions: only, tiers }: MediumAwards,
  path: string,
  { media }: WritingRules,
  divisions: readonly string[],
): FieldError[] {
  return [
    ...(medium === null
      ? []
      : unknown(
          [medium],
          media.map(({ id }) => id),
          () => `${path}.medium`,
        )),
    ...unknown(only ?? [], divisions, (index) => `${path}.divisions[${index}]`),
    ...unless(only?.length !== 0, `${path}.divisions`, {
      vi: 'ít nhất một bảng, hoặc bỏ trống cả mục',
      en: 'at least one division, or no list at all',
    }),
    ...repeated(idsOf(tiers), (index) => `${path}.tiers[${index}].id`),
  ];
}

/** Works of several media are compared by their final marks: those must be on one scale. */
const scales: Check = ({ overAll }, path, { media, stages }) => {
  const last = media.map(({ id }) => stages.findLast((stage) => marks(stage, id)));
  const different = new Set(last.map((stage) => stage?.scaleCentipoints));
  return unless(overAll.length === 0 || different.size <= 1, `${path}.overAll`, {
    vi: 'bỏ trống, vì các loại hình chấm theo thang điểm khác nhau',
    en: 'nothing, since the media are marked on different scales',
  });
};

const minimum: Check = (awards, path, { stages }) => {
  const most = Math.max(...stages.map(({ scaleCentipoints }) => scaleCentipoints));
  const named = awards.minimum.map(({ tier }) => tier);
  const at = (index: number): string => `${path}.minimum[${index}].tier`;
  return [
    ...repeated(named, at),
    ...unknown(named, tiersOf(awards), at),
    ...awards.minimum.flatMap(({ centipoints }, index) =>
      unless(
        centipoints <= most,
        `${path}.minimum[${index}].centipoints`,
        { vi: 'không quá thang điểm', en: 'at most the scale' },
        centipoints,
      ),
    ),
  ];
};

const caps: Check = (awards, path) =>
  (awards.caps ?? []).flatMap(({ tiers }, index) => [
    ...unknown(tiers, tiersOf(awards), (place) => `${path}.caps[${index}].tiers[${place}]`),
    ...unless(tiers.length > 0, `${path}.caps[${index}].tiers`, {
      vi: 'ít nhất một mức giải',
      en: 'at least one tier',
    }),
  ]);

const extra: Check = (awards, path) => {
  const tiers = tiersOf(awards);
  const ids = idsOf(awards.extra);
  return [
    ...repeated(ids, (index) => `${path}.extra[${index}].id`),
    ...ids.flatMap((id, index) =>
      tiers.includes(id)
        ? [
            wrong(
              `${path}.extra[${index}].id`,
              { vi: 'khác mã của các mức giải', en: 'no tier' },
              id,
            ),
          ]
        : [],
    ),
    ...awards.extra.flatMap(({ kind, ageMax }, index) =>
      unless(
        (kind === 'promising') === (ageMax !== undefined),
        `${path}.extra[${index}].ageMax`,
        kind === 'promising'
          ? { vi: 'độ tuổi của giải triển vọng', en: "the age at which one is 'promising'" }
          : { vi: "bỏ trống, trừ giải 'promising'", en: "nothing, unless 'promising'" },
        ageMax,
      ),
    ),
  ];
};

const collectives: Check = (awards, path) => {
  if (awards.collectives === null) return [];
  const { tiers, atLeast } = awards.collectives;
  return [
    ...repeated(idsOf(tiers), (index) => `${path}.collectives.tiers[${index}].id`),
    ...(atLeast === null
      ? []
      : unknown([atLeast.tier], tiersOf(awards), () => `${path}.collectives.atLeast.tier`)),
  ];
};

const CHECKS: readonly Check[] = [some, lists, scales, minimum, caps, extra, collectives];

type Saying = (awards: AwardRules, rules: WritingRules) => Sentence[];

function sayTiers(tiers: readonly PrizeTier[]): Sentence {
  return listed(
    tiers.map(({ name, count, value }) => ({
      vi: `${number.vi(count)} ${name}${value === undefined ? '' : ` (${number.vi(value)} đồng)`}`,
      en: `${number.en(count)} × ${name}${value === undefined ? '' : ` (${number.en(value)} VND)`}`,
    })),
  );
}

const sayLists: Saying = ({ overAll, perMedium }, { media }) => {
  const over = sayTiers(overAll);
  return [
    ...(overAll.length === 0
      ? []
      : [{ vi: `Giải chung các loại hình: ${over.vi}.`, en: `Over all media: ${over.en}.` }]),
    ...perMedium.map(({ medium, divisions, tiers }) => {
      const said = sayTiers(tiers);
      const name = media.find(({ id }) => id === medium)?.name ?? '';
      const of = divisions === undefined ? '' : ` (${divisions.join(', ')})`;
      return {
        vi: `Giải ${medium === null ? 'của mỗi loại hình' : `loại hình “${name}”`}${of}: ${said.vi}.`,
        en: `Prizes of ${medium === null ? 'each medium' : `“${name}”`}${of}: ${said.en}.`,
      };
    }),
  ];
};

const sayHow: Saying = ({ onePerAuthor }) => [
  {
    vi: `Xét theo điểm cuối cùng từ cao xuống thấp; mỗi tác phẩm nhận một giải${onePerAuthor ? ', mỗi tác giả nhận một giải, là giải cao nhất' : ''}; có thể để trống giải; các tác phẩm bằng điểm vượt quá số giải còn lại thì Ban Giám khảo quyết định; thay đổi so với thứ tự điểm phải ghi lý do.`,
    en: `By final mark; a work has one prize${onePerAuthor ? ', an author too, the highest' : ''}; places may stay vacant; the jury decides among equals who are more than the prizes left; every departure from the order of marks has its reason.`,
  },
];

const sayMinimum: Saying = (awards) =>
  awards.minimum.map(({ tier, centipoints }) => {
    const least = points(centipoints);
    const name = nameOf(awards, tier);
    return {
      vi: `Không trao ${name} cho tác phẩm dưới ${least.vi} điểm.`,
      en: `No ${name} below ${least.en} points.`,
    };
  });

const sayCaps: Saying = (awards) =>
  (awards.caps ?? []).map(({ tiers, of, percent }) => {
    const names = listed(tiers.map((tier) => same(nameOf(awards, tier))));
    return {
      vi: `Tổng số ${names.vi} không quá ${percent}% ${of === 'entrants' ? 'số tác phẩm dự thi' : 'tổng số giải'} của từng danh sách.`,
      en: `${names.en} together are at most ${percent}% of the ${of === 'entrants' ? 'works entered' : 'prizes'} of each list.`,
    };
  });

const EXTRA: Record<ExtraAward['kind'], (award: ExtraAward) => Sentence> = {
  promising: ({ ageMax = 0 }) => ({
    vi: `tác phẩm điểm cao nhất mà mọi tác giả không quá ${ageMax} tuổi`,
    en: `the best works of which every author is at most ${ageMax}`,
  }),
  oldest: () => ({ vi: 'tác giả cao tuổi nhất', en: 'the oldest author' }),
  youngest: () => ({ vi: 'tác giả trẻ tuổi nhất', en: 'the youngest author' }),
  jury: () => ({ vi: 'tác phẩm do Ban Giám khảo chọn', en: 'works that the jury chooses' }),
};

const sayExtra: Saying = (awards) =>
  awards.extra.map((award) => {
    const [tier, who] = [sayTiers([award]), EXTRA[award.kind](award)];
    return {
      vi: `Giải ngoài thứ hạng: ${tier.vi}, dành cho ${who.vi}${award.stacks ? ', kể cả tác phẩm đã có giải' : ' chưa có giải'}.`,
      en: `Outside the ranking: ${tier.en}, for ${who.en}${award.stacks ? ', prized or not' : ' without another prize'}.`,
    };
  });

const BY: Record<WorkCollectives['by'], Sentence> = {
  medals: {
    vi: 'số giải mức cao nhất, rồi đến mức kế tiếp',
    en: 'prizes of the highest tier, then of the next',
  },
  prizes: { vi: 'tổng số giải', en: 'prizes of any tier' },
  works: { vi: 'số tác phẩm hợp lệ', en: 'accepted works' },
};

const sayCollectives: Saying = (awards) => {
  if (awards.collectives === null) return [];
  const { tiers, atLeast, by } = awards.collectives;
  const [given, compared] = [sayTiers(tiers), BY[by]];
  const name = atLeast === null ? '' : nameOf(awards, atLeast.tier);
  return [
    {
      vi: `Giải tập thể: ${given.vi}, xét theo ${compared.vi}${atLeast === null ? '' : `; đơn vị phải có ít nhất ${number.vi(atLeast.prizes)} giải từ ${name} trở lên`}.`,
      en: `For units: ${given.en}, by ${compared.en}${atLeast === null ? '' : `; with at least ${plural(atLeast.prizes, 'prize')} of ${name} or higher`}.`,
    },
  ];
};

/** By the part of the awards that each is about. */
const SAYINGS: Readonly<Record<string, Saying>> = {
  perMedium: sayLists,
  onePerAuthor: sayHow,
  minimum: sayMinimum,
  caps: sayCaps,
  extra: sayExtra,
  collectives: sayCollectives,
};

function nameOf({ overAll, perMedium }: AwardRules, id: string): string {
  const all = [...overAll, ...perMedium.flatMap(({ tiers }) => tiers)];
  return all.find((tier) => tier.id === id)?.name ?? id;
}

const same = (text: string): Sentence => ({ vi: text, en: text });
