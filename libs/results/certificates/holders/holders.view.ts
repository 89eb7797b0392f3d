import type { CertificateDesign } from '../design/design';
import type {
  CertificateState,
  CheckedCertificateDto,
  MyCertificateDto,
  StaffCertificateDto,
} from './holders.dto';
import type { CheckedRow } from './holders.repository';

/** Whether a certificate is valid, or what ended it. */
export function stateOf({
  ended_at,
  replaced_by,
}: Pick<CheckedRow, 'ended_at' | 'replaced_by'>): CertificateState {
  if (ended_at === null) return 'valid';
  return replaced_by === null ? 'revoked' : 'replaced';
}

/** What anyone may see; `name` is the name that the contest publishes. Reasons are nobody else's. */
export function checked(
  row: CheckedRow,
  { name, design }: { name: string; design: CertificateDesign },
): CheckedCertificateDto {
  return {
    code: row.code,
    state: stateOf(row),
    kind: design.kind,
    purpose: row.purpose,
    name,
    unit: row.unit_name,
    contest: row.contest_title,
    contestSlug: row.published ? row.slug : null,
    prize: row.prize,
    round: row.round_title,
    division: row.division,
    number: row.number,
    issuedAt: row.issued_at,
    zone: row.zone,
    endedAt: row.ended_at,
    replacedBy: row.replaced_by_code,
  };
}

/** As its holder sees it. */
export function mine(row: CheckedRow, design: CertificateDesign): MyCertificateDto {
  const url = `/api/contests/${row.slug}/me/certificates/${row.id}/pdf`;
  return {
    ...checked(row, { name: row.name, design }),
    id: row.id,
    pdfUrl: row.ended_at === null ? url : null,
  };
}

/** As organisers see it. */
export function onDesk(row: CheckedRow): StaffCertificateDto {
  return {
    id: row.id,
    code: row.code,
    number: row.number,
    state: stateOf(row),
    purpose: row.purpose,
    name: row.name,
    participantNo: row.participant_no,
    unit: row.unit_name,
    prize: row.prize,
    round: row.round_title,
    division: row.division,
    publicationVersion: row.publication_version,
    issuedAt: row.issued_at,
    endedAt: row.ended_at,
    endReason: row.end_reason,
    replacedBy: row.replaced_by_code,
  };
}
