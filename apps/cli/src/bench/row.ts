/** One measured figure, with how it was measured. */
export interface Row {
  name: string;
  /** Null where it could not be measured; `how` then says why. */
  value: number | null;
  unit: string;
  how: string;
}

const NAME_WIDTH = 52;
const VALUE_WIDTH = 12;
const UNIT_WIDTH = 10;

/** Rounds to what the measurement can carry: three digits or whole numbers. */
export function rounded(value: number | null): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** The rows as a table for people, `how` last. */
export function showRows(rows: Row[]): string {
  const lines = rows.map(({ name, value, unit, how }) => {
    const shown = value === null ? '-' : value.toLocaleString('en');
    return `${name.padEnd(NAME_WIDTH)}${shown.padStart(VALUE_WIDTH)} ${unit.padEnd(UNIT_WIDTH)}${how}`;
  });
  return `${lines.join('\n')}\n`;
}
