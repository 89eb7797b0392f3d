import type { TimedRound } from './rules/round-time';

/** A round of a published contest as the features above play it. */
export interface LiveRound extends TimedRound {
  id: string;
  contestId: string;
  contestSlug: string;
  contestTitle: string;
  /** IANA name, as Asia/Ho_Chi_Minh. */
  zone: string;
  ordinal: number;
  title: string;
  sealedAt: Date | null;
  /** 32 bytes that choose the variant of an attempt; never leaves the server. */
  variantSecret: Buffer;
  rulesVersion: number;
}
