/**
 * What a cell is: `text` stays as it is written (leading zeros, a `=` at the front), `decimal` is
 * shown with two places, `date` and `datetime` are days and instants of the wall clock.
 */
export type CellKind = 'text' | 'integer' | 'decimal' | 'date' | 'datetime';

/** Places in the list of cell formats of `parts.ts`. */
export const CELL_STYLE: Record<CellKind | 'header', number> = {
  header: 1,
  text: 2,
  integer: 3,
  decimal: 4,
  date: 5,
  datetime: 6,
};

const MAX_TEXT = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of a spreadsheet's calendar, as it counts after its 29/02/1900, which never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const WALL_CLOCK = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
// Everything but tab, line feed, carriage return and what XML 1.0 allows.
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPED = /[&<>"]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Spreadsheets read `_x0041_` in a text as a code of a character. */
const LOOKS_LIKE_CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as it may stand in XML. Characters that XML does not know are left out. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '').replace(ESCAPED, (sign) => ENTITIES[sign] as string);
}

/**
 * One cell as XML; nothing for null and undefined.
 * @throws TypeError when the value is none of its kind: a number that is no number, a day that is none
 */
export function cellXml(reference: string, kind: CellKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  const head = `<c r="${reference}" s="${CELL_STYLE[kind]}"`;
  if (kind === 'text') return `${head} t="inlineStr">${inline(textOf(value))}</c>`;
  const number = kind === 'integer' || kind === 'decimal' ? plainNumber(value) : serialDay(value);
  return `${head}><v>${number}</v></c>`;
}

/** A text within a cell or a header. */
export function inline(text: string): string {
  const escaped = xmlText(text.slice(0, MAX_TEXT)).replace(LOOKS_LIKE_CODE, '_x005F_');
  return `<is><t xml:space="preserve">${escaped}</t></is>`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw new TypeError('a text cell holds a text or a number');
}

/** Exact decimals travel as text such as "22.88", so that no float comes between. */
function plainNumber(value: unknown): string {
  const written = typeof value === 'string' ? value : textOf(value);
  if (!PLAIN_NUMBER.test(written)) throw new TypeError(`not a number: ${written}`);
  return written;
}

type Instant = [number, number, number, number, number, number];

/** Days since day 0, with the time of day as the part behind the point. */
function serialDay(value: unknown): string {
  const match = typeof value === 'string' ? WALL_CLOCK.exec(value) : null;
  if (!match) throw new TypeError('a day is written yyyy-mm-dd, an instant yyyy-mm-dd hh:mm:ss');
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part) => Number(part ?? 0)) as Instant;
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  if (new Date(at).getUTCDate() !== day) throw new TypeError(`no such day: ${match[0]}`);
  return String(Number(((at - DAY_ZERO) / DAY_MS).toFixed(9)));
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

const MAX_SHEET_NAME = 31;

/** Names that spreadsheets take, each once: shortened, without the signs that they refuse. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text, index) => {
    const clean = text
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const name = freeName(clean === '' ? `Trang ${index + 1}` : clean, taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const ending = n === 1 ? '' : ` (${n})`;
    const shortened = [...name].slice(0, MAX_SHEET_NAME - ending.length).join('') + ending;
    if (!taken.has(shortened.toLowerCase())) return shortened;
  }
}
