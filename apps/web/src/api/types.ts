import type { BoardDocument, PulseDocument, BoardState } from '@bangvang/contracts';

export type RoundState = 'upcoming' | 'open' | 'closed';
export type ContestState = 'upcoming' | 'open' | 'between' | 'closed';

export interface RoundSummary {
  id: string;
  ordinal: number;
  title: string;
  opensAt: string;
  closesAt: string;
  state: RoundState;
  sealed: boolean;
}

export interface ContestSummary {
  id: string;
  slug: string;
  title: string;
  edition: string | null;
  zone: string;
  state: ContestState;
  rounds: RoundSummary[];
}

export interface PredictionQuestion {
  prompt: string;
  required: boolean;
  max: number;
}

export interface RoundDetail extends RoundSummary {
  rulesVersion: number;
  rulesSummary: string[];
  rulesSummaryEn: string[];
  questionCount: number;
  maxPoints: number;
  timeLimitSeconds: number;
  attemptsMax: number;
  prediction: PredictionQuestion | null;
  show: {
    score: 'at-once' | 'after-close' | 'never';
    key: 'after-close' | 'never';
    board: 'live' | 'frozen' | 'hidden';
    freezeMinutes?: number;
  };
  boardKey: 'duration' | 'submission';
  seals: { code: string; sha256: string }[];
  numbers: { people: number; attempts: number } | null;
}

export type FieldName =
  'fullName' | 'birthDate' | 'sex' | 'phone' | 'email' | 'personalId' | 'unit' | 'address';
export type FieldNeed = 'required' | 'optional' | 'off';
export type UniquenessKey = 'phone' | 'email' | 'personalId' | 'nameBirthUnit';

export interface Consent {
  purpose: string;
  version: number;
  text: string;
  required: boolean;
}

export interface ContestDetail extends Omit<ContestSummary, 'rounds'> {
  rounds: RoundDetail[];
  rulesText: string;
  rulesHtml: string;
  registration: { fields: Record<FieldName, FieldNeed>; uniqueness: UniquenessKey[] };
  unitTreeId: string | null;
  consents: Consent[];
  amendments: { roundId: string; reason: string; publishedAt: string }[];
}

export interface Unit {
  no: number;
  name: string;
}

export interface Participant {
  id: string;
  no: number;
  displayName: string;
  unit: Unit | null;
}

export interface Registered {
  participant: Participant;
  token: string;
  recoveryCode: string;
}

export type Answer = string | string[] | number | null;
export type Answers = Record<string, Answer>;

export interface PaperImage {
  url: string;
  width: number;
  height: number;
  alt: string;
}

export interface PaperQuestion {
  no: number;
  type: 'single' | 'multiple' | 'boolean' | 'numeric';
  stem: string;
  image?: PaperImage;
  options?: { id: string; text: string }[];
  points: number;
}

export interface Paper {
  roundId: string;
  variant: number;
  code: string;
  questions: PaperQuestion[];
}

export interface Receipt {
  attemptId: string;
  roundId: string;
  participantNo: number;
  attemptNo: number;
  variantCode: string;
  submittedAt: string;
  auto: boolean;
  answersSha256: string;
  signature: string;
}

export interface Score {
  points: number;
  maxPoints: number;
  correct: number;
  total: number;
  complete: boolean;
  durationMs: number;
}

export interface Attempt {
  id: string;
  roundId: string;
  no: number;
  attemptsMax: number;
  variantCode: string;
  startedAt: string;
  deadlineAt: string;
  serverTime: string;
  state: 'open' | 'submitted' | 'expired';
  savedSeq: number;
  answers: Answers;
  prediction: number | null;
  predictionQuestion: PredictionQuestion | null;
  paper?: Paper;
  receipt?: Receipt;
  score?: Score;
  key?: Record<string, string[]>;
}

export interface AttemptList {
  attempts: Attempt[];
  attemptsMax: number;
  serverTime: string;
}

export interface Standing {
  roundId: string;
  state: BoardState;
  points: number | null;
  tieMs: number | null;
  rank: number | null;
  of: number;
  countedAttemptNo: number | null;
  unit: { no: number; name: string; rank: number; of: number } | null;
  stale: boolean;
}

export interface BoardAnswer {
  board: BoardDocument;
  pulse: PulseDocument;
}
