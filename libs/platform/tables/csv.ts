type Written = string | number | null;

const NEEDS_QUOTES = /[",;\r\n]/;
/** Spreadsheets take these as the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A CSV file that Excel opens as it is meant: UTF-8 with a byte order mark, CRLF, and no text that a
 * spreadsheet would run as a formula (an apostrophe goes before it; reading it back takes it off).
 */
export function writeCsv(header: readonly string[], rows: readonly Written[][]): string {
  const lines = [header, ...rows].map((cells) => cells.map(written).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function written(cell: Written): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
