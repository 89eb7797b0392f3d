import type { Answers, PaperDto, PaperKey } from '@bangvang/questions';
import type { AttemptFacts } from '@bangvang/rulebook';

/*
 * A bundle is one JSON file with a contest's rules, facts and result, from which anybody can compute
 * the result anew. docs/bundle.md describes it for people, docs/bundle.schema.json for programs.
 * Instants are ISO 8601 with an offset; points are numbers with at most two decimals; people are the
 * numbers under which they are published, as text.
 */

/** What the first field of every bundle says. */
export const BUNDLE_FORMAT = 'bangvang-bundle/1';

/** The parts that are signed, in the order of the file, which is that of canonical JSON (RFC 8785). */
export const SIGNED_PARTS = [
  'attempts',
  'contest',
  'corrections',
  'decisions',
  'fixedActuals',
  'format',
  'papers',
  'participants',
  'result',
  'rules',
  'seeds',
  'statistics',
  'units',
] as const;
export type SignedPart = (typeof SIGNED_PARTS)[number];

/** Under this name the part `seeds` has that of the ranking over rounds; the others are by round. */
export const OVERALL_SEED = 'overall';

/** The part that comes last and holds the manifest and its signature. */
export const VERIFICATION = 'verification';

export interface BundleContest {
  slug: string;
  title: string;
  /** IANA name: ages and days are counted in it. */
  zone: string;
}

/** A change of a round's rules after they were published. */
export interface BundleAmendment {
  reason: string;
  publishedAt: string;
}

export interface BundleRound {
  id: string;
  ordinal: number;
  title: string;
  opensAt: string;
  closesAt: string;
  /** The round's rule document, whole. */
  rules: object;
  amendments: BundleAmendment[];
}

/** One variant of a round's papers with what its seal was made from. */
export interface BundlePaper {
  round: string;
  /** The printed code (mã đề): `101`. */
  code: string;
  paper: PaperDto;
  /** The key as it was sealed. */
  key: PaperKey;
  /** The key by which points are given, where corrections changed it. */
  corrected?: PaperKey;
  /** 32 bytes, hexadecimal. */
  salt: string;
  /** The fingerprint that was published before the opening. */
  sha256: string;
}

/** An attempt as it is published: facts with the answers that its points follow from. */
export interface PublishedAttempt extends AttemptFacts {
  /** Null where points were not earned by answering a paper. */
  answers: Answers | null;
  /** Code of its paper; null without one. */
  paper: string | null;
}

/** An attempt in the file; what is left out has the default that docs/bundle.md names. */
export interface BundleAttempt {
  id?: string;
  round?: string | number;
  participant: string;
  unit?: string | null;
  no?: number;
  paper?: string;
  startedAt?: string;
  submittedAt?: string;
  durationMs?: number;
  signedInAt?: string | null;
  auto?: boolean;
  answers?: Answers;
  prediction?: number | null;
  points?: number;
  correct?: number;
  total?: number;
  complete?: boolean;
}

/** One part in the manifest. */
export interface PartRecord {
  /** Length of its canonical JSON in UTF-8. */
  bytes: number;
  sha256: string;
}

/** What is signed: which version this is, and the fingerprint of every part. */
export interface Manifest {
  contest: string;
  /** 1 for the first publication. */
  version: number;
  /** SHA-256 of the manifest of the version before; null for the first. */
  previous: string | null;
  publishedAt: string;
  /** Why there is a further version. */
  reason: string | null;
  parts: Record<SignedPart, PartRecord>;
}

export interface Verification {
  manifest: Manifest;
  /** Ed25519, PEM. */
  publicKey: string;
  /** Ed25519 over the canonical JSON of the manifest, base64url. */
  signature: string;
}

/** A figure of the statistics is a number or a table of them; readers need not know them all. */
export type Statistics = Record<string, unknown>;
