import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/universal';

/*
 * Runs in a thread of its own, so that a big file stalls nobody and a hostile one costs no more than
 * the heap and the time its starter allows. It imports packages only: the thread loads this one file
 * as it is, TypeScript or built.
 */

export type CellValue = string | number | boolean | Date | null;

/** What the thread is started with. `text` for CSV, `workbook` for XLSX. */
export interface ReadingJob {
  text?: string;
  delimiter?: string;
  workbook?: ArrayBuffer;
  limits: { rows: number; columns: number; cellCharacters: number };
}

/** Rows as the file has them (the first is row 1), or why not, with the place where it is known. */
export type Reading =
  | { ok: true; rows: CellValue[][] }
  | {
      ok: false;
      why: 'damaged' | 'rows' | 'columns' | 'cellCharacters';
      row?: number;
      column?: number;
    };

const HEADER_ROWS = 1;

async function read(job: ReadingJob): Promise<Reading> {
  try {
    const rows = job.workbook ? await readWorkbook(job.workbook) : readText(job);
    return withinLimits(rows, job.limits) ?? { ok: true, rows };
  } catch (error) {
    return { ok: false, why: 'damaged', ...place(error) };
  }
}

async function readWorkbook(workbook: ArrayBuffer): Promise<CellValue[][]> {
  // The package reads a Blob or an ArrayBuffer here; its own type names the inputs of its Node entry.
  const input = workbook as unknown as Parameters<typeof readSheet>[0];
  return (await readSheet(input, 1)) as CellValue[][];
}

function readText({ text = '', delimiter, limits }: ReadingJob): CellValue[][] {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    to: limits.rows + HEADER_ROWS + 1,
  });
}

function withinLimits(rows: CellValue[][], limits: ReadingJob['limits']): Reading | null {
  if (rows.length > limits.rows + HEADER_ROWS) return { ok: false, why: 'rows' };
  for (const [index, row] of rows.entries()) {
    if (row.length > limits.columns && row.slice(limits.columns).some(isFilled)) {
      return { ok: false, why: 'columns', row: index + 1 };
    }
    const long = row.findIndex((cell) => String(cell ?? '').length > limits.cellCharacters);
    if (long >= 0) return { ok: false, why: 'cellCharacters', row: index + 1, column: long + 1 };
  }
  return null;
}

function isFilled(cell: CellValue | undefined): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}

/** Where the packages say that they stopped. */
function place(error: unknown): { row?: number; column?: number } {
  const { message, records } = error as { message?: string; records?: number };
  if (typeof records === 'number') return { row: records + 1 };
  const cell = /at row (\d+), col (\d+)/.exec(message ?? '');
  return cell ? { row: Number(cell[1]), column: Number(cell[2]) } : {};
}

void read(workerData as ReadingJob).then((reading) => parentPort?.postMessage(reading));
