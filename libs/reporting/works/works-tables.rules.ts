import { printedDay } from '../rules/print';
import type { WorksReportDto } from './works.dto';

export type Cell = string | number | null;

/** A column of a table: how wide it is of the page, and what stands in it. */
export interface TableColumnOf {
  title: string;
  width: number;
  kind: 'text' | 'integer' | 'decimal' | 'date';
}

/** A table of a report, for every kind of file. */
export interface ReportTable {
  title: string;
  /** Short, as the name of a sheet. */
  sheet: string;
  columns: TableColumnOf[];
  rows: Cell[][];
}

const text = (title: string, width = 30): TableColumnOf => ({ title, width, kind: 'text' });
const whole = (title: string, width = 12): TableColumnOf => ({ title, width, kind: 'integer' });
const decimal = (title: string, width = 12): TableColumnOf => ({ title, width, kind: 'decimal' });

const COUNTED = [whole('Tác phẩm'), whole('Tác giả'), whole('Đủ điều kiện'), whole('Bị loại')];

interface Sums {
  works: number;
  authors: number;
  accepted: number;
  rejected: number;
}
const counted = ({ works, authors, accepted, rejected }: Sums): Cell[] => [
  ...[works, authors, accepted, rejected],
];

/** Every table that a report of works has something to say in. */
export function worksTables(report: WorksReportDto): ReportTable[] {
  const { genres, provinces, tiers, reasons, stages, prizes, growth, targets } = report;
  return [
    media(report),
    ...(genres.length > 0 ? [genreTable(report)] : []),
    unitTable(report),
    ...(provinces.length > 1 ? [provinceTable(report)] : []),
    ...(tiers.length > 0 ? [tierTable(report)] : []),
    ...(reasons.length > 0 ? [reasonTable(report)] : []),
    ...(report.days.length > 0 ? [dayTable(report)] : []),
    hourTable(report),
    ...(stages.length > 0 ? [stageTable(report)] : []),
    ...(prizes.length > 0 ? [prizeTable(report)] : []),
    ...(growth.length > 0 ? [growthTable(report)] : []),
    ...(targets.lines.length > 0 ? [targetTable(report)] : []),
  ];
}

const media = ({ media: lines }: WorksReportDto): ReportTable => ({
  ...{ title: 'Theo loại hình', sheet: 'Loại hình' },
  columns: [text('Loại hình', 24), ...COUNTED, decimal('Số chữ bình quân', 16), whole('Số giải')],
  rows: lines.map((line) => [line.name, ...counted(line), line.averageWords, line.prizes]),
});

const genreTable = ({ genres, media: all }: WorksReportDto): ReportTable => ({
  ...{ title: 'Theo thể loại', sheet: 'Thể loại' },
  columns: [text('Loại hình', 24), text('Thể loại', 24), ...COUNTED],
  rows: genres.map((line) => [
    all.find(({ medium }) => medium === line.medium)?.name ?? line.medium,
    ...[line.name, ...counted(line)],
  ]),
});

const unitTable = ({ units }: WorksReportDto): ReportTable => ({
  ...{ title: 'Theo đơn vị', sheet: 'Đơn vị' },
  columns: [whole('Hạng', 8), text('Đơn vị'), text('Thuộc', 20), ...COUNTED, whole('Số giải', 10)],
  rows: units.map((line) => [line.rank, line.name, line.province, ...counted(line), line.prizes]),
});

const provinceTable = ({ provinces }: WorksReportDto): ReportTable => ({
  ...{ title: 'Theo cấp cao nhất', sheet: 'Cấp cao nhất' },
  columns: [text('Đơn vị', 36), ...COUNTED],
  rows: provinces.map((line) => [line.name.vi, ...counted(line)]),
});

const tierTable = ({ tiers }: WorksReportDto): ReportTable => ({
  ...{ title: 'Thu nhận theo cấp', sheet: 'Các cấp' },
  columns: [text('Cấp', 40), whole('Đơn vị đã chuyển', 20), whole('Tác phẩm đã chuyển', 20)],
  rows: tiers.map(({ name, units, works }) => [name, units, works]),
});

const reasonTable = ({ reasons }: WorksReportDto): ReportTable => ({
  ...{ title: 'Lý do bị loại', sheet: 'Lý do loại' },
  columns: [text('Lý do', 50), whole('Tác phẩm'), decimal('Tỷ lệ (%)')],
  rows: reasons.map(({ name, works }) => [name.vi, works.part, works.percent]),
});

const dayTable = ({ days }: WorksReportDto): ReportTable => ({
  ...{ title: 'Theo ngày', sheet: 'Theo ngày' },
  columns: [
    { title: 'Ngày', width: 30, kind: 'date' },
    whole('Tác phẩm', 20),
    whole('Tác giả', 20),
  ],
  rows: days.map(({ day, works, authors }) => [day, works, authors]),
});

const hourTable = ({ hours }: WorksReportDto): ReportTable => ({
  ...{ title: 'Theo giờ trong ngày', sheet: 'Theo giờ' },
  columns: [text('Giờ', 30), whole('Tác phẩm', 20), whole('Tác giả', 20)],
  rows: hours.map(({ hour, works, authors }) => [`${hour}:00–${hour}:59`, works, authors]),
});

const stageTable = ({ stages }: WorksReportDto): ReportTable => ({
  ...{ title: 'Chấm thi', sheet: 'Chấm thi' },
  columns: [
    ...[
      text('Vòng chấm', 20),
      whole('Giám khảo', 10),
      whole('Tác phẩm', 10),
      whole('Đã có điểm', 10),
    ],
    ...[whole('Lượt chấm', 10), whole('Lệch điểm', 10), whole('Chấm lần ba', 10)],
    ...[decimal('ICC (một điểm)', 12), decimal('ICC (trung bình)', 12), decimal('Alpha', 10)],
    decimal('Lệch bình quân', 12),
  ],
  rows: stages.map((stage) => [
    ...[stage.name, stage.judges, stage.final.base, stage.final.part, stage.marks],
    ...[stage.discrepancies.part, stage.thirds.part],
    ...[stage.iccSingle, stage.iccAverage, stage.alpha, stage.difference],
  ]),
});

const prizeTable = ({ prizes }: WorksReportDto): ReportTable => ({
  ...{ title: 'Giải đã trao', sheet: 'Giải' },
  columns: [text('Giải', 36), text('Loại hình', 36), whole('Số giải')],
  rows: prizes.map(({ prize, medium, given }) => [prize, medium ?? 'Chung các loại hình', given]),
});

const growthTable = ({ growth }: WorksReportDto): ReportTable => ({
  ...{ title: 'So sánh', sheet: 'So sánh' },
  columns: [
    ...[text('So với', 34), text('Chỉ số', 18), whole('Trước', 14), whole('Nay', 14)],
    decimal('Tăng, giảm (%)', 16),
  ],
  rows: growth.flatMap((line) =>
    (['works', 'authors', 'accepted'] as const).map((name) => {
      const { before, now, percent } = line[name];
      return [line.title, COMPARED[name], before, now, percent];
    }),
  ),
});

const COMPARED = { works: 'Số tác phẩm', authors: 'Số tác giả', accepted: 'Đủ điều kiện' } as const;

const targetTable = ({ targets }: WorksReportDto): ReportTable => ({
  ...{ title: 'Chỉ tiêu', sheet: 'Chỉ tiêu' },
  columns: [
    text('Đơn vị', 34),
    ...[whole('Chỉ tiêu tác giả', 14), whole('Số tác giả'), decimal('Đạt (%)')],
    ...[whole('Chỉ tiêu tác phẩm', 14), whole('Số tác phẩm'), decimal('Đạt (%)')],
  ],
  rows: targets.lines.map(({ name, authors, works }) => [
    name,
    ...[authors, works].flatMap((one) =>
      one ? [one.share.base, one.share.part, one.share.percent] : [null, null, null],
    ),
  ]),
});

/** When and of which day the figures are. */
export function countedLine({ scope }: WorksReportDto): string {
  const { countedAtLocal, asOf } = scope;
  const at = `${countedAtLocal.slice(11)} ngày ${printedDay(countedAtLocal.slice(0, 10))}`;
  return `Số liệu tính lúc ${at}; đơn vị theo ngày ${printedDay(asOf)}.`;
}
