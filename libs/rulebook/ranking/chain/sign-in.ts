import { smallerFirst, type TieBreakPolicy } from './link';

/** The earlier sign-in for the attempt that counts first; over rounds, for the last of them. */
export const signIn: TieBreakPolicy = {
  say: () => ({
    vi: 'ai đăng nhập vào thi sớm hơn xếp trên',
    en: 'the earlier sign-in stands first',
  }),
  link: () => smallerFirst('sign-in', ({ signedInAt }) => signedInAt),
};
