import type { JuryDocument } from '@bangvang/contracts';
import type { Criterion, SeenMark, Talk, WorkFile } from '../../judge/types';

/** How a stage stands, and what it is marked by. */
export interface Stage {
  id: string;
  name: string;
  state: 'preparing' | 'open' | 'locked';
  rules: {
    rubric: Criterion[];
    scaleCentipoints: number;
    marks: number;
    counts: 'raw' | 'adjusted';
    sanctions?: { id: string; name: string; percent: number }[];
  };
}

export type Judge = JuryDocument['judges'][number];
export type Needs = 'agreement' | 'chief' | 'third' | 'joint';

export interface Step {
  what: string;
  vi: string;
  en: string;
}

export interface Waiting {
  code: string;
  medium: string;
  genre: string | null;
  title: string;
  needs: Needs;
  version: number;
  path: Step[];
  since: string;
}

export interface Minutes {
  id: string;
  code: string | null;
  subject: string;
  text: string;
  present: number[];
  by: string;
  at: string;
}

export interface Dossier {
  code: string;
  medium: string;
  genre: string | null;
  title: string;
  language: string;
  html: string | null;
  words: number | null;
  files: WorkFile[];
  version: number;
  state: 'waiting' | 'final';
  needs: 'marks' | Needs | null;
  centipoints: number | null;
  path: Step[];
  markers: { memberId: string; judge: number; kind: string; state: string }[];
  marks: SeenMark[];
  ended: SeenMark[];
  messages: Talk['messages'];
  proposal: Talk['proposal'];
  minutes: Minutes[];
}

export interface Reference {
  code: string;
  medium: string;
  title: string;
  purpose: 'anchor' | 'seed';
  centipoints: number;
  marked: number;
}

export interface Trial {
  given: number;
  agreed: number;
}

export interface Standing {
  memberId: string;
  no: number;
  name: string;
  state: 'qualifying' | 'marking' | 'stopped';
  since: string | null;
  anchors: Trial[];
  seeds: Trial[];
  requeued: string[];
}

export interface Standardisation {
  rules: {
    anchors: number;
    tolerance: number;
    qualifyShare: number;
    seedEvery: number;
    seedTolerance: number;
  } | null;
  references: Reference[];
  judges: Standing[];
}

export type Reason =
  | 'no-marks'
  | 'one-work'
  | 'one-judge'
  | 'no-pairs'
  | 'incomplete'
  | 'no-variation'
  | 'no-spare-marks'
  | 'disconnected';

/** A figure, or null and why. */
export interface Estimate<Figure> {
  value: Figure | null;
  reason: Reason | null;
}

export interface Measured {
  value: number;
  standardError: number | null;
}

interface Coefficient {
  value: number;
  interval: { lower: number; upper: number } | null;
}

export interface Pair {
  single: Coefficient;
  average: Coefficient;
}

export interface JudgeStatistics {
  judge: number;
  name: string;
  marks: number;
  part: number;
  severity: Estimate<Measured>;
  consistency: Estimate<Measured>;
  drift: Estimate<Measured>;
}

export interface Line {
  medium: string | null;
  name: string;
  points: number;
}

export interface NearLine {
  code: string;
  medium: string;
  line: Line;
  centipoints: number;
  standardError: number;
  rightSide: number;
}

export interface RankedWork {
  code: string;
  medium: string;
  centipoints: number;
  rank: number;
  adjustedCentipoints: number;
  adjustedRank: number;
  standardError: number | null;
}

export interface Statistics {
  works: number;
  marks: number;
  counts: 'raw' | 'adjusted';
  intraclass: Estimate<{ oneWay: Pair; agreement: Pair | null; consistency: Pair | null }>;
  alpha: Estimate<number>;
  kappa: Estimate<number>;
  pearson: Estimate<number>;
  spearman: Estimate<number>;
  difference: Estimate<{
    mean: number;
    size: number;
    standardDeviation: number;
    standardError: number;
    limits: { lower: number; upper: number };
  }>;
  parts: number;
  judges: JudgeStatistics[];
  lines: Line[];
  near: NearLine[];
  ranking: RankedWork[];
}

/** The jury's address of a stage. */
export const stagePath = (stageId: string): string => `/api/staff/stages/${stageId}`;
export const dossierPath = (stageId: string, code: string): string =>
  `${stagePath(stageId)}/works/${encodeURIComponent(code)}`;
export const stageHref = (contestId: string, stageId: string, step = ''): string =>
  `/staff/contests/${contestId}/stages/${stageId}${step && `/${step}`}`;
