import { unless, wrong, type Sentence } from '../clause';
import type { PrizeCap, PrizeList, PrizeTier, SpecialPrize } from '../documents/prize-list';
import { number, plural } from '../wording';
import { listed, namesOf, repeated, unknown, type Called, type RuleClause } from './rule-clause';

/** What a prize list is checked with. */
export interface PrizeContext {
  /** Ids of the contest's divisions. */
  divisions: readonly string[];
}

/** A prize list for sentences: its divisions are called what the contest calls them. */
export const withDivisionNames = (list: PrizeList, all: readonly Called[]): PrizeList =>
  list.divisions === undefined
    ? list
    : { ...list, divisions: list.divisions.map((id) => namesOf([id], all)) };

type PrizeClause = RuleClause<PrizeList, PrizeContext>;

/** The word that decisions use for the way to the next round. */
const RESERVED = 'qualify';

function sayTier({ name, count, value }: PrizeTier): Sentence {
  return {
    vi: `${number.vi(count)} ${name}${value === undefined ? '' : ` (${number.vi(value)} đồng)`}`,
    en: `${number.en(count)} × ${name}${value === undefined ? '' : ` (${number.en(value)} VND)`}`,
  };
}

const tiers: PrizeClause = {
  say: (list) => {
    const { vi, en } = listed(list.tiers.map(sayTier));
    return [{ vi: `Cơ cấu giải thưởng: ${vi}.`, en: `Prizes: ${en}.` }];
  },
  check: (list, path) => {
    const ids = list.tiers.map(({ id }) => id);
    const special = (list.special ?? []).map(({ id }) => id);
    const all = [...ids, ...special];
    const at = (index: number): string =>
      index < ids.length
        ? `${path}.tiers[${index}].id`
        : `${path}.special[${index - ids.length}].id`;
    const reserved = all.flatMap((id, index) =>
      id === RESERVED
        ? [wrong(at(index), { vi: `khác '${RESERVED}'`, en: `not '${RESERVED}'` }, id)]
        : [],
    );
    return [...repeated(all, at), ...reserved];
  },
};

const divisions: PrizeClause = {
  say: (list) => {
    if (list.divisions === undefined) return [];
    const names = list.divisions.join(', ');
    return [
      {
        vi: `Giải thưởng này chỉ dành cho bảng: ${names}; mỗi bảng có đủ cơ cấu giải.`,
        en: `These prizes are for the divisions ${names} only, the whole list for each.`,
      },
    ];
  },
  check: (list, path, context) => [
    ...unknown(list.divisions ?? [], context.divisions, (index) => `${path}.divisions[${index}]`),
    ...unless(list.divisions?.length !== 0, `${path}.divisions`, {
      vi: 'ít nhất một bảng, hoặc bỏ trống cả mục',
      en: 'at least one division, or no list at all',
    }),
  ],
};

const BOUNDARY = {
  expand: {
    vi: 'Nếu những người bằng nhau vượt quá số giải còn lại của một mức, tất cả cùng được nhận giải mức đó; số giải các mức sau không đổi.',
    en: 'Where equals are more than the prizes left of a tier, all of them get it; lower tiers keep their numbers.',
  },
  split: {
    vi: 'Nếu những người bằng nhau vượt quá số giải còn lại của một mức, họ chia nhau các giải còn lại đó.',
    en: 'Where equals are more than the prizes left of a tier, they share those that are left.',
  },
  people: {
    vi: 'Nếu những người bằng nhau vượt quá số giải còn lại của một mức, Ban Tổ chức quyết định người nhận, có biên bản.',
    en: 'Where equals are more than the prizes left of a tier, the organisers decide who gets them, with minutes.',
  },
};

const boundary: PrizeClause = { say: ({ boundaryTie }) => [BOUNDARY[boundaryTie]] };

const ONE_PRIZE = {
  no: {
    vi: 'Một người có thể nhận nhiều giải.',
    en: 'A person may win several prizes.',
  },
  round: {
    vi: 'Mỗi người chỉ nhận một giải trong danh sách này, là giải cao nhất.',
    en: 'A person wins one prize of this list only, the highest.',
  },
  contest: {
    vi: 'Mỗi người chỉ nhận một giải trong cả cuộc thi, là giải cao nhất.',
    en: 'A person wins one prize in the whole contest only, the highest.',
  },
};

const onePrize: PrizeClause = { say: ({ onePerPerson }) => [ONE_PRIZE[onePerPerson]] };

const FREED = {
  vacant: {
    vi: 'Giải của người đã nhận giải cao hơn hoặc không còn được nhận thì để trống.',
    en: 'The place of somebody who keeps a higher prize, or is out, stays vacant.',
  },
  'move-down': {
    vi: 'Giải của người đã nhận giải cao hơn hoặc không còn được nhận thì chuyển cho người xếp hạng kế tiếp.',
    en: 'The place of somebody who keeps a higher prize, or is out, goes to the next in rank.',
  },
};

const freed: PrizeClause = { say: (list) => [FREED[list.freed]] };

function sayCap({ tiers: all }: PrizeList, cap: PrizeCap): Sentence {
  const names = listed(
    cap.tiers.map((id) => {
      const name = all.find((tier) => tier.id === id)?.name ?? id;
      return { vi: name, en: name };
    }),
  );
  return {
    vi: `Tổng số ${names.vi} không quá ${cap.percent}% ${cap.of === 'entrants' ? 'số người dự thi' : 'tổng số giải'}; phần vượt được cắt từ mức thấp nhất.`,
    en: `${names.en} together are at most ${cap.percent}% of ${cap.of === 'entrants' ? 'the people taking part' : 'all prizes'}; what is above is cut from the lowest of them.`,
  };
}

const caps: PrizeClause = {
  say: (list) => (list.caps ?? []).map((cap) => sayCap(list, cap)),
  check: (list, path) =>
    (list.caps ?? []).flatMap((cap, index) => [
      ...unknown(
        cap.tiers,
        list.tiers.map(({ id }) => id),
        (place) => `${path}.caps[${index}].tiers[${place}]`,
      ),
      ...unless(cap.tiers.length > 0, `${path}.caps[${index}].tiers`, {
        vi: 'ít nhất một mức giải',
        en: 'at least one tier',
      }),
    ]),
};

const SPECIAL: Record<SpecialPrize['kind'], (prize: SpecialPrize) => Sentence> = {
  oldest: () => ({
    vi: 'người cao tuổi nhất trong số người được xếp hạng',
    en: 'the oldest of those ranked',
  }),
  youngest: () => ({
    vi: 'người trẻ tuổi nhất trong số người được xếp hạng',
    en: 'the youngest of those ranked',
  }),
  spread: () => ({
    vi: 'người giới thiệu được nhiều người dự thi nhất',
    en: 'who brought most people',
  }),
  promising: ({ below = 0 }) => ({
    vi: `người dưới ${below} tuổi có thứ hạng cao nhất`,
    en: `the best in rank of those under ${plural(below, 'year')} old`,
  }),
};

const special: PrizeClause = {
  say: (list) =>
    (list.special ?? []).map((prize) => {
      const tier = sayTier(prize);
      const kind = SPECIAL[prize.kind](prize);
      return {
        vi: `Giải ngoài thứ hạng: ${tier.vi}, dành cho ${kind.vi}.`,
        en: `Outside the ranking: ${tier.en}, for ${kind.en}.`,
      };
    }),
  check: (list, path) =>
    (list.special ?? []).flatMap(({ kind, below }, index) => {
      const promising = kind === 'promising';
      return unless(
        promising === (below !== undefined),
        `${path}.special[${index}].below`,
        promising
          ? { vi: 'độ tuổi của giải triển vọng', en: "the age below which one is 'promising'" }
          : { vi: "bỏ trống, trừ giải 'promising'", en: "nothing, unless 'promising'" },
        below,
      );
    }),
};

/** Every clause of a prize list, as people read them. */
export const PRIZE_CLAUSES: readonly PrizeClause[] = [
  tiers,
  divisions,
  boundary,
  onePrize,
  freed,
  caps,
  special,
];
