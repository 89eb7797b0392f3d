import { counting, type TieBreakPolicy } from './link';

/** How many valid attempts had every answer right; over rounds, in all of them. More unless said. */
export const perfectAttempts: TieBreakPolicy = {
  say: ({ prefer = 'more' }) => ({
    vi: `ai có ${prefer === 'more' ? 'nhiều' : 'ít'} lượt thi đúng tất cả các câu hơn xếp trên`,
    en: `${prefer === 'more' ? 'more' : 'fewer'} attempts with every answer right stand first`,
  }),
  link: ({ prefer = 'more' }) =>
    counting('perfect-attempts', prefer, ({ perfectAttempts: count }) => count),
};
