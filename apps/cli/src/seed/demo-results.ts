import type { ContestRules, RoundResults } from '@bangvang/rulebook';

const TIERS = [
  { id: 'nhat', name: 'Giải Nhất', count: 1 },
  { id: 'nhi', name: 'Giải Nhì', count: 2 },
  { id: 'ba', name: 'Giải Ba', count: 3 },
  { id: 'khuyen-khich', name: 'Giải Khuyến khích', count: 5 },
];

/** How a week of the demo becomes a result; `then` tells apart whom the prediction leaves equal. */
export function demoResults(then: 'duration' | 'submission'): RoundResults {
  const last = then === 'duration' ? 'submission' : 'duration';
  return {
    validity: { required: ['fullName', 'phone', 'unit'] },
    ranking: {
      among: 'any',
      tieBreak: [{ by: 'prediction-error' }, { by: then }, { by: last }, { by: 'organiser' }],
    },
    prizes: {
      tiers: TIERS,
      boundaryTie: 'people',
      onePerPerson: 'contest',
      freed: 'move-down',
    },
  };
}

/** The rules of the demo over its weeks. */
export function demoContestRules(): ContestRules {
  return {
    schema: 1,
    eligibility: {
      barredRoles: ['organiser', 'content', 'technical'],
      barredUnits: [],
      as: 'excluded',
    },
    collectives: [
      {
        id: 'tich-cuc',
        name: 'Tập thể có tỷ lệ dự thi cao nhất',
        measure: 'people-per-headcount',
        successors: false,
        groupBy: 'none',
        tiers: [
          { id: 'nhat', name: 'Giải Nhất tập thể', count: 1 },
          { id: 'nhi', name: 'Giải Nhì tập thể', count: 2 },
          { id: 'ba', name: 'Giải Ba tập thể', count: 3 },
        ],
      },
    ],
    corrections: { secondPerson: true, actualValue: 'recompute' },
    winners: {
      ask: ['fullName', 'birthDate', 'phone', 'unit'],
      replyWithinDays: 5,
      nextInLine: true,
    },
    publication: { names: 'full', show: ['unit', 'points', 'duration'] },
    appeals: { days: 5, blocksPublication: true },
  };
}
