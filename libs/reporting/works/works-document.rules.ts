import type { AdministrativeDocument, DocumentBlock } from '@bangvang/documents';
import type { Letterhead } from '../files/report-document.rules';
import { printed, printedDay } from '../rules/print';
import type { WorksReportDto } from './works.dto';
import { countedLine, worksTables, type Cell, type ReportTable } from './works-tables.rules';

const NONE = '–';

/** The report of works as an administrative document, day and number left to be filled in by hand. */
export function worksDocument(
  report: WorksReportDto,
  { issuer, place }: Letterhead,
): AdministrativeDocument {
  const { scope, paragraph } = report;
  const edition = scope.edition ? ` (${scope.edition})` : '';
  return {
    issuer: [issuer ?? 'Ban Tổ chức cuộc thi'],
    number: '……/BC-BTC',
    place: place ?? '………………',
    title: ['BÁO CÁO'],
    subtitle: `Tác phẩm và tác giả của cuộc thi “${scope.contest}”${edition}`,
    blocks: [
      { kind: 'paragraph', text: paragraph.vi.map(({ text }) => text).join('') },
      { kind: 'paragraph', text: countedLine(report) },
      ...worksTables(report).flatMap((table, index): DocumentBlock[] => [
        { kind: 'heading', text: `${index + 1}. ${table.title}` },
        block(table),
      ]),
    ],
    signature: { role: 'TM. BAN TỔ CHỨC' },
  };
}

function block({ columns, rows }: ReportTable): DocumentBlock {
  return {
    kind: 'table',
    columns: columns.map(({ title, width, kind }) => ({
      ...{ title, width },
      align: kind === 'text' ? 'left' : kind === 'date' ? 'center' : 'right',
    })),
    rows: rows.map((row) => row.map((cell, index) => shown(cell, columns[index]?.kind))),
  };
}

function shown(cell: Cell, kind: ReportTable['columns'][number]['kind'] | undefined): string {
  if (cell === null) return NONE;
  if (kind === 'text') return String(cell);
  return kind === 'date' ? printedDay(String(cell)) : printed(cell).vi;
}
