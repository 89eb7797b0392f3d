import { PassThrough, Readable, finished } from 'node:stream';
import { ZipFile } from 'yazl';
import {
  cellXml,
  CELL_STYLE,
  columnLetters,
  inline,
  sheetNames,
  type CellKind,
} from './cells.rules';
import { SHEET_TAIL, sheetHead, sheetPath, workbookParts } from './parts';

/** A column of a sheet; `width` is in characters. */
export interface XlsxColumn {
  title: string;
  width: number;
  kind: CellKind;
}

/**
 * A sheet: its rows are asked for one after the other and forgotten once written. A value is null
 * for an empty cell, else a text, a number (exact decimals as text: "22.88"), a day "yyyy-mm-dd",
 * or an instant by the wall clock "yyyy-mm-dd hh:mm:ss", as its column's kind says.
 */
export interface XlsxSheet {
  name: string;
  columns: readonly XlsxColumn[];
  rows: AsyncIterable<readonly unknown[]> | Iterable<readonly unknown[]>;
}

/** The media type of what {@link xlsxStream} writes. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const MAX_ROWS = 1_048_576;
/** What is handed on at once: small enough that other requests come in between. */
const CHUNK_CHARACTERS = 32_768;
/** Spreadsheet XML is so repetitive that more effort gains little. */
const COMPRESSION_LEVEL = 3;

/**
 * A workbook as a stream, whatever the number of rows: memory stays flat, since the next rows are
 * asked for only when the reader has taken the ones before. Texts stay texts: never a formula,
 * never a number.
 * The stream is destroyed with the error when rows fail, a value is none of its column's kind, or a
 * sheet has more than 1,048,575 rows; destroying the stream ends the reading of rows.
 */
export function xlsxStream(sheets: readonly XlsxSheet[]): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const sources: Readable[] = [];
  const fail = (error: unknown): void => {
    output.destroy(error as Error);
  };
  zip.on('error', fail);
  finished(output, (error) => {
    if (error) for (const source of sources) source.destroy();
  });
  const names = sheetNames(sheets.map(({ name }) => name));
  for (const { path, xml } of workbookParts(names)) {
    zip.addBuffer(Buffer.from(xml), path, { compressionLevel: COMPRESSION_LEVEL });
  }
  for (const [index, sheet] of sheets.entries()) {
    zip.addReadStreamLazy(
      sheetPath(index + 1),
      { compressionLevel: COMPRESSION_LEVEL },
      (callback) => {
        const source = Readable.from(sheetXml(sheet), { objectMode: false, highWaterMark: 1 });
        sources.push(source.on('error', fail));
        callback(null, source);
      },
    );
  }
  zip.end();
  zip.outputStream.pipe(output);
  return output;
}

/** The XML of a sheet in pieces. */
async function* sheetXml({ columns, rows }: XlsxSheet): AsyncGenerator<Buffer> {
  const letters = columns.map((_, index) => columnLetters(index));
  let text = sheetHead(columns.map(({ width }) => width)) + headerRow(columns, letters);
  let no = 1;
  for await (const row of rows) {
    no += 1;
    if (no > MAX_ROWS) throw new RangeError(`a sheet has at most ${MAX_ROWS} rows`);
    text += rowXml(no, columns, letters, row);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text + SHEET_TAIL);
}

function headerRow(columns: readonly XlsxColumn[], letters: readonly string[]): string {
  const cells = columns.map(
    ({ title }, index) =>
      `<c r="${letters[index]}1" s="${CELL_STYLE.header}" t="inlineStr">${inline(title)}</c>`,
  );
  return `<row r="1">${cells.join('')}</row>`;
}

function rowXml(
  no: number,
  columns: readonly XlsxColumn[],
  letters: readonly string[],
  row: readonly unknown[],
): string {
  let cells = '';
  for (let index = 0; index < columns.length; index += 1) {
    const { kind } = columns[index] as XlsxColumn;
    cells += cellXml(`${letters[index]}${no}`, kind, row[index]);
  }
  return `<row r="${no}">${cells}</row>`;
}
