import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDate } from 'node:util/types';
import { foldText, type FieldError } from '@bangvang/contracts';
import { Problem, says } from '../errors';
import { cleanLine } from '../text';
import { textOf, WrongCell, type Cell, type Wording } from './cells';
import type { CellValue, RawTable } from './read-table';

/** A column of a table: how its cells are read, and what else its header may be called. */
export interface Column<T> {
  cell: Cell<T>;
  /** Other headers, Vietnamese or English; accents, case, spaces and underscores do not count. */
  aliases?: readonly string[];
}

/** The columns of a table by their names. Each is required unless its cell is `optional`. */
export type Columns = Record<string, Column<unknown>>;

/** What one row holds, by column name. */
export type ValuesOf<C extends Columns> = {
  [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/** A row that was read, with its number in the file (the header is usually row 1). */
export interface TableRow<V> {
  row: number;
  values: V;
  /** Says that something is wrong with this row, as the file shows it. */
  error: (column: keyof V & string, said: Wording, value?: unknown) => FieldError;
}

/** Rows and everything that is wrong. Where there is one error, nothing should be imported. */
export interface ParsedTable<V> {
  rows: TableRow<V>[];
  errors: FieldError[];
}

const ROWS_PER_TURN = 1_000;
const MAX_ERRORS = 200;
const MAX_SHOWN = 80;

/**
 * Reads the rows of a table by its columns. Empty rows are skipped; every wrong cell is an error
 * `{path: 'row 5, column headcount', expected, hint, value}`, the column as the file's header calls
 * it. Rows with a wrong cell are left out of `rows`.
 */
export async function parseTable<C extends Columns>(
  table: RawTable,
  columns: C,
): Promise<ParsedTable<ValuesOf<C>>> {
  const headerIndex = table.rows.findIndex(hasData);
  const header = table.rows[headerIndex] ?? [];
  const places = new Header(header, headerIndex + 1, table.rows, columns);
  if (places.errors.length > 0) return { rows: [], errors: places.errors };
  const parsed: ParsedTable<ValuesOf<C>> = { rows: [], errors: [] };
  for (let index = headerIndex + 1; index < table.rows.length; index += 1) {
    if (index % ROWS_PER_TURN === 0) await nextTurn();
    const cells = table.rows[index] ?? [];
    if (hasData(cells)) parseRow(cells, index + 1, columns, places, parsed);
  }
  if (parsed.rows.length === 0 && parsed.errors.length === 0) parsed.errors.push(noRows());
  return parsed;
}

function parseRow<C extends Columns>(
  cells: CellValue[],
  row: number,
  columns: C,
  places: Header,
  parsed: ParsedTable<ValuesOf<C>>,
): void {
  const values: Record<string, unknown> = {};
  const wrong: FieldError[] = [];
  for (const [name, { cell }] of Object.entries(columns)) {
    const value = cells[places.of(name)] ?? null;
    const read = isEmpty(value) ? cell.whenEmpty() : cell.read(value as NonNullable<CellValue>);
    if (read instanceof WrongCell) {
      wrong.push(cellError(row, places.title(name), read.said ?? cell.expected, value));
    } else values[name] = read;
  }
  const extra = cells.slice(places.width).find((value) => !isEmpty(value));
  if (extra !== undefined) wrong.push(beyondHeader(row, places.width + 1, extra));
  if (wrong.length > 0) parsed.errors.push(...wrong);
  else {
    parsed.rows.push({
      row,
      values: values as ValuesOf<C>,
      error: (column, said, value) =>
        cellError(row, places.title(column), said, value ?? cells[places.of(column)] ?? null),
    });
  }
}

/** Where each column stands in the file, and what is wrong with the header. */
class Header {
  readonly errors: FieldError[] = [];
  readonly width: number;
  private readonly index = new Map<string, number>();
  private readonly titles: string[];

  constructor(
    header: CellValue[],
    private readonly row: number,
    rows: CellValue[][],
    columns: Columns,
  ) {
    this.titles = header.map((cell) => (cell === null ? '' : cleanLine(textOf(cell))));
    this.width = this.titles.findLastIndex((title) => title !== '') + 1;
    const byWord = new Map(
      Object.entries(columns).flatMap(([name, { aliases = [] }]) =>
        [name, ...aliases].map((word) => [headerKey(word), name]),
      ),
    );
    this.titles.slice(0, this.width).forEach((title, at) => {
      const unnamed = title === '';
      if (unnamed && !rows.some((cells) => !isEmpty(cells[at] ?? null))) return;
      this.place(byWord.get(headerKey(title)), title || `${at + 1}`, at, columns);
    });
    this.reportMissing(columns);
  }

  private place(name: string | undefined, title: string, at: number, columns: Columns): void {
    if (name === undefined) {
      const known = Object.entries(columns);
      const said = known.map(([one, { aliases }]) => aliases?.[0] ?? one);
      this.wrong(title, {
        en: `one of the known columns: ${Object.keys(columns).join(', ')}`,
        vi: `một trong các cột: ${said.join(', ')}`,
      });
    } else if (this.index.has(name)) {
      this.wrong(title, {
        en: `the column ${name} once`,
        vi: `cột ${name} chỉ một lần`,
      });
    } else this.index.set(name, at);
  }

  private reportMissing(columns: Columns): void {
    for (const [name, { cell, aliases = [] }] of Object.entries(columns)) {
      if (this.index.has(name) || !(cell.whenEmpty() instanceof WrongCell)) continue;
      const also = aliases[0] === undefined ? '' : ` (${aliases[0]})`;
      this.wrong(name, {
        en: 'this column, which the file does not have',
        vi: `thiếu cột ${name}${also}`,
      });
    }
  }

  private wrong(title: string, { en, vi }: Wording): void {
    this.errors.push({ path: `row ${this.row}, column ${title}`, expected: en, hint: vi });
  }

  /** Index of a column in the file; -1 when the file does not have it. */
  of(name: string): number {
    return this.index.get(name) ?? -1;
  }

  /** What the file calls a column. */
  title(name: string): string {
    return this.titles[this.of(name)] ?? name;
  }
}

/** The problem to throw when a table has errors: the first 200 of them, and how many there are. */
export function tableRejected(errors: FieldError[]): Problem {
  const [first] = errors;
  const where = first?.path.replace('row', 'dòng').replace('column', 'cột') ?? '';
  const count = errors.length;
  return new Problem(
    'IMPORT_REJECTED',
    says(
      `Nothing was imported: wrong places in the file: ${count}. The first one: ${first?.path}: expected ${first?.expected}.`,
      `Tệp có ${count} chỗ sai nên chưa nhập gì. Chỗ đầu tiên: ${where}: cần ${first?.hint ?? first?.expected}.`,
    ),
    { errors: errors.slice(0, MAX_ERRORS), errorCount: count },
  );
}

function cellError(row: number, column: string, said: Wording, value: unknown): FieldError {
  return {
    path: `row ${row}, column ${column}`,
    expected: said.en,
    hint: said.vi,
    value: shown(value),
  };
}

function beyondHeader(row: number, column: number, value: CellValue): FieldError {
  return cellError(
    row,
    String(column),
    { en: 'nothing beyond the last named column', vi: 'không có gì ngoài cột cuối cùng có tên' },
    value,
  );
}

function noRows(): FieldError {
  return { path: 'file', expected: 'rows below the header', hint: 'có dữ liệu dưới dòng tiêu đề' };
}

function shown(value: unknown): unknown {
  if (isDate(value)) return textOf(value);
  const long = typeof value === 'string' && value.length > MAX_SHOWN;
  return long ? `${value.slice(0, MAX_SHOWN)}…` : value;
}

function hasData(cells: CellValue[]): boolean {
  return cells.some((cell) => !isEmpty(cell));
}

function isEmpty(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function headerKey(title: string): string {
  return foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
