import type { Answers } from '@bangvang/questions';

/** An attempt as it is exported. Times are by the clock of the contest's zone. */
export interface ExportedAttempt {
  id: string;
  participantNo: number;
  unitCode: string | null;
  unitName: string | null;
  no: number;
  variant: number;
  startedAt: string;
  submittedAt: string;
  auto: boolean;
  centipoints: number;
  correct: number;
  complete: boolean;
  durationMs: number;
  prediction: number | null;
  /** Milliseconds since 1970: tells two attempts apart that were handed in within a second. */
  submitted: number;
  /** Only where a key was corrected. */
  answers?: Answers;
}

/** A person as organisers may see them beside their attempts. */
export interface ExportedPerson {
  participantNo: number;
  fullName: string;
  birthDate: string | null;
  sex: string | null;
}
