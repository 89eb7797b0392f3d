import type { FieldError } from '@bangvang/contracts';
import { unless, type Sentence } from '../clause';
import type { RoundResults } from '../documents/round-results';
import type { ResultRules } from '../facts';
import { tieBreaksOf } from '../ranking/chain/chain';
import { number, plural } from '../wording';
import { checkAge, sayAge } from './ages';
import { checkChain, sayChain } from './chain.clause';
import { PRIZE_CLAUSES } from './prizes.clause';
import { checkAll, listed, sayAll, type PlacedClauses, type RuleClause } from './rule-clause';

/** What the results part of a round's rules has to fit with. */
export interface RoundContext {
  /** Ids of the contest's divisions; empty where it has none. */
  divisions: readonly string[];
  /** The most that a paper is worth, in hundredths; null where it is not known yet. */
  maxCentipoints: number | null;
}

type RoundResultClause = RuleClause<ResultRules, RoundContext>;

const FIELDS: Record<NonNullable<RoundResults['validity']>['required'][number], Sentence> = {
  fullName: { vi: 'họ tên', en: 'full name' },
  birthDate: { vi: 'ngày sinh', en: 'birth date' },
  sex: { vi: 'giới tính', en: 'sex' },
  phone: { vi: 'số điện thoại', en: 'phone number' },
  email: { vi: 'email', en: 'email address' },
  personalId: { vi: 'số định danh cá nhân', en: 'personal ID number' },
  unit: { vi: 'đơn vị', en: 'unit' },
  address: { vi: 'địa chỉ', en: 'address' },
};

/** "họ tên, ngày sinh và đơn vị". */
export function sayFields(fields: readonly (keyof typeof FIELDS)[]): Sentence {
  return listed(fields.map((field) => FIELDS[field]));
}

const required: RoundResultClause = {
  say: ({ results }) => {
    const fields = results?.validity?.required ?? [];
    if (fields.length === 0) return [];
    const { vi, en } = sayFields(fields);
    return [
      {
        vi: `Chỉ xếp hạng người đã khai đủ: ${vi}.`,
        en: `Only people who gave these are ranked: ${en}.`,
      },
    ];
  },
};

const age: RoundResultClause = {
  say: ({ results }) => {
    if (results?.validity?.age === undefined) return [];
    const { vi, en } = sayAge(results.validity.age);
    return [
      {
        vi: `Lượt thi hợp lệ là lượt của người ${vi}, tính đến ngày bắt đầu lượt thi; chỉ biết năm sinh thì tính đến ngày 31 tháng 12.`,
        en: `An attempt is valid when made by somebody ${en} on the day on which it begins; of a birth year alone 31 December counts.`,
      },
    ];
  },
  check: ({ results }, path) => checkAge(results?.validity?.age, `${path}.validity.age`),
};

const among: RoundResultClause = {
  say: ({ results }) =>
    results?.ranking?.among === 'all-correct'
      ? [
          {
            vi: 'Chỉ xếp hạng người trả lời đúng tất cả các câu hỏi.',
            en: 'Only people with every answer right are ranked.',
          },
        ]
      : [],
};

const chain: RoundResultClause = {
  say: (rules) => [sayChain(tieBreaksOf(rules))],
  check: ({ results, prediction }, path) =>
    checkChain(results?.ranking?.tieBreak ?? [], `${path}.ranking.tieBreak`, {
      predicted: prediction !== null,
      subQuestion: results?.subQuestion,
      subQuestionPath: `${path}.subQuestion`,
    }),
};

const subQuestion: RoundResultClause = {
  say: ({ results }) =>
    results?.subQuestion === undefined
      ? []
      : [
          {
            vi: `Câu hỏi phụ: “${results.subQuestion}”`,
            en: `Sub-question: “${results.subQuestion}”`,
          },
        ],
};

const prizes: RoundResultClause = {
  say: ({ results }) => (results?.prizes ? sayAll(PRIZE_CLAUSES, results.prizes) : []),
  check: ({ results }, path, context) =>
    results?.prizes ? checkAll(PRIZE_CLAUSES, results.prizes, `${path}.prizes`, context) : [],
};

const qualify: RoundResultClause = {
  say: ({ results }) => (results?.qualify ? [sayQualify(results.qualify)] : []),
  check: ({ results }, path, context) =>
    results?.qualify ? checkQualify(results.qualify, `${path}.qualify`, context) : [],
};

type Qualify = NonNullable<RoundResults['qualify']>;

function sayQualify({ by, places = 0, centipoints = 0, ties }: Qualify): Sentence {
  if (by === 'threshold') {
    const points = centipoints / 100;
    return {
      vi: `Người đạt từ ${number.vi(points)} điểm trở lên được vào vòng sau.`,
      en: `Whoever has ${plural(points, 'point')} or more goes on to the next round.`,
    };
  }
  return {
    vi: `${number.vi(places)} người xếp đầu (của mỗi bảng) được vào vòng sau; ${ties ? 'những người bằng người xếp cuối cùng đều được vào' : 'nếu có người bằng người xếp cuối cùng thì Ban Tổ chức quyết định'}.`,
    en: `The first ${number.en(places)} (of each division) go on to the next round; ${ties ? 'whoever is equal to the last of them goes on too' : 'the organisers decide among those equal to the last of them'}.`,
  };
}

function checkQualify(
  { by, places, centipoints }: Qualify,
  path: string,
  { maxCentipoints }: RoundContext,
): FieldError[] {
  const most = maxCentipoints ?? Infinity;
  return [
    ...unless((by === 'quota') === (places !== undefined), `${path}.places`, QUOTA, places),
    ...unless(
      (by === 'threshold') === (centipoints !== undefined),
      `${path}.centipoints`,
      THRESHOLD,
      centipoints,
    ),
    ...unless(
      centipoints === undefined || centipoints <= most,
      `${path}.centipoints`,
      {
        vi: `nhiều nhất ${most}, số phần trăm điểm cao nhất của bài thi`,
        en: `at most ${most}, the most hundredths of a point that a paper is worth`,
      },
      centipoints,
    ),
  ];
}

const QUOTA = {
  vi: "số người, khi và chỉ khi xét theo 'quota'",
  en: "a number of people, where 'by' is 'quota' and only there",
};
const THRESHOLD = {
  vi: "số phần trăm điểm, khi và chỉ khi xét theo 'threshold'",
  en: "hundredths of a point, where 'by' is 'threshold' and only there",
};

/** Every clause of the results part of a round's rules, as people read them. */
export const ROUND_RESULT_CLAUSES: PlacedClauses<ResultRules, RoundContext> = {
  'validity.required': required,
  'validity.age': age,
  'ranking.among': among,
  'ranking.tieBreak': chain,
  subQuestion,
  prizes,
  qualify,
};
