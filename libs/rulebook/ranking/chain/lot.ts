import { createHash, createHmac } from 'node:crypto';
import type { Entry } from '../entry';
import type { TieBreakPolicy } from './link';

/**
 * The lot: whose HMAC-SHA256 of the public number under the seed is smaller stands first. The
 * SHA-256 of the seed (as UTF-8) was published with the rules, so that nobody could choose a seed
 * once the people were known; a seed that does not match it draws nothing.
 */
export const lot: TieBreakPolicy = {
  say: ({ commitment = '' }) => ({
    vi: `bốc thăm bằng mã ngẫu nhiên đã cam kết trước (SHA-256 của mã: ${commitment}); ai có HMAC-SHA256 của số báo danh nhỏ hơn xếp trên`,
    en: `a lot drawn from a seed committed to in advance (its SHA-256: ${commitment}); the smaller HMAC-SHA256 of the public number stands first`,
  }),
  link: ({ commitment }, { seed }) => {
    const drawn = new Map<string, string>();
    const of = ({ person }: Entry): string => {
      let value = drawn.get(person.id);
      if (value === undefined) drawn.set(person.id, (value = draw(seed ?? '', person.id)));
      return value;
    };
    const revealed = seed !== null && sha256(seed) === commitment;
    return {
      by: 'lot',
      compare: (a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0),
      shown: of,
      ready: () => revealed,
    };
  },
};

function draw(seed: string, number: string): string {
  return createHmac('sha256', seed).update(number).digest('hex');
}

function sha256(seed: string): string {
  return createHash('sha256').update(seed).digest('hex');
}
