import type { JuryDecision, MarkDecision, OpenedWork, WritingRules } from '@bangvang/rulebook';

/*
 * The bundle of a writing contest: one canonical JSON file with the rules, every mark by code, what
 * people decided about marks and prizes, and the award list. Nobody is named in it: authors are
 * letters that only tell equal from different, ages and birth dates are stand-ins that give the same
 * awards. docs/bundle.md describes it.
 */

/** What the first field of such a file says. */
export const WORKS_FORMAT = 'bangvang-works/1';

/** A mark as it was locked, in hundredths of a point by criterion. */
export interface BundleMark {
  kind: 'first' | 'third';
  criteria: Record<string, number>;
}

/** A re-marking on appeal that changed a mark. */
export interface BundleRemark {
  /** The mark that it was compared with: the one that counted. */
  published: number;
  /** Fresh marks in the order of their locking, in hundredths of a point by criterion. */
  marks: Record<string, number>[];
  /** Whether first and new markers talked, with minutes. */
  dialogue: boolean;
  /** The mark that holds since: compared. */
  centipoints: number;
}

/** A work in one stage. */
export interface BundleWork {
  /** Id of the stage in the rules. */
  stage: string;
  code: string;
  medium: string;
  marks: BundleMark[];
  decisions?: MarkDecision[];
  /** A mark that the jury set, whatever the independent ones were: near a prize line, or a reference work. */
  set?: Record<string, number>;
  /** The final mark in hundredths of a point, as published. */
  centipoints?: number;
  /** Freed from the severity of judges, where the rules rank by that; taken as given. */
  adjusted?: number;
  remark?: BundleRemark;
  /** Taken out of the prizes after an earlier list was published. */
  removed?: boolean;
  division?: string | null;
  authors?: readonly string[];
  opened?: OpenedWork | null;
}

/** A whole file. */
export interface WorksBundle {
  format: typeof WORKS_FORMAT;
  contest?: { slug?: string; title: string };
  /** The number of the award list; absent of the first one. */
  version?: number;
  /** Why it replaced the one before. */
  reason?: string;
  /** The writing part of the contest's rules. */
  rules: WritingRules;
  works: BundleWork[];
  /** Decisions of the jury about prizes that stand. */
  decisions?: JuryDecision[];
  entrants?: { medium: string; division: string | null; works: number }[];
  /** Accepted works by code of the unit. */
  accepted?: Record<string, number>;
  awards?: { list: string; tier: string; code: string }[];
  collectives?: { unit: string; tier: string }[];
  /** SHA-256 (hex) of the canonical JSON of every part but this and `verification`. */
  parts?: Record<string, string>;
  /** Ed25519 over the canonical JSON of everything else. */
  verification?: { publicKey: string; signature: string };
}
