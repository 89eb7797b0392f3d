import type { FieldError } from '@bangvang/contracts';
import { cells, type TableRow, type ValuesOf } from '@bangvang/platform';
import type { TargetedUnit, UnitTarget } from './target';

const count = cells.optional(cells.integer({ min: 1, max: 100_000_000 }));

/** The columns of a file of targets. `name` is for those who read the file; a row without numbers takes the target away. */
export const TARGET_COLUMNS = {
  code: { cell: cells.text({ max: 40 }), aliases: ['mã', 'mã đơn vị'] },
  name: {
    cell: cells.optional(cells.text({ max: 200 })),
    aliases: ['tên', 'tên đơn vị', 'đơn vị'],
  },
  people: { cell: count, aliases: ['số người', 'chỉ tiêu người', 'người'] },
  attempts: { cell: count, aliases: ['số lượt', 'chỉ tiêu lượt', 'lượt'] },
};

/** The header of an exported file, in the order of its columns. */
export const TARGET_HEADER = Object.keys(TARGET_COLUMNS) as (keyof typeof TARGET_COLUMNS)[];

/** A row of a file of targets. */
export type TargetRow = TableRow<ValuesOf<typeof TARGET_COLUMNS>>;

/** What an import will do. With one error it must do nothing. */
export interface TargetPlan {
  errors: FieldError[];
  put: UnitTarget[];
  removed: number[];
  unchanged: number;
}

/** Compares a file with the targets there are. Units that the file does not name keep theirs. */
export function planTargets(
  units: readonly TargetedUnit[],
  rows: readonly TargetRow[],
): TargetPlan {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const firstRows = new Map<string, number>();
  const plan: TargetPlan = { errors: [], put: [], removed: [], unchanged: 0 };
  for (const row of rows) {
    const { code, people, attempts } = row.values;
    const unit = byCode.get(code);
    const wrong = wrongRow(row, unit, firstRows.get(code));
    firstRows.set(code, firstRows.get(code) ?? row.row);
    if (wrong || !unit) plan.errors.push(...(wrong ? [wrong] : []));
    else if (unit.people === people && unit.attempts === attempts) plan.unchanged += 1;
    else if (people === null && attempts === null) plan.removed.push(unit.unitNo);
    else plan.put.push({ unitNo: unit.unitNo, people, attempts });
  }
  return plan;
}

function wrongRow(
  row: TargetRow,
  unit: TargetedUnit | undefined,
  first: number | undefined,
): FieldError | null {
  if (!unit) {
    const vi = 'mã của một đơn vị trong danh mục của cuộc thi';
    return row.error('code', { en: 'the code of a unit of the contest’s tree', vi });
  }
  if (first === undefined) return null;
  const vi = `mỗi đơn vị một dòng; dòng ${first} đã có đơn vị này`;
  return row.error('code', { en: `one row for a unit; row ${first} has it`, vi });
}
