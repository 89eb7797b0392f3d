import { foldText } from '@bangvang/contracts';
import { cells, type TableRow, type ValuesOf } from '@bangvang/platform';

const DAYS = { from: '1800-01-01', to: '2199-12-31' };
const KIND = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A kind of unit as a short word: "Trực thuộc" is truc-thuoc. */
const kind = cells.cell<string>(
  { en: 'a kind, as ward, school, class', vi: 'loại đơn vị, ví dụ phường, xã, trường' },
  (value) => {
    const word = foldText(cells.textOf(value)).replace(/ /g, '-');
    return word.length <= 40 && KIND.test(word) ? word : new cells.WrongCell();
  },
);

/**
 * The columns of a file of units. `valid_to` is the last day of validity, as people write it; inside
 * it is the day after. `headcount_on` and `population_on` are the days from which those
 * numbers hold, by default `valid_from`.
 */
export const UNIT_COLUMNS = {
  code: { cell: cells.text({ max: 40 }), aliases: ['mã', 'mã đơn vị'] },
  name: { cell: cells.text({ max: 200 }), aliases: ['tên', 'tên đơn vị', 'đơn vị'] },
  kind: { cell: kind, aliases: ['loại', 'loại đơn vị', 'cấp'] },
  parent_code: {
    cell: cells.optional(cells.text({ max: 40 })),
    aliases: ['mã cấp trên', 'mã đơn vị cấp trên', 'mã cha', 'mã đơn vị cha', 'trực thuộc'],
  },
  valid_from: { cell: cells.date(DAYS), aliases: ['từ ngày', 'hiệu lực từ'] },
  valid_to: {
    cell: cells.optional(cells.date(DAYS)),
    aliases: ['đến ngày', 'đến hết ngày', 'hiệu lực đến'],
  },
  headcount: {
    cell: cells.optional(cells.integer({ min: 0, max: 100_000_000 })),
    aliases: ['biên chế', 'số người', 'quân số'],
  },
  headcount_on: {
    cell: cells.optional(cells.date(DAYS)),
    aliases: ['biên chế tại ngày', 'ngày tính biên chế'],
  },
  population: {
    cell: cells.optional(cells.integer({ min: 0, max: 1_000_000_000 })),
    aliases: ['dân số', 'số dân'],
  },
  population_on: {
    cell: cells.optional(cells.date(DAYS)),
    aliases: ['dân số tại ngày', 'ngày tính dân số'],
  },
};

/** The header of an exported file, in the order of its columns. */
export const UNIT_HEADER = Object.keys(UNIT_COLUMNS) as (keyof typeof UNIT_COLUMNS)[];

/** A row of a file of units. */
export type UnitRow = TableRow<ValuesOf<typeof UNIT_COLUMNS>>;
