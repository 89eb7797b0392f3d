import { foldText, type FieldError } from '@bangvang/contracts';
import {
  Forest,
  shiftDay,
  type Fault,
  type PlannedUnit,
  type Unit,
  type UnitCount,
} from '../units.rules';
import type { UnitRow } from './unit-columns';

/** A tree as it stands before an import. */
export interface TreeState {
  units: readonly Unit[];
  headcounts: readonly UnitCount[];
  populations: readonly UnitCount[];
}

/** What an import will do. With one error it must do nothing. */
export interface ImportPlan {
  errors: FieldError[];
  created: PlannedUnit[];
  updated: PlannedUnit[];
  unchanged: number;
  headcounts: UnitCount[];
  populations: UnitCount[];
}

const COLUMN_OF = {
  name: 'name',
  parent: 'parent_code',
  validFrom: 'valid_from',
  validTo: 'valid_to',
} as const satisfies Record<Fault['field'], string>;

/**
 * Compares a file with the tree. Units are known by their code; those that the file does not name
 * stay as they are. Parents may stand anywhere in the file or in the tree.
 */
export function planImport(state: TreeState, rows: UnitRow[], newId: () => string): ImportPlan {
  const before = new Map(state.units.map((unit) => [unit.code, unit]));
  const firstRows = firstOfEachCode(rows);
  const ids = new Map(state.units.map(({ code, id }) => [code, id]));
  for (const code of firstRows.keys()) if (!ids.has(code)) ids.set(code, newId());

  const planned = [...firstRows.values()].map((row) => ({ row, unit: toUnit(row, ids) }));
  const untouched = state.units.filter(({ code }) => !firstRows.has(code));
  const forest = new Forest([...untouched, ...planned.map(({ unit }) => unit)]);

  const created = planned.filter(({ unit }) => !before.has(unit.code));
  const updated = planned.filter(({ unit }) => isChanged(before.get(unit.code), unit));
  return {
    errors: [
      ...rows.flatMap((row) => wrongRow(row, firstRows, ids)),
      ...planned.flatMap(({ row, unit }) =>
        forest.faultsOf(unit).map(({ field, said }) => row.error(COLUMN_OF[field], said)),
      ),
    ].sort((a, b) => rowOf(a) - rowOf(b)),
    created: created.map(({ unit }) => unit),
    updated: updated.map(({ unit }) => unit),
    unchanged: planned.length - created.length - updated.length,
    headcounts: newCounts('headcount', state.headcounts, rows, ids),
    populations: newCounts('population', state.populations, rows, ids),
  };
}

function firstOfEachCode(rows: UnitRow[]): Map<string, UnitRow> {
  const first = new Map<string, UnitRow>();
  for (const row of rows) if (!first.has(row.values.code)) first.set(row.values.code, row);
  return first;
}

function toUnit({ values }: UnitRow, ids: ReadonlyMap<string, string>): PlannedUnit {
  const { code, name, kind, parent_code, valid_from, valid_to } = values;
  return {
    id: ids.get(code) ?? '',
    code,
    name,
    folded: foldText(name),
    kind,
    parentId: parent_code === null ? null : (ids.get(parent_code) ?? null),
    validFrom: valid_from,
    validTo: valid_to === null ? null : shiftDay(valid_to, 1),
  };
}

/** What a row says that no unit could: a code twice, a parent nobody knows, a day without its number. */
function wrongRow(
  row: UnitRow,
  firstRows: ReadonlyMap<string, UnitRow>,
  ids: ReadonlyMap<string, string>,
): FieldError[] {
  const { code, parent_code } = row.values;
  const first = firstRows.get(code)?.row;
  const errors: FieldError[] = [];
  if (first !== row.row) {
    const vi = `mã riêng; dòng ${first} đã dùng mã này`;
    errors.push(row.error('code', { en: `a code of its own; row ${first} has it`, vi }));
  }
  if (parent_code !== null && !ids.has(parent_code)) {
    const vi = 'mã của một đơn vị có trong tệp hoặc trong danh mục';
    errors.push(row.error('parent_code', { en: 'the code of a unit of this file or tree', vi }));
  }
  for (const what of ['headcount', 'population'] as const) {
    const day = `${what}_on` as const;
    if (row.values[what] !== null || row.values[day] === null) continue;
    const vi = `để trống, vì không có ${what === 'headcount' ? 'biên chế' : 'dân số'}`;
    errors.push(row.error(day, { en: `nothing, since there is no ${what}`, vi }));
  }
  return errors;
}

const COMPARED = ['name', 'kind', 'parentId', 'validFrom', 'validTo'] as const;

function isChanged(before: Unit | undefined, unit: PlannedUnit): boolean {
  return before !== undefined && COMPARED.some((key) => before[key] !== unit[key]);
}

/** Counts that the tree does not have yet; one without a day holds from the unit's first. */
function newCounts(
  what: 'headcount' | 'population',
  before: readonly UnitCount[],
  rows: UnitRow[],
  ids: ReadonlyMap<string, string>,
): UnitCount[] {
  const known = new Map(before.map((one) => [`${one.unitId} ${one.asOf}`, one.count]));
  return rows.flatMap(({ values }) => {
    const unitId = ids.get(values.code) ?? '';
    const asOf = values[`${what}_on`] ?? values.valid_from;
    const count = values[what];
    if (count === null || known.get(`${unitId} ${asOf}`) === count) return [];
    return [{ unitId, asOf, count }];
  });
}

function rowOf({ path }: FieldError): number {
  return Number(/^row (\d+)/.exec(path)?.[1] ?? 0);
}
