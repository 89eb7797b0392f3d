import type { AdministrativeDocument, DocumentBlock } from '@bangvang/documents';
import { printed, printedDay, printedInstant, printedPercent } from '../rules/print';
import type { GroupLineDto, ReportDto } from '../report/report.dto';
import { administrativeReport, type Letterhead } from './administrative-report.rules';
import { unitRemark } from './report-sheets.rules';

type Row = (string | number | null)[];
/** `text` stands at the left, numbers at the right as they are printed. */
type Column = [title: string, width: number, align?: 'left' | 'center'];

const NONE = '–';
const shown = (cell: string | number | null): string => {
  if (cell === null) return NONE;
  return typeof cell === 'number' ? printed(cell).vi : cell;
};
const decimal = (value: string | null): string => (value === null ? NONE : printed(value).vi);
const percent = (value: string | null): string => printedPercent(value).vi;

function table(columns: Column[], rows: Row[]): DocumentBlock {
  return {
    kind: 'table',
    columns: columns.map(([title, width, align]) => ({ title, width, align: align ?? 'right' })),
    rows: rows.map((row) => row.map(shown)),
  };
}

/** Said where points of the report are not the last word. */
const KEYS_CORRECTED =
  ' Có câu hỏi đã sửa đáp án: điểm ở đây là điểm khi nộp bài, kết quả chính thức theo công bố.';

/** The report as an administrative document. */
export function reportDocument(report: ReportDto, letterhead: Letterhead): AdministrativeDocument {
  const { scope, paragraph } = report;
  const about = scope.round === null ? 'cuộc thi' : `${scope.round}, cuộc thi`;
  return administrativeReport(
    {
      about: `Kết quả ${about}`,
      scope,
      paragraph: paragraph.vi.map(({ text }) => text).join(''),
      counted: `Số liệu tính lúc ${printedInstant(scope.countedAtLocal).vi}; đơn vị và tổng số người của đơn vị theo ngày ${printedDay(scope.asOf)}.${scope.keysCorrected ? KEYS_CORRECTED : ''}`,
      sections: sections(report),
    },
    letterhead,
  );
}

function sections(report: ReportDto): [title: string, block: DocumentBlock][] {
  const { ages, sexes, occupations, residences, provinces, growth, targets } = report;
  return [
    ['Các vòng thi', rounds(report)],
    ['Phổ điểm', bands(report)],
    ['Đơn vị', units(report)],
    ...part(provinces.length > 1, 'Theo cấp cao nhất', () => groups('Đơn vị', provinces)),
    ...part(ages.collected, 'Độ tuổi', () => groups('Độ tuổi', ages.lines)),
    ...part(sexes.collected, 'Giới tính', () => groups('Giới tính', sexes.lines)),
    ...part(occupations.collected, 'Nghề nghiệp', () => groups('Nghề nghiệp', occupations.lines)),
    ...part(residences.collected, 'Nơi ở', () => groups('Tỉnh, thành phố', residences.lines)),
    ...part(report.days.length > 0, 'Theo ngày', () => days(report)),
    ...part(growth.length > 0, 'So sánh', () => compared(report)),
    ...part(targets.lines.length > 0, 'Chỉ tiêu', () => reached(report)),
  ];
}

const part = (
  there: boolean,
  title: string,
  block: () => DocumentBlock,
): [string, DocumentBlock][] => (there ? [[title, block()]] : []);

function rounds({ rounds: lines }: ReportDto): DocumentBlock {
  return table(
    [
      ['Vòng thi', 26, 'left'],
      ['Số người', 14],
      ['Số lượt', 14],
      ['Lượt/người', 13],
      ['Đúng tất cả', 14],
      ['Điểm bình quân', 15],
    ],
    lines.map((line) => [
      ...[line.title, line.people, line.attempts, decimal(line.perPerson)],
      ...[line.allCorrect.part, decimal(line.average)],
    ]),
  );
}

function bands({ bands: lines }: ReportDto): DocumentBlock {
  return table(
    [
      ['Mức so với điểm tối đa', 32, 'left'],
      ['Số người', 17],
      ['Tỷ lệ', 14],
      ['Số lượt', 17],
      ['Tỷ lệ', 14],
    ],
    lines.map(({ name, people, attempts }) => [
      name.vi,
      ...[people.part, percent(people.percent), attempts.part, percent(attempts.percent)],
    ]),
  );
}

function units({ units: lines }: ReportDto): DocumentBlock {
  return table(
    [
      ['Hạng', 10, 'center'],
      ['Đơn vị', 28, 'left'],
      ['Số người', 12],
      ['Số lượt', 12],
      ['Tổng số', 12],
      ['Tỷ lệ', 12],
      ['Điểm bình quân', 12],
      ['Ghi chú', 18, 'left'],
    ],
    lines.map((line) => [
      ...[line.rank, line.name, line.people, line.attempts],
      ...[line.share.base, percent(line.share.percent), decimal(line.average)],
      unitRemark(line) ?? '',
    ]),
  );
}

function groups(title: string, lines: readonly GroupLineDto[]): DocumentBlock {
  return table(
    [
      [title, 40, 'left'],
      ['Số người', 20],
      ['Tỷ lệ', 18],
      ['Số lượt', 20],
    ],
    lines.map(({ name, people, attempts }) => [
      ...[name.vi, people.part, percent(people.percent), attempts],
    ]),
  );
}

function days({ days: lines }: ReportDto): DocumentBlock {
  return table(
    [
      ['Ngày', 30, 'center'],
      ['Số người', 30],
      ['Số lượt', 30],
    ],
    lines.map(({ day, people, attempts }) => [printedDay(day), people, attempts]),
  );
}

function compared({ growth }: ReportDto): DocumentBlock {
  const names = { people: 'Số người', attempts: 'Số lượt', allCorrect: 'Đúng tất cả' } as const;
  return table(
    [
      ['So với', 34, 'left'],
      ['Chỉ số', 18, 'left'],
      ['Trước', 14],
      ['Nay', 14],
      ['Tăng, giảm', 16],
    ],
    growth.flatMap((line) =>
      (['people', 'attempts', 'allCorrect'] as const).map((name) => {
        const { before, now, percent: moved } = line[name];
        return [line.title, names[name], before, now, percent(moved)];
      }),
    ),
  );
}

function reached({ targets: { lines } }: ReportDto): DocumentBlock {
  return table(
    [
      ['Đơn vị', 34, 'left'],
      ['Người: đạt/chỉ tiêu', 22],
      ['Tỷ lệ', 13],
      ['Lượt: đạt/chỉ tiêu', 22],
      ['Tỷ lệ', 13],
    ],
    lines.map(({ name, people, attempts }) => [
      name,
      ...[people, attempts].flatMap((one) =>
        one
          ? [`${shown(one.share.part)}/${shown(one.share.base)}`, percent(one.share.percent)]
          : [null, null],
      ),
    ]),
  );
}
