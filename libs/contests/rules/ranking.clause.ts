import { unless } from '@bangvang/rulebook';
import type { RoundClause } from './clause';
import { overAt } from './round-time';

/** A submission instant is a tie key of 33 bits in milliseconds after the opening (99.4 days). */
const MAX_DAYS = 90;
const DAY_MS = 86_400_000;

const BOARD_KEY = {
  duration: {
    vi: 'Trong lúc thi, bảng xếp hạng xếp theo điểm từ cao xuống thấp; bằng điểm thì ai làm bài nhanh hơn xếp trên; bằng cả hai thì đồng hạng.',
    en: 'While the round runs, the board ranks by points; among equal points the shorter duration stands first; equal in both share a rank.',
  },
  submission: {
    vi: 'Trong lúc thi, bảng xếp hạng xếp theo điểm từ cao xuống thấp; bằng điểm thì ai nộp bài sớm hơn xếp trên; bằng cả hai thì đồng hạng.',
    en: 'While the round runs, the board ranks by points; among equal points the earlier submission stands first; equal in both share a rank.',
  },
};

/** How the board orders people. */
export const ranking: RoundClause = {
  say: ({ boardKey }) => BOARD_KEY[boardKey],
  check: (rules, window) => {
    const length = overAt({ ...window, rules }).getTime() - window.opensAt.getTime();
    return unless(
      rules.boardKey !== 'submission' || length <= MAX_DAYS * DAY_MS,
      'boardKey',
      {
        vi: `thời gian làm bài, vì vòng thi dài quá ${MAX_DAYS} ngày`,
        en: `'duration', since the round lasts more than ${MAX_DAYS} days`,
      },
      rules.boardKey,
    );
  },
};
