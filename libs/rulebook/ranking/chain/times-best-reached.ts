import { counting, type TieBreakPolicy } from './link';

/** How often a person reached the most points that they had in the round. More unless said. */
export const timesBestReached: TieBreakPolicy = {
  say: ({ prefer = 'more' }) => ({
    vi: `ai đạt mức điểm cao nhất của mình ${prefer === 'more' ? 'nhiều' : 'ít'} lần hơn xếp trên`,
    en: `who reached their own best score ${prefer === 'more' ? 'more' : 'less'} often stands first`,
  }),
  link: ({ prefer = 'more' }) =>
    counting('times-best-reached', prefer, ({ timesBestReached: count }) => count),
};
