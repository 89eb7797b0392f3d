import type { XlsxColumn } from '@bangvang/documents';
import { variantCode } from '@bangvang/questions';
import { quotient } from '../rules/ratio';
import type { ExportedAttempt, ExportedPerson } from './exported';

/** An attempt with all that is told of it. */
export interface ExportRow {
  round: string;
  attempt: ExportedAttempt;
  /** By the corrections in force; the same as at hand-in where there are none. */
  marks: { centipoints: number; correct: number };
  isCounted: boolean;
  /** Undefined where people stay pseudonymous. */
  person?: ExportedPerson;
}

type Cell = string | number | null;

interface ExportColumn extends XlsxColumn {
  value: (row: ExportRow) => Cell;
}

const SEXES: Record<string, string> = { male: 'Nam', female: 'Nữ', other: 'Khác' };
const yesNo = (yes: boolean): string => (yes ? 'Có' : 'Không');

const text = (title: string, width: number, value: ExportColumn['value']): ExportColumn => ({
  title,
  width,
  kind: 'text',
  value,
});
const number = (
  title: string,
  kind: 'integer' | 'decimal',
  value: ExportColumn['value'],
): ExportColumn => ({ title, width: 12, kind, value });
const instant = (title: string, value: ExportColumn['value']): ExportColumn => ({
  title,
  width: 20,
  kind: 'datetime',
  value,
});

const WHO: ExportColumn[] = [
  text('Vòng thi', 16, ({ round }) => round),
  number('Số của người dự thi', 'integer', ({ attempt }) => attempt.participantNo),
];

const PERSON: ExportColumn[] = [
  text('Họ và tên', 28, ({ person }) => person?.fullName ?? null),
  text('Ngày sinh', 12, ({ person }) => person?.birthDate ?? null),
  text('Giới tính', 10, ({ person }) => SEXES[person?.sex ?? ''] ?? null),
];

const ATTEMPT: ExportColumn[] = [
  text('Mã đơn vị', 12, ({ attempt }) => attempt.unitCode),
  text('Đơn vị', 32, ({ attempt }) => attempt.unitName),
  number('Lượt', 'integer', ({ attempt }) => attempt.no),
  text('Mã đề', 8, ({ attempt }) => variantCode(attempt.variant)),
  instant('Bắt đầu', ({ attempt }) => attempt.startedAt),
  instant('Nộp bài', ({ attempt }) => attempt.submittedAt),
  text('Hết giờ tự nộp', 10, ({ attempt }) => yesNo(attempt.auto)),
  number('Điểm lúc nộp', 'decimal', ({ attempt }) => quotient(attempt.centipoints, 100, 2)),
  number('Số câu đúng lúc nộp', 'integer', ({ attempt }) => attempt.correct),
  number('Điểm được tính', 'decimal', ({ marks }) => quotient(marks.centipoints, 100, 2)),
  number('Số câu đúng được tính', 'integer', ({ marks }) => marks.correct),
  text('Trả lời đủ', 10, ({ attempt }) => yesNo(attempt.complete)),
  number('Thời gian làm bài (giây)', 'decimal', ({ attempt }) =>
    quotient(attempt.durationMs, 1_000, 3),
  ),
  number('Dự đoán', 'integer', ({ attempt }) => attempt.prediction),
  text('Được tính kết quả', 10, ({ isCounted }) => yesNo(isCounted)),
];

/** The columns of an export; what tells who somebody is only where it may be seen. */
export const exportColumns = (named: boolean): ExportColumn[] => [
  ...WHO,
  ...(named ? PERSON : []),
  ...ATTEMPT,
];
