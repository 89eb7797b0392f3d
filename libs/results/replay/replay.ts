import { createHash } from 'node:crypto';
import { compute, type Result } from '@bangvang/rulebook';
import type { NotCounted } from './by-hand';
import { checkShape, isPart } from './check-shape';
import { compare } from './compare';
import { Findings, type Check, type Difference } from './difference';
import { readBundle, type ReadBundle } from './read-bundle';
import { resultDocument, resultText, type ResultDocument } from './result-document';
import { parse, topLevel } from './scan';
import { Unreadable } from './unreadable';
import { WORKS_FORMAT } from './works/works-bundle';
import { pem, readKey, verifyParts, type Parts } from './verify-parts';
import { verifyCorrectedKeys, verifySeals, verifySeeds } from './verify-seals';

export interface ReplayOptions {
  /** The bundle was written by hand: there is no signature, and most parts may be left out. */
  unsigned?: boolean;
  /** The public key (PEM) by which it must be signed; the bundle's own where there is none. */
  key?: string;
}

/** What a replay found. */
export interface Replayed {
  title: string;
  /** What people call the rounds, by id; those without a title have none. */
  titles: Map<string, string>;
  /** Null where a damaged bundle could not be computed. */
  result: Result | null;
  /** True, false, or null where there was nothing to check. */
  verified: Record<Check, boolean | null>;
  differences: Difference[];
  /** Differences beyond those listed. */
  moreDifferences: number;
  /** Of a bundle by hand: attempts that its rules do not let count. */
  notCounted: NotCounted[];
}

/**
 * Computes the result of a bundle anew from its rules and facts, and compares everything with what
 * the bundle says. Needs no database and no clock.
 * @throws Unreadable for what is no bundle
 */
export function replay(bytes: Buffer, { unsigned = false, key }: ReplayOptions = {}): Replayed {
  const findings = new Findings();
  const source = unsigned ? byHand(bytes) : published(bytes, key, findings);
  const computed = attempt(findings, () => computeAndCheck(source, findings));
  const {
    title = '',
    titles = new Map<string, string>(),
    result = null,
    notCounted = [],
  } = {
    ...computed,
  };
  return {
    title,
    titles,
    result,
    verified: findings.verified,
    differences: findings.differences,
    moreDifferences: findings.more,
    notCounted,
  };
}

/** Bytes with the places of their parts. */
interface Source {
  bytes: Buffer;
  parts: Parts;
  /** SHA-256 of the result, where the manifest has it. */
  sealed?: string;
}

function published(bytes: Buffer, key: string | undefined, findings: Findings): Source {
  const { parts, manifest } = verifyParts(bytes, key === undefined ? null : pinned(key), findings);
  return { bytes, parts, sealed: manifest.parts.result.sha256 };
}

function byHand(file: Buffer): Source {
  const bytes = file.subarray(0, BOM.length).equals(BOM) ? file.subarray(BOM.length) : file;
  const parts = topLevel(bytes);
  for (const name of parts.keys()) {
    if (name === 'works') throw new Unreadable('format', `must be "${WORKS_FORMAT}" with works`);
    if (!isPart(name)) throw new Unreadable(name, 'there is no such part in a bundle');
  }
  return { bytes, parts };
}

/** Some editors put it before every file. */
const BOM = Buffer.from('\ufeff');

function pinned(key: string): string {
  const read = readKey(key);
  if (read === null) throw new Unreadable('--key', 'must be an Ed25519 public key in PEM');
  return pem(read);
}

/** What was tampered with may be unreadable; then that it was is what there is to say. */
function attempt<T>(findings: Findings, work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Unreadable) || !findings.any) throw error;
    findings.failed({ check: 'parts', path: error.path, message: error.expected });
    return null;
  }
}

function computeAndCheck(
  { bytes, parts, sealed }: Source,
  findings: Findings,
): Pick<ReadBundle, 'title' | 'titles' | 'notCounted'> & { result: Result } {
  const { title, titles, facts, notCounted, papers }: ReadBundle = readBundle(bytes, parts, {
    byHand: sealed === undefined,
    findings,
  });
  verifySeals(papers, findings);
  verifyCorrectedKeys(papers, facts, findings);
  verifySeeds(facts, findings);
  const result = compute(facts);
  const span = parts.get('result');
  if (sealed !== undefined && sha256OfText(resultText(result)) === sealed) {
    findings.passed('result');
  } else if (span) {
    const published = parse(bytes, span, 'result');
    checkShape('result', published, 'result');
    compare(published, plain(resultDocument(result)), findings);
  }
  return { title, titles, notCounted, result };
}

/**
 * A replay as JSON, piece by piece: the result as it is published, and what was checked. A damaged
 * bundle has no result.
 */
export function* replayText(replayed: Replayed): Generator<string> {
  const { result, verified, differences, moreDifferences, notCounted } = replayed;
  const more = notCounted.length > 0 ? { notCounted } : {};
  const checked = JSON.stringify({ verified, differences, moreDifferences, ...more });
  if (result === null) {
    yield checked;
    return;
  }
  yield `${checked.slice(0, -1)},`;
  let isFirst = true;
  for (const piece of resultText(result)) {
    yield isFirst ? piece.slice(1) : piece;
    isFirst = false;
  }
}

/** As it looks once it has been JSON: fields without a value are not there. */
const plain = (document: ResultDocument): unknown =>
  JSON.parse(JSON.stringify(document)) as unknown;

function sha256OfText(pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
