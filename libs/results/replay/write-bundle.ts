import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { canonicalJson, sha256, type Keyring } from '@bangvang/platform';
import type { Facts, Result } from '@bangvang/rulebook';
import { attemptText } from './attempt-text';
import {
  BUNDLE_FORMAT,
  OVERALL_SEED,
  SIGNED_PARTS,
  VERIFICATION,
  type BundleContest,
  type BundlePaper,
  type BundleRound,
  type Manifest,
  type PartRecord,
  type PublishedAttempt,
  type SignedPart,
  type Statistics,
} from './bundle';
import { correctionDocument, decisionDocument } from './decided-documents';
import { publishedParticipants } from './published-participants';
import { resultText } from './result-document';

type Several<T> = Iterable<T> | AsyncIterable<T>;

/** What a bundle is written from. The attempts of `facts` may be left empty: `attempts` has them. */
export interface BundleContent {
  contest: Omit<BundleContest, 'zone'>;
  rounds: BundleRound[];
  facts: Facts;
  papers: Several<BundlePaper>;
  /** Every attempt that was handed in, counted or not, with its answers. */
  attempts: Several<PublishedAttempt>;
  statistics: Statistics;
  result: Result;
}

export type Edition = Pick<Manifest, 'version' | 'previous' | 'publishedAt' | 'reason'>;

/** What was written. */
export interface Written {
  manifest: Manifest;
  signature: string;
  /** SHA-256 of the manifest's canonical JSON: `previous` of the next version. */
  manifestSha256: string;
  bytes: number;
}

/**
 * Writes a signed bundle as canonical JSON, hashing as it goes: memory does not grow with the number
 * of attempts. The sink is left open.
 */
export async function writeBundle(
  sink: Writable,
  content: BundleContent,
  edition: Edition,
  keyring: Pick<Keyring, 'sign' | 'publicKeyPem'>,
): Promise<Written> {
  const out = new PartWriter(sink);
  const parts = partsOf(content);
  for (const part of SIGNED_PARTS) await out.part(part, parts[part]());
  const manifest: Manifest = { ...edition, contest: content.contest.slug, parts: out.records() };
  const signature = keyring.sign(manifest);
  const verification = { manifest, publicKey: keyring.publicKeyPem(), signature };
  await out.end(canonicalJson(verification));
  return {
    manifest,
    signature,
    manifestSha256: sha256(canonicalJson(manifest)),
    bytes: out.bytes,
  };
}

type Pieces = Several<string>;

/** How each part becomes text. */
function partsOf(content: BundleContent): Record<SignedPart, () => Pieces> {
  const { contest, facts, rounds, statistics, result } = content;
  const { zone, rules, units } = facts;
  return {
    attempts: () => list(content.attempts, attemptText),
    contest: () => [canonicalJson({ ...contest, zone })],
    corrections: () => list(facts.corrections, (one) => canonicalJson(correctionDocument(one))),
    decisions: () => list(facts.decisions, (one) => canonicalJson(decisionDocument(one))),
    fixedActuals: () => [canonicalJson(facts.fixedActuals ?? {})],
    format: () => [canonicalJson(BUNDLE_FORMAT)],
    papers: () => list(content.papers, canonicalJson),
    participants: () => list(publishedParticipants(facts), canonicalJson),
    result: () => resultText(result),
    rules: () => [canonicalJson({ contest: rules, rounds })],
    seeds: () => [canonicalJson(seedsOf(facts))],
    statistics: () => [canonicalJson(statistics)],
    units: () => list(units, canonicalJson),
  };
}

/** Seeds that are not revealed are not there. */
function seedsOf({ rounds, seed }: Facts): Record<string, string | undefined> {
  const ofRounds = rounds.map(({ id, seed: own }) => [id, own]);
  return { ...(Object.fromEntries(ofRounds) as Record<string, string>), [OVERALL_SEED]: seed };
}

async function* list<T>(elements: Several<T>, textOf: (element: T) => string): Pieces {
  let before = '[';
  for await (const element of elements) {
    yield before + textOf(element);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** Small pieces are put together: a write for each of a million would be most of the work. */
const CHUNK_CHARACTERS = 256 * 1024;

/** Writes parts one after the other and keeps their fingerprints. */
class PartWriter {
  bytes = 0;
  private readonly written = new Map<SignedPart, PartRecord>();

  constructor(private readonly sink: Writable) {}

  async part(name: SignedPart, pieces: Pieces): Promise<void> {
    await this.write(Buffer.from(`${this.written.size === 0 ? '{' : ','}"${name}":`));
    const hash = createHash('sha256');
    const before = this.bytes;
    for await (const chunk of chunks(pieces)) {
      hash.update(chunk);
      await this.write(chunk);
    }
    this.written.set(name, { bytes: this.bytes - before, sha256: hash.digest('hex') });
  }

  records(): Record<SignedPart, PartRecord> {
    return Object.fromEntries(this.written) as Record<SignedPart, PartRecord>;
  }

  end(verification: string): Promise<void> {
    return this.write(Buffer.from(`,"${VERIFICATION}":${verification}}`));
  }

  private async write(chunk: Buffer): Promise<void> {
    this.bytes += chunk.length;
    if (!this.sink.write(chunk)) await once(this.sink, 'drain');
  }
}

async function* chunks(pieces: Pieces): AsyncGenerator<Buffer> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}
