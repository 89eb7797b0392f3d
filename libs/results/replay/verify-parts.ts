import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { canonicalJson, sha256 } from '@bangvang/platform';
import {
  SIGNED_PARTS,
  VERIFICATION,
  type Manifest,
  type SignedPart,
  type Verification,
} from './bundle';
import { checkShape } from './check-shape';
import type { Findings } from './difference';
import { isSpace, parse, topLevel, type Span } from './scan';
import { Unreadable } from './unreadable';

const TAIL = `,"${VERIFICATION}":`;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = '}';

export type Parts = Map<string, Span>;

/** What a signed bundle is checked with, and where its parts are. */
export interface Signed {
  parts: Parts;
  manifest: Manifest;
}

/**
 * Checks the signature of a published bundle and the bytes of each part: a byte that was changed
 * anywhere is found, and the part it is in is named.
 * @param pinned the key by which it has to be signed; the bundle's own where there is none
 * @throws Unreadable for what is no published bundle at all
 */
export function verifyParts(bytes: Buffer, pinned: string | null, findings: Findings): Signed {
  const tail = bytes.lastIndexOf(TAIL);
  if (tail < 0 || bytes[0] !== OPEN_OBJECT) throw unsigned(bytes);
  const span = { from: tail + TAIL.length, to: lastSign(bytes) };
  const verification = readVerification(bytes, span, findings);
  checkSignature(verification, pinned, findings);
  const parts = findParts(bytes, verification.manifest, tail);
  checkHashes(bytes, parts, verification.manifest, findings);
  checkFrame(bytes, parts, span, findings);
  return { parts: new Map(parts), manifest: verification.manifest };
}

/** Says what is missing, as exactly as can be. */
function unsigned(bytes: Buffer): Unreadable {
  const parts = topLevel(bytes);
  const missing = [...SIGNED_PARTS, VERIFICATION].find((name) => !parts.has(name));
  return new Unreadable(
    missing ?? '',
    missing
      ? 'missing: a published bundle has this part (--unsigned reads one written by hand)'
      : 'a published bundle is canonical JSON, this is not (--unsigned reads one written by hand)',
  );
}

function readVerification(bytes: Buffer, span: Span, findings: Findings): Verification {
  const value = parse(bytes, span, VERIFICATION);
  checkShape('verification', value, VERIFICATION);
  if (canonicalJson(value) !== bytes.toString('utf8', span.from, span.to)) {
    tampered(VERIFICATION, findings);
  }
  return value as Verification;
}

function tampered(part: string, findings: Findings, how?: string): void {
  const message = [`tampered: part \`${part}\``, how].filter(Boolean).join(': ');
  findings.failed({ check: 'parts', path: part, message });
}

function checkSignature(
  { manifest, publicKey, signature }: Verification,
  pinned: string | null,
  findings: Findings,
): void {
  const fail = (path: string, message: string): void =>
    findings.failed({ check: 'signature', path: `${VERIFICATION}.${path}`, message });
  const own = readKey(publicKey);
  const bytes = Buffer.from(signature, 'base64url');
  if (own === null || pem(own) !== publicKey) {
    return fail('publicKey', 'tampered: not an Ed25519 key as it is published');
  }
  if (pinned !== null && pem(own) !== pinned) {
    return fail('publicKey', 'signed with another key than the one given');
  }
  // The last letter of a signature has bits that no decoder looks at.
  const genuine =
    bytes.toString('base64url') === signature &&
    verify(null, Buffer.from(canonicalJson(manifest)), own, bytes);
  if (!genuine) return fail('signature', 'the signature does not belong to this manifest');
  findings.passed('signature');
}

/** A public Ed25519 key in PEM, or null for anything else. */
export function readKey(text: string): KeyObject | null {
  try {
    const key = createPublicKey(text);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/** The one way in which a key is written in bundles. */
export const pem = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'pem' }).toString();

type FoundParts = [name: SignedPart, span: Span][];

/** By their structure; where a changed byte broke it, by the lengths in the manifest. */
function findParts(bytes: Buffer, manifest: Manifest, tail: number): FoundParts {
  try {
    const found = topLevel(bytes);
    const isWhole =
      found.size === SIGNED_PARTS.length + 1 && SIGNED_PARTS.every((name) => found.has(name));
    if (isWhole) return SIGNED_PARTS.map((name) => [name, found.get(name)!]);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  let at = 0;
  return SIGNED_PARTS.map((name) => {
    const from = Math.min(at + head(name).length, tail);
    at = Math.min(from + manifest.parts[name].bytes, tail);
    return [name, { from, to: at }];
  });
}

const head = (name: string): string => `${name === SIGNED_PARTS[0] ? '{' : ','}"${name}":`;

function checkHashes(
  bytes: Buffer,
  parts: FoundParts,
  { parts: records }: Manifest,
  findings: Findings,
): void {
  for (const [name, { from, to }] of parts) {
    const isSame = sha256(bytes.subarray(from, to)) === records[name].sha256;
    if (isSame) findings.passed('parts');
    else tampered(name, findings);
  }
}

/** What stands between the parts is fixed to the byte. */
function checkFrame(bytes: Buffer, parts: FoundParts, last: Span, findings: Findings): void {
  let at = 0;
  for (const [name, { from, to }] of parts) {
    if (bytes.toString('utf8', at, from) !== head(name)) tampered(name, findings);
    at = to;
  }
  const end = last.to + CLOSE_OBJECT.length;
  const isEnded =
    bytes.toString('utf8', at, last.from) === TAIL &&
    bytes.toString('utf8', last.to, end) === CLOSE_OBJECT;
  if (!isEnded) tampered(VERIFICATION, findings);
  else if (end < bytes.length) tampered(VERIFICATION, findings, followed(bytes.length - end));
}

/** Where the bundle's last sign is: what editors and copies put behind it is told apart from it. */
function lastSign(bytes: Buffer): number {
  let at = bytes.length - CLOSE_OBJECT.length;
  while (at > 0 && isSpace(bytes[at])) at -= 1;
  return at;
}

const followed = (bytes: number): string =>
  `line ends or spaces (bytes: ${bytes}) stand after its end, which nobody signed; remove them, or take the file as it was published`;
