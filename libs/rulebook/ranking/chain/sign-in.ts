import type { Entry } from '../entry';
import type { TieBreakPolicy } from './link';

/**
 * The earlier sign-in for the attempt that counts first; over rounds, for the last of them. Whoever's
 * was not recorded stands after the others, equal to those like them, and the tie says so.
 */
export const signIn: TieBreakPolicy = {
  say: () => ({
    vi: 'ai đăng nhập vào thi sớm hơn xếp trên',
    en: 'the earlier sign-in stands first',
  }),
  link: () => ({
    by: 'sign-in',
    // Two infinities have no difference.
    compare: (a, b) => (instant(a) === instant(b) ? 0 : instant(a) - instant(b)),
    shown: ({ signedInAt }) => signedInAt ?? 'none',
    lacks: ({ signedInAt }) => signedInAt === null,
  }),
};

const instant = ({ signedInAt }: Entry): number => signedInAt ?? Infinity;
