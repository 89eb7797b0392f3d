import { smallerFirst, type TieBreakPolicy } from './link';

/** The shorter time spent first, in milliseconds; over rounds, that of all that counted together. */
export const duration: TieBreakPolicy = {
  say: () => ({
    vi: 'ai có thời gian làm bài ngắn hơn xếp trên',
    en: 'the shorter duration stands first',
  }),
  link: () => smallerFirst('duration', ({ durationMs }) => durationMs),
};
