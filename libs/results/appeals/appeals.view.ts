import type { AppealDto, EvidenceDto, StaffAppealDto } from './appeals.dto';
import type { AppealRow, EvidenceRow } from './appeals.repository';

/** An appeal as its author sees it. */
export function appealView(row: AppealRow, text: string, evidence: EvidenceRow[]): AppealDto {
  const { id, publication, roundId, kind, subject, filedAt, state, answer, answeredAt } = row;
  return {
    id,
    publication,
    roundId,
    kind,
    subject,
    text,
    filedAt,
    state,
    answer,
    answeredAt,
    evidence: evidence.map(evidenceView),
  };
}

/** An appeal as the organisers see it. */
export function staffAppealView(
  row: AppealRow,
  words: { text: string; fullName: string },
  evidence: EvidenceRow[],
): StaffAppealDto {
  const { participantNo, answeredBy, correctionId, settledOtherwise } = row;
  const { text, fullName } = words;
  return {
    ...appealView(row, text, evidence),
    ...{ participantNo, fullName, answeredBy, correctionId, settledOtherwise },
  };
}

const evidenceView = ({ no, kind, name, bytes, sha256, addedAt }: EvidenceRow): EvidenceDto => ({
  no,
  kind,
  name,
  bytes,
  sha256,
  addedAt,
});
