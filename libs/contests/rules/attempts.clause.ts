import { number, plural, unless } from '@bangvang/rulebook';
import type { RoundClause } from './clause';

/** How often a person may try. */
export const attempts: RoundClause = {
  say: ({ attempts: { max } }) => ({
    vi: `Mỗi người được thi tối đa ${number.vi(max)} lượt trong vòng thi.`,
    en: `Each person has at most ${plural(max, 'attempt')} in the round.`,
  }),
};

const COUNTED = {
  'best-then-fastest': {
    vi: 'Kết quả của mỗi người là lượt có điểm cao nhất; nếu bằng điểm thì lấy lượt làm nhanh nhất.',
    en: 'The attempt with the highest score counts; among equal scores, the fastest.',
  },
  'best-then-earliest': {
    vi: 'Kết quả của mỗi người là lượt có điểm cao nhất; nếu bằng điểm thì lấy lượt nộp sớm nhất.',
    en: 'The attempt with the highest score counts; among equal scores, the one submitted first.',
  },
  best: {
    vi: 'Kết quả của mỗi người là lượt có điểm cao nhất.',
    en: 'The attempt with the highest score counts.',
  },
  first: {
    vi: 'Kết quả của mỗi người là lượt thi đầu tiên.',
    en: 'The first attempt counts.',
  },
  last: {
    vi: 'Kết quả của mỗi người là lượt thi cuối cùng.',
    en: 'The last attempt counts.',
  },
  only: null,
};

/** Which attempt is a person's result. */
export const counted: RoundClause = {
  say: (rules) => (rules.attempts.max === 1 ? null : COUNTED[rules.attempts.counted]),
  check: ({ attempts: { max, counted: which } }) =>
    unless(
      which !== 'only' || max === 1,
      'attempts.max',
      {
        vi: '1 lượt, vì kết quả là lượt thi duy nhất',
        en: "1, since 'only' one is counted",
      },
      max,
    ),
};

const COMPLETENESS = {
  all: {
    vi: 'Phải trả lời tất cả các câu hỏi; lượt thi còn câu bỏ trống không được tính kết quả.',
    en: 'Every question must be answered; an attempt with a gap does not count.',
  },
  partial: {
    vi: 'Không bắt buộc trả lời hết các câu hỏi; câu bỏ trống không có điểm.',
    en: 'Questions may be left unanswered; they earn no points.',
  },
};

/** Whether gaps are allowed. */
export const completeness: RoundClause = { say: (rules) => COMPLETENESS[rules.completeness] };
