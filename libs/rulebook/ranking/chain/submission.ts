import { smallerFirst, type TieBreakPolicy } from './link';

/** The earlier submission first; over rounds, that of the last attempt that counted. */
export const submission: TieBreakPolicy = {
  say: () => ({
    vi: 'ai nộp bài sớm hơn xếp trên',
    en: 'the earlier submission stands first',
  }),
  link: () => smallerFirst('submission', ({ submittedAt }) => submittedAt),
};
