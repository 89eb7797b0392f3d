import { counting, type TieBreakPolicy } from './link';

/** How many attempts a person handed in, valid or not. Fewer unless said. */
export const attempts: TieBreakPolicy = {
  say: ({ prefer = 'fewer' }) => ({
    vi: `ai thi ${prefer === 'more' ? 'nhiều' : 'ít'} lượt hơn xếp trên`,
    en: `${prefer === 'more' ? 'more' : 'fewer'} attempts stand first`,
  }),
  link: ({ prefer = 'fewer' }) => counting('attempts', prefer, ({ attempts: count }) => count),
};
