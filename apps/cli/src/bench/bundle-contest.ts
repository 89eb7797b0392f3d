import { canonicalJson, sha256 } from '@bangvang/platform';
import { scorePaper, type Answers, type PaperKey } from '@bangvang/questions';
import type { BundleContent, BundlePaper, PublishedAttempt } from '@bangvang/results';
import { compute, type AttemptFacts, type Facts, type RoundFacts } from '@bangvang/rulebook';
import { chance } from '../load/people';

/** "Hải Phòng làm theo lời Bác", 2023: people and attempts as reported, 35 units. */
export const PEOPLE = 195_675;
export const ATTEMPTS = 312_564;
const UNITS = 35;
const QUESTIONS = 20;
const VARIANTS = 24;
const OPENS = Date.parse('2023-05-19T01:00:00Z');
const CLOSES = Date.parse('2023-06-19T01:00:00Z');
/** So many know everything: of attempts about 30,000 are perfect. */
const PERFECT_SHARE = 0.1;
const LETTERS = ['a', 'b', 'c', 'd'];
const ROUND = '01890000-0000-7000-8000-000000000001';

const RULES: RoundFacts['rules'] = {
  attempts: { max: 3, counted: 'best-then-fastest' },
  completeness: 'all',
  boardKey: 'duration',
  prediction: { target: 'people-all-correct' },
  results: {
    ranking: { among: 'any', tieBreak: [{ by: 'prediction-error' }, { by: 'duration' }] },
    prizes: {
      tiers: [
        { id: 'nhat', name: 'Giải Nhất', count: 1 },
        { id: 'nhi', name: 'Giải Nhì', count: 5 },
        { id: 'ba', name: 'Giải Ba', count: 10 },
        { id: 'khuyen-khich', name: 'Giải Khuyến khích', count: 50 },
      ],
      boundaryTie: 'people',
      onePerPerson: 'round',
      freed: 'move-down',
    },
  },
};

const unitCode = (n: number): string => `don-vi-${1 + (n % UNITS)}`;
const several = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');

/** A contest of that size as it is published: the same facts for every run. */
export function bundleContest(): BundleContent {
  const papers = several(VARIANTS, sealedPaper);
  const attempts = [...attemptsOf(papers)];
  const facts = factsOf(attempts.map(withoutAnswers));
  const window = {
    opensAt: new Date(OPENS).toISOString(),
    closesAt: new Date(CLOSES).toISOString(),
  };
  return {
    contest: { slug: 'hai-phong', title: 'Hải Phòng làm theo lời Bác' },
    rounds: [{ id: ROUND, ordinal: 1, title: 'Vòng 1', ...window, rules: RULES, amendments: [] }],
    facts,
    papers,
    attempts,
    statistics: { people: PEOPLE, attempts: ATTEMPTS },
    result: compute(facts),
  };
}

function factsOf(attempts: AttemptFacts[]): Facts {
  const headcounts = [{ asOf: '2023-01-01', headcount: 10_000 }];
  return {
    zone: 'Asia/Ho_Chi_Minh',
    rules: {
      schema: 1,
      collectives: [
        {
          id: 'tap-the',
          name: 'Tập thể xuất sắc',
          measure: 'people-per-headcount',
          successors: true,
          groupBy: 'none',
          tiers: [{ id: 'nhat', name: 'Giải Nhất tập thể', count: 5 }],
        },
      ],
    },
    rounds: [
      { id: ROUND, ordinal: 1, title: 'Vòng 1', opensAt: OPENS, closesAt: CLOSES, rules: RULES },
    ],
    participants: several(PEOPLE, (n) => ({ id: String(n + 1), unit: unitCode(n) })),
    attempts,
    units: several(UNITS, (n) => ({
      code: unitCode(n),
      name: `Đơn vị ${n + 1}`,
      kind: 'don-vi',
      parent: null,
      headcounts,
    })),
    corrections: [],
    decisions: [],
  };
}

function sealedPaper(variant: number): BundlePaper {
  const dice = chance(variant + 1);
  const code = String(101 + variant);
  const key: PaperKey = {
    questions: several(QUESTIONS, (place) => ({
      no: place + 1,
      type: 'single',
      optionIds: LETTERS,
      originals: LETTERS,
      correct: [LETTERS[Math.floor(dice() * LETTERS.length)]!],
      centipoints: 500,
      multiple: 'all-or-nothing',
      questionVersionId: `cau-${place + 1}`,
    })),
  };
  const questions = key.questions.map(({ no }) => ({
    no,
    type: 'single' as const,
    stem: `Câu ${no}: Phong trào “Sóng Duyên Hải” được phát động ở Hải Phòng vào năm nào?`,
    options: LETTERS.map((id) => ({ id, text: `Phương án ${id}` })),
    points: 5,
  }));
  const paper = { roundId: ROUND, variant, code, questions };
  const salt = sha256(code);
  const seal = sha256(canonicalJson({ key, paper, salt }));
  return { round: ROUND, code, paper, key, salt, sha256: seal };
}

/** So many have one attempt more than the others that the sum is right. */
function* attemptsOf(papers: BundlePaper[]): Generator<PublishedAttempt> {
  const dice = chance(2_023);
  for (let n = 0; n < PEOPLE; n += 1) {
    const count = n < ATTEMPTS - PEOPLE ? 2 : 1;
    for (let no = 1; no <= count; no += 1) {
      yield attemptOf(n, no, papers[Math.floor(dice() * VARIANTS)]!, dice);
    }
  }
}

function attemptOf(
  n: number,
  no: number,
  { code, key }: BundlePaper,
  dice: () => number,
): PublishedAttempt {
  const answers = answersOf(key, dice() < PERFECT_SHARE, dice);
  const { centipoints, correct, total, complete } = scorePaper(key, answers);
  const durationMs = 45_000 + Math.floor(dice() * 1_155_000);
  const startedAt = OPENS + Math.floor(dice() * (CLOSES - OPENS - 1_200_000));
  return {
    id: `0189${hex(n, 4).slice(-4)}-${hex(no, 4)}-7000-8000-${hex(n, 12)}`,
    round: ROUND,
    participant: String(n + 1),
    no,
    startedAt,
    submittedAt: startedAt + durationMs,
    durationMs,
    auto: false,
    centipoints,
    correct,
    total,
    complete,
    prediction: Math.floor(dice() * 60_000),
    answers,
    paper: code,
  };
}

function answersOf({ questions }: PaperKey, knowsAll: boolean, dice: () => number): Answers {
  return Object.fromEntries(
    questions.map(({ no, correct }) => [
      no,
      knowsAll || dice() < 0.6 ? correct[0]! : LETTERS[Math.floor(dice() * LETTERS.length)]!,
    ]),
  );
}

function withoutAnswers({ answers: _, paper: __, ...facts }: PublishedAttempt): AttemptFacts {
  return facts;
}
