import { Injectable } from '@nestjs/common';
import { FAIR_PLAY } from '@bangvang/contracts';
import { Keyring } from '@bangvang/platform';
import { networkOf } from './network.rules';

/** Where a request came from. */
export interface Origin {
  /** A random word of ours that this browser keeps, or null. */
  device: string | null;
  /** IPv4 or IPv6, as the server saw it. */
  address: string;
}

export const ORIGIN_KINDS = ['device', 'address'] as const;

/** One origin of a person as it is kept: a keyed hash, in hexadecimal. */
export interface OriginFact {
  kind: (typeof ORIGIN_KINDS)[number];
  hash: string;
}

/**
 * What is kept of where people come from: nothing, unless they agreed to {@link FAIR_PLAY}; then
 * hashes under a secret key that differ from contest to contest, so that only "the same as
 * somebody else's in this contest" can be known.
 */
@Injectable()
export class OriginSeal {
  constructor(private readonly keyring: Keyring) {}

  facts(
    contestId: string,
    consents: Readonly<Record<string, boolean>>,
    { device, address }: Origin,
  ): OriginFact[] {
    if (consents[FAIR_PLAY] !== true) return [];
    const fact = (kind: OriginFact['kind'], value: string): OriginFact => ({
      kind,
      hash: this.keyring.keyedHash(`origin:${contestId}:${kind}`, value).toString('hex'),
    });
    const network = networkOf(address);
    return [
      ...(device === null ? [] : [fact('device', device)]),
      ...(network === null ? [] : [fact('address', network)]),
    ];
  }
}
