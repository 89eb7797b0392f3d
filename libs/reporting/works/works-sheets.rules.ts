import type { XlsxSheet } from '@bangvang/documents';
import type { WorksReportDto } from './works.dto';
import { countedLine, worksTables } from './works-tables.rules';

/** The sheets of a report of works: its figures with how they were counted, then each of its tables. */
export function worksSheets(report: WorksReportDto): XlsxSheet[] {
  return [
    figureSheet(report),
    ...worksTables(report).map(({ sheet, columns, rows }) => ({ name: sheet, columns, rows })),
  ];
}

function figureSheet({ paragraph, ...report }: WorksReportDto): XlsxSheet {
  const { scope, totals } = report;
  const how = new Map(report.figures.map(({ id, counts }) => [id, counts.vi]));
  const line = (name: string, value: number | string | null, id?: string) => [
    ...[name, value, id === undefined ? null : (how.get(id) ?? null)],
  ];
  const title = [scope.contest, scope.edition].filter(Boolean).join(' – ');
  return {
    name: 'Tổng hợp',
    columns: [
      { title: `${title}. ${countedLine({ paragraph, ...report })}`, width: 60, kind: 'text' },
      { title: 'Số liệu', width: 14, kind: 'decimal' },
      { title: 'Cách tính', width: 90, kind: 'text' },
    ],
    rows: [
      line('Số tác phẩm', totals.works, 'works'),
      line('Số tác giả', totals.authors, 'authors'),
      line('Tác phẩm bình quân mỗi tác giả', totals.perAuthor, 'per-author'),
      line('Đủ điều kiện', totals.accepted, 'accepted'),
      line('Bị loại', totals.rejected, 'rejected'),
      line('Chưa thẩm định', totals.waiting),
      line('Đã rút', totals.withdrawn),
      line('Bản nháp chưa nộp', totals.drafts),
      line('Bản giấy', totals.paper, 'paper'),
      line('Nộp muộn', totals.late),
      line('Đơn vị đứng tên tác giả', totals.byUnits),
      line('Tác phẩm nhiều tác giả', totals.coAuthored.part, 'co-authored'),
      line('Tỷ lệ tác phẩm nhiều tác giả (%)', totals.coAuthored.percent, 'co-authored-share'),
      line('Tổng số chữ', totals.words, 'words'),
      line('Số chữ bình quân', totals.averageWords, 'average-words'),
      line('Số đơn vị có tác phẩm', totals.units.part, 'units'),
      line('Tổng số đơn vị', totals.units.base, 'units-all'),
      line('Số giải', totals.prizes, 'prizes'),
      [paragraph.vi.map(({ text }) => text).join(''), null, null],
    ],
  };
}
