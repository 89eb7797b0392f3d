import type { FieldError } from '@bangvang/contracts';
import { unless, wrong, type Sentence } from '../clause';
import type { OverallRules } from '../documents/contest-rules';
import { number, plural } from '../wording';
import { checkChain, sayChain } from './chain.clause';
import type { ContestClause, ContestContext } from './contest.clauses';
import { PRIZE_CLAUSES, withDivisionNames } from './prizes.clause';
import { checkAll, sayAll, type Called } from './rule-clause';

/** One ranking over several rounds. */
export const overall: ContestClause = {
  say: ({ overall: rules, divisions = [] }) => {
    if (rules === undefined) return [];
    return [sayCombine(rules), within(sayChain(rules.tieBreak)), ...sayPrizes(rules, divisions)];
  },
  check: ({ overall: rules, divisions = [] }, _, context) => {
    if (rules === undefined) return [];
    const counted = context.rounds.filter(({ ordinal }) => rules.rounds?.includes(ordinal) ?? true);
    return [
      ...checkRounds(rules.rounds, 'overall.rounds', context),
      ...checkNumbers(rules, context.rounds.length === 0 ? Infinity : counted.length),
      ...checkChain(rules.tieBreak, 'overall.tieBreak', {
        predicted:
          context.rounds.length === 0 || counted.some((one) => one.rules.prediction !== null),
        subQuestion: rules.subQuestion,
        subQuestionPath: 'overall.subQuestion',
      }),
      ...(rules.prizes === undefined
        ? []
        : checkAll(PRIZE_CLAUSES, rules.prizes, 'overall.prizes', {
            divisions: divisions.map(({ id }) => id),
          })),
    ];
  },
};

/** Rounds that are named must be there; before a contest has any, nobody can tell. */
export function checkRounds(
  named: readonly number[] | undefined,
  path: string,
  { rounds }: ContestContext,
): FieldError[] {
  if (named === undefined) return [];
  const ordinals = rounds.map(({ ordinal }) => ordinal);
  const expected = {
    vi: `một trong các vòng thi: ${ordinals.join(', ')}`,
    en: `one of the rounds: ${ordinals.join(', ')}`,
  };
  const missing = named.flatMap((ordinal, index) =>
    rounds.length === 0 || ordinals.includes(ordinal)
      ? []
      : [wrong(`${path}[${index}]`, expected, ordinal)],
  );
  const some = unless(named.length > 0, path, {
    vi: 'ít nhất một vòng thi, hoặc bỏ trống cả mục',
    en: 'at least one round, or no list at all',
  });
  return [...missing, ...some];
}

function checkNumbers({ combine, best, atLeast }: OverallRules, rounds: number): FieldError[] {
  const most = {
    vi: `nhiều nhất ${rounds}, số vòng được tính`,
    en: `at most ${rounds}, the number of rounds`,
  };
  const wanted = {
    vi: "số vòng, khi và chỉ khi cách tính là 'best-of'",
    en: "a number of rounds, where 'combine' is 'best-of' and only there",
  };
  return [
    ...unless((combine === 'best-of') === (best !== undefined), 'overall.best', wanted, best),
    ...unless((best ?? 0) <= rounds, 'overall.best', most, best),
    ...unless(atLeast <= rounds, 'overall.atLeast', most, atLeast),
  ];
}

function sayCombine({ combine, best = 1, rounds, atLeast }: OverallRules): Sentence {
  const which = {
    vi: rounds === undefined ? 'tất cả các vòng thi' : `các vòng thi ${rounds.join(', ')}`,
    en: rounds === undefined ? 'all rounds' : `the rounds ${rounds.join(', ')}`,
  };
  const how = {
    sum: { vi: `tổng điểm ${which.vi}`, en: `the sum of points of ${which.en}` },
    best: {
      vi: `điểm vòng cao nhất của mỗi người trong ${which.vi}`,
      en: `each person's best round of ${which.en}`,
    },
    'best-of': {
      vi: `tổng điểm ${number.vi(best)} vòng cao nhất của mỗi người trong ${which.vi}`,
      en: `the sum of each person's best ${plural(best, 'round')} of ${which.en}`,
    },
  }[combine];
  return {
    vi: `Kết quả chung cuộc là ${how.vi}, dành cho người được xếp hạng ở ít nhất ${number.vi(atLeast)} vòng.`,
    en: `The overall result is ${how.en}, for people ranked in at least ${plural(atLeast, 'round')}.`,
  };
}

function sayPrizes(
  { prizes, subQuestion }: OverallRules,
  divisions: readonly Called[],
): Sentence[] {
  const question =
    subQuestion === undefined
      ? []
      : [{ vi: `Câu hỏi phụ: “${subQuestion}”`, en: `Sub-question: “${subQuestion}”` }];
  const list = prizes && withDivisionNames(prizes, divisions);
  return [...question, ...(list ? sayAll(PRIZE_CLAUSES, list).map(within) : [])];
}

function within({ vi, en }: Sentence): Sentence {
  return { vi: `Chung cuộc: ${vi}`, en: `Overall: ${en}` };
}
