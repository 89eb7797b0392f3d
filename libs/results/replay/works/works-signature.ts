import { createHash, createPublicKey, verify } from 'node:crypto';
import { canonicalJson } from '@bangvang/platform';
import { Unreadable } from '../unreadable';

/** That a file is not as it was signed, and where. */
export interface SignatureFault {
  check: 'signature';
  path: string;
  message: string;
}

/** Names of parts -> SHA-256 (hex) of their canonical JSON: what was changed can be named by them. */
export function partHashes(parts: object): Record<string, string> {
  const hashed = Object.entries(parts).filter(([name]) => !UNHASHED.includes(name));
  return Object.fromEntries(hashed.map(([name, part]) => [name, hashOf(part)]));
}

const UNHASHED = ['parts', 'verification'];

const hashOf = (part: unknown): string =>
  createHash('sha256').update(canonicalJson(part)).digest('hex');

/**
 * Everything in which a file differs from what was signed; nothing where it is genuine.
 * @param pinned the public key (PEM) that it must be signed with; the file's own where there is none
 * @throws Unreadable for a file without a signature
 */
export function signatureFaults(file: object, pinned: string | undefined): SignatureFault[] {
  const { verification, ...signed } = file as { verification?: unknown };
  if (verification === undefined) {
    throw new Unreadable('verification', 'missing: --unsigned reads a bundle written by hand');
  }
  const { publicKey, signature } = textsOf(verification);
  if (pinned !== undefined && pinned.trim() !== publicKey.trim()) {
    return [fault('verification.publicKey', 'signed with another key than the one given')];
  }
  if (isGenuine(canonicalJson(signed), publicKey, signature)) return [];
  const changed = changedParts(signed).map((part) =>
    fault(part, 'changed since the bundle was signed'),
  );
  const message = 'the signature does not belong to this file: something was changed';
  return [...changed, fault('verification.signature', message)];
}

const fault = (path: string, message: string): SignatureFault => ({
  check: 'signature',
  path,
  message,
});

function textsOf(verification: unknown): { publicKey: string; signature: string } {
  const { publicKey, signature } = Object(verification) as Record<string, unknown>;
  if (typeof publicKey === 'string' && typeof signature === 'string') {
    return { publicKey, signature };
  }
  throw new Unreadable('verification', 'must have a public key and a signature');
}

/** Parts that are not what their hashes say, are new, or are gone; none where there are no hashes. */
function changedParts(signed: { parts?: unknown }): string[] {
  if (typeof signed.parts !== 'object' || signed.parts === null) return [];
  const said = signed.parts as Record<string, unknown>;
  const own = partHashes(signed);
  const names = new Set([...Object.keys(own), ...Object.keys(said)]);
  return [...names].filter((name) => own[name] !== said[name]);
}

function isGenuine(text: string, publicKey: string, signature: string): boolean {
  try {
    const bytes = Buffer.from(signature, 'base64url');
    return verify(null, Buffer.from(text), createPublicKey(publicKey), bytes);
  } catch {
    return false;
  }
}
