import type { AdministrativeDocument, DocumentBlock } from '@bangvang/documents';
import { administrativeReport, type Letterhead } from '../files/administrative-report.rules';
import { printed, printedDay } from '../rules/print';
import type { WorksReportDto } from './works.dto';
import { countedLine, worksTables, type Cell, type ReportTable } from './works-tables.rules';

const NONE = '–';

/** The report of works as an administrative document. */
export function worksDocument(
  report: WorksReportDto,
  letterhead: Letterhead,
): AdministrativeDocument {
  const { scope, paragraph } = report;
  return administrativeReport(
    {
      about: 'Tác phẩm và tác giả của cuộc thi',
      scope,
      paragraph: paragraph.vi.map(({ text }) => text).join(''),
      counted: countedLine(report),
      sections: worksTables(report).map((table) => [table.title, block(table)]),
    },
    letterhead,
  );
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
