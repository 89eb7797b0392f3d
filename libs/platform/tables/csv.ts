type Written = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
/** Characters handed on at once. */
const PIECE = 32_768;
const NEEDS_QUOTES = /[",;\r\n]/;
/** Spreadsheets take these as the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A CSV file that Excel opens as it is meant: UTF-8 with a byte order mark, CRLF, and no text that a
 * spreadsheet would run as a formula (an apostrophe goes before it; reading it back takes it off).
 */
export function writeCsv(header: readonly string[], rows: readonly Written[][]): string {
  return BYTE_ORDER_MARK + [header, ...rows].map(line).join('');
}

/** The same in pieces, for any number of rows: the next are asked for when these were taken. */
export async function* writeCsvInPieces(
  header: readonly string[],
  rows: AsyncIterable<readonly Written[]>,
): AsyncGenerator<string> {
  let text = BYTE_ORDER_MARK + line(header);
  for await (const row of rows) {
    text += line(row);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

const line = (cells: readonly Written[]): string => `${cells.map(written).join(',')}\r\n`;

function written(cell: Written): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
