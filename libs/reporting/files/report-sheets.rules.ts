import type { XlsxColumn, XlsxSheet } from '@bangvang/documents';
import { printedDay } from '../rules/print';
import type { NoBase } from '../rules/ratio';
import type { NoHeadcount } from '../rules/units';
import type { GroupLineDto, ReportDto, UnitLineDto } from '../report/report.dto';

const text = (title: string, width = 36): XlsxColumn => ({ title, width, kind: 'text' });
const whole = (title: string): XlsxColumn => ({ title, width: 12, kind: 'integer' });
const decimal = (title: string): XlsxColumn => ({ title, width: 12, kind: 'decimal' });
const day = (title: string): XlsxColumn => ({ title, width: 12, kind: 'date' });

const NO_BASE: Record<NoBase, string> = {
  'base-zero': 'không có gì để chia',
  'base-unknown': 'chưa biết tổng số',
};
const NO_HEADCOUNT: Record<NoHeadcount, string> = {
  'not-given': 'chưa có biên chế',
  'predecessor-split': 'đơn vị cũ đã chia tách',
};
const NOTES: Record<NonNullable<UnitLineDto['note']>, string> = {
  split: 'đã chia thành nhiều đơn vị',
  ended: 'không còn tồn tại',
};

/** Why a line of a unit lacks a percentage, or stands apart. */
export function unitRemark(line: UnitLineDto): string | null {
  const { note, noHeadcount, inherited, share } = line;
  const said = [
    note && NOTES[note],
    noHeadcount && NO_HEADCOUNT[noHeadcount],
    !noHeadcount && share.reason === 'base-zero' && NO_BASE['base-zero'],
    inherited && share.base !== null && 'biên chế cộng từ các đơn vị hợp nhất',
  ].filter(Boolean);
  return said.length > 0 ? said.join('; ') : null;
}

/** What a report is of, for its first line and its file's name. */
export const reportTitle = ({ scope }: ReportDto): string =>
  [scope.round, scope.contest, scope.edition].filter(Boolean).join(' – ');

/** The sheets of a report. Numbers are numbers, percentages as the report rounds them. */
export function reportSheets(report: ReportDto): XlsxSheet[] {
  return [
    figures(report),
    rounds(report),
    bands(report),
    units(report),
    groups('Tỉnh, thành', 'Cấp cao nhất', report.provinces),
    ...asked(report.ages, 'Độ tuổi'),
    ...asked(report.sexes, 'Giới tính'),
    ...asked(report.occupations, 'Nghề nghiệp'),
    ...asked(report.residences, 'Nơi ở'),
    days(report),
    hours(report),
    growth(report),
    ...(report.targets.lines.length > 0 ? [targets(report)] : []),
  ];
}

/** A sheet of what the registration asked for, where it did. */
function asked({ collected, lines }: ReportDto['ages'], name: string): XlsxSheet[] {
  return collected ? [groups(name, name, lines)] : [];
}

function figures(report: ReportDto): XlsxSheet {
  const { totals, scope, paragraph } = report;
  const { countedAtLocal } = scope;
  const at = `${countedAtLocal.slice(11)} ngày ${printedDay(countedAtLocal.slice(0, 10))}`;
  const shared = totals.allCorrectPeople;
  const counted = new Map(report.figures.map(({ id, counts }) => [id, counts.vi]));
  const line = (name: string, value: number | string | null, how: string | null = null) => [
    name,
    value,
    how,
  ];
  return {
    name: 'Tổng hợp',
    columns: [
      text(`${reportTitle(report)} (số liệu lúc ${at})`, 60),
      decimal('Số liệu'),
      text('Cách tính', 90),
    ],
    rows: [
      line('Số người đăng ký', totals.registered, counted.get('registered')),
      line('Số người dự thi', totals.people, counted.get('people')),
      line('Số lượt dự thi', totals.attempts, counted.get('attempts')),
      line('Số lượt hết giờ tự nộp', totals.auto),
      line('Số lượt bình quân mỗi người', totals.perPerson, counted.get('per-person')),
      line('Số người có kết quả được tính', totals.counted),
      line('Số người đúng tất cả các câu', shared.part, counted.get('all-correct')),
      line('Tỷ lệ người đúng tất cả các câu (%)', shared.percent, counted.get('all-correct-share')),
      line('Số lượt đúng tất cả các câu', totals.allCorrectAttempts.part),
      line('Điểm bình quân', totals.average, counted.get('average')),
      line('Số đơn vị có người dự thi', totals.units.part, counted.get('units')),
      line('Tổng số đơn vị', totals.units.base, counted.get('units-all')),
      [paragraph.vi.map((part) => part.text).join(''), null, null],
    ],
  };
}

function rounds({ rounds: lines }: ReportDto): XlsxSheet {
  return {
    name: 'Các vòng',
    columns: [
      ...[text('Vòng thi', 24), whole('Số người'), whole('Số lượt'), decimal('Lượt/người')],
      ...[whole('Đúng tất cả'), decimal('Tỷ lệ (%)'), decimal('Điểm bình quân')],
    ],
    rows: lines.map((line) => [
      ...[line.title, line.people, line.attempts, line.perPerson],
      ...[line.allCorrect.part, line.allCorrect.percent, line.average],
    ]),
  };
}

function bands({ bands: lines }: ReportDto): XlsxSheet {
  return {
    name: 'Phổ điểm',
    columns: [
      text('Mức so với điểm tối đa', 28),
      ...[
        whole('Số người'),
        decimal('Tỷ lệ người (%)'),
        whole('Số lượt'),
        decimal('Tỷ lệ lượt (%)'),
      ],
    ],
    rows: lines.map(({ name, people, attempts }) => [
      name.vi,
      ...[people.part, people.percent, attempts.part, attempts.percent],
    ]),
  };
}

function units({ units: lines }: ReportDto): XlsxSheet {
  return {
    name: 'Đơn vị',
    columns: [
      ...[whole('Hạng'), text('Đơn vị'), text('Thuộc', 28), whole('Số người'), whole('Số lượt')],
      ...[whole('Tổng số người'), decimal('Tỷ lệ (%)'), whole('Hạng theo tỷ lệ')],
      ...[decimal('Điểm bình quân'), whole('Đúng tất cả'), whole('Số giải'), text('Ghi chú')],
    ],
    rows: lines.map((line) => [
      ...[line.rank, line.name, line.province, line.people, line.attempts],
      ...[line.share.base, line.share.percent, line.shareRank],
      ...[line.average, line.allCorrect, line.winners, unitRemark(line)],
    ]),
  };
}

function groups(name: string, title: string, lines: readonly GroupLineDto[]): XlsxSheet {
  return {
    name,
    columns: [text(title), whole('Số người'), decimal('Tỷ lệ (%)'), whole('Số lượt')],
    rows: lines.map((line) => [
      line.name.vi,
      ...[line.people.part, line.people.percent, line.attempts],
    ]),
  };
}

function days({ days: lines }: ReportDto): XlsxSheet {
  return {
    name: 'Theo ngày',
    columns: [day('Ngày'), whole('Số người'), whole('Số lượt')],
    rows: lines.map((line) => [line.day, line.people, line.attempts]),
  };
}

function hours({ hours: lines }: ReportDto): XlsxSheet {
  return {
    name: 'Theo giờ',
    columns: [text('Giờ trong ngày', 18), whole('Số người'), whole('Số lượt')],
    rows: lines.map(({ hour, people, attempts }) => [`${hour}:00–${hour}:59`, people, attempts]),
  };
}

function growth({ growth: lines }: ReportDto): XlsxSheet {
  const names = { people: 'Số người', attempts: 'Số lượt', allCorrect: 'Đúng tất cả' } as const;
  return {
    name: 'Tăng trưởng',
    columns: [
      ...[text('So với'), text('Chỉ số', 16), whole('Trước'), whole('Nay')],
      ...[whole('Chênh lệch'), decimal('Tăng, giảm (%)')],
    ],
    rows: lines.flatMap((line) =>
      (['people', 'attempts', 'allCorrect'] as const).map((name) => {
        const { before, now, difference, percent } = line[name];
        return [line.title, names[name], before, now, difference, percent];
      }),
    ),
  };
}

function targets({ targets: { lines } }: ReportDto): XlsxSheet {
  return {
    name: 'Chỉ tiêu',
    columns: [
      text('Đơn vị'),
      ...[whole('Chỉ tiêu người'), whole('Số người'), decimal('Đạt (%)')],
      ...[whole('Chỉ tiêu lượt'), whole('Số lượt'), decimal('Đạt (%)'), text('Kết quả', 14)],
    ],
    rows: lines.map(({ name, people, attempts, behind }) => [
      name,
      ...[people, attempts].flatMap((one) =>
        one ? [one.share.base, one.share.part, one.share.percent] : [null, null, null],
      ),
      behind ? 'Chưa đạt' : 'Đạt',
    ]),
  };
}
