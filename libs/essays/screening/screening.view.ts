import type { ScreeningReason } from '@bangvang/contracts';
import type { ContestRules, Medium } from '@bangvang/rulebook';
import type { StaffIdentity } from '@bangvang/platform';
import { callState } from '../entries/call';
import type { ProvenanceRow } from '../entries/doors/provenance';
import type { KnownAuthor } from '../entries/doors/entry-authors';
import type { ScreenedFile } from '../uploads/upload-files';
import type { ScreeningDecisionDto } from './decisions/decisions.dto';
import type { DecisionRow } from './decisions/decisions.repository';
import type { QueueRow, ScreenedRow } from './queue.repository';
import type { ReportRow } from './reports/reports.repository';
import type { SimilarityReportDto } from '../similarity/similarity.dto';
import { SEVERITIES, type Finding } from './rules/finding';
import { similarityFindings } from './rules/similarity.rules';
import type {
  ScreeningCountsDto,
  ScreeningQueueDto,
  ScreeningWayDto,
  ScreenedEntryDto,
} from './screening.dto';

/** A page of the queue; one row more than shown says that there is another page. */
export function queueView(
  rows: QueueRow[],
  page: number,
  counts: ScreeningCountsDto,
  media: Medium[],
): Omit<ScreeningQueueDto, 'looking'> {
  const shown = rows.slice(0, page);
  return {
    entries: shown.map(({ version: _, ...row }) => ({
      ...row,
      submittedAt: row.submittedAt.toISOString(),
    })),
    next: rows.length > page ? (shown.at(-1)?.no ?? null) : null,
    counts,
    media: media.map(({ id, name }) => ({ id, name })),
  };
}

/** Everything about one entry. */
interface Screened {
  row: ScreenedRow;
  rules: ContestRules;
  report: ReportRow | null;
  compared: SimilarityReportDto | null;
  authors: KnownAuthor[];
  uploads: ScreenedFile[];
  decisions: DecisionRow[];
  now: Date;
  staff: StaffIdentity;
  /** The unit that the caller is confined to. */
  unitNo: number | null;
  way: ScreeningWayDto[];
}

/** An entry as the screening desk shows it: what it is, what was found, what was decided. */
export function screenedView(screened: Screened): ScreenedEntryDto {
  const { row, rules, report, compared, decisions, staff } = screened;
  const medium = rules.writing?.media.find(({ id }) => id === row.medium);
  return {
    ...headOf(row),
    medium: { id: row.medium, name: medium?.name ?? row.medium },
    authors: screened.authors.map(authorView),
    files: filesOf(screened),
    conditions: medium?.conditions ?? [],
    ...reportOf(report, compared),
    decisions: decisions.map((decision) => decisionView(decision, staff)),
    returnable: isReturnable(screened),
    mine: screened.unitNo === row.deskUnitNo,
    way: screened.way,
    secondPerson: rules.corrections?.secondPerson === true,
  };
}

const reportOf = (report: ReportRow | null, compared: SimilarityReportDto | null) => ({
  reportAt: report?.madeAt.toISOString() ?? null,
  comparedAt: compared?.comparedAt ?? null,
  findings: bySeverity([
    ...(report?.findings ?? []),
    ...(compared ? similarityFindings(compared) : []),
  ]),
});

function headOf(row: ScreenedRow) {
  const { id, no, state, version, title, genre, language, text, words, unit, desk } = row;
  const { paper, postmarkOn, receivedOn, submittedAt } = row;
  return {
    ...{ id, no, state, version, title, genre, language, text, words, unit, desk },
    ...{ paper, postmarkOn, receivedOn },
    submittedAt: submittedAt.toISOString(),
  };
}

const filesOf = ({ row, uploads }: Screened) =>
  row.files.map((file) => ({
    ...file,
    name: uploads.find(({ uploadId }) => uploadId === file.uploadId)?.name ?? null,
  }));

function isReturnable({ row, rules: { writing }, now }: Screened): boolean {
  return (
    writing !== undefined && callState(writing, now) === 'open' && !row.paper && !row.forwarded
  );
}

const bySeverity = (findings: Finding[]): Finding[] =>
  findings.toSorted(
    (one, two) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(two.severity),
  );

const authorView = ({ ordinal, name, penName, data }: KnownAuthor) => ({
  ordinal,
  name,
  penName,
  birthDate: data.birthDate ?? null,
  workplace: data.workplace ?? null,
});

function decisionView(row: DecisionRow, { accountId }: StaffIdentity): ScreeningDecisionDto {
  const waits = row.needsSecond && row.confirmed === null;
  return {
    id: row.id,
    no: row.no,
    version: row.version,
    outcome: row.outcome,
    code: row.code as ScreeningReason,
    reason: row.reason,
    by: row.decidedByName,
    at: row.decidedAt.toISOString(),
    state: waits ? 'proposed' : row.confirmed === false ? 'refused' : 'done',
    second: row.confirmedByName,
    secondReason: row.confirmationReason,
    mine: row.decidedBy === accountId,
  };
}

/** A unit that a work came through; the marks it gave there are nobody's business yet. */
export const wayView = (row: ProvenanceRow): ScreeningWayDto => ({
  forwardingId: row.forwardingId,
  unit: row.path,
  tier: row.tier,
  by: row.forwardedBy,
  at: row.forwardedAt.toISOString(),
  returned: row.returnReason,
});
