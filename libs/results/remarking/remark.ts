import type { CriteriaMarks, RemarkOutcome, RemarkRules, StageRules } from '@bangvang/rulebook';

/** A judge who has the work on the desk, or marked it again. */
export interface RemarkMarker {
  memberId: string;
  no: number;
  name: string;
  /** Null until the mark is locked. */
  criteria: CriteriaMarks | null;
  centipoints: number | null;
}

/** A judge who marked the work before. */
export interface EarlierMarker {
  memberId: string;
  no: number;
  name: string;
}

/** A request for re-marking. */
export interface RemarkRow {
  id: string;
  contestId: string;
  participantNo: number;
  entryId: string;
  stageId: string;
  code: string;
  title: string;
  medium: string;
  reason: string;
  requestedAt: Date;
  dueAt: Date;
  overdue: boolean;
  published: number;
  dialogue: string | null;
  dialogueAt: Date | null;
  dialoguePresent: string[] | null;
  answeredAt: Date | null;
  outcome: RemarkOutcome | null;
  stage: StageRules;
  rules: RemarkRules;
  /** Those who locked first, then those who still mark. */
  markers: RemarkMarker[];
  earlier: EarlierMarker[];
}
