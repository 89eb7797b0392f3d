import type { FieldError } from '@bangvang/contracts';
import { unless, wrong, type Sentence } from '../clause';
import type { TieBreak, TieBreakKind } from '../documents/round-results';
import { TIE_BREAK_POLICIES } from '../ranking/chain/chain';
import { repeated } from './rule-clause';

/** What a chain is checked with. */
export interface ChainContext {
  /** Whether anybody predicts anything. */
  predicted: boolean;
  /** Its text may be kept back until it is asked; a text without the link would never be asked. */
  subQuestion: string | undefined;
  /** Where the sub-question's text stands. */
  subQuestionPath: string;
}

/** Links that end every tie, or after which only people can. */
const LAST: readonly TieBreakKind[] = ['organiser', 'lot'];
const WITH_PREFERENCE: readonly TieBreakKind[] = [
  'perfect-attempts',
  'times-best-reached',
  'attempts',
];

/** The chain in one sentence; `ranked` says over what equal points are. */
export function sayChain(links: readonly TieBreak[]): Sentence {
  const said = links.map((link, index) => {
    const { vi, en } = TIE_BREAK_POLICIES[link.by].say(link);
    return { vi: `(${index + 1}) ${vi}`, en: `(${index + 1}) ${en}` };
  });
  if (said.length === 0) {
    return {
      vi: 'Xếp hạng theo điểm từ cao xuống thấp; bằng điểm thì đồng hạng.',
      en: 'Ranking is by points; equal points share a rank.',
    };
  }
  return {
    vi: `Xếp hạng theo điểm từ cao xuống thấp; nếu bằng điểm thì xét lần lượt: ${said.map(({ vi }) => vi).join('; ')}. Vẫn bằng nhau thì đồng hạng.`,
    en: `Ranking is by points; equal points are told apart by, in order: ${said.map(({ en }) => en).join('; ')}. Who is still equal shares a rank.`,
  };
}

/** What cannot stand in a chain, or not where it stands. */
export function checkChain(
  links: readonly TieBreak[],
  path: string,
  context: ChainContext,
): FieldError[] {
  const at = (index: number): string => `${path}[${index}]`;
  const kinds = links.map(({ by }) => by);
  return [
    ...repeated(kinds, (index) => `${at(index)}.by`),
    ...links.flatMap((link, index) => [
      ...checkOrder(kinds, index, `${at(index)}.by`),
      ...checkNeeds(link, at(index), context),
    ]),
    ...unless(
      context.subQuestion === undefined || kinds.includes('sub-question'),
      context.subQuestionPath,
      {
        vi: "bỏ trống, vì không có tiêu chí phụ 'sub-question'",
        en: "nothing, since no tie-break is 'sub-question'",
      },
    ),
  ];
}

function checkOrder(kinds: readonly TieBreakKind[], index: number, path: string): FieldError[] {
  const kind = kinds[index];
  const before = kinds.slice(0, index);
  const end = before.find((one) => LAST.includes(one));
  if (end !== undefined) {
    return [wrong(path, { vi: `bỏ, vì '${end}' đứng cuối`, en: `nothing after '${end}'` }, kind)];
  }
  const asked = before.includes('sub-question') && kind !== 'organiser' && kind !== 'lot';
  return unless(
    !asked,
    path,
    {
      vi: "chỉ 'organiser' hoặc 'lot' được đứng sau 'sub-question'",
      en: "only 'organiser' or 'lot' after 'sub-question'",
    },
    kind,
  );
}

function checkNeeds(
  { by, prefer, commitment }: TieBreak,
  path: string,
  { predicted }: ChainContext,
): FieldError[] {
  return [
    ...unless(by !== 'prediction-error' || predicted, `${path}.by`, NO_PREDICTION, by),
    ...unless(by !== 'lot' || commitment !== undefined, `${path}.commitment`, NO_COMMITMENT),
    ...unless(by === 'lot' || commitment === undefined, `${path}.commitment`, NOT_A_LOT),
    ...unless(
      prefer === undefined || WITH_PREFERENCE.includes(by),
      `${path}.prefer`,
      NO_PREFERENCE,
      prefer,
    ),
  ];
}

const NO_PREDICTION = {
  vi: 'tiêu chí khác, vì vòng thi không có câu hỏi dự đoán',
  en: 'another tie-break, since nothing is predicted',
};
const NO_COMMITMENT = {
  vi: 'SHA-256 của mã bốc thăm, công bố trước khi thi',
  en: 'the SHA-256 of the seed, published before the round',
};
const NOT_A_LOT = {
  vi: "bỏ trống, vì chỉ 'lot' mới cần",
  en: "nothing, since only a 'lot' has one",
};
const NO_PREFERENCE = {
  vi: `bỏ trống; chỉ dùng cho ${WITH_PREFERENCE.join(', ')}`,
  en: `nothing; only for ${WITH_PREFERENCE.join(', ')}`,
};
