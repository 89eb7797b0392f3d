import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(?=\d+\.)/i;
const GROUPS = 8;
const NETWORK_GROUPS = 4;

/**
 * The network that an address stands for: an IPv4 address is one; of IPv6 the first 64 bits are, since
 * a household or a phone changes the rest at will (RFC 8981). Null where there is no address.
 */
export function networkOf(address: string): string | null {
  const plain = address.replace(MAPPED, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return null;
  const [left = '', right] = plain.toLowerCase().split('::');
  const before = groups(left);
  const after = groups(right ?? '');
  const middle: string[] = right === undefined ? [] : zeros(GROUPS - before.length - after.length);
  const all = [...before, ...middle, ...after];
  return all
    .slice(0, NETWORK_GROUPS)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));

const zeros = (count: number): string[] => new Array<string>(Math.max(0, count)).fill('0');
